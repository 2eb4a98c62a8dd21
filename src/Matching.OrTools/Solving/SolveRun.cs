using Google.Protobuf;
using Matching.OrTools.Export;
using Matching.OrTools.Protocol;
using Matching.OrTools.Translation;
using Matching.Solver;

namespace Matching.OrTools.Solving;

/// <summary>One solve: translate, begin somewhere, solve level after level on listed arcs, then bound them over all eligible ones.</summary>
internal sealed class SolveRun
{
    private readonly AssignmentModel model;
    private readonly SolveOptions options;
    private readonly OrToolsOptions settings;
    private readonly CancellationToken cancellation;
    private readonly SolveClock clock;
    private readonly Incumbent incumbent;
    private readonly LevelMessage message;
    private readonly AnswerReader reader;
    private readonly TransportCall transport;
    private readonly List<PhaseTime> phases = [];
    private readonly double[] binding;
    private IReadOnlyList<long> hint = [];
    private long calls;

    public SolveRun(
        AssignmentModel model,
        SolveOptions options,
        OrToolsOptions settings,
        ModelLimits limits,
        ICpSatTransport transport,
        IProgress<SolveProgress>? progress,
        CancellationToken cancellationToken)
    {
        this.model = model;
        this.options = options;
        this.settings = settings;
        cancellation = cancellationToken;
        clock = new SolveClock(options, cancellationToken);
        incumbent = new Incumbent(model, clock, progress);
        message = Timed("translate", () => new LevelMessage(model, limits));
        reader = new AnswerReader(message.Translated, message.VariableCount);
        this.transport = new TransportCall(transport, clock, settings.Grace);
        binding = message.Translated.HasElsewhere ? new double[model.ItemCount] : [];
    }

    public AssignmentSolution Run()
    {
        Timed("start", TakeStart);
        (StopReason? stopped, bool infeasible) = SolveListed();
        if (stopped is null or StopReason.GapLimit && message.Translated.HasElsewhere)
        {
            if (incumbent.Plan is null)
            {
                (stopped, infeasible) = SolveElsewhereAlone();
            }
            else
            {
                stopped = BoundElsewhere() ?? stopped;
            }
        }

        return Result(stopped, infeasible);
    }

    private AssignmentSolution Result(StopReason? stopped, bool infeasible)
    {
        bool proven = incumbent.FirstOpen == model.LevelCount;
        SolutionStatus status = incumbent.Plan is null
            ? infeasible ? SolutionStatus.Infeasible : SolutionStatus.NoSolution
            : proven ? SolutionStatus.Optimal : SolutionStatus.Feasible;
        return new AssignmentSolution(
            status,
            status is SolutionStatus.Optimal or SolutionStatus.Infeasible ? StopReason.SearchComplete : stopped ?? StopReason.SearchComplete,
            incumbent.Plan ?? [],
            incumbent.Levels(),
            clock.Work,
            binding,
            [new("variables", message.VariableCount), new("constraints", message.ConstraintCount), new("calls of CP-SAT", calls)],
            phases);
    }

    /// <summary>A start counts only whole; one that breaks something is a hint where to begin.</summary>
    private void TakeStart()
    {
        if (options.Start is { } start)
        {
            int?[] plan = [.. start.Select((bin, item) => bin is int known && known >= 0 && message.Translated.FindArc(item, known) >= 0 ? bin : null)];
            PlanVerification verified = PlanVerifier.Verify(model, plan);
            hint = message.HintOf(plan);
            if (verified.IsFeasible)
            {
                incumbent.Offer(plan, verified.Values, [], "start");
            }
        }
        else if (settings.HintFromEngine && clock.Over is null && model.ItemCount > 0)
        {
            // The least work: duals of the transportation relaxation and the plan that is put together from them.
            AssignmentSolution first = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 1, Seed = options.Seed, Threads = options.Threads, TimeProvider = options.TimeProvider }, null, cancellation);
            hint = first.HasPlan ? message.HintOf(first.BinOfItem) : [];
        }
    }

    /// <summary>Solves level after level on listed arcs. Ends at the first level that is not proven among them.</summary>
    private (StopReason? Stopped, bool Infeasible) SolveListed()
    {
        for (int level = 0; level < model.LevelCount; level++)
        {
            if (incumbent.Plan is not null && incumbent.Bounds[level] >= incumbent.Values[level])
            {
                continue;
            }

            if (clock.Over is { } over)
            {
                return (over, false);
            }

            long[] held = incumbent.Values;
            SolverAnswer? answer = Call(level, held, elsewhere: false);
            if (answer?.Status == CpSolverStatus.Infeasible)
            {
                return incumbent.Plan is null ? (null, true) : throw Contradiction(level);
            }

            RequireWithinHeld(answer, held, level);
            Take(answer, level);
            if (answer?.Bound is { } bound && !message.Translated.HasElsewhere)
            {
                incumbent.Tighten(level, bound, Phase(level));
            }

            if (incumbent.Plan is null || answer?.Bound is null || answer.Bound < incumbent.Values[level])
            {
                return (WhyStopped(answer, level), false);
            }
        }

        return (null, false);
    }

    /// <summary>Bounds each level over all eligible bins; ends at the first that stays open.</summary>
    private StopReason? BoundElsewhere()
    {
        for (int level = 0; level < model.LevelCount; level++)
        {
            if (incumbent.Bounds[level] >= incumbent.Values[level])
            {
                continue;
            }

            SolverAnswer? answer = clock.Over is null ? Call(level, incumbent.Values, elsewhere: true) : null;
            if (answer?.Status == CpSolverStatus.Infeasible)
            {
                throw Contradiction(level);
            }

            Bind(answer);
            if (answer?.Bound is { } bound)
            {
                incumbent.Tighten(level, bound, Phase(level));
            }

            if (incumbent.Bounds[level] < incumbent.Values[level])
            {
                return answer?.Status == CpSolverStatus.Optimal ? null : clock.Over ?? WhyStopped(answer, level);
            }
        }

        return null;
    }

    /// <summary>There is no plan of listed arcs: is there one at all?</summary>
    private (StopReason? Stopped, bool Infeasible) SolveElsewhereAlone()
    {
        SolverAnswer? answer = clock.Over is null ? Call(0, [], elsewhere: true) : null;
        Bind(answer);
        if (answer?.Bound is { } bound)
        {
            incumbent.Tighten(0, bound, Phase(0));
        }

        return answer?.Status switch
        {
            CpSolverStatus.Infeasible => (null, true),
            CpSolverStatus.Feasible or CpSolverStatus.Optimal => (null, false),
            _ => (WhyStopped(answer, 0), false),
        };
    }

    private SolverAnswer? Call(int level, long[] held, bool elsewhere)
    {
        calls++;
        IReadOnlyList<long> begin = incumbent.Solution.Count > 0 ? incumbent.Solution : incumbent.Plan is null ? hint : message.HintOf(incumbent.Plan);
        SatParameters parameters = Parameters();
        var request = new CpSatRequest(message.For(level, held, elsewhere, begin), parameters.ToByteArray(), ProtobufText.Of(parameters).TrimEnd());
        SolverAnswer? answer = Timed(Phase(level), () =>
            transport.Run(request, solution => OnTheWay(solution, held, level)) is { } bytes ? reader.Read(bytes, level, isLast: true) : null);
        bool ended = answer?.Status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible;
        clock.Spend(answer?.Work ?? 0, stoppedEarly: answer is not null && !ended);
        return answer;
    }

    private void OnTheWay(ReadOnlyMemory<byte> solution, long[] held, int level)
    {
        SolverAnswer answer = reader.Read(solution, level, isLast: false);
        RequireWithinHeld(answer, held, level);
        Take(answer, level);
    }

    private SatParameters Parameters()
    {
        var parameters = new SatParameters { RandomSeed = (int)(options.Seed % int.MaxValue), CatchSigintSignal = false };
        if (settings.Deterministic)
        {
            // CP-SAT sets up its searches by the number of workers, so with turns alone another number, or another machine's, would give another plan.
            parameters.InterleaveSearch = true;
            parameters.NumWorkers = 1;
        }
        else if (options.Threads > 0)
        {
            parameters.NumWorkers = options.Threads;
        }

        if (options.GapLimit > 0)
        {
            parameters.RelativeGapLimit = options.GapLimit;
        }

        if (clock.TimeLeft is { } time)
        {
            parameters.MaxTimeInSeconds = Math.Max(0.001, time.TotalSeconds);
        }

        if (clock.WorkLeft is { } work)
        {
            parameters.MaxDeterministicTime = work / SolveClock.WorkOfUnit;
        }

        return parameters;
    }

    private void Take(SolverAnswer? answer, int level)
    {
        if (answer?.Plan is { } plan)
        {
            incumbent.Offer(plan, answer.Values, answer.Solution, Phase(level));
        }
    }

    private void RequireWithinHeld(SolverAnswer? answer, long[] held, int level)
    {
        for (int earlier = 0; earlier < level && answer?.Plan is not null; earlier++)
        {
            if (answer.Values[earlier] > held[earlier])
            {
                throw new CpSatException($"CP-SAT's plan costs {answer.Values[earlier]} at level {earlier} ('{model.Levels[earlier]}'), which was to be held at {held[earlier]}.");
            }
        }

        if (answer?.Bound is { } bound && incumbent.Plan is not null && bound > incumbent.Values[level])
        {
            throw new CpSatException($"CP-SAT's bound at level {level} ('{model.Levels[level]}') is {bound}, but a plan that keeps every rule costs {incumbent.Values[level]}.");
        }
    }

    /// <summary>Notes which items would rather be in bins that are not listed; without an answer it may be any of them.</summary>
    private void Bind(SolverAnswer? answer)
    {
        for (int item = 0; item < binding.Length; item++)
        {
            int variable = message.Translated.Elsewhere[item];
            if (variable >= 0 && (answer is null || answer.Solution.Count == 0 || answer.Solution[variable] == 1))
            {
                binding[item] = 1;
            }
        }
    }

    private StopReason WhyStopped(SolverAnswer? answer, int level) =>
        clock.Over
        ?? (answer?.Status == CpSolverStatus.Optimal && options.GapLimit > 0 ? StopReason.GapLimit
        : answer?.Status == CpSolverStatus.Optimal ? throw new CpSatException($"CP-SAT says that level {level} ('{model.Levels[level]}') is solved, but its bound is below its plan.")
        : options.TimeLimit is not null ? StopReason.TimeLimit
        : options.WorkLimit is not null ? StopReason.WorkLimit
        : throw new CpSatException($"CP-SAT stopped at level {level} ('{model.Levels[level]}') without a proof, though it was given no limit; it may have run out of memory."));

    private CpSatException Contradiction(int level) =>
        new($"CP-SAT says that no plan is as good as the one at hand at level {level} ('{model.Levels[level]}'), though that one keeps every rule.");

    private static string Phase(int level) => $"level {level}";

    private void Timed(string phase, Action work) => Timed(phase, () =>
    {
        work();
        return 0;
    });

    private T Timed<T>(string phase, Func<T> work)
    {
        TimeSpan began = clock.Elapsed;
        T result = work();
        phases.Add(new PhaseTime(phase, (clock.Elapsed - began).TotalSeconds));
        return result;
    }
}
