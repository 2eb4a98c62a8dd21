using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Finds single plans of a front: a weighted sum of the trade-offs as small as possible while some are limited. With one of them in the sum this is the ε-constraint method.</summary>
/// <remarks>
/// After the sum that of all trade-offs decides; so a plan that is proven is not dominated (augmented ε-constraint, Mavrotas 2009). What follows is solved stage by stage, with what was reached before
/// kept by limits: weights that put five or more wide levels in order would not fit into 64 bits.
/// </remarks>
internal sealed class ParetoProblem
{
    private static readonly ObjectiveLevel[] Before = [.. Enum.GetValues<ObjectiveLevel>().Where(level => level < ObjectiveLevel.Wishes)];

    private readonly IAssignmentSolver solver;
    private readonly MatchingProblem problem;
    private readonly MatchingPolicy policy;
    private readonly ParetoOptions options;
    private readonly VariedProblem varied;
    private readonly long[]?[] arcs;
    private readonly VariedLevel splits;

    public ParetoProblem(IAssignmentSolver solver, MatchingResult best, ParetoOptions options, CancellationToken cancellationToken)
    {
        (this.solver, problem, policy, this.options, Best) = (solver, best.Problem, best.Policy, options, best);
        varied = new VariedProblem(problem, policy, best.Plan, options.Search.Threads, cancellationToken);
        arcs =
        [
            Ask((referral, home) => PlanTradeOffs.Tenths(problem, referral, home)),
            Ask(PlanTradeOffs.IsMove),
            null,
            Ask((_, home) => PlanTradeOffs.Pence(home)),
        ];
        splits = new VariedLevel(nameof(TradeOff.SiblingSplits), null, null, null, varied.Together(PlanTradeOffs.SiblingGroups(problem).Select(group => new TogetherChildren(group.Children, 1))));

        long[] Ask(Func<Referral, Home, long> amount) => varied.Ask(amount).Sum(one => one);
    }

    /// <summary>The plan that the policy chooses.</summary>
    public MatchingResult Best { get; }

    /// <summary>Finds a point.</summary>
    /// <param name="weights">By trade-off of the front, 0 or more, what one unit of it weighs in what is made as small as possible.</param>
    /// <param name="limits">By trade-off of the front, the greatest value; null for none.</param>
    /// <param name="start">A plan to start from.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ParetoAnswer Find(IReadOnlyList<long> weights, IReadOnlyList<long?> limits, PlacementPlan start, CancellationToken cancellationToken)
    {
        VariedLevel[] stages =
        [
            Sum("Sum", weights),
            .. weights.Contains(0) ? [Sum("Others", [.. weights.Select(weight => weight == 0 ? 1L : 0)])] : Array.Empty<VariedLevel>(),
            .. Enum.GetValues<TradeOff>().Except(options.TradeOffs).Select(one => LevelOf(one, 1)),
            VariedLevel.Of(ObjectiveLevel.Wishes),
        ];
        int deciding = weights.Contains(0) ? 2 : 1;
        var levels = new List<VariedLevel>(Before.Select(VariedLevel.Of));
        List<VariedLimit> limited =
        [
            .. limits.Index().Where(limit => limit.Item is not null).Select(limit => new VariedLimit($"at-most-{options.TradeOffs[limit.Index]}", limit.Item!.Value, arcs[(int)options.TradeOffs[limit.Index]])),
        ];
        AssignmentSolution? first = null;
        AssignmentSolution? held = null;
        bool isProven = true;
        long started = options.Search.TimeProvider.GetTimestamp();
        long work = 0;
        foreach ((int number, VariedLevel stage) in stages.Index())
        {
            AssignmentSolution solution = varied.Solve(solver, [.. levels, stage], limited, null, held is null ? start : varied.Decompile(held), Limits(number, stages.Length, started, work), cancellationToken);
            work += solution.Work;
            if (first is null && Missing(solution) is { } missing)
            {
                return missing;
            }

            // A later stage begins from a plan that keeps all that is decided, so it has one; where it had to stop before it could begin, what is held stays.
            first ??= solution;
            held = IsAsGood(solution) ? solution : held;
            isProven &= number >= deciding || (ReferenceEquals(held, solution) && solution.Levels.All(level => level.IsClosed));
            if (ReferenceEquals(held, solution))
            {
                Decide(stage, solution.Levels[^1].Value, levels, limited);
            }
        }

        return new(Point(weights, limits, first!.Levels[^1], held!, isProven), false);
    }

    // What was reached is kept in all that follows: by a limit, or by a level where parts of families count, which no limit can say.
    private static void Decide(VariedLevel stage, long value, List<VariedLevel> levels, List<VariedLimit> limited)
    {
        if (stage.Together.Count > 0)
        {
            levels.Add(stage);
        }
        else if (stage.Arcs is not null)
        {
            limited.Add(new VariedLimit($"kept-{stage.Name}", value, stage.Arcs));
        }
    }

    private ParetoAnswer? Missing(AssignmentSolution solution)
    {
        if (!solution.HasPlan)
        {
            return new(null, solution.Status == SolutionStatus.Infeasible);
        }

        LevelValue? worse = solution.Levels.Take(Before.Length).Where((level, index) => level.Value > Best.Levels[index].Value).FirstOrDefault();
        return worse is null ? null : new(null, worse.Bound > Best.Levels.First(level => level.Name == worse.Name).Value);
    }

    private bool IsAsGood(AssignmentSolution solution) => solution.HasPlan && Missing(solution) is null;

    private ParetoPoint Point(IReadOnlyList<long> weights, IReadOnlyList<long?> limits, LevelValue reached, AssignmentSolution solution, bool isProven)
    {
        PlacementPlan plan = varied.Decompile(solution);
        PlanReport check = PlanChecker.Check(problem, plan, policy);
        var values = PlanTradeOffs.Of(problem, plan);
        long sum = weights.Index().Sum(weight => weight.Item * values[options.TradeOffs[weight.Index]]);
        if (!check.KeepsEveryRule || sum > reached.Value)
        {
            throw new InvalidOperationException(check.KeepsEveryRule
                ? $"Impossible state: the solver's sum of trade-offs is {reached.Value} and that of the plan is {sum}."
                : $"Impossible state: the proposed plan breaks {check.BrokenRules.Count} rule(s), first {check.BrokenRules[0]}.");
        }

        return new(ChoiceResults.Of(problem, policy, plan, check, Best.Levels, solution), values, weights, limits, sum, reached.Bound, isProven);
    }

    private VariedLevel LevelOf(TradeOff one, long weight) => one == TradeOff.SiblingSplits
        ? splits with { Together = [.. splits.Together.Select(term => term with { Price = weight })] }
        : VariedLevel.Of(one.ToString(), weight == 1 ? arcs[(int)one]! : Array.ConvertAll(arcs[(int)one]!, amount => amount * weight));

    private VariedLevel Sum(string name, IReadOnlyList<long> weights)
    {
        VariedLevel[] parts = [.. weights.Index().Where(weight => weight.Item > 0).Select(weight => LevelOf(options.TradeOffs[weight.Index], weight.Item))];
        long[]? sum = null;
        foreach (long[] amounts in parts.Select(part => part.Arcs).OfType<long[]>())
        {
            sum = sum is null ? amounts : [.. sum.Zip(amounts, (left, right) => left + right)];
        }

        return new VariedLevel(name, null, sum, null, [.. parts.SelectMany(part => part.Together)]);
    }

    // Half of the limit for the sum, whose bound is told, three tenths for the others, the rest for what decides afterwards; each stage may use what those before have left.
    private SolveOptions Limits(int stage, int stages, long started, long work)
    {
        double share = stage == 0 ? 0.5 : 0.8 + (0.2 * (stage - 1) / (stages - 1));
        return options.Search.Left(share, started, work) with { GapLimit = options.Search.GapLimit };
    }
}

/// <summary>What became of the search for a point.</summary>
/// <param name="Point">The point; null for none.</param>
/// <param name="IsEmpty">Whether it is proven that no plan keeps the limits.</param>
internal sealed record ParetoAnswer(ParetoPoint? Point, bool IsEmpty);
