namespace Matching.Solver.Tests;

/// <summary>What must hold for every solution that any solver returns, whatever the model and the limits.</summary>
internal static class SolutionCheck
{
    public static void ShouldBeConsistent(this AssignmentSolution solution, AssignmentModel model)
    {
        solution.Work.ShouldBeGreaterThanOrEqualTo(0);
        solution.UnlistedBinding.ShouldAllBe(amount => amount >= 0);
        bool hasUnlisted = model.HasUnlistedArcs.Contains(true);
        (hasUnlisted ? solution.UnlistedBinding.Count == model.ItemCount || !solution.HasPlan : solution.UnlistedBinding.Count == 0)
            .ShouldBeTrue($"{solution.UnlistedBinding.Count} amounts of unlisted binding for {model.ItemCount} items");
        if (solution.HasPlan)
        {
            PlanShouldBeConsistent(solution, model, hasUnlisted);
            return;
        }

        solution.BinOfItem.ShouldBeEmpty();
        solution.Gap.ShouldBe(double.PositiveInfinity);
        (solution.StopReason == StopReason.SearchComplete)
            .ShouldBe(solution.Status == SolutionStatus.Infeasible || (hasUnlisted && solution.StopReason == StopReason.SearchComplete));
    }

    private static void PlanShouldBeConsistent(AssignmentSolution solution, AssignmentModel model, bool hasUnlisted)
    {
        PlanVerification verified = PlanVerifier.Verify(model, solution.BinOfItem);
        verified.Violations.ShouldBeEmpty(string.Join('\n', verified.Violations));
        solution.Levels.Select(level => level.Name).ShouldBe(model.Levels);
        solution.Levels.Select(level => level.Value).ShouldBe(verified.Values);
        solution.Levels.ShouldAllBe(level => level.Bound <= level.Value);
        bool closed = solution.Levels.All(level => level.IsClosed);
        (solution.Status == SolutionStatus.Optimal).ShouldBe(closed, $"status {solution.Status}, levels {string.Join("; ", solution.Levels)}");
        if (closed)
        {
            solution.StopReason.ShouldBe(StopReason.SearchComplete);
            solution.Gap.ShouldBe(0);
        }
        else
        {
            (solution.StopReason != StopReason.SearchComplete || hasUnlisted).ShouldBeTrue("the search says it is complete with an open level");
        }
    }

    /// <summary>All of a solution that must not depend on threads or time, as text.</summary>
    public static string Describe(this AssignmentSolution solution) =>
        $"{solution.Status} {solution.StopReason} work {solution.Work} plan [{string.Join(' ', solution.BinOfItem.Select(bin => bin?.ToString() ?? "-"))}] "
        + $"levels {string.Join(' ', solution.Levels)} binding {string.Join(' ', solution.UnlistedBinding)} {string.Join(' ', solution.Statistics)}";

    /// <summary>Lexicographic order of two values: below 0 when the left is better.</summary>
    public static int Compare(IEnumerable<long> left, IEnumerable<long> right) =>
        left.ToArray().AsSpan().SequenceCompareTo(right.ToArray());
}
