namespace Matching;

/// <summary>Puts together why a child is unplaced.</summary>
internal static class WhyUnplacedSearch
{
    public static WhyUnplaced Of(PlanExplorer explorer, ChildId child, WhyUnplacedOptions options, CancellationToken cancellationToken)
    {
        MatchingResult result = explorer.Result;
        Referral referral = result.Problem.FindReferral(child)
            ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only referred children can be explained.", nameof(child));
        if (result.Plan.HomeOf(child) is { } home)
        {
            throw new ArgumentException($"Child '{child}' has home '{home}' proposed; only children without a home can be asked about like this.", nameof(child));
        }

        var blocks = new HomeBlocks(result.Problem, result.Policy, referral);
        IReadOnlyList<HomeOutlook> homes = HomeOutlook.OfAll(result, referral, blocks);
        var search = new ChangeSearch(explorer, referral, blocks, options, cancellationToken);

        // Neither knows of the other, so they are looked for side by side.
        Task<ContestedHome[]> contested = options.Explore.Threads == 1
            ? Task.FromResult(Contested(explorer, referral, blocks, homes, options, cancellationToken))
            : Task.Run(() => Contested(explorer, referral, blocks, homes, options, cancellationToken), CancellationToken.None);
        IReadOnlyList<ChangeSet> changes = search.Find(homes);
        return new WhyUnplaced(
            child,
            referral.Urgency,
            [.. blocks.Unit.Select(member => member.Child.Id).Where(member => member != child)],
            result.Index.UnplacedOf(child),
            Blocked(homes, blocks, result.Problem, options.BlockedHomes),
            contested.GetAwaiter().GetResult(),
            changes,
            search.IsCut);
    }

    private static BlockedHome[] Blocked(IReadOnlyList<HomeOutlook> homes, HomeBlocks blocks, MatchingProblem problem, int count) =>
    [
        .. homes.Where(home => home.Blocks.Count > 0)
            .OrderBy(home => home.Blocks.Count).ThenBy(home => home.Distance).ThenBy(home => home.Home.Id.Value, StringComparer.Ordinal)
            .Take(count)
            .Select(home => new BlockedHome(
                home.Home.Id,
                home.Distance,
                [.. home.Blocks.Select(block => blocks.Describe(block, home.Home, problem.ResidentsOf(home.Home.Id))).OrderBy(rule => rule.RuleId, StringComparer.Ordinal)])),
    ];

    private static ContestedHome[] Contested(
        PlanExplorer explorer, Referral referral, HomeBlocks blocks, IReadOnlyList<HomeOutlook> homes, WhyUnplacedOptions options, CancellationToken cancellationToken)
    {
        MatchingResult result = explorer.Result;
        var limits = new PlanLimits(result.Problem, result.Policy, result.Plan);
        return
        [
            .. homes.Where(home => home.Blocks.Count == 0)
                .OrderBy(home => home.Distance).ThenBy(home => home.Home.Id.Value, StringComparer.Ordinal)
                .Take(options.Contested)
                .Select(home => new ContestedHome(
                    home.Home.Id,
                    home.Distance,
                    [.. result.Index.ProposedWith(referral.Child.Id, home.Home.Id).Select(other => other.Id)],
                    [
                        .. home.WithProposed.Select(block => block.Rule)
                            .Concat(limits.BrokenBy([.. blocks.Unit.Select(member => (member, (Home?)null, (Home?)home.Home))]))
                            .DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new RuleAgainst(rule.Id, rule.Title)),
                    ],
                    With(result, explorer.Resolve(new Variation { Pins = [new(referral.Child.Id, home.Home.Id)] }, options.Explore, cancellationToken), blocks.Unit))),
        ];
    }

    private static PlanWithChild? With(MatchingResult result, VariationResult found, IReadOnlyList<Referral> unit)
    {
        if (!found.HasPlan)
        {
            return null;
        }

        ProposalChange[] others = [.. found.Changes.Where(change => unit.All(member => member.Child.Id != change.Child))];
        return new PlanWithChild(
            found.Score!.Value - result.Score,
            [.. others.Where(change => change.To is null).Select(change => change.Child)],
            [.. others.Where(change => change.From is null).Select(change => change.Child)],
            [.. others.Where(change => change is { From: not null, To: not null })],
            found.IsExact);
    }
}

/// <summary>Asks a <see cref="PlanExplorer"/> why children are unplaced.</summary>
public static class PlanExplorerExplanations
{
    /// <summary>Why no home is proposed for a child: the rules at each home, who has the places that are open, and the smallest sets of changes that would place the child, each found by solving again.</summary>
    /// <param name="explorer">The explorer of the result.</param>
    /// <param name="child">A referred child for whom the result proposes no home.</param>
    /// <param name="options">How much to look for; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with what was found so far; it does not throw.</param>
    /// <exception cref="ArgumentException">The child is not referred in the problem, or has a home proposed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static WhyUnplaced WhyUnplaced(this PlanExplorer explorer, ChildId child, WhyUnplacedOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(explorer);
        options ??= new WhyUnplacedOptions();
        options.Validate();
        return WhyUnplacedSearch.Of(explorer, child, options, cancellationToken);
    }
}
