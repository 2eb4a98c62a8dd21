namespace Matching.Solver.Tests;

/// <summary>The conformance suite is itself held to the brute force, which is too simple to be wrong in the same way as an engine.</summary>
public sealed class BruteForceConformance : AssignmentSolverConformance
{
    protected override IAssignmentSolver CreateSolver() => new BruteForceSolver();
}
