namespace Matching.Tests.Rules.Must;

public sealed class PlacesAvailableTests
{
    private static readonly Home Home = Given.FosterHome(places: 2);

    [Fact]
    public void Children_FewerThanPlaces_Hold() => Verify.That(new PlacesAvailable()).Given(Home, Given.Child("c-1")).Holds();

    [Fact]
    public void Children_AsManyAsPlaces_Hold() => Verify.That(new PlacesAvailable()).Given(Home, Given.Child("c-1"), Given.Settled(Home, Given.Child("c-2"))).Holds();

    [Fact]
    public void Children_OneMoreThanPlaces_AreBroken() =>
        Verify.That(new PlacesAvailable()).Given(Home, Given.Child("c-1"), Given.Child("c-2"), Given.Settled(Home, Given.Child("c-3"))).IsBroken(
            "Home 'h-1' has 2 place(s); 3 children would live there, 1 of them settled.");

    [Fact]
    public void SettledChildren_TooManyAlone_HoldUntilOneJoins()
    {
        Home home = Given.FosterHome(places: 2) with { Provider = Given.Company.Id, PlacesBeforeApril2027 = 1 };
        object[] settled = [home, Given.Settled(home, Given.Child("c-1")), Given.Settled(home, Given.Child("c-2"))];
        Verify.That(new PlacesAvailable(freezeForProfitPlaces: true)).Given(settled).Holds();
        Verify.That(new PlacesAvailable(freezeForProfitPlaces: true)).Given([.. settled, Given.Child("c-3")]).IsBroken();
    }

    [Fact]
    public void Places_OfAForProfitHome_AreFrozenOnlyWhenTold()
    {
        Home home = Given.ChildrensHome(places: 5) with { PlacesBeforeApril2027 = 3 };
        new PlacesAvailable().Places(Given.Company, home).ShouldBe(5);
        new PlacesAvailable(freezeForProfitPlaces: true).Places(Given.Company, home).ShouldBe(3);
        new PlacesAvailable(freezeForProfitPlaces: true).Places(Given.Company, home with { PlacesBeforeApril2027 = null }).ShouldBe(5);
    }

    [Fact]
    public void Places_OutsideTheFreeze_AreThoseOfTheApproval()
    {
        var rule = new PlacesAvailable(freezeForProfitPlaces: true);
        Home home = Given.ChildrensHome(places: 5) with { PlacesBeforeApril2027 = 3 };
        rule.Places(Given.Charity, home).ShouldBe(5);
        rule.Places(Given.Council, home).ShouldBe(5);
        rule.Places(Given.Company with { Country = Country.England }, home).ShouldBe(5);
    }
}
