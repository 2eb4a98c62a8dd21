namespace Matching.Files;

/// <summary>A row of referrals before its child is known: the referral and the child's data are put together when all tables are read.</summary>
/// <param name="Child">The child.</param>
/// <param name="Make">Makes the referral of the child's data.</param>
/// <param name="PresentHome">Where the child lives now; null for nowhere.</param>
internal sealed record ReferralRow(ChildId Child, Func<Child, Referral> Make, HomeId? PresentHome);

/// <summary>The table referrals: one child who needs a home a row.</summary>
internal sealed class ReferralsTable : TableMap<ReferralRow>
{
    public override string Name => "referrals";

    public override string English => "Referrals";

    public override string Welsh => "Atgyfeiriadau";

    public override string Meaning => "one child who needs a home a row";

    public override IReadOnlyList<Column<ReferralRow>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, row => row.Child.Value, "id in `children`", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Optional("from", "From", "O", ColumnType.Date, Of(referral => referral.From), "day from which a home is needed; the register's day by default", "2026-11-15") with { Synonyms = ["needed_from", "date_needed"] },
        Optional("urgency", "Urgency", "Brys", ColumnType.Choice, Of(referral => ChoiceWords.Of(referral.Urgency)), "how soon; `planned` by default", "urgent") with { Allowed = ChoiceWords.All<Urgency>() },
        Optional("kind", "Kind of placement", "Math o leoliad", ColumnType.Choice, Of(referral => ChoiceWords.Of(referral.Kind)), "kind of placement; `long-term` by default", "long-term") with { Synonyms = ["placement_kind", "placement_type"], Allowed = ChoiceWords.All<PlacementKind>() },
        Optional("care_plan", "Care plan", "Cynllun gofal", ColumnType.ChoiceList, Of(referral => ChoiceWords.OfKinds(referral.CarePlan)), "kinds of home that the care plan allows; `foster`, `kinship` and `childrens-home` by default", "foster;kinship") with { Allowed = ChoiceWords.KindWords },
        Optional("present_home", "Present home", "Cartref presennol", ColumnType.Id, Of(referral => referral.PresentHome?.Value), "where the child lives now, id in `homes`", "h-2") with { Refers = Refers.Home },
        Optional("present_since", "Present since", "Yno ers", ColumnType.Date, Of(referral => referral.PresentSince), "since when", "2025-09-01"),
        Optional("move_reason", "Reason to move", "Rheswm dros symud", ColumnType.Choice, Of(referral => referral.MoveReason is { } reason ? ChoiceWords.Of(reason) : null), "with a present home: why the child may be moved", "provider-notice") with { Synonyms = ["move_reasons"], Allowed = ChoiceWords.All<MoveReason>() },
        Optional("emergency_outside_approval", "Emergency outside approval", "Argyfwng y tu allan i'r gymeradwyaeth", ColumnType.Flag, Of(referral => referral.EmergencyOutsideApproval), "whether an officer allows a foster home outside its terms for six working days", "no"),
    ];

    public override ReferralRow Read(RowReader row)
    {
        ChildId child = new(row.Text("child"));
        DateOnly? from = row.OptionalDate("from");
        Urgency urgency = row.OptionalOne<Urgency>("urgency") ?? Urgency.Planned;
        PlacementKind kind = row.OptionalOne<PlacementKind>("kind") ?? PlacementKind.LongTerm;
        HomeKinds carePlan = row.OptionalKinds("care_plan") ?? HomeKinds.Usual;
        HomeId? home = row.OptionalText("present_home") is { } id ? new HomeId(id) : null;
        DateOnly? since = row.OptionalDate("present_since");
        MoveReason? reason = row.OptionalOne<MoveReason>("move_reason");
        bool outside = row.Flag("emergency_outside_approval");
        return new ReferralRow(child, whole => new Referral
        {
            Child = whole,
            From = from,
            Urgency = urgency,
            Kind = kind,
            CarePlan = carePlan,
            PresentHome = home,
            PresentSince = since,
            MoveReason = reason,
            EmergencyOutsideApproval = outside,
        }, home);
    }

    /// <summary>The row of a referral.</summary>
    public static ReferralRow Row(Referral referral) => new(referral.Child.Id, _ => referral, referral.PresentHome);

    // The child does not matter to what is written: a row made from a referral gives that referral back.
    private static Func<ReferralRow, object?> Of(Func<Referral, object?> value) => row => value(row.Make(null!));
}
