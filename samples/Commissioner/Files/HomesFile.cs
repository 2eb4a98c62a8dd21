using System.Globalization;
using Matching;

namespace Commissioner.Files;

/// <summary>homes.csv: one home a row, of any kind.</summary>
internal sealed class HomesFile : CsvFormat<Home>
{
    private static readonly string[] FosterColumns = ["exempt_children", "exemption_granted"];
    private static readonly string[] KinshipColumns = ["assessed_on"];
    private static readonly string[] StaffColumns = ["staff_on_shift", "staff_continuity", "staff_trained"];

    public override string FileName => "homes.csv";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Home>> Columns { get; } =
    [
        Required("id", home => home.Id),
        Required("kind", home => Words.Of(home.Kind)),
        Required("provider", home => home.Provider, Refers.Provider),
        Required("authority", home => home.Authority),
        Required("latitude", home => home.Location.Latitude),
        Required("longitude", home => home.Location.Longitude),
        Required("places", home => home.Approval.Places),
        Optional("age_from", home => home.Approval.Ages.From),
        Optional("age_to", home => home.Approval.Ages.To),
        Optional("sexes", home => Words.Of(home.Approval.Sexes)),
        Optional("placement_kinds", home => Words.List(home.Approval.Kinds.Select(Words.Of))),
        Optional("named_children", home => Words.List(home.Approval.NamedChildren)),
        Optional("capabilities", home => Capabilities(home, true)),
        Optional("not_capable", home => Capabilities(home, false)),
        Optional("registered", home => home.IsRegistered),
        Optional("approved_on", home => home.ApprovedOn),
        Optional("places_before_april_2027", home => home.PlacesBeforeApril2027),
        Optional("available_from", home => home.AvailableFrom),
        Optional("unavailable", home => Words.List(home.Unavailable.Select(span => $"{Words.Text(span.From)}/{Words.Text(span.To)}"))),
        Optional("takes_one_child", home => home.TakesOneChild),
        Optional("weekly_cost", home => home.WeeklyCost),
        Optional("household", home => Words.List(home.Household)),
        Optional("interests", home => Words.List(home.Interests)),
        Optional("exempt_children", home => home is FosterHome { Exemption: { } exemption } ? Words.List(exemption.Children) : null),
        Optional("exemption_granted", home => (home as FosterHome)?.Exemption?.IsGranted),
        Optional("assessed_on", home => (home as KinshipHome)?.AssessedOn),
        Optional("staff_on_shift", home => (home as StaffedHome)?.Staff.OnShift),
        Optional("staff_continuity", home => (home as StaffedHome)?.Staff.Continuity),
        Optional("staff_trained", home => (home as StaffedHome)?.Staff.Trained),
    ];

    public override Home Read(CsvRow row)
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

    private static T Blank<T>(CsvRow row, Func<HomeId, ProviderId, AuthorityId, GeoPoint, Approval, T> make)
        where T : Home => make(
            new(row.Text("id")), new(row.Text("provider")), new(row.Text("authority")), row.Point("latitude", "longitude"), ApprovalOf(row));

    private static Home WithCommon(CsvRow row, Home home) => home with
    {
        Capabilities = CapabilitiesOf(row),
        IsRegistered = row.Flag("registered", standard: true),
        ApprovedOn = row.OptionalDate("approved_on"),
        PlacesBeforeApril2027 = row.OptionalWhole("places_before_april_2027"),
        AvailableFrom = row.OptionalDate("available_from"),
        Unavailable = row.List("unavailable", Span, "is no span of days. Write first and last day, such as 2026-11-01/2026-11-08."),
        TakesOneChild = row.Flag("takes_one_child"),
        WeeklyCost = row.OptionalMoney("weekly_cost"),
        Household = [.. row.List("household").Select(id => new PersonId(id))],
        Interests = row.List("interests"),
    };

    private static Approval ApprovalOf(CsvRow row) => new()
    {
        Places = row.Whole("places"),
        Ages = new(row.OptionalWhole("age_from") ?? AgeRange.AllChildren.From, row.OptionalWhole("age_to") ?? AgeRange.AllChildren.To),
        Sexes = row.OptionalOne<SexesApproved>("sexes") ?? SexesApproved.Any,
        Kinds = row.List("placement_kinds", Words.Parse<PlacementKind>, $"is not known. Write one of: {Words.Choices<PlacementKind>()}."),
        NamedChildren = [.. row.List("named_children").Select(id => new ChildId(id))],
    };

    private static FosteringLimitExemption? ExemptionOf(CsvRow row)
    {
        bool granted = row.Flag("exemption_granted");
        IReadOnlyList<string> children = row.List("exempt_children");
        return children.Count == 0 && !granted ? null : new FosteringLimitExemption([.. children.Select(id => new ChildId(id))], granted);
    }

    private static Staff StaffOf(CsvRow row) => new()
    {
        OnShift = row.OptionalNumber("staff_on_shift"),
        Continuity = row.OptionalNumber("staff_continuity"),
        Trained = row.OptionalNumber("staff_trained"),
    };

    private static Dictionary<Capability, bool> CapabilitiesOf(CsvRow row)
    {
        var answers = new Dictionary<Capability, bool>();
        foreach ((string column, bool answer) in new[] { ("capabilities", true), ("not_capable", false) })
        {
            foreach (string code in row.List(column))
            {
                if (!answers.TryAdd(new Capability(code), answer))
                {
                    row.Fault(column, $"'{code}' is there already. Name each capability once, under capabilities or not_capable.");
                }
            }
        }

        return answers;
    }

    private static string Capabilities(Home home, bool answer) =>
        Words.List(home.Capabilities.Where(pair => pair.Value == answer).Select(pair => pair.Key.Code).Order(StringComparer.Ordinal));

    private static void Forbid(CsvRow row, bool belongs, string[] columns, string why)
    {
        foreach (string column in belongs || !row.IsSound("kind") ? [] : columns)
        {
            row.MustBeEmpty(column, why);
        }
    }

    private static DateSpan? Span(string text)
    {
        string[] days = text.Split('/');
        return days.Length == 2 && Day(days[0]) is { } from && Day(days[1]) is { } to ? new DateSpan(from, to) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
