namespace Matching.Solver;

/// <summary>Keeps counters and phase times of a solve, and puts the result together.</summary>
internal sealed class EngineReport(RunClock clock, Incumbent incumbent)
{
    private readonly List<(string Phase, double Seconds)> phases = [];
    private string phase = "compile";
    private double entered;

    public long Nodes { get; set; }

    public long Improvements { get; set; }

    /// <summary>Lists what the bounds relax in the end; null for a report that nothing is returned from.</summary>
    public Func<RelaxedTerm[]>? Relaxed { get; init; }

    /// <summary>Writes the certificate of what is held in the end; null when nobody asked for one.</summary>
    public Func<SolutionStatus, SolutionCertificate>? Certify { get; init; }

    /// <summary>Enters a phase; its time counts from here.</summary>
    public void Enter(string next)
    {
        double now = clock.Elapsed.TotalSeconds;
        int index = phases.FindIndex(entry => entry.Phase == phase);
        if (index < 0)
        {
            phases.Add((phase, now - entered));
        }
        else
        {
            phases[index] = (phase, phases[index].Seconds + now - entered);
        }

        entered = now;
        phase = next;
        incumbent.Phase = next;
    }

    public AssignmentSolution WithoutPlan(bool possible, StopReason reason, StageList stages) => Finish(
        possible ? SolutionStatus.NoSolution : SolutionStatus.Infeasible, possible ? reason : StopReason.SearchComplete, [], stages);

    public AssignmentSolution WithPlan(Topology topology, StopReason reason, StageList stages, IReadOnlySet<int> elsewhere)
    {
        bool proven = incumbent.FirstOpen == topology.Model.LevelCount;
        return Finish(
            proven ? SolutionStatus.Optimal : SolutionStatus.Feasible,
            proven ? StopReason.SearchComplete : reason,
            UnlistedBinding.Of(topology, incumbent, stages, elsewhere, clock.Over),
            stages);
    }

    public AssignmentSolution BoundOnly(Stage stage, double[] binding, StageList stages, StopReason reason) => Finish(SolutionStatus.NoSolution, reason, binding, stages, stage.Prices);

    private AssignmentSolution Finish(SolutionStatus status, StopReason reason, double[] binding, StageList stages, ItemPrices? prices = null)
    {
        Enter("end");
        RelaxedTerm[] relaxed = Relaxed?.Invoke() ?? [];
        return new AssignmentSolution(
            status,
            reason,
            incumbent.BinOfItem(),
            incumbent.Levels(),
            clock.Work,
            binding,
            Statistics(stages, relaxed),
            [.. phases.Select(entry => new PhaseTime(entry.Phase, entry.Seconds))])
        {
            Prices = prices ?? stages.IfOpen(incumbent.Values.Length - 1)?.Prices,
            Relaxed = relaxed,
            Certificate = Certify?.Invoke(status),
        };
    }

    private List<SolveStatistic> Statistics(StageList stages, RelaxedTerm[] relaxed)
    {
        List<SolveStatistic> statistics =
        [
            new("nodes of exact searches", Nodes),
            new("regions improved", Improvements),
        ];
        int opened = 0;
        for (int level = 0; level < incumbent.Values.Length; level++)
        {
            opened += stages.IfOpen(level) is null ? 0 : 1;
        }

        statistics.Add(new("levels relaxed by patterns", opened));
        foreach (RelaxedTerm term in relaxed)
        {
            statistics.Add(new($"relaxed at level {term.Level}: {Name(term.Kind)}", term.Count));
        }

        return statistics;
    }

    private static string Name(RelaxedTermKind kind) => kind switch
    {
        RelaxedTermKind.EverythingBetweenItems => "all but each item's cheapest option, items",
        RelaxedTermKind.PatternsOfLargeBins => "patterns of large bins bounded by a fractional knapsack",
        RelaxedTermKind.LinearLimits => "linear limits by multipliers",
        RelaxedTermKind.EarlierLevels => "earlier levels that weights of 64 bits do not put first",
        _ => "arcs not listed at their floors, items",
    };
}
