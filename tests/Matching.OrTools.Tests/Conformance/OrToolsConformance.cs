using Matching.Solver;
using Matching.Solver.Tests;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>CP-SAT 9.15 under the conformance suite of all solvers. Where it is not installed the engine is in its place, and the output says so.</summary>
public sealed class OrToolsConformance(ITestOutputHelper output) : AssignmentSolverConformance
{
    protected override IAssignmentSolver CreateSolver() => (IAssignmentSolver?)RealCpSat.OnThisMachine(output) ?? new AssignmentSolver();
}
