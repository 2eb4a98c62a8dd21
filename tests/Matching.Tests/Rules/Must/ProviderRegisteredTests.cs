namespace Matching.Tests.Rules.Must;

public sealed class ProviderRegisteredTests
{
    private static readonly Child Child = Given.Child(age: 10);

    private static Provider Registered(HomeKinds kinds, int from = 0, int to = 17) => Given.Charity with { RegisteredFor = kinds, RegisteredAges = new(from, to) };

    [Fact]
    public void Provider_RegisteredForTheKind_Holds() =>
        Verify.That(new ProviderRegistered()).Given(Child, Given.ChildrensHome(), Registered(HomeKinds.ChildrensHome)).Holds();

    [Fact]
    public void Provider_RegisteredForOtherKindsOnly_IsBroken() =>
        Verify.That(new ProviderRegistered()).Given(Child, Given.ChildrensHome(), Registered(HomeKinds.Foster | HomeKinds.Supported)).IsBroken(
            "Provider 'p-charity' of home 'h-1' is not registered for a children's home, only for: foster home, supported accommodation.");

    [Fact]
    public void Provider_RegisteredForNothing_IsBroken() =>
        Verify.That(new ProviderRegistered()).Given(Child, Given.ChildrensHome(), Registered(HomeKinds.None)).IsBroken(
            "Provider 'p-charity' of home 'h-1' is not registered for a children's home, only for: none.");

    [Theory]
    [InlineData(HomeKinds.Foster, true)]
    [InlineData(HomeKinds.Kinship, true)]
    [InlineData(HomeKinds.ChildrensHome, false)]
    public void ConnectedPersonsHome_IsCoveredByFostering(HomeKinds registeredFor, bool covered)
    {
        Verdict verdict = Verify.That(new ProviderRegistered()).Given(Child, Given.KinshipHome("k-1", Child), Given.Council with { RegisteredFor = registeredFor });
        (verdict.Finding == Finding.Nothing).ShouldBe(covered);
    }

    [Theory]
    [InlineData(10, 17)]
    [InlineData(0, 10)]
    public void Age_AtAnEndOfTheRegisteredRange_Holds(int from, int to) =>
        Verify.That(new ProviderRegistered()).Given(Child, Given.ChildrensHome(), Registered(HomeKinds.All, from, to)).Holds();

    [Theory]
    [InlineData(11, 17)]
    [InlineData(0, 9)]
    public void Age_OutsideTheRegisteredRange_IsBroken(int from, int to) =>
        Verify.That(new ProviderRegistered()).Given(Child, Given.ChildrensHome(), Registered(HomeKinds.All, from, to)).IsBroken(
            $"Provider 'p-charity' of home 'h-1' is registered for ages {from}–{to}; child 'c-1' is 10 on 2026-11-02.");

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell()
    {
        Home home = Given.ChildrensHome();
        Verify.That(new ProviderRegistered()).Given(Given.LivingIn(home, Child), home, Registered(HomeKinds.Foster)).IsBroken();
    }
}
