using Matching.Solver;

namespace Matching;

/// <summary>Makes results of plans that were found under further limits: they are judged by the policy alone, against the bounds of its best plan.</summary>
internal static class ChoiceResults
{
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy without further limits.</param>
    /// <param name="plan">The plan; at the levels before that of wishes it is not worse than the best plan.</param>
    /// <param name="check">Its check, which found no broken rule.</param>
    /// <param name="best">Values and bounds of the best plan: a bound holds for every plan whose earlier levels are as good.</param>
    /// <param name="solution">What the search under further limits says of itself.</param>
    public static MatchingResult Of(
        MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, PlanReport check, IReadOnlyList<LevelValue> best, AssignmentSolution solution)
    {
        bool isAsBest = true;
        var levels = new LevelValue[best.Count];
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            // Of plans that are better before than the best one held, nothing is known but that no cost is below zero.
            long bound = isAsBest ? best[(int)level].Bound : 0;
            levels[(int)level] = new LevelValue(level.ToString(), check.Score[level], Math.Min(bound, check.Score[level]));
            isAsBest &= check.Score[level] == best[(int)level].Value;
        }

        SolutionStatus status = Array.TrueForAll(levels, level => level.IsClosed) ? SolutionStatus.Optimal : SolutionStatus.Feasible;
        var judged = new AssignmentSolution(status, solution.StopReason, [], levels, solution.Work, null, solution.Statistics);
        return new MatchingResult(problem, policy, plan, judged, check, UnplacedReasons.Of(problem, policy, plan, withReasons: true), solution.Work, solution.Phases);
    }
}
