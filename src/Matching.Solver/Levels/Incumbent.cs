namespace Matching.Solver;

/// <summary>The best plan so far, its value by level, the bounds by level, and the telling of both.</summary>
internal sealed class Incumbent
{
    private readonly Topology topology;
    private readonly AssignmentModel model;
    private readonly LevelRanges ranges;
    private readonly LevelValues evaluator;
    private readonly RunClock clock;
    private readonly IProgress<SolveProgress>? progress;
    private readonly long[] floor;
    private readonly long[] bound;
    private readonly BoundEvidence?[] evidence;

    public Incumbent(Topology topology, LevelRanges ranges, RunClock clock, IProgress<SolveProgress>? progress)
    {
        this.topology = topology;
        model = topology.Model;
        this.ranges = ranges;
        this.clock = clock;
        this.progress = progress;
        evaluator = new LevelValues(topology);
        floor = evaluator.Floor();
        bound = (long[])floor.Clone();
        evidence = new BoundEvidence?[model.LevelCount];
        Values = new long[model.LevelCount];
    }

    /// <summary>Arc of the topology by item, −1 for left out; null before the first plan.</summary>
    public int[]? Plan { get; private set; }

    /// <summary>Value by level, offsets left out.</summary>
    public long[] Values { get; private set; }

    /// <summary>What the engine is doing, for progress.</summary>
    public string Phase { get; set; } = "start";

    public bool IsClosed(int level) => Plan is not null && bound[level] >= Values[level];

    /// <summary>The first level that is not proven; the number of levels when all are.</summary>
    public int FirstOpen
    {
        get
        {
            int level = 0;
            while (level < model.LevelCount && IsClosed(level))
            {
                level++;
            }

            return level;
        }
    }

    /// <summary>Takes over a plan that keeps every rule, when it is better in the order of the levels.</summary>
    public bool Offer(int[] plan)
    {
        long[] values = evaluator.Of(plan);
        int level = 0;
        while (Plan is not null && level < values.Length && values[level] == Values[level])
        {
            level++;
        }

        if (Plan is not null && (level == values.Length || values[level] > Values[level]))
        {
            return false;
        }

        // Bounds of later levels spoke of plans as good as the old one at this level.
        for (int later = level + 1; later < values.Length && Plan is not null; later++)
        {
            bound[later] = floor[later];
            evidence[later] = null;
        }

        Plan = (int[])plan.Clone();
        Values = values;
        Report();
        return true;
    }

    /// <summary>Whether a plan would be better in the order of the levels.</summary>
    public bool IsBetter(int[] plan)
    {
        long[] values = evaluator.Of(plan);
        return Plan is null || values.AsSpan().SequenceCompareTo(Values) < 0;
    }

    /// <summary>Whether a level's bound is more than each item at its cheapest.</summary>
    public bool IsBounded(int level) => bound[level] > floor[level];

    /// <summary>What a level's bound rests on; null for each item at its cheapest.</summary>
    public BoundEvidence? EvidenceOf(int level) => evidence[level];

    /// <summary>Turns a bound on a composite into one on its last level.</summary>
    /// <param name="weights">Weights of the composite.</param>
    /// <param name="compositeBound">The bound; the least number there is from an evaluation that was interrupted, which says nothing.</param>
    /// <param name="source">Says what it rests on, asked when the bound is better than the one before; null when nobody will ask.</param>
    public void Tighten(LevelWeights weights, Int128 compositeBound, Func<BoundEvidence>? source = null)
    {
        int level = weights.Level;
        if (compositeBound == Int128.MinValue || (Plan is null && level > 0))
        {
            return;
        }

        Int128 found = OnLevel(weights, Values, compositeBound, ranges.Step[level]);
        Int128 greatest = Plan is null ? long.MaxValue / 2 : Values[level];
        long capped = (long)Int128.Clamp(found, long.MinValue / 2, greatest);
        if (capped > bound[level])
        {
            bound[level] = capped;
            evidence[level] = source?.Invoke();
            Report();
        }
    }

    /// <summary>Value and bound by level, offsets included.</summary>
    public IReadOnlyList<LevelValue> Levels()
    {
        var levels = new LevelValue[model.LevelCount];
        for (int level = 0; level < levels.Length; level++)
        {
            long offset = model.Offset[level];
            long value = Plan is null ? 0 : Values[level] + offset;
            levels[level] = new LevelValue(model.Levels[level], value, Math.Min(bound[level], Plan is null ? long.MaxValue / 2 : Values[level]) + offset);
        }

        return levels;
    }

    /// <summary>The headline gap.</summary>
    public double Gap()
    {
        foreach (LevelValue level in Levels())
        {
            if (!level.IsClosed)
            {
                return level.Gap;
            }
        }

        return 0;
    }

    /// <summary>Bin of each item of the model.</summary>
    public int?[] BinOfItem() => Plan is null ? [] : Array.ConvertAll(Plan, arc => arc < 0 ? (int?)null : topology.ArcBin[arc]);

    /// <summary>Tells the listener where things stand.</summary>
    public void Report()
    {
        if (progress is null)
        {
            return;
        }

        int leftOut = 0;
        foreach (int arc in Plan ?? [])
        {
            leftOut += arc < 0 ? 1 : 0;
        }

        progress.Report(new SolveProgress(Phase, clock.Elapsed, clock.Work, Plan is null ? null : Levels(), Plan is null ? null : leftOut));
    }

    /// <summary>What a bound on a composite says of its last level, for plans whose earlier levels are as given.</summary>
    public static Int128 OnLevel(LevelWeights weights, ReadOnlySpan<long> values, Int128 compositeBound, long step)
    {
        Int128 rest = compositeBound - weights.WeighValue(values, weights.Level);
        return CeilingDivide(CeilingDivide(rest, weights.Weight[weights.Level]), step) * step;
    }

    private static Int128 CeilingDivide(Int128 value, long by) => value >= 0 ? (value + by - 1) / by : -(-value / by);
}
