namespace Matching.Solver;

/// <summary>What a question changes about a kept relaxation: the few bins whose patterns it touches are priced again, so that the bound holds for every plan that answers.</summary>
internal sealed class NearLosses : Losses
{
    // Marks bins with pins, whose arcs have losses of their own.
    private const long WithPins = -1;

    private readonly KeptStage kept;
    private readonly Restriction restriction;
    private readonly SortedSet<int> bins = [];

    // By how much each bin is worth less now; asked for every arc of a part, so an array.
    private readonly long[] rise;
    private readonly Dictionary<int, long> lossBesidePins = [];

    public NearLosses(KeptStage kept, Restriction restriction)
    {
        this.kept = kept;
        this.restriction = restriction;
        Bound = kept.Bound;
        rise = new long[kept.Problem.BinCount];
        Dual = restriction.Pins.Count == 0 ? kept.Relaxation.Dual : (long[])kept.Relaxation.Dual.Clone();
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
    public override IEnumerable<int> Bins => bins;

    /// <inheritdoc/>
    public override long[] Dual { get; }

    /// <inheritdoc/>
    public override long Outside(int item) => kept.LossOutside(item);

    /// <inheritdoc/>
    public override long Of(int arc)
    {
        if (restriction.Gone[arc])
        {
            return CompositeProblem.Never;
        }

        long risen = rise[kept.Problem.ArcBin[arc]];
        return risen == WithPins ? lossBesidePins[arc] : risen == 0 ? kept.Loss[arc] : Math.Max(0, kept.Loss[arc] - risen);
    }

    // What was kept of a bin is the least that it loses, unless the question changes the bin.
    /// <inheritdoc/>
    public override NearArcs Near => kept.Near;

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

            LiftDuals(pricer, together.Key, pins);
            Raise(together.Key, with - relaxation.BinValue[together.Key]);
            rise[together.Key] = WithPins;
            long least = Math.Max(with, relaxation.BinValue[together.Key]);
            for (int arc = problem.BinStart[together.Key]; arc < problem.BinStart[together.Key + 1]; arc++)
            {
                long beside = pins.Contains(arc) ? least : pricer.Price(together.Key, relaxation.Cost, relaxation.Dual, restriction.Gone, [.. pins, arc]);
                lossBesidePins[arc] = beside == CompositeProblem.Never ? beside : Math.Max(0, beside - least);
            }
        }
    }

    // A pinned item's dual takes up what the bin is worth less with it: then the bin's best pattern holds it by itself, and a search that begins from these duals begins at the bound.
    private void LiftDuals(BinPricer pricer, int bin, int[] pins)
    {
        long before = kept.Relaxation.BinValue[bin];
        for (int count = 1; count <= pins.Length; count++)
        {
            long with = pricer.Price(bin, kept.Relaxation.Cost, kept.Relaxation.Dual, restriction.Gone, pins.AsSpan(0, count));
            int item = kept.Problem.ArcItem[pins[count - 1]];
            Dual[item] = Math.Min(Dual[item] + Math.Max(0, with - before), DualAscent.MostDual);
            before = Math.Max(before, with);
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
                if (restriction.Gone[arc] && !bins.Contains(bin) && relaxation.Pattern(bin).Contains(arc))
                {
                    Raise(bin, pricer.Price(bin, relaxation.Cost, relaxation.Dual, restriction.Gone, []) - relaxation.BinValue[bin]);
                }
            }
        }
    }

    // A bin that is too large to be searched is bounded, and another bound of it may come out lower: then the old one still holds.
    private void Raise(int bin, long by)
    {
        bins.Add(bin);
        rise[bin] = Math.Max(0, by);
        Bound += rise[bin];
    }
}
