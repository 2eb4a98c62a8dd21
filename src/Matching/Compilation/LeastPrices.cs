namespace Matching.Compilation;

/// <summary>What homes that nobody has looked at cost at least, by their distance alone: the bound that lists and shortlists end by.</summary>
/// <remarks>Amounts are never negative and the price of distance does not fall with distance, so it holds for all homes that are further away and not the child's own. Immutable.</remarks>
internal sealed class LeastPrices
{
    private readonly PlacementColumns columns;
    private readonly WeightedRule near;
    private readonly long[] elsewhere;

    private LeastPrices(PlacementColumns columns, WeightedRule near, IReadOnlyList<Referral> unit)
    {
        (this.columns, this.near, Community) = (columns, near, unit[0].Child.HomeCommunity);
        elsewhere = new long[columns.Levels];
        foreach (Referral member in unit)
        {
            foreach (WeightedRule weighted in columns.Rules.Priced)
            {
                elsewhere[(int)weighted.Rule.Level] += weighted.Price(((PlacementRule)weighted.Rule).LeastElsewhere(columns.Problem, member));
            }
        }
    }

    /// <summary>The community that distances are from.</summary>
    public GeoPoint Community { get; }

    /// <summary>The least prices for a unit; null when no rule prices distance, so that nothing is known of homes far away.</summary>
    public static LeastPrices? Of(PlacementColumns columns, IReadOnlyList<Referral> unit) =>
        columns.Rules.NearHome is { } near ? new LeastPrices(columns, near, unit) : null;

    /// <summary>What every home at least so many kilometres of road away costs at least, at a level.</summary>
    public long Beyond(double kilometres, ObjectiveLevel level) => elsewhere[(int)level]
        + (near.Rule.Level == level ? near.Price(((NearHomeCommunity)near.Rule).Amount(Distance.FromKilometres(kilometres))) : 0);

    /// <summary>The same for a site and all that follow it in the order of distance.</summary>
    public long From(int site, ObjectiveLevel level) => Beyond(columns.Sites.LeastKilometres(Community, site), level);

    /// <summary>The same at every level.</summary>
    public long[] From(int site)
    {
        double kilometres = columns.Sites.LeastKilometres(Community, site);
        return [.. Enumerable.Range(0, columns.Levels).Select(level => Beyond(kilometres, (ObjectiveLevel)level))];
    }

    /// <summary>The straight line to where wishes cost at least an amount, or a little less; at most the greatest.</summary>
    public double LineTo(long amount, double greatest)
    {
        const double Metre = 1e-3;
        (double below, double above) = (0, columns.Sites.KilometresOf(greatest));
        while (above - below > Metre)
        {
            double middle = (below + above) / 2;
            (below, above) = Beyond(middle, ObjectiveLevel.Wishes) < amount ? (middle, above) : (below, middle);
        }

        return columns.Sites.LineOf(below);
    }
}
