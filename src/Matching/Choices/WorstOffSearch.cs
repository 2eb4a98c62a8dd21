using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Finds the plan that is best for the worst-off child, then for the next, and so on; then the least sum of wishes.</summary>
/// <remarks>
/// <para>Among whole numbers the leximin order of burdens is that of counts: how many children have at least a burden, for each burden from the greatest down (Ogryczak and Śliwiński 2006). So each step takes the
/// greatest burden of the plan held that is not decided yet, and makes the number of children who have at least that much as small as possible, while all counts decided before stay. Burdens that no child has are passed over,
/// because with the count above them decided theirs is too.</para>
/// <para>A last level, steep in the burdens, makes the plan of each step a good one for the steps after it; it proves nothing.</para>
/// </remarks>
internal sealed class WorstOffSearch(
    MatchingProblem problem, MatchingPolicy policy, IAssignmentSolver solver, MatchOptions options, IProgress<MatchProgress>? progress)
{
    private const double ShareOfSum = 0.3;
    private const double ShareOfSteps = 0.75;
    private const double Steepness = 8;
    private const double SteepUnits = 1_000_000;
    private const double NearEnough = 0.01;

    private static readonly ObjectiveLevel[] Before = [.. Enum.GetValues<ObjectiveLevel>().Where(level => level < ObjectiveLevel.Wishes)];

    private readonly long started = options.TimeProvider.GetTimestamp();
    private readonly List<BurdenStep> steps = [];
    private readonly List<VariedLimit> limits = [];
    private VariedProblem varied = null!;
    private MemberAmounts burdens = null!;
    private long[]? barred;
    private long work;

    /// <summary>How many child–home pairs were listed, for those who measure.</summary>
    public long Listed { get; private set; }

    public MatchingResult Run(CancellationToken cancellationToken)
    {
        var sum = new MatchRun(problem, policy, solver, options with { TimeLimit = options.TimeLimit * ShareOfSum, WorkLimit = Part(ShareOfSum) }, progress);
        AssignmentSolution first = sum.Solve(cancellationToken);
        PlacementPlan bySum = sum.Decompile(first);
        PlanReport checkBySum = sum.Check(bySum, first);
        (work, Listed) = (first.Work, sum.Listed);
        if (!first.HasPlan || cancellationToken.IsCancellationRequested)
        {
            return Result(bySum, checkBySum, first, first, checkBySum, bySum, false);
        }

        varied = new VariedProblem(problem, policy, bySum, options.Threads, cancellationToken);
        WeightedRule[] wishes = ChildBurden.WishesOf(policy);
        burdens = varied.Ask((referral, home) => ChildBurden.Of(wishes, new PlacementCase(problem, referral, home)).Burden.Tenths);
        bool isKnown = first.Levels.Take(Before.Length).All(level => level.IsClosed);
        PlacementPlan plan = bySum;
        bool isComplete = isKnown && Descend(ref plan, first, cancellationToken);
        AssignmentSolution last = varied.Solve(solver, [.. Enum.GetValues<ObjectiveLevel>().Select(VariedLevel.Of)], limits, barred, plan, options.Left(1, started, work), cancellationToken);
        work += last.Work;
        plan = last.HasPlan && !IsWorse(last, first) ? varied.Decompile(last) : plan;
        PlanReport check = PlanChecker.Check(problem, plan, policy);
        if (!check.KeepsEveryRule)
        {
            throw new InvalidOperationException($"Impossible state: the proposed plan breaks {check.BrokenRules.Count} rule(s), first {check.BrokenRules[0]}.");
        }

        return Result(plan, check, first, last, checkBySum, bySum, isComplete);
    }

    // Decides burden after burden; says whether all are.
    private bool Descend(ref PlacementPlan plan, AssignmentSolution first, CancellationToken cancellationToken)
    {
        long decided = long.MaxValue;
        while (Greatest(plan, decided) is { } burden)
        {
            int above = steps.Count == 0 ? 0 : steps[^1].Children;
            int held = Count(plan, burden);
            Keep(burden, above);
            AssignmentSolution solution = varied.Solve(
                solver, [.. Before.Select(VariedLevel.Of), VariedLevel.Of("Burdened", burdens.Sum(one => one >= burden ? 1 : 0)), VariedLevel.Of("Steep", burdens.Sum(one => Steep(one, burden)))],
                limits, barred, plan, options.Left(ShareOfSteps, started, work) with { GapLimit = Math.Min(NearEnough, 0.5 / held) }, cancellationToken);
            work += solution.Work;
            LevelValue? count = solution.HasPlan && !IsWorse(solution, first) ? solution.Levels[Before.Length] : null;
            plan = count is not null ? varied.Decompile(solution) : plan;
            if (count is not { IsClosed: true })
            {
                // Not proven, but reached: what follows must not be worse.
                Keep(burden - 1, Count(plan, burden));
                return false;
            }

            decided = burden;
            if (count.Value > above)
            {
                steps.Add(new BurdenStep(new(burden), (int)count.Value));
            }
        }

        Keep(0, steps.Count == 0 ? 0 : steps[^1].Children);
        return true;
    }

    // No more children than so many have more than a burden. None is better said by leaving the homes out.
    private void Keep(long burden, int children)
    {
        long[] above = burdens.Sum(one => one > burden ? 1 : 0);
        if (children == 0)
        {
            barred = above;
        }
        else
        {
            limits.RemoveAll(limit => limit.Maximum == children);
            limits.Add(new VariedLimit($"burdened-more-than-{burden}", children, above));
        }
    }

    private static long Steep(long burden, long greatest) => (long)(Math.Pow(Math.Min(1, (double)burden / greatest), Steepness) * SteepUnits);

    private static bool IsWorse(AssignmentSolution solution, AssignmentSolution than) =>
        Before.Any(level => solution.Levels[(int)level].Value > than.Levels[(int)level].Value);

    private long? Greatest(PlacementPlan plan, long below) => Burdens(plan).Where(one => one > 0 && one < below).Select(one => (long?)one).Max();

    private int Count(PlacementPlan plan, long burden) => Burdens(plan).Count(one => one >= burden);

    private IEnumerable<long> Burdens(PlacementPlan plan) => GroupBurden.Burdens(problem, policy, plan).Values.Select(one => one.Tenths);

    private MatchingResult Result(PlacementPlan plan, PlanReport check, AssignmentSolution first, AssignmentSolution last, PlanReport checkBySum, PlacementPlan bySum, bool isComplete)
    {
        LevelValue[] levels = [.. Enum.GetValues<ObjectiveLevel>().Select(level => new LevelValue(level.ToString(), check.Score[level], Bound(level)))];
        bool isOptimal = isComplete && Array.TrueForAll(levels, level => level.IsClosed);
        SolutionStatus status = !first.HasPlan ? first.Status : isOptimal ? SolutionStatus.Optimal : SolutionStatus.Feasible;
        StopReason reason = first.HasPlan && status == SolutionStatus.Feasible && last.StopReason == StopReason.SearchComplete ? Reason() : last.StopReason;
        var judged = new AssignmentSolution(status, reason, [], levels, work, null, last.Statistics);
        var price = new PriceOfFairness(new(check.Score.Wishes), new(checkBySum.Score.Wishes), new(first.Levels[^1].Bound), check.After.WorstOff?.Burden, checkBySum.After.WorstOff?.Burden);
        return new MatchingResult(problem, policy, plan, judged, check, UnplacedReasons.Of(problem, policy, plan, withReasons: first.HasPlan), work, [.. first.Phases, new PhaseTime("fair", options.TimeProvider.GetElapsedTime(started).TotalSeconds)])
        {
            Fairness = new FairnessReport(steps, isComplete, price, GroupBurden.Of(problem, policy, plan, bySum)),
        };

        // Without burdens that are proven, nothing holds the sum of wishes but its own bound.
        long Bound(ObjectiveLevel level) => Math.Min(check.Score[level], level < ObjectiveLevel.Wishes || !isComplete || !last.HasPlan || IsWorse(last, first)
            ? first.Levels[(int)level].Bound
            : Math.Max(first.Levels[(int)level].Bound, last.Levels[(int)level].Bound));
    }

    private StopReason Reason() => options.WorkLimit is { } limit && work >= limit * ShareOfSteps ? StopReason.WorkLimit : StopReason.TimeLimit;

    private long? Part(double share) => options.WorkLimit is { } units ? Math.Max(1, (long)(units * share)) : null;
}
