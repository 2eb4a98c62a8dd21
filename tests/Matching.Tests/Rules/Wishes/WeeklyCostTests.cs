namespace Matching.Tests.Rules.Wishes;

public class WeeklyCostTests
{
    [Fact]
    public void WeeklyCost_NotRecorded_Holds() => Verify.That(new WeeklyCost()).Given(Given.Child(), Given.FosterHome()).Holds();

    [Fact]
    public void WeeklyCost_Nothing_Holds() => Verify.That(new WeeklyCost()).Given(Given.Child(), Given.FosterHome() with { WeeklyCost = 0 }).Holds();

    [Fact]
    public void WeeklyCost_Recorded_CountsHundreds() =>
        Verify.That(new WeeklyCost()).Given(Given.Child(), Given.FosterHome() with { WeeklyCost = 820.50m }).Counts(8.205, "Home 'h-1' costs £820.50 a week.");

    [Fact]
    public void DefaultWeight_IsZeroSoThatMoneyCountsOnlyWhenSomebodySaysSo() => new WeeklyCost().DefaultWeight.ShouldBe(0);
}
