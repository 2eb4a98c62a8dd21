namespace Matching.Solver.Tests;

/// <summary>Solved random models to ask, and what must hold of the answers.</summary>
internal static class WarmQuestions
{
    public static readonly SolveOptions ToTheEnd = new() { WorkLimit = 50_000_000, Threads = 1 };

    /// <summary>Values of the best plan by level; null when there is none.</summary>
    public static long[]? Optimum(ModelSpec spec) => new BruteForceSolver().Solve(spec.Build()) is { HasPlan: true } best ? Values(best) : null;

    public static WarmModel? Warm(ModelSpec spec, int threads = 1, NearReach? reach = null)
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution solution = new AssignmentSolver().Solve(model, ToTheEnd);
        return solution.HasPlan ? new WarmModel(model, solution.BinOfItem, solution.Levels, solution.Prices, threads) { Reach = reach ?? NearReach.Usual } : null;
    }

    public static ModelSpec Pinned(ModelSpec spec, ArcSpec pin) => spec with
    {
        Arcs = [.. spec.Arcs.Where(arc => arc.Item != pin.Item || arc == pin)],
        Items = [.. spec.Items.Select((item, index) => index == pin.Item ? item with { LeaveOut = null, Floor = null } : item)],
    };

    public static long[] Values(AssignmentSolution solution) => [.. solution.Levels.Select(level => level.Value)];

    public static void ShouldEnclose(AssignmentSolution solution, long[] optimum)
    {
        SolutionCheck.Compare(Values(solution), optimum).ShouldBeGreaterThanOrEqualTo(0);
        BoundsShouldHold(solution, optimum);
        if (solution.Status == SolutionStatus.Optimal)
        {
            Values(solution).ShouldBe(optimum);
        }
    }

    // A bound of a level speaks of plans whose earlier levels are as good as those of the plan held.
    public static void BoundsShouldHold(AssignmentSolution solution, long[] optimum)
    {
        for (int level = 0; level < optimum.Length; level++)
        {
            solution.Levels[level].Bound.ShouldBeLessThanOrEqualTo(optimum[level]);
            if (solution.Levels[level].Value != optimum[level])
            {
                return;
            }
        }
    }
}
