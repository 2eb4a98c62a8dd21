namespace Matching.Solver.Tests;

/// <summary>The engine under the conformance suite.</summary>
public sealed class EngineConformance : AssignmentSolverConformance
{
    protected override IAssignmentSolver CreateSolver() => new AssignmentSolver();
}
