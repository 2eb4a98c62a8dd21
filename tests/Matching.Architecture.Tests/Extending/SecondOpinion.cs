using Matching.Solver;

namespace Matching.Architecture.Tests.Extending;

/// <summary>The page's solver of one's own, compiled.</summary>
public sealed class SecondOpinion(IAssignmentSolver first, IAssignmentSolver second) : IAssignmentSolver
{
    public AssignmentSolution Solve(
        AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        AssignmentSolution one = first.Solve(model, options, progress, cancellationToken);
        if (one.Status != SolutionStatus.Feasible)
        {
            return one;
        }

        // Not proven: the second goes on from the first one's plan. Where both are as good the second's counts, because it may be proven.
        AssignmentSolution other = second.Solve(model, (options ?? new()) with { Start = one.BinOfItem }, null, cancellationToken);
        return other.HasPlan && !IsBetter(one, other) ? other : one;
    }

    private static bool IsBetter(AssignmentSolution left, AssignmentSolution right) =>
        left.Levels.Select(level => level.Value).Zip(right.Levels.Select(level => level.Value)).FirstOrDefault(pair => pair.First != pair.Second) is var (mine, its) && mine < its;
}
