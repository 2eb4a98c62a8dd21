using Matching.Solver;

namespace Matching;

/// <summary>Makes a result of a plan that was made before.</summary>
internal static class PlanMadeBefore
{
    public static MatchingResult Result(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, IReadOnlyList<LevelValue>? levels)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(plan);
        PlanReport check = PlanChecker.Check(problem, plan, policy);
        if (!check.KeepsEveryRule)
        {
            throw new ArgumentException($"The plan breaks {check.BrokenRules.Count} rule(s), first {check.BrokenRules[0]} Give a plan that keeps every rule.", nameof(plan));
        }

        LevelValue[] known = [.. Enum.GetValues<ObjectiveLevel>().Select(level => new LevelValue(level.ToString(), check.Score[level], 0))];
        if (levels is not null && !levels.Select(level => (level.Name, level.Value)).SequenceEqual(known.Select(level => (level.Name, level.Value))))
        {
            throw new ArgumentException("The levels are not those of this plan: the checker finds another score. Leave them out.", nameof(levels));
        }

        // Every referred child is named, so that whoever asks sees who is unplaced.
        var whole = new PlacementPlan(problem.Referrals.Select(referral => new PlacementOf(referral.Child.Id, plan.HomeOf(referral.Child.Id))));
        IReadOnlyList<LevelValue> held = levels ?? known;
        SolutionStatus status = held.All(level => level.IsClosed) ? SolutionStatus.Optimal : SolutionStatus.Feasible;
        StopReason reason = status == SolutionStatus.Optimal ? StopReason.SearchComplete : StopReason.WorkLimit;
        var solution = new AssignmentSolution(status, reason, [], held, 0);
        return new MatchingResult(problem, policy, whole, solution, check, UnplacedReasons.Of(problem, policy, whole, withReasons: true), 0, []);
    }
}
