namespace Matching.Files;

/// <summary>How much is looked for about children without a home when a plan is written down.</summary>
/// <remarks>All limits are numbers and work, never time, so that the same plan gives the same file. Immutable.</remarks>
public sealed record PlanWaysOptions
{
    /// <summary>For how many children at most, the most urgent first and then by id, 0 or more. The report says of the others that they were not looked at.</summary>
    /// <value>Default: null, for as many as <see cref="UsualPairs"/> allows: one in Wales today, everybody in one authority.</value>
    public int? Children { get; init; }

    /// <summary>Limits for each of them.</summary>
    /// <value>Default: three sets of changes and one contested home from three trials of 50,000 units of work; no blocked homes, because those are not written down.</value>
    public WhyUnplacedOptions Each { get; init; } = new() { Contested = 1, BlockedHomes = 0, Trials = 3, Explore = new() { WorkLimit = 50_000, Threads = 1 } };

    /// <summary>Pairs of referred child and home in all the problems that are gone through by default, one problem for each child asked about: 2,000,000.</summary>
    public const long UsualPairs = 2_000_000;

    internal int ChildrenOf(MatchingProblem problem) =>
        Children ?? (int)Math.Min(int.MaxValue, UsualPairs / Math.Max(1L, (long)problem.Referrals.Count * problem.Homes.Count));
}
