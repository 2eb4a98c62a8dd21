namespace Matching.Solver;

/// <summary>What a question changes about a kept relaxation: the few bins whose patterns it touches are priced again, so that the bound holds for every plan that answers.</summary>
internal sealed class NearLosses : Losses
{
    private readonly KeptStage kept;
    private readonly Restriction restriction;
    private readonly SortedDictionary<int, long> rise = [];
    private readonly Dictionary<int, long> lossBesidePins = [];

    public NearLosses(KeptStage kept, Restriction restriction)
    {
        this.kept = kept;
        this.restriction = restriction;
        Bound = kept.Bound;
        var pricer = new BinPricer(kept.Problem, kept.Relaxation.Cuts);
        PriceWithPins(pricer);
        PriceWithout(pricer);
        Steps = pricer.Steps;
    }

    /// <summary>Whether the pinned items cannot share their bins, whoever else is where.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Arcs and nodes looked at.</summary>
    public long Steps { get; }

    /// <summary>The bins that were priced again, ascending.</summary>
    public override IEnumerable<int> Bins => rise.Keys;

    /// <inheritdoc/>
    public override long[] Dual => kept.Relaxation.Dual;

    /// <inheritdoc/>
    public override long Outside(int item) => kept.LossOutside(item);

    /// <inheritdoc/>
    public override long Of(int arc)
    {
        if (restriction.Gone[arc])
        {
            return CompositeProblem.Never;
        }

        int bin = kept.Problem.ArcBin[arc];
        return lossBesidePins.TryGetValue(arc, out long beside) ? beside
            : rise.TryGetValue(bin, out long risen) ? Math.Max(0, kept.Loss[arc] - risen)
            : kept.Loss[arc];
    }

    private void PriceWithPins(BinPricer pricer)
    {
        CompositeProblem problem = kept.Problem;
        Relaxation relaxation = kept.Relaxation;
        foreach (IGrouping<int, int> together in restriction.Pins.Values.Order().GroupBy(arc => problem.ArcBin[arc]))
        {
            int[] pins = [.. together];
            long with = pricer.Price(together.Key, relaxation.Cost, relaxation.Dual, restriction.Gone, pins);
            if (with == CompositeProblem.Never)
            {
                IsImpossible = true;
                return;
            }

            Raise(together.Key, with - relaxation.BinValue[together.Key]);
            long least = Math.Max(with, relaxation.BinValue[together.Key]);
            for (int arc = problem.BinStart[together.Key]; arc < problem.BinStart[together.Key + 1]; arc++)
            {
                long beside = pins.Contains(arc) ? least : pricer.Price(together.Key, relaxation.Cost, relaxation.Dual, restriction.Gone, [.. pins, arc]);
                lossBesidePins[arc] = beside == CompositeProblem.Never ? beside : Math.Max(0, beside - least);
            }
        }
    }

    // Only bins whose best pattern holds an arc that is gone are worth less now.
    private void PriceWithout(BinPricer pricer)
    {
        CompositeProblem problem = kept.Problem;
        Relaxation relaxation = kept.Relaxation;
        foreach (int item in restriction.Items)
        {
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                int arc = problem.ItemArc[entry];
                int bin = problem.ArcBin[arc];
                if (restriction.Gone[arc] && !rise.ContainsKey(bin) && relaxation.Pattern(bin).Contains(arc))
                {
                    Raise(bin, pricer.Price(bin, relaxation.Cost, relaxation.Dual, restriction.Gone, []) - relaxation.BinValue[bin]);
                }
            }
        }
    }

    // A bin that is too large to be searched is bounded, and another bound of it may come out lower: then the old one still holds.
    private void Raise(int bin, long by)
    {
        rise.Add(bin, Math.Max(0, by));
        Bound += Math.Max(0, by);
    }
}
