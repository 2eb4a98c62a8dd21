using Matching;

namespace Commissioner.Files;

/// <summary>A row of referrals.csv before its child is known: the referral and the child's id are put together when all files are read.</summary>
internal sealed record ReferralRow(ChildId Child, Func<Child, Referral> Make);

/// <summary>referrals.csv: one child who needs a home a row.</summary>
internal sealed class ReferralsFile : CsvFormat<ReferralRow>
{
    public override string FileName => "referrals.csv";

    public override IReadOnlyList<Column<ReferralRow>> Columns { get; } =
    [
        Required("child", row => row.Child, Refers.Child),
        Optional("from", Of(referral => referral.From)),
        Optional("urgency", Of(referral => Words.Of(referral.Urgency))),
        Optional("kind", Of(referral => Words.Of(referral.Kind))),
        Optional("care_plan", Of(referral => Words.OfKinds(referral.CarePlan))),
        Optional("present_home", Of(referral => referral.PresentHome), Refers.Home),
        Optional("present_since", Of(referral => referral.PresentSince)),
        Optional("move_reason", Of(referral => referral.MoveReason is { } reason ? Words.Of(reason) : null)),
        Optional("emergency_outside_approval", Of(referral => referral.EmergencyOutsideApproval)),
    ];

    public override ReferralRow Read(CsvRow row)
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
        });
    }

    public static ReferralRow Row(Referral referral) => new(referral.Child.Id, _ => referral);

    // The child does not matter to what is written: a row made from a referral gives that referral back.
    private static Func<ReferralRow, object?> Of(Func<Referral, object?> value) => row => value(row.Make(null!));
}

/// <summary>A row of residents.csv before its child is known.</summary>
internal sealed record ResidentRow(ChildId Child, HomeId Home, DateOnly? Since);

/// <summary>residents.csv: one settled child a row.</summary>
internal sealed class ResidentsFile : CsvFormat<ResidentRow>
{
    public override string FileName => "residents.csv";

    public override IReadOnlyList<Column<ResidentRow>> Columns { get; } =
    [
        Required("child", row => row.Child, Refers.Child),
        Required("home", row => row.Home, Refers.Home),
        Optional("since", row => row.Since),
    ];

    public override ResidentRow Read(CsvRow row) => new(new(row.Text("child")), new(row.Text("home")), row.OptionalDate("since"));
}
