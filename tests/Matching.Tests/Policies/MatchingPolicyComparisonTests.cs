namespace Matching.Tests.Policies;

public class MatchingPolicyComparisonTests
{
    private static readonly DateOnly On = new(2026, 11, 1);
    private static readonly MatchingPolicy Wales = MatchingPolicy.Wales(On);

    [Fact]
    public void Equals_MadeTwice_IsTrueWithTheSameHash()
    {
        MatchingPolicy again = MatchingPolicy.Wales(On);
        Wales.Equals(again).ShouldBeTrue();
        Wales.Equals((object)again).ShouldBeTrue();
        Wales.GetHashCode().ShouldBe(again.GetHashCode());
        Wales.Compare(again).ShouldBeEmpty();
    }

    [Fact]
    public void Equals_Null_IsFalse()
    {
        Wales.Equals(null).ShouldBeFalse();
        Wales.Equals((object)"Wales").ShouldBeFalse();
    }

    [Fact]
    public void Equals_ThereAndBack_IsTrue() => Wales.WithWeight("W-02", 3).WithWeight("W-02", 1).ShouldBe(Wales);

    [Fact]
    public void Compare_EveryKindOfDifference_IsListedInOrder()
    {
        MatchingPolicy other = MatchingPolicy.Wales(On.AddDays(1)).WithName("Ours").Without("W-28").With(new MoveLimit(3)).With(new OutOfAreaEngland(), 7.5).WithWeight("W-02", 2);

        IReadOnlyList<PolicyDifference> differences = Wales.Compare(other);

        Wales.Equals(other).ShouldBeFalse();
        differences.Select(difference => difference.ToString()).ShouldBe(
        [
            "The name is 'Ours' instead of 'Wales'.",
            "The date is 2026-11-02 instead of 2026-11-01.",
            "L-01 Limit on moves is added.",
            "A-01 Out of area: nominated officer or director (OutOfAreaEngland) is in the place of A-01 Out of area: panel and nominated officer (OutOfArea).",
            "A-01 Out of area: nominated officer or director has the weight 7.5 instead of 5.",
            "W-02 Near the home community has the weight 2 instead of 1.",
            "W-28 Weekly cost is removed.",
        ]);
        differences.OfType<WeightChanged>().Last().After.ShouldBe(2);
    }

    [Fact]
    public void Compare_WishAdded_SaysItsWeight() =>
        Wales.Without("W-02").Compare(Wales).ShouldHaveSingleItem().ToString().ShouldBe("W-02 Near the home community is added with the weight 1.");

    [Fact]
    public void Compare_TheOtherWayRound_TurnsAddedAndRemoved() =>
        Wales.Compare(Wales.Without("W-02")).ShouldHaveSingleItem().ShouldBeOfType<RuleRemoved>().Rule.ShouldBe(Wales.Find("W-02"));
}
