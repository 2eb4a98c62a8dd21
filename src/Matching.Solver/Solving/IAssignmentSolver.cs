namespace Matching.Solver;

/// <summary>Solves an <see cref="AssignmentModel"/>.</summary>
/// <remarks>
/// Implementations hold no state between calls and are safe for concurrent use. Every implementation must pass the conformance suite of the
/// test project.
/// </remarks>
public interface IAssignmentSolver
{
    /// <summary>Finds a plan of least cost, or the best within the limits, with a bound that holds for all eligible pairs.</summary>
    /// <param name="model">What to solve.</param>
    /// <param name="options">Limits and seed; null for the defaults.</param>
    /// <param name="progress">Told about each improvement of incumbent or bound, on the calling thread, in order; null for nobody.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the incumbent and <see cref="StopReason.Cancelled"/>; it does not throw.</param>
    /// <returns>The best plan found, its value, bound and gap by level, and why the search ended. Infeasible and out of time are results.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    AssignmentSolution Solve(
        AssignmentModel model,
        SolveOptions? options = null,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default);
}
