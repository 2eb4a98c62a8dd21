namespace Matching.Solver.Tests.Levels;

public sealed class LevelWeightsTests
{
    [Fact]
    public void For_SmallCosts_OneStepOfALevelOutweighsWhatAnItemCanChangeAtLaterOnes()
    {
        AssignmentModel model = Levels([0, 0, 0], [1, 7, 30], [2, 0, 10]);
        var ranges = new LevelRanges(model);
        var weights = LevelWeights.For(ranges, level: 2, dominance: 8);

        weights.Dominates.ShouldBeTrue();
        weights.Weight[1].ShouldBeGreaterThan(8 * ranges.Spread[2] * weights.Weight[2] / ranges.Step[1]);
        weights.Weight[0].ShouldBeGreaterThan(8 * ((ranges.Spread[2] * weights.Weight[2]) + (ranges.Spread[1] * weights.Weight[1])) / ranges.Step[0]);
    }

    [Fact]
    public void For_AnEarlierLevel_CountsNothingOfLaterOnes()
    {
        var weights = LevelWeights.For(new LevelRanges(Levels([0, 0, 0], [1, 7, 30])), level: 1, dominance: 8);

        weights.Level.ShouldBe(1);
        weights.Weight[2].ShouldBe(0);
        weights.Weigh([1, 0, 1000]).ShouldBe(weights.Weight[0]);
        weights.WeighValue([1, 2, 1000]).ShouldBe(weights.Weight[0] + (2 * weights.Weight[1]));
        weights.WeighValue([1, 2, 1000], levels: 1).ShouldBe(weights.Weight[0]);
    }

    [Fact]
    public void For_CostsAsLargeAsTheyMayBeAtEveryLevel_SaysThatWeightsDoNotSufficeAndStaysInRange()
    {
        const long Most = AssignmentModel.CostLimit;
        var weights = LevelWeights.For(new LevelRanges(Levels([0, 0, 0], [Most, Most, Most - 1], [-Most, 1, -Most])), level: 2, dominance: 8);

        weights.Dominates.ShouldBeFalse();
        weights.Weight.ShouldAllBe(weight => weight >= 1);
        Math.Abs(weights.Weigh([Most, Most, Most])).ShouldBeLessThanOrEqualTo(1L << 48);
    }

    /// <summary>An item for each row, which it costs in the one bin; left out it costs nothing.</summary>
    private static AssignmentModel Levels(params long[][] costs)
    {
        var builder = new AssignmentModelBuilder(["a", "b", "c"]);
        builder.AddBin(costs.Length);
        foreach (long[] cost in costs)
        {
            builder.AddArc(builder.AddItem([0, 0, 0]), 0, cost);
        }

        return builder.Build();
    }
}
