using Matching.Solver;

namespace Matching;

/// <summary>What matching returns: proposals for people to decide on, children left unplaced with reasons, and proof of how good the plan is.</summary>
/// <remarks>Immutable. Lists are in ascending order of child ids.</remarks>
public sealed class MatchingResult
{
    private readonly Lazy<ExplanationIndex> index;

    internal MatchingResult(
        MatchingProblem problem,
        MatchingPolicy policy,
        PlacementPlan plan,
        AssignmentSolution solution,
        PlanReport check,
        IReadOnlyList<UnplacedChild> unplaced,
        long work,
        IReadOnlyList<PhaseTime> phases)
    {
        Problem = problem;
        Policy = policy;
        Plan = plan;
        Check = check;
        Unplaced = unplaced;
        Status = solution.Status;
        StopReason = solution.StopReason;
        Levels = solution.Levels;
        Gap = solution.Gap;
        Work = work;
        Statistics = solution.Statistics;
        Prices = solution.Prices;
        Phases = [.. phases];
        index = new(() => new ExplanationIndex(this));
        ILookup<ChildId, ApprovalRequired> approvals = check.ApprovalsRequired.ToLookup(approval => approval.Child);
        Proposals = [.. plan.Placements.Where(placement => placement.Home is not null).Select(placement => ProposedPlacement.Of(problem, problem.FindReferral(placement.Child)!, placement.Home!.Value, approvals[placement.Child]))];
    }

    /// <summary>A plan that was made before, or by hand, as a result that questions can be put to.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="plan">A plan that keeps every rule; <see cref="PlanChecker"/> tells. Children whom it does not name are unplaced.</param>
    /// <param name="levels">What was proven when the plan was made, in the order of <see cref="ObjectiveLevel"/>; the bounds are taken on trust. Null when nothing is known.</param>
    /// <exception cref="ArgumentException">The plan breaks a rule, or the levels are not those of this plan.</exception>
    public static MatchingResult FromPlan(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, IReadOnlyList<LevelValue>? levels = null) =>
        PlanMadeBefore.Result(problem, policy, plan, levels);

    /// <summary>The problem that was matched.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>The policy that the plan was made by.</summary>
    public MatchingPolicy Policy { get; }

    /// <summary>Who would live where.</summary>
    public PlacementPlan Plan { get; }

    /// <summary>The proposals, a home for a child each; a child may be proposed to stay.</summary>
    public IReadOnlyList<ProposedPlacement> Proposals { get; }

    /// <summary>Children for whom no home is proposed, with reasons; where the search ended without any plan these are all children, without reasons and with 0 eligible homes.</summary>
    public IReadOnlyList<UnplacedChild> Unplaced { get; }

    /// <summary>What is held: <see cref="SolutionStatus.Optimal"/> only when proven best at every level.</summary>
    public SolutionStatus Status { get; }

    /// <summary>Why the search ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>Value, bound and gap of each level, in the order of <see cref="ObjectiveLevel"/>.</summary>
    public IReadOnlyList<LevelValue> Levels { get; }

    /// <summary>The headline gap, a fraction (0.001 = 0.1 %): that of the first level that is not proven; 0 when all are.</summary>
    public double Gap { get; }

    /// <summary>What the plan costs, level by level, as the independent checker found it.</summary>
    public PlanScore Score => Check.Score;

    /// <summary>The independent check: it found no broken rule, or there would be no result.</summary>
    public PlanReport Check { get; }

    /// <summary>Measures before: where everybody lives now.</summary>
    public PlanMeasures Before => Check.Before;

    /// <summary>Measures after, were every proposal carried out.</summary>
    public PlanMeasures After => Check.After;

    /// <summary>What is proven of the worst-off children, and what that costs all the others; null where the policy compares wishes by their sum.</summary>
    /// <remarks>Where it is given, the bound at the level of wishes holds for plans whose burdens are as good.</remarks>
    public FairnessReport? Fairness { get; internal init; }

    /// <summary>Units of work done.</summary>
    public long Work { get; }

    /// <summary>Counters of the search, for people and benchmarks.</summary>
    public IReadOnlyList<SolveStatistic> Statistics { get; }

    /// <summary>Seconds in each phase; not part of what is deterministic.</summary>
    public IReadOnlyList<PhaseTime> Phases { get; }

    /// <summary>Why the bounds are true; null unless <see cref="MatchOptions.Certify"/> asked for it, from a solver that writes no certificates, and of a run broken off before it had bounds.</summary>
    public MatchingProof? Proof { get; internal init; }

    /// <summary>Explains what is proposed for one child, or why nothing is.</summary>
    /// <param name="child">A referred child.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem.</exception>
    public PlacementExplanation Explain(ChildId child) => PlacementExplanation.Of(this, Referred(child));

    /// <summary>What became of each wish and preference recorded for a child: wishes first, the most important first, then needs, then interests.</summary>
    /// <param name="child">A referred child.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem.</exception>
    public IReadOnlyList<WishExplanation> WishesOf(ChildId child) => WishExplanations.Of(Problem, Policy, Plan, Referred(child));

    /// <summary>The next best homes for a child and why the plan does not propose them, best first as <see cref="IPlacementMatcher.RankHomes"/> ranks them.</summary>
    /// <param name="child">A referred child.</param>
    /// <param name="matcher">Who ranks homes, by the policy of this result; it keeps an index of them, so give the same one for each child.</param>
    /// <param name="count">How many homes at most, 1 or more.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem, or the matcher has another policy.</exception>
    public IReadOnlyList<AlternativeHome> Alternatives(ChildId child, IPlacementMatcher matcher, int count = 3) => Alternatives(Explain(child), matcher, count);

    /// <summary>The next best homes for a child whose explanation is at hand; faster than by the child's id alone.</summary>
    /// <param name="explanation">What <see cref="Explain"/> of this result told.</param>
    /// <param name="matcher">Who ranks homes, by the policy of this result; it keeps an index of them, so give the same one for each child.</param>
    /// <param name="count">How many homes at most, 1 or more.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem, or the matcher has another policy.</exception>
    public IReadOnlyList<AlternativeHome> Alternatives(PlacementExplanation explanation, IPlacementMatcher matcher, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return matcher.Policy.Equals(Policy)
            ? AlternativeHomes.Of(this, matcher, Referred(explanation.Child), explanation, count)
            : throw new ArgumentException($"The matcher ranks by policy '{matcher.Policy.Name}' and this plan was made by another, '{Policy.Name}'; give a matcher with this plan's policy.", nameof(matcher));
    }

    internal ExplanationIndex Index => index.Value;

    /// <summary>What the search has learnt about the worth of places; null when nothing.</summary>
    internal ItemPrices? Prices { get; }

    /// <summary>How far the search's lists of homes reached in the end; empty when nothing was compiled.</summary>
    internal IReadOnlyList<long> Lists { get; init; } = [];

    /// <summary>What is different in this result, seen from another one: who would live elsewhere, who gains, who loses, every level and every measure.</summary>
    /// <param name="other">Another result, also of another problem or policy: the one before.</param>
    public ResultDiff Diff(MatchingResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ResultDiff.Between(other, this);
    }

    /// <summary>The result in a few lines for people; do not parse it.</summary>
    public string Summary() => ResultSummary.Of(this);

    private Referral Referred(ChildId child) => Problem.FindReferral(child)
        ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only referred children can be explained.", nameof(child));
}

/// <summary>A child for whom two plans differ.</summary>
/// <param name="Child">The child.</param>
/// <param name="From">The home in the other plan; null for unplaced, and for a child who was not referred there.</param>
/// <param name="To">The home in this plan; null for unplaced, and for a child who is not referred here.</param>
public sealed record ProposalChange(ChildId Child, HomeId? From, HomeId? To)
{
    /// <summary>Which proposals differ between two plans, by child id.</summary>
    internal static IReadOnlyList<ProposalChange> Between(PlacementPlan from, PlacementPlan to) =>
    [
        .. to.Placements.Concat(from.Placements)
            .Select(placement => placement.Child)
            .Distinct()
            .OrderBy(child => child.Value, StringComparer.Ordinal)
            .Select(child => new ProposalChange(child, from.HomeOf(child), to.HomeOf(child)))
            .Where(change => change.From != change.To),
    ];
}
