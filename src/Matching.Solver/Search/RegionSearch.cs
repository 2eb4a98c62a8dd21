using System.Collections.Concurrent;

namespace Matching.Solver;

/// <summary>
/// Improves a plan neighbourhood by neighbourhood: disjoint regions are cut out, improved at the same time, exactly or by annealing, and put back.
/// </summary>
/// <remarks>Regions are picked before any is worked on and merged in their order, so the number of threads changes nothing.</remarks>
internal sealed class RegionSearch(CompositeProblem problem, RunClock clock, int threads)
{
    private readonly ConcurrentBag<SubProblem> cutters = [];

    /// <summary>Nodes of exact searches so far.</summary>
    public long Nodes { get; private set; }

    /// <summary>Regions improved so far.</summary>
    public long Improvements { get; private set; }

    /// <summary>Searches each region exactly for a better plan.</summary>
    public bool ImproveExactly(int[] plan, IReadOnlyList<Region> regions, Reduction reduction, Stage stage, long workEach) =>
        Improve(plan, regions, (region, cutter, rooms) =>
        {
            CompositeProblem part = cutter.Cut(region.Items, region.Bins, reduction.Dropped, reduction.NoOutside, rooms, listedOnly: true);
            var exact = new ExactRegion(part, RelaxationOf(part, stage), stage.Granularity, clock);
            exact.Run(RegionCost.Of(problem, plan, region.Items), workEach);
            return new Result(part, exact.BestPlan, exact.Work, exact.Nodes);
        });

    /// <summary>Anneals each region.</summary>
    public bool Anneal(int[] plan, IReadOnlyList<Region> regions, long workPerItem, double hot, double cold, Chance chance)
    {
        ulong seed = chance.Next();
        return Improve(plan, regions, (region, cutter, rooms) =>
        {
            CompositeProblem part = cutter.Cut(region.Items, region.Bins, null, null, rooms, listedOnly: true);
            var state = new PlanState(part);
            state.Load(Localise(part, plan));
            var search = new RuinAndRecreate(part, state, seed ^ ((ulong)region.Items[0] << 20));
            Int128 before = state.Total;
            search.Run(workPerItem * region.Items.Length, hot, cold, clock);
            return new Result(part, search.BestTotal < before ? search.BestPlan : null, search.Work, 0);
        });
    }

    /// <summary>Polishes each region: exchanges towards the relaxation's patterns, then annealing around the bins that are far from theirs, then exchanges again.</summary>
    public bool Polish(int[] plan, IReadOnlyList<Region> regions, Stage stage, long workPerItem, double hot, Chance chance)
    {
        ulong seed = chance.Next();
        return Improve(plan, regions, (region, cutter, rooms) =>
        {
            CompositeProblem part = cutter.Cut(region.Items, region.Bins, null, null, rooms, listedOnly: true);
            Relaxation relaxation = RelaxationOf(part, stage);
            relaxation.Clock = clock;
            relaxation.Evaluate();
            if (clock.Interrupted)
            {
                return new Result(part, null, 0, 0);
            }

            var state = new PlanState(part);
            state.Load(Localise(part, plan));
            Int128 before = state.Total;
            var exchange = new ExchangeSearch(part, state, relaxation);
            exchange.Pass(clock);
            var search = new RuinAndRecreate(part, state, seed ^ ((ulong)region.Items[0] << 20)) { Likely = exchange.FarItems() };
            search.Run(workPerItem * region.Items.Length, hot, hot / 20, clock);
            if (search.BestPlan is not null)
            {
                state.Load(search.BestPlan);
                exchange.Pass(clock);
            }

            long work = search.Work + (exchange.Steps / WorkUnits.InsertionStepsPerUnit) + (relaxation.Steps / WorkUnits.PricingStepsPerUnit);
            return new Result(part, state.Total < before && state.IsFeasible ? state.CopyPlan() : null, work, 0);
        });
    }

    /// <summary>A relaxation of a part at the duals of the whole.</summary>
    public static Relaxation RelaxationOf(CompositeProblem part, Stage stage) =>
        stage.Relaxation.Within(part, stage.Ascent.BestDual, stage.Ascent.BestMultiplier, stage.Ascent.BestCutPrice);

    private bool Improve(int[] plan, IReadOnlyList<Region> regions, Func<Region, SubProblem, Int128[]?, Result> search)
    {
        // Regions share the linear limits, so with limits only one is worked on at a time.
        int together = problem.Limits.Count > 0 ? 1 : regions.Count;
        bool improved = false;
        for (int from = 0; from < regions.Count && !clock.Over; from += together)
        {
            var results = new Result[together];
            int start = from;
            SideBySide.Run(
                together,
                threads,
                (i, cutter) => results[i] = search(regions[start + i], cutter, Rooms(plan, regions[start + i])),
                () => cutters.TryTake(out SubProblem? free) ? free : new SubProblem(problem),
                cutters.Add);
            foreach (Result result in results)
            {
                clock.Spend(result.Work + 1);
                Nodes += result.Nodes;
                improved |= Merge(plan, result);
            }
        }

        return improved;
    }

    private bool Merge(int[] plan, Result result)
    {
        if (result.Plan is null)
        {
            return false;
        }

        Improvements++;
        result.Part.PutInto(plan, result.Plan);
        return true;
    }

    private Int128[]? Rooms(int[] plan, Region region)
    {
        if (problem.Limits.Count == 0)
        {
            return null;
        }

        var sums = new Int128[problem.Limits.Count];
        for (int item = 0; item < plan.Length; item++)
        {
            problem.Limits.Add(item, plan[item], sums, 1);
        }

        foreach (int item in region.Items)
        {
            problem.Limits.Add(item, plan[item], sums, -1);
        }

        for (int row = 0; row < sums.Length; row++)
        {
            sums[row] = problem.Limits.Room[row] - sums[row];
        }

        return sums;
    }

    private static int[] Localise(CompositeProblem part, int[] plan)
    {
        var local = new int[part.ItemCount];
        Array.Fill(local, -1);
        for (int arc = 0; arc < part.ArcCount; arc++)
        {
            if (plan[part.SourceItem[part.ArcItem[arc]]] == part.SourceArc[arc])
            {
                local[part.ArcItem[arc]] = arc;
            }
        }

        return local;
    }

    private sealed record Result(CompositeProblem Part, int[]? Plan, long Work, long Nodes);
}
