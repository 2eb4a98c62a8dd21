namespace Matching.Tests.Policies;

public sealed class WishOrderTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(new(2026, 11, 1));

    private static readonly MatchingPolicy Fair = Policy.WithWishOrder(WishOrder.WorstOffFirst);

    [Fact]
    public void WithWishOrder_KeptByEveryOtherChange()
    {
        Fair.WithName("Ours").WishOrder.ShouldBe(WishOrder.WorstOffFirst);
        Fair.WithWeight("W-02", 2).Without("W-06").With(new MoveLimit(3)).WishOrder.ShouldBe(WishOrder.WorstOffFirst);
        Policy.WishOrder.ShouldBe(WishOrder.Sum);
    }

    [Fact]
    public void Compare_AnotherOrder_IsOneDifferenceInWords()
    {
        Fair.Equals(Policy).ShouldBeFalse();
        Policy.Compare(Fair).ShouldBe([new WishOrderChanged(WishOrder.Sum, WishOrder.WorstOffFirst)]);
        Policy.Compare(Fair)[0].ToString().ShouldBe("Wishes are compared for the worst-off child first instead of by their sum.");
        Fair.Compare(Policy)[0].ToString().ShouldBe("Wishes are compared by their sum instead of for the worst-off child first.");
    }

    [Fact]
    public void Json_ThereAndBack_KeepsTheOrderAndLeavesTheUsualOneOut()
    {
        MatchingPolicy.Parse(Fair.ToJson()).ShouldBe(Fair);
        Fair.ToJson().ShouldContain("\"wishOrder\": \"WorstOffFirst\"");
        Policy.ToJson().ShouldNotContain("wishOrder");
    }

    [Fact]
    public void Parse_UnknownOrder_IsAFaultThatNamesTheKnownOnes() =>
        Should.Throw<InvalidPolicyException>(() => MatchingPolicy.Parse(Fair.ToJson().Replace("WorstOffFirst", "BestOffFirst", StringComparison.Ordinal)))
            .Faults.Select(fault => fault.ToString()).ShouldBe(["Order of wishes (wishOrder): it is \"BestOffFirst\". It must be \"Sum\" or \"WorstOffFirst\", or left out."]);

    [Fact]
    public void ToText_WorstOffFirst_SaysSoInItsFirstLine() =>
        Fair.ToText().ShouldStartWith($"Policy 'Wales' of 2026-11-01: {Fair.Rules.Count} rules, wishes compared for the worst-off child first\n");
}
