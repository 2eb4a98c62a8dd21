namespace Matching.Solver;

/// <summary>One round of work on one level: lift its bound, rule out arcs, prove the parts, search the rest.</summary>
internal sealed class LevelWork(StageList stages, Incumbent incumbent, RunClock clock, EngineReport report, Chance chance, int threads)
{
    private readonly HashSet<int> exhausted = [];
    private readonly HashSet<int> tied = [];
    private long[] exhaustedAt = [];

    /// <summary>Whether everything was searched for this level and only unlisted arcs keep its bound down.</summary>
    public bool IsExhausted(int level) => exhausted.Contains(level) && exhaustedAt.AsSpan().SequenceEqual(incumbent.Values);

    /// <summary>Whether every level is closed or exhausted.</summary>
    public bool AllSettled()
    {
        for (int level = 0; level < incumbent.Values.Length; level++)
        {
            if (!incumbent.IsClosed(level) && !IsExhausted(level))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Works on a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="effort">About how many units of work to spend.</param>
    public void Run(int level, long effort)
    {
        Stage stage = stages[level];
        report.Enter("bound");
        Int128 value = stage.Weights.WeighValue(incumbent.Values);
        stage.Climb(value, 40 + (int)Math.Min(200, effort / 5_000), clock);
        report.NoteRelaxed(stage);
        incumbent.Tighten(stage.Weights, stage.Bound);
        if (incumbent.IsClosed(level) || clock.Over)
        {
            return;
        }

        report.Enter("prove");
        Int128 bound = stage.Settle();
        var reduction = Reduction.Of(stage.Relaxation, bound, value - stage.Granularity + 1, incumbent.Plan, tied.Contains(level));
        clock.Spend(reduction.Work);
        PartProof proof = Prove(stage, reduction, effort, listedOnly: false);
        if (!Accept(proof.Plan, level))
        {
            return;
        }

        stage.Raise(Int128.Min(proof.Bound, value));
        incumbent.Tighten(stage.Weights, stage.Bound);
        if (incumbent.IsClosed(level) || clock.Over)
        {
            return;
        }

        if (proof.Complete && proof.Plan is null)
        {
            SearchListed(stage, reduction, effort);
            return;
        }

        if (!proof.Complete)
        {
            report.Enter("search");
            new NeighbourhoodSearch(stage, incumbent, clock, report, chance, threads).Run(reduction, proof.Open, effort);
        }
    }

    private PartProof Prove(Stage stage, Reduction reduction, long effort, bool listedOnly)
    {
        var proof = new PartProof(stage, clock, threads);
        long each = Math.Max(1, Math.Min(effort, clock.WorkLeft / Math.Max(1, reduction.PartItems.Count)));
        int most = (int)Math.Min(4_000, effort / 100);
        Func<int[], bool>? accepts = reduction.PartItems.Count == 1 ? incumbent.IsBetter : null;
        proof.Run(reduction, incumbent.Plan, each, most, listedOnly, accepts);
        report.Nodes += proof.Nodes;
        return proof;
    }

    // A cheaper composite that is no better in the order of the levels means that earlier levels weigh too little.
    private bool Accept(int[]? plan, int level)
    {
        if (plan is null || incumbent.Offer(plan))
        {
            return true;
        }

        if (!stages.Strengthen(level))
        {
            tied.Add(level);
        }

        return false;
    }

    // The bound cannot reach the plan, because something not listed might be better. The best of what is listed is still worth having.
    private void SearchListed(Stage stage, Reduction reduction, long effort)
    {
        PartProof listed = Prove(stage, reduction, effort, listedOnly: true);
        if (!Accept(listed.Plan, stage.Level) || !listed.Complete || listed.Plan is not null)
        {
            return;
        }

        if (!exhaustedAt.AsSpan().SequenceEqual(incumbent.Values))
        {
            exhausted.Clear();
            exhaustedAt = (long[])incumbent.Values.Clone();
        }

        exhausted.Add(stage.Level);
    }
}
