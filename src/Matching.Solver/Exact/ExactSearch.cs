namespace Matching.Solver;

/// <summary>What the search of a part came to: by listed patterns where they can be listed, else arc by arc.</summary>
/// <param name="BestPlan">The best plan found that is accepted and cheaper than the cutoff; null when none.</param>
/// <param name="RelaxedPlan">The best solution met in which some items outside are on unlisted arcs; null when none was.</param>
/// <param name="Cutoff">Value of the best plan known: the first cutoff, or that of the best plan.</param>
/// <param name="LowerBound">No plan, with unlisted arcs or without, is below this.</param>
/// <param name="Complete">Whether the tree was searched to its end.</param>
/// <param name="Work">Units of work done.</param>
/// <param name="Nodes">Nodes searched.</param>
/// <param name="Tree">The tree, where it was asked for and can be written down.</param>
internal sealed record ExactSearch(int[]? BestPlan, int[]? RelaxedPlan, Int128 Cutoff, Int128 LowerBound, bool Complete, long Work, long Nodes, SearchTree? Tree)
{
    // With more arcs than this, steps on the duals before patterns are listed save more patterns than they cost.
    private const int ManyArcs = 2_000;
    private const int Steps = 60;

    /// <summary>Searches for plans cheaper than a cutoff.</summary>
    /// <param name="problem">The part.</param>
    /// <param name="relaxation">Costs with multipliers of limits, and duals to start from.</param>
    /// <param name="granularity">All plans' costs are multiples of this.</param>
    /// <param name="accepts">Whether a cheaper plan is better indeed; null for always.</param>
    /// <param name="clock">Asked for interruption.</param>
    /// <param name="cutoff">Value of the plan to better; Int128.MaxValue for none.</param>
    /// <param name="effort">Units of work at most.</param>
    /// <param name="record">Whether to write the tree down.</param>
    public static ExactSearch Run(
        CompositeProblem problem, Relaxation relaxation, long granularity, Func<int[], bool>? accepts, RunClock clock, Int128 cutoff, PartEffort effort, bool record = false)
    {
        long work = 0;
        if (problem.Limits.Count == 0 && cutoff < Int128.MaxValue && Patterns(relaxation, cutoff - granularity + 1, clock, effort.ByPatterns, ref work) is { } list)
        {
            var tree = new PatternTree(list, relaxation, granularity, accepts, clock, record);
            tree.Run(cutoff, effort.ByPatterns - work);
            return new ExactSearch(tree.BestPlan, tree.RelaxedPlan, tree.Cutoff, tree.LowerBound, tree.Complete, work + tree.Work, tree.Nodes, tree.Tree);
        }

        var exact = new BranchAndBound(problem, relaxation, granularity, accepts, clock);
        exact.Run(cutoff, effort.ByArcs - work);
        return new ExactSearch(exact.BestPlan, exact.RelaxedPlan, exact.Cutoff, exact.LowerBound, exact.Complete, work + exact.Work, exact.Nodes, null);
    }

    // The patterns that plans below a threshold use; null when there would be too many.
    private static PatternList? Patterns(Relaxation relaxation, Int128 threshold, RunClock clock, long limit, ref long work)
    {
        relaxation.Clock = clock;
        if (relaxation.Problem.ArcCount > ManyArcs)
        {
            // Others count the work of this thread, so the ascent has a clock of its own.
            var own = new RunClock(new SolveOptions(), CancellationToken.None);
            var ascent = new DualAscent(relaxation);
            ascent.ClimbNear(threshold, clock.Interrupted ? 0 : Steps, own);
            ascent.ReturnToBest();
            work += own.Work;
        }

        Int128 bound = relaxation.Evaluate();
        if (clock.Interrupted || threshold - bound >= CompositeProblem.Never)
        {
            return null;
        }

        return PatternList.Of(relaxation, (long)Int128.Max(0, threshold - bound), clock, limit - work, ref work);
    }
}
