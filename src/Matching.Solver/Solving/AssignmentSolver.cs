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
        Check(options, model);
        return new Engine(model, options, progress, cancellationToken).Run();
    }

    private static void Check(SolveOptions options, AssignmentModel model)
    {
        if (options.TimeLimit is { } time && time <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(options), time, "TimeLimit must be above zero, or null for none.");
        }

        if (options.WorkLimit is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.WorkLimit, "WorkLimit must be above zero, or null for none.");
        }

        if (!(options.GapLimit >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.GapLimit, "GapLimit must be 0 or more.");
        }

        if (options.Threads < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Threads, "Threads must be 1 or more, or 0 for one a processor.");
        }

        if (options.Start is { } start && start.Count != model.ItemCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), start.Count, $"Start must have a bin or null for each of the {model.ItemCount} items.");
        }
    }
}
