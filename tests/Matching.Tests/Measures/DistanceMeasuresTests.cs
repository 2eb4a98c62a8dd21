namespace Matching.Tests.Measures;

public sealed class DistanceMeasuresTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(2, 1, 1.5, 2, 2)]
    [InlineData(3, 2, 2, 3, 3)]
    [InlineData(9, 5, 5, 9, 9)]
    [InlineData(10, 5, 5.5, 9, 10)]
    [InlineData(11, 6, 6, 10, 11)]
    [InlineData(20, 10, 10.5, 18, 20)]
    public void Percentiles_OneToSoManyKilometres_AreByNearestRank(int count, double median, double mean, double ninetieth, double worst)
    {
        var distances = new DistanceMeasures(Enumerable.Range(1, count).Select(kilometres => (double)kilometres).Reverse());

        distances.Median.ShouldBe(Distance.FromKilometres(median));
        distances.Mean.ShouldBe(Distance.FromKilometres(mean));
        distances.NinetiethPercentile.ShouldBe(Distance.FromKilometres(ninetieth));
        distances.Worst.ShouldBe(Distance.FromKilometres(worst));
    }

    [Fact]
    public void Percentiles_NobodyHasAHome_AreNull()
    {
        var distances = new DistanceMeasures([]);

        distances.Median.ShouldBeNull();
        distances.Mean.ShouldBeNull();
        distances.NinetiethPercentile.ShouldBeNull();
        distances.Worst.ShouldBeNull();
        distances.Rows().ShouldAllBe(row => row.Value == MeasureValue.None);
    }

    [Fact]
    public void Rows_Always_AreInKilometresAndMiles()
    {
        new DistanceMeasures([16.09344]).Rows().Select(row => $"{row.Key}: {row.Value} {row.Unit}").ShouldBe(
        [
            "from-home-median-kilometres: 16.1 Kilometres",
            "from-home-median-miles: 10 Miles",
            "from-home-mean-kilometres: 16.1 Kilometres",
            "from-home-mean-miles: 10 Miles",
            "from-home-90th-percentile-kilometres: 16.1 Kilometres",
            "from-home-90th-percentile-miles: 10 Miles",
            "from-home-worst-kilometres: 16.1 Kilometres",
            "from-home-worst-miles: 10 Miles",
        ]);
    }
}
