namespace Matching.Solver;

/// <summary>One round of work on one level: lift its bound, rule out arcs, prove the parts, search the rest.</summary>
internal sealed class LevelWork(StageList stages, Incumbent incumbent, RunClock clock, EngineReport report, Chance chance, int threads, bool certify = false)
{
    private const int LargeItems = 1_000;
    private const double WideGap = 0.02;
    private const double PolishHeat = 0.07;
    private const int DeflectedSteps = 25;
    private const double DeflectedWideGap = 0.003;

    private readonly HashSet<int> exhausted = [];
    private readonly HashSet<int> tied = [];
    private long[] exhaustedAt = [];

    /// <summary>Items that the best relaxed solutions of exhausted levels have on unlisted arcs.</summary>
    public SortedSet<int> Elsewhere { get; } = [];

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
        Stage stage = stages.Beside(level, incumbent.Values);
        report.Enter("bound");
        Int128 value = stage.Weights.WeighValue(incumbent.Values);
        stage.Climb(value, stage.Ascent.IsDeflected ? DeflectedSteps : 40 + (int)Math.Min(200, effort / 5_000), clock);
        incumbent.Tighten(stage.Weights, stage.Bound, certify ? stage.Evidence : null);
        if (incumbent.IsClosed(level) || clock.Over)
        {
            return;
        }

        if (IsFarFromProof(stage, value))
        {
            Search(null, null, effort);
            return;
        }

        report.Enter("prove");
        Int128 bound = stage.Settle();
        if (clock.Interrupted)
        {
            return;
        }

        var reduction = Reduction.Of(stage.Relaxation, bound, value - stage.Granularity + 1, incumbent.Plan, tied.Contains(level));
        clock.Spend(reduction.Work);
        PartProof proof = Prove(stage, reduction, effort, listedOnly: false);
        if (!Accept(proof.Plan, level))
        {
            return;
        }

        Int128 proven = Int128.Min(proof.Bound, value);
        stage.Raise(proven, certify ? () => BoundEvidence.Of(stage, bound, new SearchedBound(proven, proof.Record(reduction))) : null);
        incumbent.Tighten(stage.Weights, stage.Bound, certify ? stage.Evidence : null);
        if (incumbent.IsClosed(level) || clock.Over)
        {
            return;
        }

        if (proof.Complete && proof.Plan is null)
        {
            Elsewhere.UnionWith(proof.Elsewhere);
            SearchListed(stage, reduction, effort);
            return;
        }

        if (!proof.Complete)
        {
            Search(stage.Level == incumbent.Values.Length - 1 ? reduction : null, proof, effort);
        }
    }

    // With a wide gap hardly an arc of a large problem can be ruled out, and no part of it proven.
    private static bool IsFarFromProof(Stage stage, Int128 value) =>
        stage.Problem.ItemCount > LargeItems && (double)(value - stage.Bound) > (stage.Ascent.IsDeflected ? DeflectedWideGap : WideGap) * Math.Max(1, Math.Abs((double)value));

    // Plans are searched for with all levels counted: what is won on one level must not be lost on the next.
    private void Search(Reduction? reduction, PartProof? proof, long effort)
    {
        report.Enter("search");
        Stage whole = stages[incumbent.Values.Length - 1];
        var search = new NeighbourhoodSearch(whole, incumbent, clock, report, chance, threads);
        if (reduction is not null && proof is not null)
        {
            search.Run(reduction, proof.Open, effort);
        }

        if (whole.Ascent.IsDeflected)
        {
            whole.Settle();
            search.Exchange();
            search.Polish(effort, MeanDual(whole) * PolishHeat);
            return;
        }

        Int128 value = whole.Weights.WeighValue(incumbent.Values);
        double hot = (double)Int128.Max(0, value - whole.Bound) / Math.Max(1, whole.Problem.ItemCount) / 4;
        search.Anneal(Math.Max(10, effort / Math.Max(100, whole.Problem.ItemCount)), hot, hot / 10);
    }

    private static double MeanDual(Stage stage)
    {
        double sum = 0;
        foreach (long dual in stage.Ascent.BestDual)
        {
            sum += Math.Abs((double)dual);
        }

        return sum / Math.Max(1, stage.Problem.ItemCount);
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
