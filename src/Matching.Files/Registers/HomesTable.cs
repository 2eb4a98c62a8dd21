namespace Matching.Files;

/// <summary>The table homes: one home a row, of any kind.</summary>
internal sealed class HomesTable : TableMap<Home>
{
    private static readonly string[] FosterColumns = ["exempt_children", "exemption_granted"];
    private static readonly string[] KinshipColumns = ["assessed_on"];
    private static readonly string[] StaffColumns = ["staff_on_shift", "staff_continuity", "staff_trained"];

    public override string Name => "homes";

    public override string English => "Homes";

    public override string Welsh => "Cartrefi";

    public override string Meaning => "one home a row, of any kind";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Home>> Columns { get; } =
    [
        Needed("id", "Home", "Cartref", ColumnType.Id, home => home.Id.Value, "the home", "h-1") with { Synonyms = ["home_id"] },
        Needed("kind", "Kind", "Math", ColumnType.Choice, home => ChoiceWords.Of(home.Kind), "its kind", "foster") with { Synonyms = ["home_kind", "home_type", "type"], Allowed = ChoiceWords.KindWords },
        Needed("provider", "Provider", "Darparwr", ColumnType.Id, home => home.Provider.Value, "id in `providers`", "council") with { Refers = Refers.Provider, Synonyms = ["provider_id"] },
        Needed("authority", "Authority", "Awdurdod", ColumnType.Id, home => home.Authority.Value, "in whose area it is: a GSS code", "W06000015") with { Synonyms = ["gss_code", "local_authority"] },
        Latitude("latitude", "Latitude", "Lledred", true, home => home.Location.Latitude, "the middle of its community") with { Synonyms = ["lat"] },
        Longitude("longitude", "Longitude", "Hydred", true, home => home.Location.Longitude, "the middle of its community") with { Synonyms = ["lon", "long", "lng"] },
        Needed("places", "Places", "Lleoedd", ColumnType.Whole, home => home.Approval.Places, "number of the approval or registration", "2") with { Unit = "children", Range = (0, 60), Synonyms = ["approved_places", "capacity", "beds"] },
        Optional("age_from", "Youngest age", "Oedran ieuengaf", ColumnType.Whole, home => home.Approval.Ages.From, "approved ages; all by default", "5") with { Unit = "years", Range = (0, 25), Synonyms = ["min_age", "minimum_age"] },
        Optional("age_to", "Oldest age", "Oedran hynaf", ColumnType.Whole, home => home.Approval.Ages.To, "approved ages; all by default", "12") with { Unit = "years", Range = (0, 25), Synonyms = ["max_age", "maximum_age"] },
        Optional("sexes", "Sexes", "Rhywiau", ColumnType.Choice, home => ChoiceWords.Of(home.Approval.Sexes), "approved sexes; `any` by default", "any") with { Allowed = ChoiceWords.All<SexesApproved>() },
        Optional("placement_kinds", "Kinds of placement", "Mathau o leoliad", ColumnType.ChoiceList, home => home.Approval.Kinds.Select(ChoiceWords.Of).ToArray(), "approved kinds of placement; all by default", "long-term;short-break") with { Allowed = ChoiceWords.All<PlacementKind>() },
        Optional("named_children", "Named children", "Plant a enwir", ColumnType.IdList, home => CellText.Ids(home.Approval.NamedChildren), "the children to whom the approval is limited", "c-1;c-2"),
        Optional("capabilities", "Capabilities", "Galluoedd", ColumnType.WordList, home => Capabilities(home, true), "what the home has", "step-free;welsh-speaking") with { Synonyms = ["capable"] },
        Optional("not_capable", "Not capable", "Heb y gallu", ColumnType.WordList, home => Capabilities(home, false), "what it does not have; what is in neither list is not recorded", "wheelchair"),
        Optional("registered", "Registered", "Cofrestredig", ColumnType.Flag, home => home.IsRegistered, "whether it is registered or approved at all; `yes` by default", "yes"),
        Optional("approved_on", "Approved on", "Cymeradwywyd ar", ColumnType.Date, home => home.ApprovedOn, "day of approval or registration", "2021-06-14") with { Synonyms = ["approval_date"] },
        Optional("places_before_april_2027", "Places before April 2027", "Lleoedd cyn Ebrill 2027", ColumnType.Whole, home => home.PlacesBeforeApril2027, "places, if the number was raised since", "2") with { Unit = "children", Range = (0, 60) },
        Optional("available_from", "Available from", "Ar gael o", ColumnType.Date, home => home.AvailableFrom, "first day for a new child", "2026-11-15") with { Synonyms = ["vacancy_date", "vacant_from"] },
        Optional("unavailable", "Unavailable", "Ddim ar gael", ColumnType.PartList, home => home.Unavailable.Select(span => $"{CellText.Of(span.From)}/{CellText.Of(span.To)}").ToArray(), "spans of days on which it cannot take a child", "2026-11-01/2026-11-08"),
        Optional("takes_one_child", "Takes one child", "Yn cymryd un plentyn", ColumnType.Flag, home => home.TakesOneChild, "whether it takes one child at a time", "no") with { Synonyms = ["solo"] },
        Optional("weekly_cost", "Weekly cost", "Cost wythnosol", ColumnType.Money, home => home.WeeklyCost, "for one child", "640.50") with { Unit = "pounds a week", Range = (0, 100_000), Synonyms = ["cost_per_week", "weekly_price", "price_per_week"] },
        Optional("household", "Household", "Aelwyd", ColumnType.IdList, home => CellText.Ids(home.Household), "ids of people who live or work there", "p-7"),
        Optional("interests", "Interests", "Diddordebau", ColumnType.WordList, home => home.Interests, "what one can do there", "football;horses"),
        Optional("exempt_children", "Exempt children", "Plant wedi'u heithrio", ColumnType.IdList, home => home is FosterHome { Exemption: { } exemption } ? CellText.Ids(exemption.Children) : null, "foster homes: children of an exemption from the usual limit", "c-3"),
        Optional("exemption_granted", "Exemption granted", "Eithriad wedi'i roi", ColumnType.Flag, home => (home as FosterHome)?.Exemption?.IsGranted, "foster homes: whether it is granted", "yes"),
        Optional("assessed_on", "Assessed on", "Aseswyd ar", ColumnType.Date, home => (home as KinshipHome)?.AssessedOn, "kinship homes: day of the full assessment", "2026-03-02"),
        Optional("staff_on_shift", "Staff on shift", "Staff ar shifft", ColumnType.Number, home => (home as StaffedHome)?.Staff.OnShift, "homes with staff: on a usual shift", "2") with { Unit = "members of staff", Range = (0, 100) },
        Optional("staff_continuity", "Staff continuity", "Parhad staff", ColumnType.Number, home => (home as StaffedHome)?.Staff.Continuity, "homes with staff: share of staff who were there a year ago", "0.8") with { Unit = "share", Range = (0, 1) },
        Optional("staff_trained", "Staff trained", "Staff hyfforddedig", ColumnType.Number, home => (home as StaffedHome)?.Staff.Trained, "homes with staff: share of staff who are trained", "0.9") with { Unit = "share", Range = (0, 1) },
    ];

    public override Home Read(RowReader row)
    {
        HomeKinds kind = row.Kind("kind");
        Forbid(row, kind == HomeKinds.Foster, FosterColumns, "belongs to foster homes only.");
        Forbid(row, kind == HomeKinds.Kinship, KinshipColumns, "belongs to kinship homes only.");
        Forbid(row, kind is HomeKinds.ChildrensHome or HomeKinds.Secure or HomeKinds.Supported, StaffColumns, "belongs to homes with staff only.");
        if (!row.IsSound("kind"))
        {
            // Every cell that some kind of home has is looked at, because nobody can tell which kind it is.
            _ = (StaffOf(row), row.OptionalDate("assessed_on"));
        }

        return WithCommon(row, kind switch
        {
            HomeKinds.Kinship => Blank<KinshipHome>(row, (id, provider, authority, point, approval) =>
                new() { Id = id, Provider = provider, Authority = authority, Location = point, Approval = approval, AssessedOn = row.OptionalDate("assessed_on") }),
            HomeKinds.ChildrensHome => Blank<ChildrensHome>(row, (id, provider, authority, point, approval) =>
                new() { Id = id, Provider = provider, Authority = authority, Location = point, Approval = approval, Staff = StaffOf(row) }),
            HomeKinds.Secure => Blank<SecureHome>(row, (id, provider, authority, point, approval) =>
                new() { Id = id, Provider = provider, Authority = authority, Location = point, Approval = approval, Staff = StaffOf(row) }),
            HomeKinds.Supported => Blank<SupportedAccommodation>(row, (id, provider, authority, point, approval) =>
                new() { Id = id, Provider = provider, Authority = authority, Location = point, Approval = approval, Staff = StaffOf(row) }),
            _ => Blank<FosterHome>(row, (id, provider, authority, point, approval) =>
                new() { Id = id, Provider = provider, Authority = authority, Location = point, Approval = approval, Exemption = ExemptionOf(row) }),
        });
    }

    private static T Blank<T>(RowReader row, Func<HomeId, ProviderId, AuthorityId, GeoPoint, Approval, T> make)
        where T : Home => make(
            new(row.Text("id")), new(row.Text("provider")), new(row.Text("authority")), row.Point("latitude", "longitude"), ApprovalOf(row));

    private static Home WithCommon(RowReader row, Home home) => home with
    {
        Capabilities = CapabilitiesOf(row),
        IsRegistered = row.Flag("registered", standard: true),
        ApprovedOn = row.OptionalDate("approved_on"),
        PlacesBeforeApril2027 = row.OptionalWhole("places_before_april_2027"),
        AvailableFrom = row.OptionalDate("available_from"),
        Unavailable = row.List("unavailable", Span, "is no span of days.", "Write first and last day, such as 2026-11-01/2026-11-08."),
        TakesOneChild = row.Flag("takes_one_child"),
        WeeklyCost = row.OptionalMoney("weekly_cost"),
        Household = [.. row.List("household").Select(id => new PersonId(id))],
        Interests = row.List("interests"),
    };

    private static Approval ApprovalOf(RowReader row) => new()
    {
        Places = row.Whole("places"),
        Ages = new(row.OptionalWhole("age_from") ?? AgeRange.AllChildren.From, row.OptionalWhole("age_to") ?? AgeRange.AllChildren.To),
        Sexes = row.OptionalOne<SexesApproved>("sexes") ?? SexesApproved.Any,
        Kinds = row.List("placement_kinds", ChoiceWords.Parse<PlacementKind>, "is not known.", $"Write one of: {string.Join(", ", ChoiceWords.All<PlacementKind>())}."),
        NamedChildren = [.. row.List("named_children").Select(id => new ChildId(id))],
    };

    private static FosteringLimitExemption? ExemptionOf(RowReader row)
    {
        // A granted or sought exemption is told by its children, or by a yes; a mere no in every row of an export is no exemption.
        bool granted = row.Flag("exemption_granted");
        IReadOnlyList<string> children = row.List("exempt_children");
        return children.Count == 0 && !granted ? null : new FosteringLimitExemption([.. children.Select(id => new ChildId(id))], granted);
    }

    private static Staff StaffOf(RowReader row) => new()
    {
        OnShift = row.OptionalNumber("staff_on_shift"),
        Continuity = row.OptionalNumber("staff_continuity"),
        Trained = row.OptionalNumber("staff_trained"),
    };

    private static Dictionary<Capability, bool> CapabilitiesOf(RowReader row)
    {
        var answers = new Dictionary<Capability, bool>();
        foreach ((string column, bool answer) in new[] { ("capabilities", true), ("not_capable", false) })
        {
            foreach (string code in row.List(column))
            {
                if (!answers.TryAdd(new Capability(code), answer))
                {
                    row.Fault(column, $"'{code}' is there already.", "Name each capability once, under capabilities or not_capable.");
                }
            }
        }

        return answers;
    }

    private static IReadOnlyList<string> Capabilities(Home home, bool answer) =>
        [.. home.Capabilities.Where(pair => pair.Value == answer).Select(pair => pair.Key.Code).Order(StringComparer.Ordinal)];

    private static void Forbid(RowReader row, bool belongs, string[] columns, string why)
    {
        foreach (string column in belongs || !row.IsSound("kind") ? [] : columns)
        {
            row.MustBeEmpty(column, why);
        }
    }

    private static DateSpan? Span(string text)
    {
        string[] days = text.Split('/');
        return days.Length == 2 && DateText.Iso(days[0].Trim()) is { } from && DateText.Iso(days[1].Trim()) is { } to ? new DateSpan(from, to) : null;
    }
}
