namespace Matching.Benchmarks.Targets;

/// <summary>Summaries of many figures, some of which were never reached.</summary>
public sealed class FiguresTests
{
    [Fact]
    public void Median_OddAndEven_IsTheMiddle()
    {
        Figures.Median([3, 1, 2]).ShouldBe(2);
        Figures.Median([4, 1, 2, 3]).ShouldBe(2.5);
    }

    [Fact]
    public void Median_MostNeverReached_IsInfinite() =>
        Figures.Median([1, double.PositiveInfinity, double.PositiveInfinity]).ShouldBe(double.PositiveInfinity);

    [Theory]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void Percentile_OfAHundred_IsNotExceededByThatShare(double share, double expected) =>
        Figures.Percentile(Enumerable.Range(1, 100).Reverse().Select(value => (double)value), share).ShouldBe(expected);

    [Fact]
    public void Seconds_NeverReached_SaysSo()
    {
        Figures.Seconds(double.PositiveInfinity).ShouldBe("not within the limit");
        Figures.Seconds(1.234).ShouldBe("1.23 s");
        Figures.Percent(0.00125).ShouldBe("0.125 %");
        Figures.Percent(double.PositiveInfinity).ShouldBe("no plan");
    }

    [Fact]
    public void All_Targets_HaveNamesOfTheirOwn() => TargetTable.All.Select(target => target.Name).ShouldBeUnique();
}
