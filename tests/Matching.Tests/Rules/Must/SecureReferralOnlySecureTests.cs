namespace Matching.Tests.Rules.Must;

public sealed class SecureReferralOnlySecureTests
{
    private static readonly Referral Secure = Given.Referral(Given.Child(age: 14)) with { CarePlan = HomeKinds.Secure };

    [Fact]
    public void SecureReferral_ToASecureHome_Holds() => Verify.That(new SecureReferralOnlySecure()).Given(Secure, Given.SecureHome()).Holds();

    [Fact]
    public void SecureReferral_ToAnotherHome_IsBroken() =>
        Verify.That(new SecureReferralOnlySecure()).Given(Secure, Given.ChildrensHome()).IsBroken(
            "Child 'c-1' is referred for secure accommodation only; home 'h-1' is a children's home.");

    [Fact]
    public void Referral_ForSecureAmongOthers_Holds() =>
        Verify.That(new SecureReferralOnlySecure()).Given(Secure with { CarePlan = HomeKinds.Secure | HomeKinds.ChildrensHome }, Given.ChildrensHome()).Holds();
}
