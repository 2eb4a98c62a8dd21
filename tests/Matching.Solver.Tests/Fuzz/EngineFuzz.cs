namespace Matching.Solver.Tests;

/// <summary>The engine against the brute force, and against itself on related models.</summary>
public sealed class EngineFuzz : SolverFuzz
{
    /// <summary>A node of a tree with a few dozen items counts some 30 units of work.</summary>
    protected override (int Models, int Plans, long Work) SideBySide => (5, ModelGenerator.PlanLimit, 100_000);

    protected override IAssignmentSolver CreateSolver() => new AssignmentSolver();
}
