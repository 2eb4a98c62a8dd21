using Xunit.Abstractions;

namespace Matching.Solver.Tests;

/// <summary>The conformance suite once more: whatever the engine proves there, independent solvers must find in the exported files.</summary>
public sealed class ExportConformance : AssignmentSolverConformance
{
    private readonly IReadOnlyList<IndependentSolver> solvers;

    public ExportConformance(ITestOutputHelper output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (solvers, IReadOnlyList<string> missing) = IndependentSolver.OnThisMachine();
        foreach (string sentence in missing)
        {
            output.WriteLine(sentence);
        }
    }

    protected override IAssignmentSolver CreateSolver() => new Compared(solvers);

    /// <summary>The engine; a proven answer on a small model without unlisted arcs is compared before it is returned.</summary>
    private sealed class Compared(IReadOnlyList<IndependentSolver> solvers) : IAssignmentSolver
    {
        private const int SmallModel = 60;

        public AssignmentSolution Solve(
            AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
        {
            AssignmentSolution solution = new AssignmentSolver().Solve(model, options, progress, cancellationToken);
            bool proven = solution.Status is SolutionStatus.Optimal or SolutionStatus.Infeasible;
            if (proven && model.ArcCount <= SmallModel && !model.HasUnlistedArcs.Contains(true) && model.IsWithinTrust())
            {
                model.ShouldHaveOptimum(solution.HasPlan ? [.. solution.Levels.Select(level => level.Value)] : null, solvers);
            }

            return solution;
        }
    }
}
