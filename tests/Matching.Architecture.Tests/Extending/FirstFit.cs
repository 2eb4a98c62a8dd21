using Matching.Solver;

namespace Matching.Architecture.Tests.Extending;

/// <summary>The page's solver from nothing, compiled.</summary>
public sealed class FirstFit : IAssignmentSolver
{
    public AssignmentSolution Solve(
        AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var bins = new int?[model.ItemCount];   // null: left out, which every item of a matching may be
        for (int item = 0; item < bins.Length; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1] && bins[item] is null; arc++)
            {
                bins[item] = model.ArcBin[arc];
                bins[item] = PlanVerifier.Verify(model, bins).IsFeasible ? bins[item] : null;
            }
        }

        // The verifier adds up what the plan costs at each level. No cost of a matching is negative, so 0 is a bound, if a poor one.
        IReadOnlyList<long> values = PlanVerifier.Verify(model, bins).Values;
        return new(SolutionStatus.Feasible, StopReason.WorkLimit, bins, [.. model.Levels.Select((name, level) => new LevelValue(name, values[level], Bound: 0))], work: 1);
    }
}
