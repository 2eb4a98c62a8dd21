namespace Matching.Tests.Rules.Approvals;

public sealed class OutOfAreaTests
{
    private static readonly Child Child = Given.Child();

    private static Home In(AuthorityId authority, GeoPoint? at = null) => Given.FosterHome() with { Authority = authority, Location = at ?? Given.Place(0) };

    [Fact]
    public void OwnArea_NeedsNothing() => Verify.That(new OutOfArea()).Given(Child, In(Given.Cardiff)).Holds();

    [Fact]
    public void BorderingWelshArea_NeedsPanelAndOfficerFirst() =>
        Verify.That(new OutOfArea()).Given(Child, In(Given.Newport)).NeedsApproval(
            "Home 'h-1' in authority 'W06000022' is in a bordering Welsh authority, seen from authority 'W06000015' of child 'c-1'.",
            "A panel with a representative of authority 'W06000022' approves the placement of child 'c-1' out of area in home 'h-1', and the nominated officer of authority 'W06000015' endorses it in writing, "
                + "before it is made.");

    [Fact]
    public void Emergency_NeedsOfficerFirst_AndPanelWithin25WorkingDays() =>
        Verify.That(new OutOfArea()).Given(Given.Referral(Child) with { Urgency = Urgency.Emergency }, In(Given.Gwynedd)).NeedsApproval(
            "Home 'h-1' in authority 'W06000002' is in another Welsh authority, seen from authority 'W06000015' of child 'c-1'.",
            "The nominated officer of authority 'W06000015' endorses the placement of child 'c-1' out of area in home 'h-1' in writing before it is made; authority 'W06000002' is told within 24 hours; "
                + "relatives and the independent reviewing officer are consulted within 5 working days; a panel considers it within 25 working days of the placement.");

    [Theory]
    [InlineData("E06000019", "W06000023", "in a bordering English authority")]
    [InlineData("E06000023", "W06000015", "in another English authority")]
    public void EnglishAreas_NeedApproval(string authority, string responsible, string where) =>
        Verify.That(new OutOfArea()).Given(Child with { Authority = new(responsible) }, In(new(authority))).NeedsApproval(
            $"Home 'h-1' in authority '{authority}' is {where}, seen from authority '{responsible}' of child 'c-1'.");

    [Fact]
    public void OutsideEnglandAndWales_NeedsTheCourtAsWell()
    {
        Verdict verdict = Verify.That(new OutOfArea()).Given(Child, In(Given.Edinburgh, new(55.95, -3.19)));
        verdict.NeedsApproval("Home 'h-1' in authority 'S12000036' is outside England and Wales, seen from authority 'W06000015' of child 'c-1'.");
        verdict.Task.ShouldEndWith(" Before the child leaves England and Wales the court approves it, or everybody with parental responsibility where the child is not in care.");
    }

    [Fact]
    public void ConnectedPersonsHome_OutOfArea_NeedsApproval() =>
        Verify.That(new OutOfArea()).Given(Child, Given.KinshipHome("k-1", Child) with { Authority = Given.Newport }).NeedsApproval();

    [Fact]
    public void Child_WhoWouldStay_NeedsNothingAgain() => Verify.That(new OutOfArea()).Given(Given.LivingIn(In(Given.Newport), Child), In(Given.Newport)).Holds();
}
