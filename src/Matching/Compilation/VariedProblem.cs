using Matching.Solver;

namespace Matching.Compilation;

/// <summary>A compiled problem that is solved again and again with other levels, fewer homes or more limits, for whoever looks for more than the one best plan.</summary>
/// <remarks>Which number is which child or home stays in here; callers speak of referrals and homes. The model is compiled once. Safe for concurrent use.</remarks>
internal sealed class VariedProblem
{
    /// <summary>Problems with at most this many child–home pairs list every home, so that bounds hold for levels that no list was made by.</summary>
    public const long MostPairsListed = 4_000_000;

    private const int Breadth = 150;

    private readonly MatchingProblem problem;
    private readonly ProblemCompiler compiler;
    private readonly Units units;
    private readonly AssignmentModel model;

    public VariedProblem(MatchingProblem problem, MatchingPolicy policy, PlacementPlan? start, int threads, CancellationToken cancellationToken)
    {
        this.problem = problem;
        bool complete = (long)problem.Referrals.Count * problem.Homes.Count <= MostPairsListed;
        compiler = new ProblemCompiler(problem, policy, complete ? int.MaxValue : Breadth, threads, cancellationToken);
        units = Units.From(problem, new PolicyRules(policy));
        if (start is not null)
        {
            compiler.Hold(compiler.Translate(start));
        }

        model = compiler.Compile(threads, cancellationToken).Model;
    }

    /// <summary>Asks something about each child in each home that is listed for it.</summary>
    /// <param name="amount">Must give the same answer every time, and may be asked on several threads.</param>
    public MemberAmounts Ask(Func<Referral, Home, long> amount)
    {
        var start = new int[model.ArcCount + 1];
        for (int unit = 0; unit < model.ItemCount; unit++)
        {
            for (int arc = model.ArcStart[unit]; arc < model.ArcStart[unit + 1]; arc++)
            {
                start[arc + 1] = start[arc] + units.Members[unit].Length;
            }
        }

        var amounts = new long[start[^1]];
        Parallel.For(0, model.ItemCount, unit =>
        {
            for (int arc = model.ArcStart[unit]; arc < model.ArcStart[unit + 1]; arc++)
            {
                for (int member = 0; member < units.Members[unit].Length; member++)
                {
                    amounts[start[arc] + member] = amount(units.Members[unit][member], problem.Homes[model.ArcBin[arc]]);
                }
            }
        });
        return new MemberAmounts(start, amounts);
    }

    /// <summary>By unit, the sum over its members of what leaving them out means.</summary>
    public long[] AskOfLeavingOut(Func<Referral, long> amount) => Array.ConvertAll(units.Members, members => members.Sum(amount));

    /// <summary>Sets of children who should share a home, where each part beyond the first costs 1.</summary>
    public IReadOnlyList<TogetherTerm> Together(IEnumerable<TogetherChildren> groups) => TogetherTerm.Of(problem, units, ObjectiveLevel.Wishes, groups.Select(group => (group, 1L)));

    /// <summary>Solves the problem with other levels and limits.</summary>
    /// <param name="solver">Who solves it.</param>
    /// <param name="levels">The levels, most important first.</param>
    /// <param name="limits">Limits beside those of the policy.</param>
    /// <param name="barred">By arc, above 0 where a home is barred for this time; null for none.</param>
    /// <param name="start">A plan to start from; null for none.</param>
    /// <param name="options">Limits and seed; its start is left aside.</param>
    /// <param name="cancellationToken">Ends the search with the best plan so far.</param>
    public AssignmentSolution Solve(
        IAssignmentSolver solver,
        IReadOnlyList<VariedLevel> levels,
        IReadOnlyList<VariedLimit> limits,
        long[]? barred,
        PlacementPlan? start,
        SolveOptions options,
        CancellationToken cancellationToken) =>
        solver.Solve(
            new ModelVariation(model, levels).Build(limits, barred),
            options with { Start = start is null ? null : compiler.Translate(start) },
            null,
            cancellationToken);

    /// <summary>Turns an assignment back into a plan.</summary>
    public PlacementPlan Decompile(AssignmentSolution solution) => compiler.Decompile(solution);
}

/// <summary>An amount for each child in each home that is listed for it.</summary>
internal sealed class MemberAmounts(int[] start, long[] amounts)
{
    /// <summary>Every amount that occurs.</summary>
    public IEnumerable<long> Distinct => amounts.Distinct();

    /// <summary>By arc, the sum over the unit's members of what is made of each one's amount.</summary>
    public long[] Sum(Func<long, long> of)
    {
        var sums = new long[start.Length - 1];
        for (int arc = 0; arc < sums.Length; arc++)
        {
            for (int member = start[arc]; member < start[arc + 1]; member++)
            {
                sums[arc] += of(amounts[member]);
            }
        }

        return sums;
    }
}

/// <summary>A level of a varied problem: one of the policy's own, or amounts.</summary>
/// <param name="Name">For people.</param>
/// <param name="Own">The policy's level that is taken over; null for amounts.</param>
/// <param name="Arcs">Amounts by arc; null for nothing.</param>
/// <param name="LeftOut">Amounts by unit when it is left out; null for nothing.</param>
/// <param name="Together">Sets that cost for each part beyond the first; empty for none.</param>
internal sealed record VariedLevel(string Name, ObjectiveLevel? Own, long[]? Arcs, long[]? LeftOut, IReadOnlyList<TogetherTerm> Together)
{
    public static VariedLevel Of(ObjectiveLevel own) => new(own.ToString(), own, null, null, []);

    public static VariedLevel Of(string name, long[] arcs) => new(name, null, arcs, null, []);
}

/// <summary>A limit of a varied problem.</summary>
/// <param name="Name">For people.</param>
/// <param name="Maximum">The greatest sum, inclusive.</param>
/// <param name="Arcs">Amounts by arc, 0 or more; null for nothing.</param>
/// <param name="LeftOut">Amounts by unit when it is left out; null for nothing.</param>
internal sealed record VariedLimit(string Name, long Maximum, long[]? Arcs, long[]? LeftOut = null);
