namespace Matching.Solver;

/// <summary>
/// Looks for the best plan of a region: lifts the region's own bound from the duals of the whole, rules out what no better plan can use, and searches what is left by branch and bound.
/// </summary>
internal sealed class ExactRegion(CompositeProblem region, Relaxation relaxation, long granularity, RunClock clock)
{
    private const int Steps = 60;

    /// <summary>The best plan found below the cutoff, by arc of the region; null for none.</summary>
    public int[]? BestPlan { get; private set; }

    public long Nodes { get; private set; }

    /// <summary>Units of work done.</summary>
    public long Work { get; private set; }

    /// <summary>Searches for a plan cheaper than a cutoff.</summary>
    /// <param name="cutoff">Cost of the plan that the region holds.</param>
    /// <param name="limit">Units of work for the tree at most.</param>
    public void Run(Int128 cutoff, long limit)
    {
        // Others count the work of this thread, so the ascent has a clock of its own.
        var own = new RunClock(new SolveOptions(), CancellationToken.None);
        var ascent = new DualAscent(relaxation);
        ascent.Refine();
        ascent.Climb(cutoff, clock.Interrupted ? 0 : Steps, own);
        Work = own.Work;
        if (ascent.Bound >= cutoff - granularity + 1 || clock.Interrupted)
        {
            return;
        }

        ascent.Settle();
        Int128 bound = relaxation.Evaluate();
        var reduction = Reduction.Of(relaxation, bound, cutoff - granularity + 1, null, together: true);
        CompositeProblem rest = new SubProblem(region).Cut(
            reduction.PartItems[0], reduction.PartBins[0], reduction.Dropped, reduction.NoOutside, region.Limits.Count > 0 ? region.Limits.Room : null, listedOnly: true);
        var exact = new BranchAndBound(rest, Rest(rest), granularity, null, clock);
        exact.Run(cutoff, limit);
        Work += reduction.Work + exact.Work;
        Nodes = exact.Nodes;
        BestPlan = exact.BestPlan is { } found ? InRegion(rest, found) : null;
    }

    private Relaxation Rest(CompositeProblem rest)
    {
        var narrowed = new Relaxation(rest, 1, relaxation.Cuts.Within(rest, relaxation.Cuts.Price));
        for (int item = 0; item < rest.ItemCount; item++)
        {
            narrowed.Dual[item] = relaxation.Dual[rest.SourceItem[item]];
        }

        relaxation.Multiplier.CopyTo(narrowed.Multiplier, 0);
        if (narrowed.Multiplier.Length > 0)
        {
            narrowed.ApplyMultipliers();
        }

        return narrowed;
    }

    private int[] InRegion(CompositeProblem rest, int[] found)
    {
        var plan = new int[region.ItemCount];
        for (int item = 0; item < found.Length; item++)
        {
            plan[rest.SourceItem[item]] = found[item] < 0 ? -1 : rest.SourceArc[found[item]];
        }

        return plan;
    }
}
