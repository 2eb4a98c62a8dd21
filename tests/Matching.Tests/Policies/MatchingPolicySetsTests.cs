namespace Matching.Tests.Policies;

public class MatchingPolicySetsTests
{
    [Theory]
    [InlineData("2026-03-31", "M-03")]
    [InlineData("2026-04-01", "M-03 M-26")]
    [InlineData("2026-04-02", "M-03 M-26")]
    [InlineData("2027-03-31", "M-03 M-26")]
    [InlineData("2027-04-01", "M-03 frozen M-26 M-27")]
    [InlineData("2027-04-02", "M-03 frozen M-26 M-27")]
    [InlineData("2030-03-31", "M-03 frozen M-26 M-27")]
    [InlineData("2030-04-01", "A-06 M-03 frozen M-25 M-26 M-27")]
    [InlineData("2030-04-02", "A-06 M-03 frozen M-25 M-26 M-27")]
    public void Wales_AroundEachDate_HasTheRulesOnProfitInForce(string on, string expected) =>
        RulesOnProfit(MatchingPolicy.Wales(Date(on))).ShouldBe(expected);

    [Theory]
    [InlineData("2026-06-30", "M-03 M-26")]
    [InlineData("2026-07-01", "A-06 M-03 M-26")]
    [InlineData("2026-07-02", "A-06 M-03 M-26")]
    public void Wales_CommencementGiven_HasSupplementaryPlacementsFromThatDay(string on, string expected) =>
        RulesOnProfit(MatchingPolicy.Wales(Date(on), new DateOnly(2026, 7, 1))).ShouldBe(expected);

    [Fact]
    public void Wales_CommencementAfter2030_StillHasSupplementaryPlacementsFromThatYear() =>
        RulesOnProfit(MatchingPolicy.Wales(new(2030, 4, 1), new DateOnly(2031, 1, 1))).ShouldBe("A-06 M-03 frozen M-25 M-26 M-27");

    [Fact]
    public void Wales_In2030_HasEveryRuleButTheLimits() =>
        MatchingPolicy.Wales(new(2030, 4, 1)).Rules.Select(rule => rule.Rule.Id).ShouldBe([.. Ids('M', 30), .. Ids('A', 7), .. Ids('W', 28)]);

    [Fact]
    public void Wales_Weights_AreTheDefaults() =>
        MatchingPolicy.Wales(new(2030, 4, 1)).Rules.ShouldAllBe(rule => rule.Weight == rule.Rule.DefaultWeight && (rule.Rule.Strength != RuleStrength.Approval || rule.Weight > 0));

    [Fact]
    public void Wales_Set_IsRemembered() =>
        MatchingPolicy.Wales(new(2026, 11, 1), new DateOnly(2026, 7, 1)).WithWeight("W-02", 2).Without("W-28").With(new MoveLimit(3)).WithName("Ours").BasedOn
            .ShouldBe(new StatutorySet(Country.Wales, new DateOnly(2026, 7, 1)));

    [Fact]
    public void England_HasEveryRuleButThoseOnProfit() =>
        MatchingPolicy.England(new(2030, 4, 1)).Rules.Select(rule => rule.Rule.Id)
            .ShouldBe([.. Ids('M', 30).Except(["M-25", "M-26", "M-27"]), .. Ids('A', 7).Except(["A-06"]), .. Ids('W', 28).Except(["W-27"])]);

    [Fact]
    public void England_EveryDate_IsTheSameButForTheDate() =>
        MatchingPolicy.England(new(2026, 3, 31)).Compare(MatchingPolicy.England(new(2030, 4, 1)))
            .ShouldBe([new DateChanged(new(2026, 3, 31), new(2030, 4, 1))]);

    [Fact]
    public void England_Distances_AreTwentyAndFiftyMiles()
    {
        var near = (NearHomeCommunity)MatchingPolicy.England(new(2026, 11, 1)).Find("W-02")!.Rule;
        near.Far.ShouldBe(Distance.FromMiles(20));
        near.VeryFar.ShouldBe(Distance.FromMiles(50));
    }

    [Fact]
    public void England_OutOfArea_IsSimplified()
    {
        MatchingPolicy england = MatchingPolicy.England(new(2026, 11, 1));
        england.Find("A-01")!.Rule.ShouldBeOfType<OutOfAreaEngland>();
        ((PreferredArea)england.Find("W-09")!.Rule).HasOrder.ShouldBeFalse();
        ((PreferredArea)MatchingPolicy.Wales(new(2026, 11, 1)).Find("W-09")!.Rule).HasOrder.ShouldBeTrue();
    }

    [Fact]
    public void England_SupportedAccommodation_IsFromSixteen() =>
        ((SupportedFromSixteen)MatchingPolicy.England(new(2026, 11, 1)).Find("M-24")!.Rule).MinimumAge.ShouldBe(16);

    private static string RulesOnProfit(MatchingPolicy policy) => string.Join(' ', new[] { "A-06", "M-03", "M-25", "M-26", "M-27" }
        .Select(policy.Find)
        .OfType<WeightedRule>()
        .Select(rule => rule.Rule is PlacesAvailable { FreezesForProfitPlaces: true } ? "M-03 frozen" : rule.Rule.Id));

    private static IEnumerable<string> Ids(char letter, int last) => Enumerable.Range(1, last).Select(number => $"{letter}-{number:00}");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
