namespace Matching.Solver;

/// <summary>One solve: relax, find a first plan, then prove and improve level by level until proof or a limit.</summary>
internal sealed class Engine
{
    private const long FirstEffort = 20_000;
    private const long EffortPerItem = 100;
    private const int FewAtFloor = 30;
    private const int StepsForLists = 40;
    private const int FirstSteps = 120;
    private const int FewSteps = 100;
    private const double TimeForFirstSteps = 0.5;

    private readonly AssignmentModel model;
    private readonly SolveOptions options;
    private readonly Topology topology;
    private readonly RunClock clock;
    private readonly Incumbent incumbent;
    private readonly EngineReport report;
    private readonly StageList stages;
    private readonly FirstPlan firstPlan;
    private readonly LevelWork levelWork;
    private readonly LevelRanges ranges;

    public Engine(AssignmentModel model, SolveOptions options, IProgress<SolveProgress>? progress, CancellationToken cancellationToken)
    {
        this.model = model;
        this.options = options;
        int threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        clock = new RunClock(options, cancellationToken);
        topology = new Topology(model);
        ranges = new LevelRanges(model);
        incumbent = new Incumbent(topology, ranges, clock, progress);
        report = new EngineReport(clock, incumbent) { Certify = options.Certify ? Certificate : null, Relaxed = Relaxed };
        stages = new StageList(topology, ranges, threads, clock, options.Prices);
        var chance = new Chance(options.Seed);
        firstPlan = new FirstPlan(topology, incumbent, clock, chance, threads, options.GapLimit, options.Certify);
        levelWork = new LevelWork(stages, incumbent, clock, report, chance, threads, options.Certify);
    }

    public AssignmentSolution Run()
    {
        if (!options.BoundOnly && !options.Certify)
        {
            new PlainForms(topology, ranges, incumbent, clock, report, options).Run();
            bool isGood = incumbent.Plan is not null && options.GapLimit > 0 && incumbent.Gap() <= options.GapLimit;
            if (incumbent.FirstOpen == model.LevelCount || isGood || (clock.Over && incumbent.Plan is not null))
            {
                return report.WithPlan(topology, isGood ? StopReason.GapLimit : clock.Reason, stages, levelWork.Elsewhere);
            }
        }

        report.Enter("relax");
        Stage whole = stages[model.LevelCount - 1];
        if (options.BoundOnly)
        {
            return BoundOnly(whole);
        }

        whole.Climb(null, Stage.StepsFor(whole.Problem, options.Prices is { IsClimbed: true } ? FewSteps : FirstSteps), clock, TimeForFirstSteps);
        incumbent.Tighten(whole.Weights, whole.Bound, options.Certify ? whole.Evidence : null);
        report.Enter("construct");
        firstPlan.Find(whole, options.Start);
        bool possible = true;
        if (incumbent.Plan is null && !clock.Over)
        {
            report.Enter("feasibility");
            possible = Feasibility.Search(topology, incumbent, clock, report);
        }

        if (incumbent.Plan is null)
        {
            return report.WithoutPlan(possible, clock.Reason, stages);
        }

        StopReason reason = Improve();
        return report.WithPlan(topology, reason, stages, levelWork.Elsewhere);
    }

    private RelaxedTerm[] Relaxed() => new RelaxedTerms(topology, incumbent, stages, levelWork.IsExhausted).List();

    private SolutionCertificate Certificate(SolutionStatus status) => CertificateWriter.Write(topology, incumbent, status, report.Nodes);

    // While many items would rather be on arcs not listed, the flow alone tells which; climbing waits for longer lists.
    private AssignmentSolution BoundOnly(Stage whole)
    {
        double[] binding = UnlistedBinding.AtFloor(whole);
        if (binding.Count(item => item > 0) <= model.ItemCount / FewAtFloor)
        {
            whole.Climb(null, StepsForLists, clock);
            binding = UnlistedBinding.AtFloor(whole);
        }

        return report.BoundOnly(whole, binding, stages, clock.Over ? clock.Reason : StopReason.BoundOnly);
    }

    // Goes round the open levels with growing effort; a level that cannot be closed yet does not hold up those after it.
    private StopReason Improve()
    {
        for (long effort = Math.Max(FirstEffort, EffortPerItem * model.ItemCount); ; effort += (effort / 2) + 1)
        {
            bool settled = true;
            for (int level = incumbent.FirstOpen; level < model.LevelCount; level++)
            {
                if (clock.Over)
                {
                    return clock.Reason;
                }

                if (incumbent.FirstOpen < model.LevelCount && options.GapLimit > 0 && incumbent.Gap() <= options.GapLimit)
                {
                    return StopReason.GapLimit;
                }

                if (!incumbent.IsClosed(level) && !levelWork.IsExhausted(level))
                {
                    levelWork.Run(level, effort);
                    settled &= incumbent.IsClosed(level) || levelWork.IsExhausted(level);
                }
            }

            if (settled && levelWork.AllSettled())
            {
                return StopReason.SearchComplete;
            }
        }
    }
}
