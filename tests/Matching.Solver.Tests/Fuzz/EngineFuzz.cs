namespace Matching.Solver.Tests;

/// <summary>The engine against the brute force, and against itself on related models.</summary>
public sealed class EngineFuzz : SolverFuzz
{
    /// <summary>Limits tie the models of a union together, so its proof is a product of theirs: few models keep the suite short.</summary>
    protected override (int Models, int Plans) SideBySide => (3, 300);

    protected override IAssignmentSolver CreateSolver() => new AssignmentSolver();
}
