namespace Matching.Solver;

/// <summary>Limits and seed of one solve.</summary>
/// <remarks>
/// The same model, seed, start and <see cref="WorkLimit"/> give the same solution at any <see cref="Threads"/>, as long as <see cref="TimeLimit"/>
/// does not cut the run short: a wall-clock limit may end a run at a different point each time, a work limit may not.
/// </remarks>
public sealed record SolveOptions
{
    /// <summary>Wall-clock limit, above zero; null for none. Checked often enough to be kept within about 50 ms.</summary>
    /// <value>Default: null.</value>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Limit in units of work, above zero; null for none. One unit is about a microsecond on a current machine, counted, not measured.</summary>
    /// <value>Default: null.</value>
    public long? WorkLimit { get; init; }

    /// <summary>Stop when the headline gap is at most this fraction (0.001 = 0.1 %), 0 or more.</summary>
    /// <value>Default: 0, prove optimality.</value>
    public double GapLimit { get; init; }

    /// <summary>Seed of every random choice.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, 1 or more; 0 for one a processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }

    /// <summary>A plan to start from, a bin for each item or null for left out; arcs that are not listed are dropped. Null to start afresh.</summary>
    /// <value>Default: null.</value>
    public IReadOnlyList<int?>? Start { get; init; }

    /// <summary>
    /// Whether to look for no plan, only for what places are worth: ends with <see cref="StopReason.BoundOnly"/>, with <see cref="AssignmentSolution.Prices"/> and with
    /// <see cref="AssignmentSolution.UnlistedBinding"/>. A solver without prices may leave it aside and solve as usual.
    /// </summary>
    /// <value>Default: false.</value>
    public bool BoundOnly { get; init; }

    /// <summary>
    /// Whether to keep what the bounds rest on and return it as <see cref="AssignmentSolution.Certificate"/>: a number for each item and bin at each level. The run is the same either way,
    /// but for models of plain bins (knapsacks, packing, flows): these have searches of their own, which write no certificates, and are then left to the general one.
    /// </summary>
    /// <value>Default: false.</value>
    public bool Certify { get; init; }

    /// <summary>Prices of an earlier solve to begin from; null to begin afresh.</summary>
    /// <value>Default: null.</value>
    public ItemPrices? Prices { get; init; }

    /// <summary>Source of the time that <see cref="TimeLimit"/> and progress are measured with.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Checks every option before anything is done; for those who write a solver.</summary>
    /// <param name="model">The model to be solved with these options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it, its value and what would be right.</exception>
    public void Validate(AssignmentModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (string Option, object Value, string Right)? fault = this switch
        {
            { TimeLimit: { } time } when time <= TimeSpan.Zero => (nameof(TimeLimit), time, "TimeLimit must be above zero, or null for none."),
            { WorkLimit: { } work and <= 0 } => (nameof(WorkLimit), work, "WorkLimit must be above zero, or null for none."),
            { GapLimit: not >= 0 } => (nameof(GapLimit), GapLimit, "GapLimit must be a fraction of 0 or more."),
            { Threads: < 0 } => (nameof(Threads), Threads, "Threads must be 1 or more, or 0 for one a processor."),
            { Start: { } start } when start.Count != model.ItemCount => (nameof(Start), start.Count, $"Start must have a bin or null for each of the {model.ItemCount} items."),
            _ => null,
        };
        if (fault is var (option, value, right))
        {
            throw new ArgumentOutOfRangeException(option, value, right);
        }
    }
}
