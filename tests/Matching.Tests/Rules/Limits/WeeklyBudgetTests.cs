namespace Matching.Tests.Rules.Limits;

public sealed class WeeklyBudgetTests
{
    private static long Count(decimal? weeklyCost, decimal whenNotRecorded = 0) =>
        Verify.That(new WeeklyBudget(1000, whenNotRecorded)).CountGiven(Given.FosterHome() with { WeeklyCost = weeklyCost }, Given.Child());

    [Fact]
    public void Cost_CountsInPence_RoundedHalfAway()
    {
        Count(550).ShouldBe(55_000);
        Count(550.004m).ShouldBe(55_000);
        Count(550.005m).ShouldBe(55_001);
    }

    [Fact]
    public void Cost_NotRecorded_CountsAsTold()
    {
        Count(null).ShouldBe(0);
        Count(null, whenNotRecorded: 900).ShouldBe(90_000);
        Count(550, whenNotRecorded: 900).ShouldBe(55_000);
    }

    [Fact]
    public void Child_WhoWouldStay_CountsAsWell()
    {
        Home home = Given.FosterHome() with { WeeklyCost = 550 };
        Verify.That(new WeeklyBudget(1000)).CountGiven(home, Given.LivingIn(home, Given.Child())).ShouldBe(55_000);
    }

    [Fact]
    public void Sentence_SaysSumAndLimit()
    {
        new WeeklyBudget(1234.50m).Maximum.ShouldBe(123_450);
        new WeeklyBudget(1234.50m, 900).Describe(200_000).ShouldBe(
            "The proposed placements cost £2,000.00 a week, with £900.00 for each home whose cost is not recorded; they may cost at most £1,234.50.");
    }

    [Fact]
    public void Figures_OutOfRange_Throw()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new WeeklyBudget(-0.01m)).Message.ShouldStartWith("The weekly budget must be from 0 to 1,000,000,000 pounds.");
        Should.Throw<ArgumentOutOfRangeException>(() => new WeeklyBudget(1_000_000_000.01m)).Message.ShouldStartWith("The weekly budget must be");
        Should.Throw<ArgumentOutOfRangeException>(() => new WeeklyBudget(1, -1)).Message.ShouldStartWith(
            "The cost of a home without a recorded one must be from 0 to 1,000,000 pounds a week.");
        new WeeklyBudget(1_000_000_000).Maximum.ShouldBeLessThan(1L << 40);
    }
}
