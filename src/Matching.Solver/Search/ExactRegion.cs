namespace Matching.Solver;

/// <summary>
/// Looks for the best plan of a region: lifts the region's own bound from the duals of the whole, rules out what no better plan can use, and searches what is left by branch and bound.
/// </summary>
/// <param name="region">The region.</param>
/// <param name="relaxation">Its costs with multipliers of limits, and duals to start from.</param>
/// <param name="granularity">All plans' costs are multiples of this.</param>
/// <param name="clock">Asked for interruption.</param>
internal sealed class ExactRegion(CompositeProblem region, Relaxation relaxation, long granularity, RunClock clock)
{
    private const int Steps = 60;
    private const int NearSteps = 20;
    private const int FirstGuess = 16;
    private const int Growth = 4;

    // Others count the work of this thread, so the ascent has a clock of its own.
    private readonly RunClock own = new(new SolveOptions(), CancellationToken.None);

    /// <summary>The best plan found below the cutoff, by arc of the region; null for none.</summary>
    public int[]? BestPlan { get; private set; }

    /// <summary>Nodes searched.</summary>
    public long Nodes { get; private set; }

    /// <summary>Units of work done.</summary>
    public long Work { get; private set; }

    /// <summary>Searches for a plan cheaper than a cutoff. A region is searched once.</summary>
    /// <param name="cutoff">Cost of the plan that the region holds.</param>
    /// <param name="limit">Units of work for the tree at most.</param>
    public void Run(Int128 cutoff, long limit)
    {
        var ascent = new DualAscent(relaxation);
        ascent.Refine();
        ascent.Climb(cutoff, clock.Interrupted ? 0 : Steps, own);
        Search(ascent, cutoff, limit, quick: false);
    }

    /// <summary>Searches for a plan cheaper than a cutoff, from duals that are nearly the best and with little work.</summary>
    /// <param name="cutoff">Cost of the plan that the region holds.</param>
    /// <param name="limit">Units of work for all of it at most.</param>
    public void RunNear(Int128 cutoff, long limit)
    {
        var ascent = new DualAscent(relaxation);
        ascent.ClimbNear(cutoff, clock.Interrupted ? 0 : NearSteps, own);
        Search(ascent, cutoff, limit - own.Work, quick: true);
    }

    private void Search(DualAscent ascent, Int128 cutoff, long limit, bool quick)
    {
        Work = own.Work;
        if (ascent.Bound >= cutoff - granularity + 1 || clock.Interrupted)
        {
            return;
        }

        ascent.ReturnToBest();
        Int128 bound = relaxation.Evaluate();
        Int128 better = cutoff - granularity + 1;
        Int128 above = Int128.Max(granularity, (better - bound) / FirstGuess);
        for (long left = limit; BestPlan is null && left > 0 && !clock.Interrupted; above *= Growth)
        {
            Int128 threshold = Int128.Min(better, bound + above);
            left -= SearchBelow(threshold, bound, left, quick);
            if (threshold == better)
            {
                break;
            }
        }
    }

    // Plans little above the bound first: hardly anything is left to search for them, and most regions that have a better plan have one that is much better.
    private long SearchBelow(Int128 threshold, Int128 bound, long limit, bool quick)
    {
        var reduction = Reduction.Of(relaxation, bound, threshold, null, together: true, quick);
        CompositeProblem rest = new SubProblem(region).Cut(
            reduction.PartItems[0], reduction.PartBins[0], reduction.Dropped, reduction.NoOutside, region.Limits.Count > 0 ? region.Limits.Room : null, listedOnly: true);
        Relaxation within = relaxation.Within(rest, relaxation.Dual, relaxation.Multiplier, relaxation.Cuts.Price);
        ExactSearch exact = ExactSearch.Run(rest, within, granularity, null, clock, threshold + granularity - 1, new PartEffort(limit, limit));
        Work += reduction.Work + exact.Work;
        Nodes += exact.Nodes;
        if (exact.BestPlan is not null)
        {
            BestPlan = new int[region.ItemCount];
            rest.PutInto(BestPlan, exact.BestPlan);
        }

        return 1 + reduction.Work + exact.Work;
    }
}
