namespace Matching.Tests.Rules.Approvals;

public sealed class FosteringLimitExemptionSoughtTests
{
    private static readonly Child Child = Given.Child();

    private static FosterHome Exempting(string id, bool granted = false, int places = 4) => Given.FosterHome(places: places) with { Exemption = new([new(id)], granted) };

    [Fact]
    public void Exemption_NotGranted_IsSoughtFromTheAuthorityOfTheHome() =>
        Verify.That(new FosteringLimitExemptionSought()).Given(Child, Exempting("c-1") with { Authority = Given.Newport }).NeedsApproval(
            "Foster home 'h-1' needs an exemption from the usual fostering limit of 3 that names child 'c-1'; it has not been granted.",
            "Authority 'W06000022', in whose area the carers live, grants foster home 'h-1' a written exemption that names child 'c-1', before more than 3 children live there.");

    [Fact]
    public void Exemption_Granted_NeedsNothing() => Verify.That(new FosteringLimitExemptionSought()).Given(Child, Exempting("c-1", granted: true)).Holds();

    [Fact]
    public void Exemption_ForAnotherChild_NeedsNothing() => Verify.That(new FosteringLimitExemptionSought()).Given(Child, Exempting("c-2")).Holds();

    [Fact]
    public void Home_WithThreePlaces_CannotExceedTheLimit() => Verify.That(new FosteringLimitExemptionSought()).Given(Child, Exempting("c-1", places: 3)).Holds();

    [Fact]
    public void Home_WithoutExemption_NeedsNothing() => Verify.That(new FosteringLimitExemptionSought()).Given(Child, Given.FosterHome(places: 4)).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsConcernedAsWell() =>
        Verify.That(new FosteringLimitExemptionSought()).Given(Given.LivingIn(Exempting("c-1"), Child), Exempting("c-1")).NeedsApproval();
}
