namespace Matching;

/// <summary>How far children live from their home communities, by road, over the children who have a home.</summary>
/// <remarks>
/// Percentiles are by nearest rank: of n distances in ascending order the p-th percentile is the one at place ⌈p·n/100⌉, so each is the distance of a real child. The median is the
/// 50th percentile: the lower of the two middle ones where n is even. All four are null when no child has a home. Immutable.
/// </remarks>
public sealed record DistanceMeasures
{
    internal DistanceMeasures(IEnumerable<double> kilometres)
    {
        double[] ascending = [.. kilometres.Order()];
        if (ascending.Length > 0)
        {
            Median = NearestRank(ascending, 50);
            Mean = Distance.FromKilometres(ascending.Sum() / ascending.Length);
            NinetiethPercentile = NearestRank(ascending, 90);
            Worst = NearestRank(ascending, 100);
        }
    }

    /// <summary>The 50th percentile.</summary>
    public Distance? Median { get; }

    /// <summary>The arithmetic mean.</summary>
    public Distance? Mean { get; }

    /// <summary>The 90th percentile.</summary>
    public Distance? NinetiethPercentile { get; }

    /// <summary>The greatest.</summary>
    public Distance? Worst { get; }

    internal IEnumerable<Measure> Rows()
    {
        (string Key, string Title, Distance? Distance)[] rows =
        [
            ("median", "median", Median),
            ("mean", "mean", Mean),
            ("90th-percentile", "90th percentile", NinetiethPercentile),
            ("worst", "worst", Worst),
        ];
        foreach ((string key, string title, Distance? distance) in rows)
        {
            string words = $"From home community, {title}";
            yield return new($"from-home-{key}-kilometres", words, MeasureUnit.Kilometres, MeasureValue.Of(distance?.Kilometres));
            yield return new($"from-home-{key}-miles", words, MeasureUnit.Miles, MeasureValue.Of(distance?.Miles));
        }
    }

    private static Distance NearestRank(double[] ascending, int percent) => Distance.FromKilometres(ascending[((percent * (long)ascending.Length) + 99) / 100 - 1]);
}
