namespace Matching.Tests.Rules.Must;

public sealed class SecureNeedsAuthorisationTests
{
    private static readonly Home Home = Given.SecureHome();

    private static Referral Authorised(int age, int from, int until, bool ministers = false) => Given.Referral(Given.Child(age: age) with
    {
        SecureAuthorisation = new(Given.Today.AddDays(from), Given.Today.AddDays(until), ministers),
    });

    [Theory]
    [InlineData(0, 90)]
    [InlineData(-90, 0)]
    public void Authorisation_ThatBeginsOrEndsOnTheDay_Holds(int from, int until) =>
        Verify.That(new SecureNeedsAuthorisation()).Given(Authorised(14, from, until), Home).Holds();

    [Theory]
    [InlineData(1, 90, "2026-11-03", "2027-01-31")]
    [InlineData(-90, -1, "2026-08-04", "2026-11-01")]
    public void Authorisation_ThatDoesNotCoverTheDay_IsBroken(int from, int until, string first, string last) =>
        Verify.That(new SecureNeedsAuthorisation()).Given(Authorised(14, from, until), Home).IsBroken(
            $"Home 'h-1' is secure accommodation; child 'c-1' has an authorisation from {first} to {last}, which does not cover 2026-11-02.");

    [Fact]
    public void Child_WithoutAuthorisation_IsBroken() =>
        Verify.That(new SecureNeedsAuthorisation()).Given(Given.Child(age: 14), Home).IsBroken("Home 'h-1' is secure accommodation; child 'c-1' has no authorisation.");

    [Fact]
    public void Child_OfThirteen_NeedsNoMinisters() => Verify.That(new SecureNeedsAuthorisation()).Given(Authorised(13, 0, 90), Home).Holds();

    [Fact]
    public void Child_OfTwelve_NeedsMinisters()
    {
        Verify.That(new SecureNeedsAuthorisation()).Given(Authorised(12, 0, 90), Home).IsBroken(
            "Home 'h-1' is secure accommodation; child 'c-1' is 12 on 2026-11-02 and the Welsh Ministers have not approved it.");
        Verify.That(new SecureNeedsAuthorisation()).Given(Authorised(12, 0, 90, ministers: true), Home).Holds();
    }

    [Fact]
    public void OtherHomes_AreNotConcerned() => Verify.That(new SecureNeedsAuthorisation()).Given(Given.Child(age: 14), Given.ChildrensHome()).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() => Verify.That(new SecureNeedsAuthorisation()).Given(Given.LivingIn(Home, Given.Child(age: 14)), Home).IsBroken();
}
