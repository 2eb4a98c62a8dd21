using System.Collections.Concurrent;
using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Answers questions about one result: why this home and not that one, and what another choice would cost everybody.</summary>
/// <remarks>Every answer is a proposal for people to look at. Plans are compared by the sum of wishes, also where the policy puts the worst-off child first: an answer then tells the best plan by the sum. Safe for concurrent use; the same question gives the same answer.</remarks>
public sealed class PlanExplorer
{
    private const long RankingWork = 8_000;

    private readonly PlacementMatcher matcher;
    private readonly Lazy<WarmProblem?> kept;
    private readonly Lazy<Units> units;
    private readonly Lazy<CheckedScore> scores;

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
        scores = new(() => new CheckedScore(result));
        units = new(() => Units.From(result.Problem, new PolicyRules(matcher.Policy)));
    }

    /// <summary>The result that is explored.</summary>
    public MatchingResult Result { get; }

    /// <summary>Works out what questions are answered from, about as long as a short match, so that the first of them is as quick as the others. Answers are the same without it.</summary>
    public void Prepare()
    {
        kept.Value?.Prepare();
        _ = units.Value;
        _ = scores.Value;
    }

    /// <summary>Why a child's home is proposed and not another one: rule by rule, and what the other home would cost everybody.</summary>
    /// <param name="child">A referred child, also one for whom no home is proposed.</param>
    /// <param name="home">The home that is asked about.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far; it does not throw.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem, or the home is not in it.</exception>
    public HomeContrast Contrast(ChildId child, HomeId home, ExploreOptions? options = null, CancellationToken cancellationToken = default)
    {
        Referral referral = Referred(child);
        Home instead = Known(home);
        VariationResult found = With(child, home, options, cancellationToken);
        IReadOnlyList<Contribution> there = found.Plan is { } plan
            ? ChoiceAnswers.Contributions(Result, plan, referral, instead)
            : Contributions.Of(Result.Policy, new PlacementCase(Result.Problem, referral, instead), Result.Problem.ResidentsOf(home));
        return new HomeContrast(
            child,
            Result.Plan.HomeOf(child),
            home,
            ChoiceAnswers.OutcomeOf(found),
            found.RuledOutBy,
            RuleContrast.Of(Result.Explain(child).Contributions, there),
            ChoiceAnswers.CostOf(Result, found, child));
    }

    /// <summary>Ranks homes for one child by what counts for this child alone, and tells what each would cost everybody.</summary>
    /// <param name="child">A referred child.</param>
    /// <param name="count">How many homes at most, 1 or more.</param>
    /// <param name="options">Limits of each question; null for the defaults with 8,000 units of work, so that ten are answered while people talk; with more, fewer costs are told as bounds.</param>
    /// <param name="cancellationToken">Cancelling ends each search with the best plan so far; it does not throw.</param>
    /// <returns>What <see cref="IPlacementMatcher.RankHomes"/> returns, in its order, each with its cost.</returns>
    /// <exception cref="ArgumentException">The child is not referred in this problem.</exception>
    public IReadOnlyList<RankedChoice> RankHomes(ChildId child, int count = 10, ExploreOptions? options = null, CancellationToken cancellationToken = default) =>
        Choices(matcher.RankHomes(Result.Problem, child, count), options, cancellationToken);

    /// <summary>Ranks referred children for one home by what counts for each alone, and tells what each choice would cost everybody: who is this vacancy best for.</summary>
    /// <param name="home">A home of the problem.</param>
    /// <param name="count">How many children at most, 1 or more.</param>
    /// <param name="options">Limits of each question; null for the defaults with 8,000 units of work, so that ten are answered while people talk; with more, fewer costs are told as bounds.</param>
    /// <param name="cancellationToken">Cancelling ends each search with the best plan so far; it does not throw.</param>
    /// <returns>What <see cref="IPlacementMatcher.RankChildren"/> returns, in its order, each with its cost.</returns>
    /// <exception cref="ArgumentException">The home is not in this problem.</exception>
    public IReadOnlyList<RankedChoice> RankChildren(HomeId home, int count = 10, ExploreOptions? options = null, CancellationToken cancellationToken = default) =>
        Choices(matcher.RankChildren(Result.Problem, home, count), options, cancellationToken);

    /// <summary>Finds the best plan under other assumptions.</summary>
    /// <param name="variation">What is assumed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far; it does not throw.</param>
    /// <exception cref="ArgumentException">A child that is pinned or vetoed is not referred in the problem, or a child is pinned twice.</exception>
    internal VariationResult Resolve(Variation variation, ExploreOptions? options = null, CancellationToken cancellationToken = default)
    {
        MatchingProblem problem = variation.Problem ?? Result.Problem;
        MatchOptions limits = (options ?? new ExploreOptions()).ForMatching(variation.Start ?? Result.Plan);
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

    // Questions do not know of each other, so they may be asked side by side.
    private RankedChoice[] Choices(IReadOnlyList<RankedPlacement> ranked, ExploreOptions? options, CancellationToken cancellationToken)
    {
        options ??= new ExploreOptions { WorkLimit = RankingWork };
        var choices = new RankedChoice[ranked.Count];
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads };
        _ = kept.Value;

        // Some questions take twenty times as long as others, so they are dealt out one by one.
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, choices.Length), EnumerablePartitionerOptions.NoBuffering), threads, index =>
        {
            RankedPlacement one = ranked[index];
            VariationResult found = With(one.Child, one.Home, options, cancellationToken);
            choices[index] = new RankedChoice(
                one, Result.Plan.HomeOf(one.Child) == one.Home, ChoiceAnswers.OutcomeOf(found), found.RuledOutBy, ChoiceAnswers.CostOf(Result, found, one.Child));
        });
        return choices;
    }

    // What is proposed already needs no search.
    private VariationResult With(ChildId child, HomeId home, ExploreOptions? options, CancellationToken cancellationToken) => Result.Plan.HomeOf(child) == home
        ? new VariationResult { Status = Result.Status, Plan = Result.Plan, Score = Result.Score, Levels = LevelsBySum.Of(Result) }
        : Resolve(new Variation { Pins = [new ChildAtHome(child, home)] }, options, cancellationToken);

    private Referral Referred(ChildId child) => Result.Problem.FindReferral(child)
        ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only referred children can be matched.", nameof(child));

    private Home Known(HomeId home) => Result.Problem.FindHome(home)
        ?? throw new ArgumentException($"Home '{home}' is not in this problem.", nameof(home));

    private VariationResult Solve(MatchingProblem problem, Variation variation, MatchOptions limits, CancellationToken cancellationToken) =>
        Warm(problem, variation, limits, cancellationToken) ?? Afresh(problem, variation, limits, cancellationToken);

    // From what is kept of the result's own search; null where that does not hold the answer.
    private VariationResult? Warm(MatchingProblem problem, Variation variation, MatchOptions limits, CancellationToken cancellationToken)
    {
        if (kept.Value is not { } warm)
        {
            return null;
        }

        // A home that is far or dear is not listed for every child: then it is listed for this question.
        return variation.Problem is null
            ? Asked(warm) ?? Asked(warm.Edited(problem, variation.Pins, limits.Threads))
            : Asked(warm.Edited(problem, variation.Pins, limits.Threads));

        VariationResult? Asked(WarmProblem? asked) =>
            asked?.Answer(variation, new SolveOptions { WorkLimit = limits.WorkLimit }, cancellationToken) is { } solution
                ? Told(problem, solution, solution.HasPlan ? asked.Decompile(solution) : null)
                : null;
    }

    private VariationResult Afresh(MatchingProblem problem, Variation variation, MatchOptions limits, CancellationToken cancellationToken)
    {
        var run = new MatchRun(problem, matcher.Policy, matcher.Solver, limits, null) { Variation = variation, Near = Result };
        AssignmentSolution solution = run.Solve(cancellationToken);
        return Told(problem, solution, solution.HasPlan ? run.Decompile(solution) : null);
    }

    private VariationResult Told(MatchingProblem problem, AssignmentSolution solution, PlacementPlan? plan) => plan is null
        ? new VariationResult { Status = solution.Status, Work = solution.Work }
        : new VariationResult
        {
            Status = solution.Status,
            Plan = plan,
            Score = scores.Value.Of(problem, plan, solution.Levels),
            Levels = solution.Levels,
            Changes = ProposalChange.Between(Result.Plan, plan),
            Work = solution.Work,
        };
}
