namespace Matching.Tests.Rules.Must;

public sealed class AvailableOnTheDayTests
{
    private static readonly Child Child = Given.Child();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Home_OpenByTheDay_Holds(int daysAfter) =>
        Verify.That(new AvailableOnTheDay()).Given(
            Given.Referral(Child) with { From = Given.Today.AddDays(30 + daysAfter) }, Given.FosterHome() with { AvailableFrom = Given.Today.AddDays(30) }).Holds();

    [Fact]
    public void Home_OpenTheDayAfter_IsBroken() =>
        Verify.That(new AvailableOnTheDay()).Given(Child, Given.FosterHome() with { AvailableFrom = Given.Today.AddDays(1) }).IsBroken(
            "Home 'h-1' can take a child from 2026-11-03; child 'c-1' needs a home from 2026-11-02.");

    [Theory]
    [InlineData(1, 14, false)]
    [InlineData(0, 14, true)]
    [InlineData(-7, 0, true)]
    [InlineData(-7, -1, false)]
    public void Break_Bars_FromItsFirstToItsLastDay(int first, int last, bool broken)
    {
        Home home = Given.FosterHome() with { Unavailable = [new(new(2027, 5, 1), new(2027, 5, 8)), new(Given.Today.AddDays(first), Given.Today.AddDays(last))] };
        (Verify.That(new AvailableOnTheDay()).Given(Child, home).Finding == Finding.Broken).ShouldBe(broken);
    }

    [Fact]
    public void Break_Sentence_NamesItsDays() =>
        Verify.That(new AvailableOnTheDay()).Given(Child, Given.FosterHome() with { Unavailable = [new(Given.Today, Given.Today.AddDays(6))] }).IsBroken(
            "Home 'h-1' is not available from 2026-11-02 to 2026-11-08; child 'c-1' needs a home from 2026-11-02.");

    [Fact]
    public void Child_WhoWouldStay_Holds()
    {
        Home home = Given.FosterHome() with { AvailableFrom = Given.Today.AddDays(1), Unavailable = [new(Given.Today, Given.Today)] };
        Verify.That(new AvailableOnTheDay()).Given(Given.LivingIn(home, Child), home).Holds();
    }
}
