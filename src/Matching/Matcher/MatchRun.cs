using System.Diagnostics;
using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>One run of the matcher: the steps of <see cref="PlacementMatcher.Match"/> and the time that each takes.</summary>
internal sealed class MatchRun(
    MatchingProblem problem, MatchingPolicy policy, IAssignmentSolver solver, MatchOptions options, IProgress<MatchProgress>? progress)
{
    /// <summary>How often lists of homes are looked at before the main search.</summary>
    private const int MostWidenings = 12;

    /// <summary>Share of the time limit after which lists are left as they are until the main search has ended.</summary>
    private const double TimeForLists = 0.4;

    /// <summary>The main search begins when no more than one list in so many is too short.</summary>
    private const int FewShortLists = 35;

    // A first plan of a large problem is good enough when it is so near to the best over its lists, or has taken so many units of work for each child; long lists are made afterwards if they have no more homes than this in all.
    private const double GoodPlan = 0.01;
    private const double TimeForPlan = 0.9;
    private const long WorkForPlan = 400;
    private const long MostListed = 25_000_000;

    // Homes listed for such a plan: for one unit on average, and in all.
    private const int MostPlanned = 250;
    private const long MostPlannedInAll = 12_000_000;

    private readonly List<PhaseTime> phases = [];
    private readonly long started = options.TimeProvider.GetTimestamp();
    private ProblemCompiler? compiler;
    private CompiledProblem? compiled;
    private AssignmentSolution? held;
    private long work;
    private AssignmentSolution? answered;

    /// <summary>Who must be where and who must not; null for nobody.</summary>
    public Variation? Variation { get; init; }

    /// <summary>A result of nearly the same problem, with the same children and homes, whose lists of homes and prices are gone on from; null to begin afresh.</summary>
    public MatchingResult? Near { get; init; }

    /// <summary>With more units than this a plan is looked for first, over lists too short for a bound: lists that are long enough take more time and memory than plans.</summary>
    public int PlannedFirst { get; init; } = 10_000;

    /// <summary>Compiles and searches; lists more homes for the children whose lists hold the bound down, and searches on.</summary>
    public AssignmentSolution Solve(CancellationToken cancellationToken)
    {
        try
        {
            return CompileAndSolve(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Only compiling is broken off like this; the solver returns what it has.
            return held is null
                ? new AssignmentSolution(SolutionStatus.NoSolution, StopReason.Cancelled, [], [.. Enum.GetNames<ObjectiveLevel>().Select(name => new LevelValue(name, 0, 0))], work)
                : Held(StopReason.Cancelled);
        }
    }

    // The plan held when a later search was broken off before it had one.
    private AssignmentSolution Held(StopReason reason) => new(held!.Status, reason, held.BinOfItem, held.Levels, work, held.UnlistedBinding, held.Statistics)
    {
        Prices = held.Prices,
        Certificate = held.Certificate,
        Relaxed = held.Relaxed,
    };

    private AssignmentSolution CompileAndSolve(CancellationToken cancellationToken)
    {
        Report("compile", null);
        compiler = Timed("compile", () => new ProblemCompiler(problem, policy, null, options.Threads, cancellationToken));
        IReadOnlyList<int?>? start = options.Start is null ? null : compiler.Translate(options.Start);
        if (Variation is not null)
        {
            compiler.Restrict(Variation);
        }

        if (start is not null)
        {
            compiler.Hold(start);
        }

        bool isKnown = Near is not null && compiler.Lists.Reach.Count == Near.Lists.Count;
        if (isKnown)
        {
            compiler.Lists.Relist(Near!.Lists);
        }

        compiled = Timed("compile", () => compiler.Compile(options.Threads, cancellationToken));
        ItemPrices? prices = isKnown ? Near!.Prices : ListHomes(compiler, start, cancellationToken);
        start = held?.BinOfItem ?? start;
        while (true)
        {
            AssignmentSolution solution = answered ?? Note(Search(compiled, Limits(start, prices), Progress(value => value.Levels), cancellationToken));
            answered = null;
            bool ended = solution.StopReason is StopReason.TimeLimit or StopReason.WorkLimit or StopReason.Cancelled or StopReason.GapLimit || OutOfWork || OutOfTime(1);
            bool proven = solution.Status is SolutionStatus.Optimal or SolutionStatus.Infeasible;
            if (ended || proven || !compiler.Lists.Widen(solution.UnlistedBinding, solution.Prices?.Worth))
            {
                return solution.HasPlan || held is null ? solution : Held(solution.StopReason);
            }

            held = solution.HasPlan ? solution : held;
            prices = solution.Prices;
            start = solution.HasPlan ? solution.BinOfItem : start;
            compiler.Hold(start ?? new int?[compiled.Model.ItemCount]);
            compiled = null;
            compiled = Timed("compile", () => compiler.Compile(options.Threads, cancellationToken));
        }
    }

    // Looks at bounds only, and lists more homes for the children whose lists hold them down, before any plan is looked for.
    private ItemPrices? ListHomes(ProblemCompiler compiler, IReadOnlyList<int?>? start, CancellationToken cancellationToken)
    {
        ItemPrices? prices = null;
        for (int round = 0; round < MostWidenings && compiled!.HasUnlisted && !OutOfTime(TimeForLists) && !OutOfWork && !cancellationToken.IsCancellationRequested; round++)
        {
            AssignmentSolution solution = Note(Search(compiled, Limits(start, prices) with { BoundOnly = true }, Progress(null), cancellationToken));
            prices = solution.Prices;
            if (solution.StopReason != StopReason.BoundOnly)
            {
                // A solver without prices has solved the whole model, or was interrupted.
                answered = solution.HasPlan ? solution : null;
                break;
            }

            bool isLarge = compiled.Model.ItemCount > PlannedFirst;
            double farther = isLarge && solution.Prices is { } told ? compiler.Farther(solution.UnlistedBinding, told.Worth, Math.Min(MostPlannedInAll, (long)MostPlanned * compiled.Model.ItemCount), cancellationToken) : 1;
            if (!compiler.Lists.Widen(solution.UnlistedBinding, solution.Prices?.Worth, farther))
            {
                break;
            }

            if (round == 0 && isLarge && !OutOfTime(TimeForLists) && !OutOfWork)
            {
                return PlanFirst(compiler, start, prices, cancellationToken);
            }

            if (round == 0 && !OutOfTime(TimeForLists) && !OutOfWork)
            {
                if (ListByWorth(compiler, start, prices, cancellationToken))
                {
                    break;
                }

                continue;
            }

            // The old model is let go before the new one is made: both are large.
            compiled = null;
            compiled = Timed("compile", () => compiler.Compile(options.Threads, cancellationToken));
            if (solution.UnlistedBinding.Count(unit => unit > 0) <= compiled.Model.ItemCount / FewShortLists)
            {
                break;
            }
        }

        return prices;
    }

    // Asks what places are worth as if the homes listed were all there are, and lists by that: floors, which let worths rise only little by little as lists grow, are left out for once. That model's bound is told to
    // nobody, and its duals are not gone on from, for where its lists are short they are too high.
    private bool ListByWorth(ProblemCompiler compiler, IReadOnlyList<int?>? start, ItemPrices? prices, CancellationToken cancellationToken)
    {
        compiled = null;
        compiled = Timed("compile", () => compiler.CompileWithoutFloors(options.Threads, cancellationToken));
        SolveOptions limits = options.Left(TimeForLists, started, work) with { Start = start, Prices = prices, BoundOnly = true };
        AssignmentSolution estimate = Note(Search(compiled, limits, Progress(null), cancellationToken));
        bool isLong = estimate is { StopReason: StopReason.BoundOnly, Prices: { } known } && compiler.Lists.ListByWorth(known.Worth);
        compiled = null;
        compiled = Timed("compile", () => compiler.Compile(options.Threads, cancellationToken));
        return isLong;
    }

    // Looks for a plan as if the homes listed were all there are. It keeps every rule, but its bound is told to nobody. Then lists are made by what places came out to be worth, where that does not take too much; otherwise
    // floors say how good the plan is at least. Its duals are gone on from: between floors as low as here those of the flow come out no better, and later.
    private ItemPrices? PlanFirst(ProblemCompiler compiler, IReadOnlyList<int?>? start, ItemPrices? prices, CancellationToken cancellationToken)
    {
        compiled = null;
        compiled = Timed("compile", () => compiler.CompileWithoutFloors(options.Threads, cancellationToken));
        SolveOptions limits = options.Left(TimeForPlan, started, work) with { Start = start, Prices = prices, GapLimit = Math.Max(GoodPlan, options.GapLimit) };
        limits = limits with { WorkLimit = Math.Min(limits.WorkLimit ?? long.MaxValue, WorkForPlan * compiled.Model.ItemCount) };
        AssignmentSolution found = Note(Search(compiled, limits, Progress(value => value.Levels?.Select(WithoutBound)), cancellationToken));
        if (found.HasPlan)
        {
            held = WithoutBounds(found);
            compiler.Hold(found.BinOfItem);
            compiler.Lists.WidenOutside(found.BinOfItem);
        }

        if (found is { HasPlan: true, Prices: { } known } && !OutOfTime(TimeForLists) && !HasWorked(TimeForLists) && compiler.WouldList(known.Worth, cancellationToken) <= MostListed)
        {
            compiler.Lists.ListByWorth(known.Worth, isLarge: true);
        }

        compiled = null;
        compiled = Timed("compile", () => compiler.Compile(options.Threads, cancellationToken));
        return found.Prices ?? prices;
    }

    private static AssignmentSolution WithoutBounds(AssignmentSolution found) =>
        new(SolutionStatus.Feasible, found.StopReason, found.BinOfItem, [.. found.Levels.Select(WithoutBound)], found.Work, null, found.Statistics) { Prices = found.Prices };

    // No level's sum is below zero, which is all that is known of a bound where lists are taken for complete.
    private static LevelValue WithoutBound(LevelValue level) => level with { Bound = 0 };

    /// <summary>Turns the assignment back into a plan.</summary>
    public PlacementPlan Decompile(AssignmentSolution solution) =>
        compiler?.Decompile(solution) ?? new PlacementPlan(problem.Referrals.Select(referral => new PlacementOf(referral.Child.Id, null)));

    /// <summary>Checks the plan from scratch and compares the score that it finds with the solver's.</summary>
    /// <exception cref="InvalidOperationException">A rule is broken, or the scores differ.</exception>
    public PlanReport Check(PlacementPlan plan, AssignmentSolution solution)
    {
        PlanReport report = Timed("check", () => PlanChecker.Check(problem, plan, policy));
        if (!solution.HasPlan)
        {
            return report;
        }

        if (!report.KeepsEveryRule)
        {
            throw new InvalidOperationException($"Impossible state: the proposed plan breaks {report.BrokenRules.Count} rule(s), first {report.BrokenRules[0]}.");
        }

        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            if (report.Score[level] != solution.Levels[(int)level].Value)
            {
                throw new InvalidOperationException(
                    $"Impossible state: at level {level} the solver's score is {solution.Levels[(int)level].Value} and the checker's is {report.Score[level]}.");
            }
        }

        return report;
    }

    /// <summary>Puts the result together.</summary>
    public MatchingResult Result(PlacementPlan plan, AssignmentSolution solution, PlanReport check)
    {
        IReadOnlyList<UnplacedChild> unplaced = Timed("explain", () => UnplacedReasons.Of(problem, policy, plan, withReasons: solution.HasPlan));
        return new MatchingResult(problem, policy, plan, solution, check, unplaced, work, phases)
        {
            Lists = compiler?.Lists.Reach ?? [],
            Proof = solution.Certificate is { } certificate && compiled is not null ? new MatchingProof(compiled, certificate) : null,
        };
    }

    /// <summary>Pairs of units and homes that the search listed in the end; 0 before compiling.</summary>
    public long Listed => compiled?.Model.ArcCount ?? 0;

    private bool OutOfWork => HasWorked(1);

    private bool HasWorked(double share) => options.WorkLimit is { } limit && work >= limit * share;

    private bool OutOfTime(double share) => options.TimeLimit is { } limit && options.TimeProvider.GetElapsedTime(started) >= limit * share;

    private SolveOptions Limits(IReadOnlyList<int?>? start, ItemPrices? prices) =>
        options.Left(1, started, work) with { GapLimit = options.GapLimit, Certify = options.Certify, Start = start, Prices = prices };

    private ProgressRelay? Progress(Func<SolveProgress, IEnumerable<LevelValue>?>? levels) => progress is null ? null : new ProgressRelay(this, levels);

    private void Report(string phase, IReadOnlyList<LevelValue>? levels) =>
        progress?.Report(new MatchProgress(phase, options.TimeProvider.GetElapsedTime(started), levels));

    private T Timed<T>(string phase, Func<T> step)
    {
        using Activity? span = MatchInstruments.Spans.StartActivity($"matching.{phase}");
        long from = options.TimeProvider.GetTimestamp();
        T result = step();
        AddPhase(phase, options.TimeProvider.GetElapsedTime(from).TotalSeconds);
        return result;
    }

    private AssignmentSolution Search(CompiledProblem problem, SolveOptions limits, ProgressRelay? relay, CancellationToken cancellationToken)
    {
        using Activity? span = MatchInstruments.Spans.StartActivity("matching.solve");
        return SolverAnswer.Expect(solver.Solve(problem.Model, limits, relay, cancellationToken), problem.Model, solver);
    }

    private AssignmentSolution Note(AssignmentSolution solution)
    {
        work += solution.Work;
        foreach (PhaseTime phase in solution.Phases)
        {
            AddPhase(phase.Phase, phase.Seconds);
        }

        return solution;
    }

    private void AddPhase(string phase, double seconds)
    {
        int known = phases.FindIndex(time => time.Phase == phase);
        if (known < 0)
        {
            phases.Add(new PhaseTime(phase, seconds));
        }
        else
        {
            phases[known] = new PhaseTime(phase, phases[known].Seconds + seconds);
        }
    }

    /// <summary>Passes the solver's messages on with the whole run's time.</summary>
    /// <param name="run">The run.</param>
    /// <param name="levels">What is told of the levels; null while lists are looked at, whose bounds still fall and rise: then only the phase is.</param>
    private sealed class ProgressRelay(MatchRun run, Func<SolveProgress, IEnumerable<LevelValue>?>? levels) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => run.Report(levels is null ? "list" : value.Phase, levels?.Invoke(value)?.ToArray());
    }
}
