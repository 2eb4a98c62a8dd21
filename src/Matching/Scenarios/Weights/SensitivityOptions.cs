namespace Matching;

/// <summary>Limits of a <see cref="Sensitivity"/> analysis.</summary>
/// <remarks>Same result, seed and <see cref="WorkLimit"/> give the same answer, whatever the number of threads. Immutable.</remarks>
public sealed record SensitivityOptions
{
    /// <summary>Limit in units of work (about a microsecond each) for all weights together, above zero; null for none. Where it is reached ranges are marked as "at least".</summary>
    /// <value>Default: 60,000,000.</value>
    public long? WorkLimit { get; init; } = 60_000_000;

    /// <summary>Seed of every random choice.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, 1 or more; 0 for one a processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }

    /// <summary>The rules to look at, by id; null for every rule that has a weight.</summary>
    /// <value>Default: null.</value>
    public IReadOnlyList<string>? RuleIds { get; init; }
}
