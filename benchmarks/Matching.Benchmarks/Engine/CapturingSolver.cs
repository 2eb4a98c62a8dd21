using Matching.Solver;

namespace Matching.Benchmarks.Engine;

/// <summary>Solves as the engine does, and keeps the last whole solve: its model, its options and its solution, with a certificate when asked.</summary>
internal sealed class CapturingSolver(bool certify) : IAssignmentSolver
{
    private readonly AssignmentSolver engine = new();

    public AssignmentModel? Model { get; private set; }

    public SolveOptions? Options { get; private set; }

    public AssignmentSolution? Solution { get; private set; }

    public AssignmentSolution Solve(
        AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        SolveOptions asked = (options ?? new SolveOptions()) with { Certify = certify };
        AssignmentSolution solution = engine.Solve(model, asked, progress, cancellationToken);
        if (!asked.BoundOnly)
        {
            (Model, Options, Solution) = (model, asked, solution);
        }

        return solution;
    }
}
