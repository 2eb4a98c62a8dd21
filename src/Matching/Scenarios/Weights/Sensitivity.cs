using Matching.Solver;

namespace Matching;

/// <summary>How far each weight can be changed without another plan's being better: what a plan owes to the weights that people have chosen.</summary>
/// <remarks>
/// One weight at a time; the others stay. Solving at the far end and then where the plan found there begins to be better, again and again, comes to the nearest flip in a few steps (M. Eisner and
/// D. Severance, "Mathematical techniques for efficient record segmentation in large shared databases", J. ACM 23, 1976). Thread-safe.
/// </remarks>
public static class Sensitivity
{
    /// <summary>The greatest factor by which a weight is raised: 10. A weight of 0 is raised to 10.</summary>
    public const int GreatestFactor = 10;

    /// <summary>Looks at each weight of the policy that a plan was made by.</summary>
    /// <param name="matcher">A matcher with that policy.</param>
    /// <param name="result">The plan.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="progress">Told of each range as soon as it is known, in order, on the calling thread; null for nobody.</param>
    /// <param name="cancellationToken">Cancelling marks what is not known yet as "at least"; it does not throw once the first range is looked for.</param>
    /// <exception cref="ArgumentException">The matcher has another policy, or puts the worst-off child first, or a rule that is named has no weight in it.</exception>
    public static SensitivityReport Of(
        PlacementMatcher matcher, MatchingResult result, SensitivityOptions? options = null, IProgress<WeightRange>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new SensitivityOptions();
        new MatchOptions { WorkLimit = options.WorkLimit, Threads = options.Threads }.Validate();
        if (!matcher.Policy.Equals(result.Policy))
        {
            throw new ArgumentException($"The matcher has policy '{matcher.Policy.Name}' and this plan was made by another, '{result.Policy.Name}'; give a matcher with this plan's policy.", nameof(matcher));
        }

        if (matcher.Policy.WishOrder != WishOrder.Sum)
        {
            throw new ArgumentException($"Policy '{matcher.Policy.Name}' puts the worst-off child first, and weights are varied by the sum of wishes; give a policy with {nameof(WishOrder)}.{nameof(WishOrder.Sum)}.", nameof(matcher));
        }

        var solves = new WeightSolves(matcher, result, options);
        var ranges = new List<WeightRange>();
        foreach (WeightedRule varied in Chosen(result.Policy, options.RuleIds))
        {
            ranges.Add(RangeOf(result, varied, solves, cancellationToken));
            progress?.Report(ranges[^1]);
        }

        return new(result.Status == SolutionStatus.Optimal, ranges, solves.Work);
    }

    private static IEnumerable<WeightedRule> Chosen(MatchingPolicy policy, IReadOnlyList<string>? ids)
    {
        WeightedRule[] weighed = [.. policy.Rules.Where(weighted => weighted.Rule.Strength != RuleStrength.Must)];
        foreach (string id in ids ?? [])
        {
            if (weighed.All(weighted => weighted.Rule.Id != id))
            {
                throw new ArgumentException($"Policy '{policy.Name}' has no rule {id} with a weight. It has: {string.Join(", ", weighed.Select(weighted => weighted.Rule.Id))}.", nameof(ids));
            }
        }

        return ids is null ? weighed : weighed.Where(weighted => ids.Contains(weighted.Rule.Id));
    }

    private static WeightRange RangeOf(MatchingResult result, WeightedRule varied, WeightSolves solves, CancellationToken cancellation)
    {
        RuleReach reach = RuleReach.Of(result.Problem, result.Policy, varied.Rule, CancellationToken.None);
        var grid = new WeightGrid(varied, reach.IsWhole);
        WeightRange range = new(varied.Rule.Id, varied.Rule.Title, varied.Rule.Level, varied.Weight, reach.Counts, (double)grid.Step, 0, null, null);
        if (!reach.Counts)
        {
            return range;
        }

        // Each finding of either plan is off by half a unit at most at an end, and by as much between.
        long slack = grid.HasWholePrices ? 0 : 2 * reach.Most;
        var search = new WeightSearch(result, varied, grid, solves, cancellation);
        return range with { Slack = slack, Below = search.Towards(grid.Lowest), Above = search.Towards(grid.Highest) };
    }
}
