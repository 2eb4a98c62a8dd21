namespace Matching.Tests.Rules.Limits;

public sealed class ProviderKindShareTests
{
    private static readonly ProviderKindShare Third = new(ProviderKind.ForProfit, 1 / 3.0);

    private static long Count(ProviderKindShare rule, Provider provider) =>
        Verify.That(rule).CountGiven(Given.ChildrensHome() with { Provider = provider.Id }, Given.Child());

    [Fact]
    public void Placement_WithTheKind_AddsOneLessTheShare_OthersTakeTheShareAway()
    {
        Count(Third, Given.Company).ShouldBe(6667);
        Count(Third, Given.Charity).ShouldBe(-3333);
        Count(Third, Given.Council).ShouldBe(-3333);
        Third.Share.ShouldBe(0.3333);
        Third.Kind.ShouldBe(ProviderKind.ForProfit);
    }

    [Theory]
    [InlineData(3, 7, true)]
    [InlineData(4, 6, false)]
    [InlineData(2, 8, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 0, true)]
    public void Share_IsKept_AtTheLimitAndBelow(int ofTheKind, int others, bool kept)
    {
        var rule = new ProviderKindShare(ProviderKind.ForProfit, 0.3);
        long sum = (ofTheKind * Count(rule, Given.Company)) + (others * Count(rule, Given.Charity));
        (sum <= rule.Maximum).ShouldBe(kept);
    }

    [Fact]
    public void Share_OfNothingAndOfAll_AreAllowed()
    {
        Count(new(ProviderKind.ForProfit, 0), Given.Company).ShouldBe(10_000);
        Count(new(ProviderKind.ForProfit, 1), Given.Company).ShouldBe(0);
    }

    [Theory]
    [InlineData(14_000, "Placements with for-profit providers are 1.4 more than 30 % of the proposed placements; they may not be more.")]
    [InlineData(-5_000, "Placements with for-profit providers are 0.5 fewer than 30 % of the proposed placements; they may not be more.")]
    public void Sentence_SaysByHowMuch(long sum, string sentence) => new ProviderKindShare(ProviderKind.ForProfit, 0.3).Describe(sum).ShouldBe(sentence);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Share_OutOfRange_Throws(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ProviderKindShare(ProviderKind.ForProfit, share)).Message.ShouldStartWith(
            "The share of a kind of provider must be from 0 to 1.");
}
