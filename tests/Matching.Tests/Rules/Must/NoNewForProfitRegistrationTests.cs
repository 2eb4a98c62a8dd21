namespace Matching.Tests.Rules.Must;

public sealed class NoNewForProfitRegistrationTests
{
    private static readonly DateOnly Eve = new(2026, 3, 31);
    private static readonly DateOnly Day = new(2026, 4, 1);
    private static readonly Child Child = Given.Child();
    private static readonly Home Home = Given.ChildrensHome() with { Provider = Given.Company.Id };

    [Fact]
    public void Provider_RegisteredTheDayBefore_Holds() => Verify.That(new NoNewForProfitRegistration()).Given(Child, Home, Given.Company with { RegisteredOn = Eve }).Holds();

    [Fact]
    public void Provider_RegisteredOnTheDay_IsBroken() =>
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Home, Given.Company with { RegisteredOn = Day }).IsBroken(
            "For-profit provider 'p-company' of home 'h-1' was registered on 2026-04-01; new ones have been barred in Wales since 2026-04-01.");

    [Fact]
    public void Home_RegisteredTheDayBefore_Holds() => Verify.That(new NoNewForProfitRegistration()).Given(Child, Home with { ApprovedOn = Eve }).Holds();

    [Fact]
    public void Home_RegisteredAfterTheDay_IsBroken() =>
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Home with { ApprovedOn = new(2026, 9, 1) }, Given.Company with { RegisteredOn = new(2019, 1, 1) }).IsBroken(
            "For-profit provider 'p-company' of home 'h-1' added it on 2026-09-01; new ones have been barred in Wales since 2026-04-01.");

    [Fact]
    public void Home_RegisteredOnTheDay_IsBroken() => Verify.That(new NoNewForProfitRegistration()).Given(Child, Home with { ApprovedOn = Day }).IsBroken();

    [Fact]
    public void Dates_NotRecorded_Hold() => Verify.That(new NoNewForProfitRegistration()).Given(Child, Home).Holds();

    [Fact]
    public void FosterCarers_ApprovedLater_HoldUntilTheirOwnRule() =>
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Given.FosterHome() with { Provider = Given.Company.Id, ApprovedOn = Day }).Holds();

    [Fact]
    public void FosterAgency_RegisteredLater_IsBroken() =>
        Verify.That(new NoNewForProfitRegistration()).Given(
            Child, Given.FosterHome() with { Provider = Given.Company.Id }, Given.Company with { RegisteredOn = Day }).IsBroken();

    [Fact]
    public void OthersThanForProfitInWales_Hold()
    {
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Home, Given.Company with { RegisteredOn = Day, Country = Country.England }).Holds();
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Home with { Provider = Given.Charity.Id }, Given.Charity with { RegisteredOn = Day }).Holds();
        Verify.That(new NoNewForProfitRegistration()).Given(Child, Given.Supported() with { Provider = Given.Company.Id }, Given.Company with { RegisteredOn = Day }).Holds();
    }

    [Fact]
    public void Child_WhoWouldStay_Holds() =>
        Verify.That(new NoNewForProfitRegistration()).Given(Given.LivingIn(Home, Child), Home, Given.Company with { RegisteredOn = Day }).Holds();
}
