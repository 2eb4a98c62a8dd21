using System.Collections.Concurrent;

namespace Matching.Solver;

/// <summary>Solves the parts into which a reduced problem falls, each to its proof or to a limit of work, and adds up plans and bounds.</summary>
internal sealed class PartProof(Stage stage, RunClock clock, int threads, bool record = false)
{
    private readonly ConcurrentBag<SubProblem> cutters = [];
    private PartResult[] results = [];

    /// <summary>Whether every part was searched to its end.</summary>
    public bool Complete { get; private set; }

    /// <summary>No plan is below this, or below the threshold that the parts were reduced with.</summary>
    public Int128 Bound { get; private set; }

    /// <summary>The plan put together from the best of all parts; null when no part was improved.</summary>
    public int[]? Plan { get; private set; }

    /// <summary>Items that some part's best relaxed solution has on unlisted arcs.</summary>
    public List<int> Elsewhere { get; } = [];

    /// <summary>Nodes searched.</summary>
    public long Nodes { get; private set; }

    /// <summary>Parts whose proof is still open, as indices into the reduction.</summary>
    public List<int> Open { get; } = [];

    /// <param name="reduction">The parts.</param>
    /// <param name="plan">The best plan known; null for none.</param>
    /// <param name="each">Units of work for each part at most.</param>
    /// <param name="most">Parts with more items than this are only bounded.</param>
    /// <param name="listedOnly">Whether to look for plans only and forget unlisted arcs.</param>
    /// <param name="accepts">Whether a cheaper plan is better indeed, asked when there is a single part; null for always.</param>
    /// <param name="above">How far above the bound plans may be; null for better than the plan known.</param>
    public void Run(Reduction reduction, int[]? plan, PartEffort each, int most, bool listedOnly, Func<int[], bool>? accepts, Int128? above = null)
    {
        int count = reduction.PartItems.Count;
        results = new PartResult[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            SubProblem cutter = cutters.TryTake(out SubProblem? free) ? free : new SubProblem(stage.Problem);
            results[part] = Solve(cutter, reduction, part, plan, each, most, listedOnly, accepts, above);
            cutters.Add(cutter);
        });
        Collect(plan);
    }

    /// <summary>What was searched, part by part, for the certificate.</summary>
    public SearchedPart[] Record(Reduction reduction) => [.. results.Select((result, part) => new SearchedPart(
        reduction.PartItems[part],
        reduction.PartBins[part],
        reduction.PartLimits[part],
        BoundOf(reduction, part),
        result.Bound,
        result.Cut is null ? 0 : Math.Max(1, result.Nodes),
        result.Complete,
        result.Tree))];

    private PartResult Solve(
        SubProblem cutter, Reduction reduction, int part, int[]? plan, PartEffort each, int most, bool listedOnly, Func<int[], bool>? accepts, Int128? above)
    {
        int[] items = reduction.PartItems[part];
        int[] bins = reduction.PartBins[part];
        Int128 baseBound = BoundOf(reduction, part);
        Int128 cutoff = above is { } far ? UpToPlanValue(baseBound + far) : plan is null ? Int128.MaxValue : RegionCost.Of(stage.Problem, plan, items);
        if (items.Length > most || clock.Interrupted)
        {
            return new PartResult(null, null, Int128.Min(baseBound, cutoff), false, 0, 0, [], null);
        }

        CompositeProblem cut = cutter.Cut(items, bins, reduction.Dropped, reduction.NoOutside, Rooms(reduction.PartLimits[part]), listedOnly);
        Func<int[], bool>? accept = accepts is null ? null : local => accepts(Globalise(cut, local, plan));
        var exact = ExactSearch.Run(cut, RegionSearch.RelaxationOf(cut, stage), stage.Granularity, accept, clock, cutoff, each, record);
        Int128 bound = exact.Complete ? exact.LowerBound : Int128.Max(exact.LowerBound, Int128.Min(baseBound, cutoff));
        return new PartResult(cut, exact.BestPlan, bound, exact.Complete, exact.Work, exact.Nodes, ElsewhereIn(cut, exact), exact.Tree);
    }

    // Nobody in the part counts in limits of other parts, so these have no room and need none.
    private Int128[]? Rooms(int[] limits)
    {
        if (stage.Problem.Limits.Count == 0)
        {
            return null;
        }

        var rooms = new Int128[stage.Problem.Limits.Count];
        foreach (int row in limits)
        {
            rooms[row] = stage.Problem.Limits.Room[row];
        }

        return rooms;
    }

    // Values of plans are multiples of the granularity.
    private Int128 UpToPlanValue(Int128 value)
    {
        Int128 rest = value % stage.Granularity;
        return rest == 0 ? value : rest > 0 ? value + stage.Granularity - rest : value - rest;
    }

    private static List<int> ElsewhereIn(CompositeProblem cut, ExactSearch exact)
    {
        var items = new List<int>();
        for (int item = 0; exact.RelaxedPlan is not null && exact.LowerBound < exact.Cutoff && item < cut.ItemCount; item++)
        {
            if (exact.RelaxedPlan[item] < 0 && cut.Floor[item] < cut.Leave[item])
            {
                items.Add(cut.SourceItem[item]);
            }
        }

        return items;
    }

    private void Collect(int[]? plan)
    {
        Complete = true;
        Bound = stage.Problem.Constant;
        bool found = false;
        bool whole = true;
        for (int part = 0; part < results.Length; part++)
        {
            PartResult result = results[part];
            clock.Spend(result.Work + 1);
            Nodes += result.Nodes;
            Elsewhere.AddRange(result.Elsewhere);
            Bound = result.Bound == Int128.MaxValue || Bound == Int128.MaxValue ? Int128.MaxValue : Bound + result.Bound;
            if (!result.Complete)
            {
                Complete = false;
                Open.Add(part);
            }

            if (result.Plan is not null)
            {
                Plan = Globalise(result.Cut!, result.Plan, Plan ?? plan);
            }

            found |= result.Plan is not null;
            whole &= result.Plan is not null;
        }

        // Without a plan to start from, every part must have brought one of its own.
        Plan = found && (plan is not null || whole) ? Plan : null;
    }

    private int[] Globalise(CompositeProblem cut, int[] local, int[]? plan)
    {
        int[] global = plan is null ? new int[stage.Problem.ItemCount] : (int[])plan.Clone();
        cut.PutInto(global, local);
        return global;
    }

    private Int128 BoundOf(Reduction reduction, int part)
    {
        int[] items = reduction.PartItems[part];
        Int128 bound = 0;
        foreach (int item in items)
        {
            bound += stage.Relaxation.Dual[item];
        }

        foreach (int bin in reduction.PartBins[part])
        {
            bound += stage.Relaxation.BinValue[bin];
        }

        bound -= stage.Relaxation.Cuts.PriceWithin(items);

        foreach (int row in reduction.PartLimits[part])
        {
            bound -= stage.Relaxation.Multiplier[row] * stage.Problem.Limits.Room[row];
        }

        return bound;
    }

    private sealed record PartResult(CompositeProblem? Cut, int[]? Plan, Int128 Bound, bool Complete, long Work, long Nodes, List<int> Elsewhere, SearchTree? Tree);
}
