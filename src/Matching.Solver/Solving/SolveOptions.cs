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
}
