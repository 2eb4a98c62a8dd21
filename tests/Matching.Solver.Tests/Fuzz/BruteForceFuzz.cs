namespace Matching.Solver.Tests;

/// <summary>The brute force against the plan verifier and against itself on related models; proves the properties and the reference.</summary>
public sealed class BruteForceFuzz : SolverFuzz
{
    protected override IAssignmentSolver CreateSolver() => new BruteForceSolver();
}
