using Matching.Testing;

namespace Matching.Tests;

public sealed class ChanceTests
{
    [Fact]
    public void Chance_SameSeedAndPurpose_SameStream()
    {
        var first = new Chance(7, "test", 0);
        var second = new Chance(7, "test", 0);

        Draws(first).ShouldBe(Draws(second));
    }

    [Fact]
    public void Chance_OtherSeedPurposeOrCopy_OtherStream()
    {
        int[][] streams = [Draws(new Chance(7, "test", 0)), Draws(new Chance(8, "test", 0)), Draws(new Chance(7, "tests", 0)), Draws(new Chance(7, "test", 1))];

        streams.Select(stream => string.Join(' ', stream)).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Chance_KnownSeed_KnownDraws() => Draws(new Chance(1, "families", 0)).ShouldBe([526, 347, 533, 237, 919, 761]);

    [Fact]
    public void Pick_Weights_FollowsThem()
    {
        var chance = new Chance(1, "weights", 0);
        var weights = new Weights("rare:1 common:3");

        int rare = Enumerable.Range(0, 40_000).Count(_ => chance.Pick(weights) == "rare");

        rare.ShouldBeInRange(9_700, 10_300);
    }

    [Fact]
    public void Around_Median_HalfOfTheDrawsAreBelow()
    {
        var chance = new Chance(1, "around", 0);
        double[] draws = [.. Enumerable.Range(0, 20_000).Select(_ => chance.Around(100, 0.5, 3))];

        draws.Count(draw => draw < 100).ShouldBeInRange(9_700, 10_300);
        draws.ShouldAllBe(draw => draw >= 50 && draw < 300);
    }

    [Fact]
    public void Between_BothEnds_AreReached()
    {
        var chance = new Chance(1, "between", 0);

        Enumerable.Range(0, 200).Select(_ => chance.Between(3, 5)).Distinct().Order().ShouldBe([3, 4, 5]);
    }

    private static int[] Draws(Chance chance) => [.. Enumerable.Range(0, 6).Select(_ => chance.Below(1000))];
}
