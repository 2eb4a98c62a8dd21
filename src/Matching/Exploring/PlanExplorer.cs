using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Answers questions about one result: why this home and not that one, and what another choice would cost everybody.</summary>
/// <remarks>Every answer is a proposal for people to look at. Safe for concurrent use; the same question gives the same answer.</remarks>
public sealed class PlanExplorer
{
    private readonly PlacementMatcher matcher;
    private readonly Lazy<WarmProblem?> kept;
    private readonly Lazy<Units> units;

    /// <summary>Makes an explorer of a result.</summary>
    /// <param name="matcher">A matcher with the policy that the plan was made by.</param>
    /// <param name="result">What is explored.</param>
    /// <exception cref="ArgumentException">The matcher has another policy.</exception>
    public PlanExplorer(PlacementMatcher matcher, MatchingResult result)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(result);
        this.matcher = matcher.Policy.Equals(result.Policy)
            ? matcher
            : throw new ArgumentException($"The matcher has policy '{matcher.Policy.Name}' and this plan was made by another, '{result.Policy.Name}'; give a matcher with this plan's policy.", nameof(matcher));
        Result = result;
        kept = new(() => WarmProblem.Of(result, 0));
        units = new(() => Units.From(result.Problem, new PolicyRules(matcher.Policy)));
    }

    /// <summary>The result that is explored.</summary>
    public MatchingResult Result { get; }

    /// <summary>Finds the best plan under other assumptions.</summary>
    /// <param name="variation">What is assumed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far; it does not throw.</param>
    /// <exception cref="ArgumentException">A child that is pinned or vetoed is not referred in the problem, or a child is pinned twice.</exception>
    internal VariationResult Resolve(Variation variation, ExploreOptions? options = null, CancellationToken cancellationToken = default)
    {
        MatchingProblem problem = variation.Problem ?? Result.Problem;
        MatchOptions limits = (options ?? new ExploreOptions()).ForMatching(Result.Plan);
        foreach (ChildAtHome pair in variation.Pins.Concat(variation.Vetoes).Where(pair => problem.FindReferral(pair.Child) is null))
        {
            throw new ArgumentException($"Child '{pair.Child}' is not referred in this problem; only referred children can be matched.", nameof(variation));
        }

        Units together = variation.Problem is null ? units.Value : Units.From(problem, new PolicyRules(matcher.Policy));
        IReadOnlyList<BrokenRule> broken = PinChecks.BrokenBy(problem, matcher.Policy, PinChecks.WithUnits(together, variation.Pins));
        return broken.Count > 0
            ? new VariationResult { Status = SolutionStatus.Infeasible, RuledOutBy = broken }
            : Solve(problem, variation, limits, cancellationToken);
    }

    private VariationResult Solve(MatchingProblem problem, Variation variation, MatchOptions limits, CancellationToken cancellationToken) =>
        Warm(variation, limits, cancellationToken) ?? Afresh(problem, variation, limits, cancellationToken);

    // From what is kept of the result's own search; null where that does not hold the answer.
    private VariationResult? Warm(Variation variation, MatchOptions limits, CancellationToken cancellationToken)
    {
        if (variation.Problem is not null || kept.Value is not { } warm)
        {
            return null;
        }

        AssignmentSolution? solution = warm.Answer(variation, new SolveOptions { WorkLimit = limits.WorkLimit }, cancellationToken);
        return solution is null ? null : Told(Result.Problem, solution, solution.HasPlan ? warm.Decompile(solution) : null);
    }

    private VariationResult Afresh(MatchingProblem problem, Variation variation, MatchOptions limits, CancellationToken cancellationToken)
    {
        var run = new MatchRun(problem, matcher.Policy, matcher.Solver, limits, null) { Variation = variation };
        AssignmentSolution solution = run.Solve(cancellationToken);
        return Told(problem, solution, solution.HasPlan ? run.Decompile(solution) : null);
    }

    private VariationResult Told(MatchingProblem problem, AssignmentSolution solution, PlacementPlan? plan) => plan is null
        ? new VariationResult { Status = solution.Status, Work = solution.Work }
        : new VariationResult
        {
            Status = solution.Status,
            Plan = plan,
            Score = CheckedScore.Of(problem, matcher.Policy, plan, solution.Levels),
            Levels = solution.Levels,
            Changes = ProposalChange.Between(Result.Plan, plan),
            Work = solution.Work,
        };
}
