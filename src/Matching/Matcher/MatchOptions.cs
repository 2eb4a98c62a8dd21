using Matching.Solver;

namespace Matching;

/// <summary>Limits and seed of one matching run.</summary>
/// <remarks>
/// Same problem, policy, seed and <see cref="WorkLimit"/> give the same plan, whatever the number of threads. A <see cref="TimeLimit"/> may cut a run short at a different point each
/// time. With no limit at all the run ends when the plan is proven best, which may take very long.
/// </remarks>
public sealed record MatchOptions
{
    /// <summary>Wall-clock limit for the search, above zero; null for none.</summary>
    /// <value>Default: null.</value>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Limit in units of work (about a microsecond each), above zero; null for none.</summary>
    /// <value>Default: null.</value>
    public long? WorkLimit { get; init; }

    /// <summary>Stop when the headline gap is at most this fraction (0.001 = 0.1 %), 0 or more.</summary>
    /// <value>Default: 0, prove the plan best.</value>
    public double GapLimit { get; init; }

    /// <summary>Seed of every random choice.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, 1 or more; 0 for one a processor.</summary>
    /// <value>Default: 0.</value>
    public int Threads { get; init; }

    /// <summary>A plan to start from, such as yesterday's; what no longer fits is dropped. Null to start afresh.</summary>
    /// <value>Default: null.</value>
    public PlacementPlan? Start { get; init; }

    /// <summary>Whether to keep what the bounds rest on and return it as <see cref="MatchingResult.Proof"/>. The plan is as good either way, and so is its bound.</summary>
    /// <value>Default: false.</value>
    public bool Certify { get; init; }

    /// <summary>Source of the time that <see cref="TimeLimit"/>, progress and phases are measured with.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What one search of several may use: what is left of the limits up to a share of them, never nothing; without a gap limit, a start and a certificate.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="started">When the first of the searches began, by <see cref="TimeProvider"/>.</param>
    /// <param name="work">Units of work that those before have done.</param>
    internal SolveOptions Left(double share, long started, long work)
    {
        TimeSpan least = TimeSpan.FromMilliseconds(1);
        TimeSpan? left = (TimeLimit * share) - TimeProvider.GetElapsedTime(started);
        return new()
        {
            TimeLimit = left < least ? least : left,
            WorkLimit = WorkLimit is { } units ? Math.Max(1, (share < 1 ? (long)(units * share) : units) - work) : null,
            Seed = Seed,
            Threads = Threads,
            TimeProvider = TimeProvider,
        };
    }

    /// <summary>Checks every option before anything is done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it and its value.</exception>
    internal void Validate()
    {
        foreach (OptionFault fault in Faults())
        {
            throw new ArgumentOutOfRangeException(fault.Option, fault.Value, fault.Right);
        }
    }

    /// <summary>Every option that is out of its range.</summary>
    internal IEnumerable<OptionFault> Faults()
    {
        if (TimeLimit is { } time && time <= TimeSpan.Zero)
        {
            yield return new(nameof(TimeLimit), time, "The time limit must be above zero, or null for none.");
        }

        if (WorkLimit is { } work and <= 0)
        {
            yield return new(nameof(WorkLimit), work, "The work limit must be above zero, or null for none.");
        }

        if (!(GapLimit >= 0))
        {
            yield return new(nameof(GapLimit), GapLimit, "The gap limit must be a fraction of 0 or more.");
        }

        if (Threads < 0)
        {
            yield return new(nameof(Threads), Threads, "The number of threads must be 1 or more, or 0 for one a processor.");
        }
    }
}

/// <summary>An option that is out of its range.</summary>
/// <param name="Option">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Right">What would be right.</param>
internal readonly record struct OptionFault(string Option, object Value, string Right);
