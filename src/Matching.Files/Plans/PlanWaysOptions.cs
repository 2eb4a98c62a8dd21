namespace Matching.Files;

/// <summary>How much is looked for about children without a home when a plan is written down.</summary>
/// <remarks>All limits are numbers and work, never time, so that the same plan gives the same file. Immutable.</remarks>
public sealed record PlanWaysOptions
{
    private static WhyUnplacedOptions Usual => new();

    /// <summary>For how many children at most, the most urgent first and then by id, 0 or more. The plan names the others.</summary>
    /// <value>Default: null, for as many as <see cref="WorkLimit"/> allows.</value>
    public int? Children { get; init; }

    /// <summary>Limits for each of them.</summary>
    /// <value>Default: those of <see cref="WhyUnplacedOptions"/>, but one contested home, one thread each, and no blocked homes, because those are not written down.</value>
    public WhyUnplacedOptions Each { get; init; } = Usual with { Contested = 1, BlockedHomes = 0, Explore = Usual.Explore with { Threads = 1 } };

    /// <summary>
    /// Units of work for all children together where <see cref="Children"/> is null, about a microsecond of one processor each, 0 or more. What one child may take at most is reckoned before: a
    /// search for each trial and each contested home up to its own limit, and each pair of referred child and home gone through.
    /// </summary>
    /// <value>Default: 30,000,000.</value>
    public long WorkLimit { get; init; } = 30_000_000;

    /// <summary>For how many children of a plan these limits allow to look.</summary>
    /// <param name="problem">The problem of the plan.</param>
    /// <param name="unplaced">Children without a home, 0 or more.</param>
    /// <returns>A number of children, from 0 to <paramref name="unplaced"/>.</returns>
    public int ChildrenOf(MatchingProblem problem, int unplaced)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfNegative(unplaced);
        Validate();
        return (int)Math.Min(unplaced, Children ?? WorkLimit / MostWork(problem));
    }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Children ?? 0, nameof(Children));
        ArgumentOutOfRangeException.ThrowIfNegative(WorkLimit);
        ArgumentNullException.ThrowIfNull(Each);
    }

    /// <summary>The children to look at, by id.</summary>
    internal IEnumerable<string> Of(IReadOnlyList<PlanUnplaced> unplaced, MatchingProblem problem) => unplaced
        .OrderBy(child => child.Urgency).ThenBy(child => child.Child, StringComparer.Ordinal)
        .Take(ChildrenOf(problem, unplaced.Count)).Select(child => child.Child);

    // A search without a limit of work may take any time, so by the limit over all children it is asked for nobody.
    private long MostWork(MatchingProblem problem)
    {
        long pairs = (long)problem.Referrals.Count * problem.Homes.Count;
        long searches = Each.Trials + (long)Each.Contested;
        return Each.Explore.WorkLimit is { } limit && limit < (long.MaxValue - pairs) / searches ? Math.Max(1, (searches * limit) + pairs) : long.MaxValue;
    }
}
