namespace Matching.Files;

/// <summary>How much is looked for about children without a home when a plan is written down.</summary>
/// <remarks>All limits are numbers and work, never time, so that the same plan gives the same file. Immutable.</remarks>
public sealed record PlanWaysOptions
{
    /// <summary>For how many children at most, the most urgent first and then by id, 0 or more. The report says of the others that they were not looked at.</summary>
    /// <value>Default: 20.</value>
    public int Children { get; init; } = 20;

    /// <summary>Limits for each of them.</summary>
    /// <value>Default: three sets of changes and one contested home from six trials of 50,000 units of work; no blocked homes, because those are not written down.</value>
    public WhyUnplacedOptions Each { get; init; } = new() { Contested = 1, BlockedHomes = 0, Trials = 6, Explore = new() { WorkLimit = 50_000, Threads = 1 } };
}
