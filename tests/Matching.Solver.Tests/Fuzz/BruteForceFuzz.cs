namespace Matching.Solver.Tests;

/// <summary>The brute force against the plan verifier and against itself on related models; proves the properties and the reference.</summary>
public sealed class BruteForceFuzz : SolverFuzz
{
    /// <summary>Side by side the numbers of plans multiply.</summary>
    protected override (int Models, int Plans, long Work) SideBySide => (2, 50, 1_000_000);

    protected override IAssignmentSolver CreateSolver() => new BruteForceSolver();
}
