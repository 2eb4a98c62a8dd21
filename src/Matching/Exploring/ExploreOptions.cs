namespace Matching;

/// <summary>Limits of one question to a <see cref="PlanExplorer"/>.</summary>
/// <remarks>Same result, question, seed and <see cref="WorkLimit"/> give the same answer, whatever the number of threads. Immutable.</remarks>
public sealed record ExploreOptions
{
    /// <summary>Limit in units of work (about a microsecond each), above zero; null for none. Where it is reached before the proof, the answer is marked as a bound.</summary>
    /// <value>Default: 75,000.</value>
    public long? WorkLimit { get; init; } = 75_000;

    /// <summary>Seed of every random choice.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, 1 or more; 0 for one a processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }

    /// <summary>The same limits for a run of the matcher.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it and its value.</exception>
    internal MatchOptions ForMatching(PlacementPlan? start)
    {
        var options = new MatchOptions { WorkLimit = WorkLimit, Seed = Seed, Threads = Threads, Start = start };
        options.Validate();
        return options;
    }
}
