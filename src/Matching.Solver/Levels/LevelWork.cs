namespace Matching.Solver;

/// <summary>One round of work on one level: lift its bound, rule out arcs, prove the parts, search the rest.</summary>
internal sealed class LevelWork(StageList stages, Incumbent incumbent, RunClock clock, EngineReport report, Chance chance, int threads, bool certify = false)
{
    private const int LeastSteps = 100;

    // Guesses reach this part of the gap above what is proven, or at least so many steps of what plans cost, and each a quarter further than the one before.
    private const int FirstGuess = 12;
    private const int LeastGuess = 4;
    private const int GuessGrowth = 4;

    // With more items than this, nothing is proven while the gap is wide; parts with more than the other are not searched at all.
    private const int LargeItems = 1_000;
    private const int MostProvenItems = 1_500;

    // Gaps, as shares of the value.
    private const double WideGap = 0.02;
    private const double LargeWideGap = 0.005;
    private const double VeryLargeWideGap = 0.0003;
    private const double NearProof = 0.0003;

    // Of a large problem: how far above the bound arcs are worth searching, and how hot polishing begins, as shares of the mean dual; the part of a round's effort that each gets.
    private const double ExactReach = 0.1;
    private const double PolishHeat = 0.07;
    private const int SearchShare = 5;

    // Turns of such a search: at most so many, and only while each wins this part of the gap.
    private const int MostTurns = 8;
    private const int WorthATurn = 30;

    // A tree over listed patterns is worth this many times a round's effort, divided by the square of the number of items, within limits: in large problems trees must not take the time that the plan needs.
    private const int TreeItems = 100_000_000;
    private const int LeastTreeEffort = 2;
    private const int MostTreeEffort = 80;

    private readonly HashSet<int> exhausted = [];
    private readonly HashSet<int> tied = [];
    private long[] exhaustedAt = [];
    private int regionItems = NeighbourhoodSearch.FirstFarItems;

    private enum Guessed
    {
        /// <summary>A plan was found that is no better in the order of the levels.</summary>
        Refused,

        /// <summary>Some part was not searched to its end.</summary>
        Unfinished,

        /// <summary>Every guess was answered, or none was made.</summary>
        Done,
    }

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
        int steps = Stage.StepsFor(stage.Problem, LeastSteps);
        if (stage.Problem.IsLarge && stage.Problem.ItemCount > LargeItems)
        {
            stage.ClimbTowards(value, steps, clock);
        }
        else
        {
            stage.Climb(value, steps, clock);
        }

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
        Guessed guessed = clock.Interrupted ? Guessed.Refused : Guess(stage, level, bound, value, effort);
        if (guessed == Guessed.Refused || incumbent.IsClosed(level) || clock.Over)
        {
            return;
        }

        if (guessed == Guessed.Unfinished && stage.Problem.ItemCount > LargeItems)
        {
            // What is far above the bound takes longer still.
            Search(null, null, effort);
            return;
        }

        value = stage.Weights.WeighValue(incumbent.Values);
        var reduction = Reduction.Of(stage.Relaxation, bound, value - stage.Granularity + 1, incumbent.Plan, tied.Contains(level));
        clock.Spend(reduction.Work);
        PartProof proof = Prove(stage, reduction, effort, listedOnly: false);
        if (!Accept(proof.Plan, level))
        {
            return;
        }

        Conclude(stage, bound, Int128.Min(proof.Bound, value), proof, reduction);
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

        // So near to the proof the plan is hardly ever to blame; the next round searches the parts for longer.
        if (!proof.Complete && (double)(value - stage.Bound) > NearProof * Math.Max(1, Math.Abs((double)value)))
        {
            Search(stage.Level == incumbent.Values.Length - 1 ? reduction : null, proof, effort);
        }
    }

    // Looks first for plans a little above the bound only: then nearly all arcs are ruled out, whatever the plan held, and parts are small. Whether one is found, or proven not to be there, the gap
    // closes from one side (destructive bounds, Klein and Scholl 1999). A limit that asks for arcs to be used could lose them all to the threshold, so with limits nothing is guessed.
    private Guessed Guess(Stage stage, int level, Int128 bound, Int128 value, long effort)
    {
        if (stage.Problem.Limits.Count > 0)
        {
            return Guessed.Done;
        }

        var planCost = new PlanCost(stage.Problem);
        Int128 least = (Int128)LeastGuess * stage.Granularity;
        for (Int128 reach = Int128.Max(least, (value - stage.Bound) / FirstGuess); stage.Bound + reach < value && !clock.Over; reach += reach / GuessGrowth)
        {
            Int128 threshold = stage.Bound + reach;
            var reduction = Reduction.Of(stage.Relaxation, bound, threshold, null, tied.Contains(level));
            clock.Spend(reduction.Work);
            PartProof proof = Prove(stage, reduction, effort, listedOnly: false, threshold - bound);

            // Each part may be so far above the bound, so together they may come out above the plan held.
            bool cheaper = proof.Plan is not null && planCost.Listed(proof.Plan) < value;
            bool accepted = Accept(cheaper ? proof.Plan : null, level);
            if (proof.Complete || !certify)
            {
                Conclude(stage, bound, Int128.Min(proof.Bound, threshold), proof, reduction);
            }

            if (!proof.Complete || !accepted)
            {
                return accepted ? Guessed.Unfinished : Guessed.Refused;
            }

            if (incumbent.IsClosed(level) || proof.Bound < threshold)
            {
                return Guessed.Done;
            }

            value = stage.Weights.WeighValue(incumbent.Values);
        }

        return Guessed.Done;
    }

    private void Conclude(Stage stage, Int128 bound, Int128 proven, PartProof proof, Reduction reduction)
    {
        stage.Raise(proven, certify ? () => BoundEvidence.Of(stage, bound, new SearchedBound(proven, proof.Record(reduction))) : null);
        incumbent.Tighten(stage.Weights, stage.Bound, certify ? stage.Evidence : null);
    }

    // With a wide gap hardly an arc of a large problem can be ruled out, and no part of it proven.
    private static bool IsFarFromProof(Stage stage, Int128 value)
    {
        double wide = !stage.Problem.IsLarge ? WideGap : stage.Problem.ItemCount <= MostProvenItems ? LargeWideGap : VeryLargeWideGap;
        return stage.Problem.ItemCount > LargeItems && (double)(value - stage.Bound) > wide * Math.Max(1, Math.Abs((double)value));
    }

    // Plans are searched for with all levels counted: what is won on one level must not be lost on the next.
    private void Search(Reduction? reduction, PartProof? proof, long effort)
    {
        report.Enter("search");
        Stage whole = stages[incumbent.Values.Length - 1];
        var search = new NeighbourhoodSearch(whole, incumbent, clock, report, chance, threads);
        if (whole.Problem.IsLarge)
        {
            SearchLarge(whole, search, effort / SearchShare);
            return;
        }

        if (reduction is not null && proof is not null)
        {
            search.Run(reduction, proof.Open, effort);
        }

        Int128 value = whole.Weights.WeighValue(incumbent.Values);
        double hot = (double)Int128.Max(0, value - whole.Bound) / Math.Max(1, whole.Problem.ItemCount) / 4;
        search.Anneal(Math.Max(10, effort / Math.Max(100, whole.Problem.ItemCount)), hot, hot / 10);
    }

    // Each way of searching leaves something to the others, so they take turns while that wins a good part of the gap; pricing the whole again would cost more than a turn.
    private void SearchLarge(Stage whole, NeighbourhoodSearch search, long effort)
    {
        whole.Settle();
        search.Reseat();
        double meanDual = whole.Ascent.Magnitude() / Math.Max(1, whole.Problem.ItemCount);
        bool quick = whole.Problem.ItemCount > MostProvenItems;
        var near = Reduction.Of(whole.Relaxation, whole.Bound, whole.Bound + (long)(meanDual * ExactReach), incumbent.Plan, together: true, quick);
        clock.Spend(near.Work);
        bool wins = true;
        for (int turn = 0; turn < MostTurns && wins && !clock.Over; turn++)
        {
            Int128 before = whole.Weights.WeighValue(incumbent.Values);
            search.Exchange();
            near.Keep(incumbent.Plan!);
            search.Exact(near, effort, ref regionItems);
            search.Polish(effort, meanDual * PolishHeat);
            Int128 after = whole.Weights.WeighValue(incumbent.Values);
            wins = (before - after) * WorthATurn > after - whole.Bound;
        }
    }

    private PartProof Prove(Stage stage, Reduction reduction, long effort, bool listedOnly, Int128? above = null)
    {
        var proof = new PartProof(stage, clock, threads, certify);
        long share = clock.WorkLeft / Math.Max(1, reduction.PartItems.Count);
        long items = Math.Max(1, stage.Problem.ItemCount);
        long tree = Math.Clamp(TreeItems / (items * items), LeastTreeEffort, MostTreeEffort);
        var each = new PartEffort(Math.Max(1, Math.Min(effort, share)), Math.Max(1, Math.Min(effort * tree, share)));
        int most = (int)Math.Min(MostProvenItems, effort / 100);
        Func<int[], bool>? accepts = reduction.PartItems.Count == 1 ? incumbent.IsBetter : null;
        proof.Run(reduction, above is null ? incumbent.Plan : null, each, most, listedOnly, accepts, above);
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
