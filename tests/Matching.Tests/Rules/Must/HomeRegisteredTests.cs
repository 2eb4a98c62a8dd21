namespace Matching.Tests.Rules.Must;

public sealed class HomeRegisteredTests
{
    [Fact]
    public void Home_Registered_Holds() => Verify.That(new HomeRegistered()).Given(Given.Child(), Given.FosterHome()).Holds();

    [Fact]
    public void Home_NotRegistered_IsBroken() =>
        Verify.That(new HomeRegistered()).Given(Given.Child(), Given.FosterHome() with { IsRegistered = false }).IsBroken("Home 'h-1' is not registered or approved.");

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell()
    {
        Home home = Given.ChildrensHome() with { IsRegistered = false };
        Verify.That(new HomeRegistered()).Given(Given.LivingIn(home, Given.Child()), home).IsBroken();
    }

    [Fact]
    public void ConnectedPerson_NotAssessedYet_Holds()
    {
        Child child = Given.Child();
        Verify.That(new HomeRegistered()).Given(child, Given.KinshipHome("k-1", child) with { AssessedOn = null }).Holds();
    }
}
