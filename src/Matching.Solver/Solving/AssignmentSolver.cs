namespace Matching.Solver;

/// <summary>The engine of this package: exact on small models, anytime with a valid bound at any size.</summary>
/// <remarks>Holds no state; safe for concurrent use. How it works and why it is right stands in docs/solver.md.</remarks>
public sealed class AssignmentSolver : IAssignmentSolver
{
    /// <inheritdoc/>
    public AssignmentSolution Solve(
        AssignmentModel model,
        SolveOptions? options = null,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new SolveOptions();
        options.Validate(model);
        return new Engine(model, options, progress, cancellationToken).Run();
    }
}
