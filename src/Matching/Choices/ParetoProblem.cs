using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Finds single plans of a front: one trade-off as small as possible while others are limited (the ε-constraint method).</summary>
/// <remarks>
/// After the aim the sum of the other trade-offs decides, each by its share of what it may be; so a plan that is proven is not dominated, whatever the shares (augmented ε-constraint, Mavrotas 2009).
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
    private PlacementPlan last;

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
        last = best.Plan;

        long[] Ask(Func<Referral, Home, long> amount) => varied.Ask(amount).Sum(one => one);
    }

    /// <summary>The plan that the policy chooses.</summary>
    public MatchingResult Best { get; }

    /// <summary>Finds a point.</summary>
    /// <param name="aim">What is made as small as possible.</param>
    /// <param name="limits">By trade-off of the front, the greatest value; null for none.</param>
    /// <param name="shares">By trade-off of the front, above 0, how much one unit of it weighs once the aim is equal.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ParetoAnswer Find(TradeOff aim, IReadOnlyList<long?> limits, IReadOnlyList<long> shares, CancellationToken cancellationToken)
    {
        TradeOff[] rest = [.. options.TradeOffs.Where(one => one != aim)];
        VariedLevel[] levels =
        [
            .. Before.Select(VariedLevel.Of),
            LevelOf(aim),
            Sum(rest, [.. rest.Select(one => shares[options.TradeOffs.ToList().IndexOf(one)])]),
            .. Enum.GetValues<TradeOff>().Except(options.TradeOffs).Select(LevelOf),
            VariedLevel.Of(ObjectiveLevel.Wishes),
        ];
        VariedLimit[] limited =
        [
            .. limits.Index().Where(limit => limit.Item is not null).Select(limit => new VariedLimit($"at-most-{options.TradeOffs[limit.Index]}", limit.Item!.Value, arcs[(int)options.TradeOffs[limit.Index]])),
        ];
        AssignmentSolution solution = varied.Solve(solver, levels, limited, null, last, Limits(), cancellationToken);
        if (!solution.HasPlan)
        {
            return new(null, solution.Status == SolutionStatus.Infeasible);
        }

        for (int level = 0; level < Before.Length; level++)
        {
            if (solution.Levels[level].Value > Best.Levels[level].Value)
            {
                return new(null, solution.Levels[level].Bound > Best.Levels[level].Value);
            }
        }

        return new(Point(aim, limits, solution), false);
    }

    private ParetoPoint Point(TradeOff aim, IReadOnlyList<long?> limits, AssignmentSolution solution)
    {
        PlacementPlan plan = varied.Decompile(solution);
        PlanReport check = PlanChecker.Check(problem, plan, policy);
        var values = PlanTradeOffs.Of(problem, plan);
        LevelValue aimed = solution.Levels[Before.Length];
        if (!check.KeepsEveryRule || values[aim] != aimed.Value)
        {
            throw new InvalidOperationException(check.KeepsEveryRule
                ? $"Impossible state: the solver's {aim} is {aimed.Value} and that of the plan is {values[aim]}."
                : $"Impossible state: the proposed plan breaks {check.BrokenRules.Count} rule(s), first {check.BrokenRules[0]}.");
        }

        last = plan;
        bool isProven = solution.Levels.Take(Before.Length + 2).All(level => level.IsClosed);
        return new(ChoiceResults.Of(problem, policy, plan, check, Best.Levels, solution), values, aim, limits, aimed.Bound, isProven);
    }

    private VariedLevel LevelOf(TradeOff one) => one == TradeOff.SiblingSplits ? splits : VariedLevel.Of(one.ToString(), arcs[(int)one]!);

    private VariedLevel Sum(TradeOff[] rest, long[] shares)
    {
        var sum = new long[arcs[0]!.Length];
        IReadOnlyList<TogetherTerm> together = [];
        foreach ((int index, TradeOff one) in rest.Index())
        {
            if (one == TradeOff.SiblingSplits)
            {
                together = [.. splits.Together.Select(term => term with { Price = term.Price * shares[index] })];
                continue;
            }

            for (int arc = 0; arc < sum.Length; arc++)
            {
                sum[arc] += shares[index] * arcs[(int)one]![arc];
            }
        }

        return new VariedLevel("Others", null, sum, null, together);
    }

    private SolveOptions Limits() => new()
    {
        TimeLimit = options.Search.TimeLimit,
        WorkLimit = options.Search.WorkLimit,
        GapLimit = options.Search.GapLimit,
        Seed = options.Search.Seed,
        Threads = options.Search.Threads,
        TimeProvider = options.Search.TimeProvider,
    };
}

/// <summary>What became of the search for a point.</summary>
/// <param name="Point">The point; null for none.</param>
/// <param name="IsEmpty">Whether it is proven that no plan keeps the limits.</param>
internal sealed record ParetoAnswer(ParetoPoint? Point, bool IsEmpty);
