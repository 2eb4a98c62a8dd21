namespace Matching.Tests.Rules.Must;

public sealed class NotDeclinedTests
{
    private static readonly Child Child = Given.Child();
    private static readonly Home Home = Given.FosterHome();

    [Fact]
    public void Home_ThatDeclinedTheChild_IsBroken() =>
        Verify.That(new NotDeclined()).Given(Child, Home, new Decline(Child.Id, Home.Id, Given.Today)).IsBroken("Home 'h-1' has declined child 'c-1'.");

    [Fact]
    public void Home_ThatDeclinedAnotherChild_Holds() =>
        Verify.That(new NotDeclined()).Given(Child, Given.Child("c-2"), Home, new Decline(new("c-2"), Home.Id, Given.Today)).Holds();

    [Fact]
    public void AnotherHome_ThatDeclinedTheChild_Holds() =>
        Verify.That(new NotDeclined()).Given(Child, Home, Given.FosterHome("h-2"), new Decline(Child.Id, new("h-2"), Given.Today)).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() =>
        Verify.That(new NotDeclined()).Given(Given.LivingIn(Home, Child), Home, new Decline(Child.Id, Home.Id, Given.Today)).IsBroken();
}
