namespace Matching.Tests.Rules.Approvals;

public sealed class ConnectedPersonTemporaryTests
{
    private static readonly Child Child = Given.Child();
    private static readonly KinshipHome NotAssessed = Given.KinshipHome("k-1", Child) with { AssessedOn = null };

    [Fact]
    public void ConnectedPerson_NotAssessed_NeedsTemporaryApproval() =>
        Verify.That(new ConnectedPersonTemporary()).Given(Child, NotAssessed).NeedsApproval(
            "The connected person of home 'k-1' is not fully approved, so child 'c-1' needs a temporary approval there.",
            "Authority 'W06000015' assesses the connected person of home 'k-1' and gives temporary approval for child 'c-1' before the placement is made; the full assessment ends "
                + "within 16 weeks, or the nominated officer extends the approval once by up to 8 weeks.");

    [Fact]
    public void ConnectedPerson_Assessed_NeedsNothing() => Verify.That(new ConnectedPersonTemporary()).Given(Child, NotAssessed with { AssessedOn = Given.Today }).Holds();

    [Fact]
    public void OtherHomes_NeedNothing() => Verify.That(new ConnectedPersonTemporary()).Given(Child, Given.FosterHome()).Holds();

    [Fact]
    public void Child_WhoWouldStay_NeedsNothingAgain() => Verify.That(new ConnectedPersonTemporary()).Given(Given.LivingIn(NotAssessed, Child), NotAssessed).Holds();
}
