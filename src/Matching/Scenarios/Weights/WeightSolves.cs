using Matching.Solver;

namespace Matching;

/// <summary>Solves one problem again and again with other weights, from one plan, until the work is used up.</summary>
internal sealed class WeightSolves(PlacementMatcher matcher, MatchingResult result, SensitivityOptions options)
{
    /// <summary>No single weight may use up more than this share of the work.</summary>
    private const int Shares = 10;

    /// <summary>Units of work done so far.</summary>
    public long Work { get; private set; }

    /// <summary>Whether the plan itself is proven best, without which no range means anything.</summary>
    public bool CanProve => result.Status == SolutionStatus.Optimal;

    /// <summary>The best plan by a policy, and whether it is proven so; null when the work is used up or nothing was found.</summary>
    public (PlacementPlan Plan, PlanScore Score, bool IsProven)? Solve(MatchingPolicy policy, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || (options.WorkLimit is { } limit && Work >= limit))
        {
            return null;
        }

        var limits = new MatchOptions { WorkLimit = options.WorkLimit is { } whole ? Math.Max(1, Math.Min(whole - Work, whole / Shares)) : null, Seed = options.Seed, Threads = options.Threads, Start = result.Plan };
        var run = new MatchRun(result.Problem, policy, matcher.Solver, limits, null);
        AssignmentSolution solution = run.Solve(cancellation);
        Work += solution.Work;
        if (!solution.HasPlan)
        {
            return null;
        }

        PlacementPlan plan = run.Decompile(solution);
        return (plan, run.Check(plan, solution).Score, solution.Status == SolutionStatus.Optimal);
    }
}
