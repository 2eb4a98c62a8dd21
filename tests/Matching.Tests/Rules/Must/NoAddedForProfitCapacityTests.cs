namespace Matching.Tests.Rules.Must;

public sealed class NoAddedForProfitCapacityTests
{
    private static readonly DateOnly Later = new(2027, 11, 1);
    private static readonly Child Child = Given.Child();

    private static FosterHome ApprovedOn(DateOnly? day) => Given.FosterHome() with { Provider = Given.Company.Id, ApprovedOn = day };

    [Fact]
    public void Carers_ApprovedTheDayBefore_Hold() => Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, ApprovedOn(new(2027, 3, 31))).Holds();

    [Fact]
    public void Carers_ApprovedOnTheDay_AreBroken() =>
        Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, ApprovedOn(new(2027, 4, 1))).IsBroken(
            "The carers of home 'h-1' were approved on 2027-04-01 by for-profit provider 'p-company'; new ones have been barred in Wales since 2027-04-01.");

    [Fact]
    public void Carers_ApprovedAfterTheDay_AreBroken() => Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, ApprovedOn(new(2027, 4, 2))).IsBroken();

    [Fact]
    public void Date_NotRecorded_Holds() => Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, ApprovedOn(null)).Holds();

    [Fact]
    public void OthersThanForProfitCarersInWales_Hold()
    {
        Home home = ApprovedOn(new(2027, 5, 1));
        Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, home with { Provider = Given.Charity.Id }).Holds();
        Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, home, Given.Company with { Country = Country.England }).Holds();
        Verify.That(new NoAddedForProfitCapacity()).Given(Later, Child, Given.ChildrensHome() with { Provider = Given.Company.Id, ApprovedOn = new(2027, 5, 1) }).Holds();
    }

    [Fact]
    public void Child_WhoWouldStay_Holds()
    {
        Home home = ApprovedOn(new(2027, 5, 1));
        Verify.That(new NoAddedForProfitCapacity()).Given(Later, Given.LivingIn(home, Child), home).Holds();
    }
}
