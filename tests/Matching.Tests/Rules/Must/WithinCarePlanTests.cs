namespace Matching.Tests.Rules.Must;

public sealed class WithinCarePlanTests
{
    private static readonly Referral Usual = Given.Referral(Given.Child(age: 16));

    [Fact]
    public void UsualPlan_AllowsFosterKinshipAndChildrensHomes()
    {
        Verify.That(new WithinCarePlan()).Given(Usual, Given.FosterHome()).Holds();
        Verify.That(new WithinCarePlan()).Given(Usual, Given.KinshipHome("k-1", Usual.Child)).Holds();
        Verify.That(new WithinCarePlan()).Given(Usual, Given.ChildrensHome()).Holds();
    }

    [Fact]
    public void UsualPlan_DoesNotAllowSecureOrSupported()
    {
        Verify.That(new WithinCarePlan()).Given(Usual, Given.SecureHome()).IsBroken();
        Verify.That(new WithinCarePlan()).Given(Usual, Given.Supported()).IsBroken(
            "Home 'h-1' is supported accommodation; the care plan of child 'c-1' allows: foster home, connected person's home, children's home.");
    }

    [Fact]
    public void Plan_ThatNamesTheKind_Holds() => Verify.That(new WithinCarePlan()).Given(Usual with { CarePlan = HomeKinds.Supported }, Given.Supported()).Holds();

    [Fact]
    public void SecurePlan_BarsOtherHomes_AsTheRuleForSecureReferralsDoes() =>
        Verify.That(new WithinCarePlan()).Given(Usual with { CarePlan = HomeKinds.Secure }, Given.ChildrensHome()).IsBroken();

    [Fact]
    public void PresentHome_OfAnotherKind_IsBroken() =>
        Verify.That(new WithinCarePlan()).Given(Given.LivingIn(Given.ChildrensHome(), Given.Child()) with { CarePlan = HomeKinds.Foster }, Given.ChildrensHome()).IsBroken();
}
