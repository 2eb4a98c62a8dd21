namespace Matching.Solver;

/// <summary>Improves the incumbent of a large problem region by region: by exchanges, by annealing where it is far from the relaxation or everywhere, or exactly.</summary>
internal sealed class NeighbourhoodSearch(Stage stage, Incumbent incumbent, RunClock clock, EngineReport report, Chance chance, int threads)
{
    /// <summary>Items in the first regions searched exactly.</summary>
    public const int FirstFarItems = 60;

    private const int Batch = 16;
    private const int ExactItems = 40;
    private const int AnnealItems = 300;
    private const int PolishItems = 150;
    private const int MostFarItems = 160;
    private const int FewImproved = 8;
    private const long FarWork = 3_000;
    private const int ExchangeItems = 900;
    private const double LeastGain = 0.001;
    private const long PolishWorkPerItem = 100;
    private const int MostReseats = 6;
    private const int WorthAReseat = 4;

    /// <summary>Spends about so much work on the parts that are still open.</summary>
    public void Run(Reduction reduction, List<int> open, long effort)
    {
        var regions = new RegionSearch(stage.Problem, clock, threads);
        int[] seeds = [.. open.SelectMany(part => reduction.PartItems[part])];
        long end = clock.Work + Math.Min(effort * 4, clock.WorkLeft);
        while (seeds.Length > 0 && clock.Work < end && !clock.Over)
        {
            int[] plan = (int[])incumbent.Plan!.Clone();
            List<Region> picked = Pick(seeds, plan, reduction.Dropped, ExactItems);
            long each = Math.Max(1, Math.Min(effort, clock.WorkLeft / Batch));
            if (regions.ImproveExactly(plan, picked, reduction, stage, each))
            {
                incumbent.Offer(plan);
            }

            if (picked.Count == 0)
            {
                break;
            }
        }

        report.Nodes += regions.Nodes;
        report.Improvements += regions.Improvements;
    }

    /// <summary>Searches regions exactly around the bins that are furthest from what the relaxation would rather put into them, until so much work is done.</summary>
    /// <param name="near">Says which arcs are worth looking at.</param>
    /// <param name="effort">Units of work.</param>
    /// <param name="size">Items in a region. Grows as soon as few regions can be improved any more.</param>
    public void Exact(Reduction near, long effort, ref int size)
    {
        long end = clock.Work + Math.Min(effort, clock.WorkLeft);
        var regions = new RegionSearch(stage.Problem, clock, threads);
        while (clock.Work < end && !clock.Over)
        {
            int[] plan = (int[])incumbent.Plan!.Clone();
            List<Region> picked = PickFar(plan, near.Dropped, size);
            if (picked.Count == 0)
            {
                break;
            }

            // What a region takes grows faster than the region.
            long before = regions.Improvements;
            long each = FarWork * size * size / FirstFarItems * size / FirstFarItems / FirstFarItems;
            if (regions.ImproveExactly(plan, picked, near, stage, Math.Max(1, Math.Min(each, clock.WorkLeft / picked.Count))))
            {
                incumbent.Offer(plan);
            }

            size = (regions.Improvements - before) * FewImproved < picked.Count ? Math.Min(MostFarItems, size + (size / 4)) : size;
        }

        report.Nodes += regions.Nodes;
        report.Improvements += regions.Improvements;
    }

    /// <summary>Polishes regions around the bins that are furthest from what the relaxation would rather put into them, until so much work is done.</summary>
    public void Polish(long effort, double hot)
    {
        long end = clock.Work + Math.Min(effort, clock.WorkLeft);
        var regions = new RegionSearch(stage.Problem, clock, threads);
        while (clock.Work < end && !clock.Over)
        {
            int[] plan = (int[])incumbent.Plan!.Clone();
            List<Region> picked = PickFar(plan, null, PolishItems);
            if (picked.Count == 0)
            {
                break;
            }

            long each = Math.Max(1, Math.Min(PolishWorkPerItem, clock.WorkLeft / picked.Sum(region => region.Items.Length)));
            if (regions.Polish(plan, picked, stage, each, hot, chance))
            {
                incumbent.Offer(plan);
            }
        }

        report.Improvements += regions.Improvements;
    }

    /// <summary>Exchanges towards the relaxation's patterns in wide regions that together cover everything, once.</summary>
    /// <returns>Whether that improved the plan by a thousandth.</returns>
    public bool Exchange()
    {
        int[] plan = (int[])incumbent.Plan!.Clone();
        Int128 before = stage.Weights.WeighValue(incumbent.Values);
        var regions = new RegionSearch(stage.Problem, clock, threads);
        if (regions.Polish(plan, Cover([.. Enumerable.Range(0, stage.Problem.ItemCount)], plan, ExchangeItems), stage, 0, 0, chance))
        {
            incumbent.Offer(plan);
        }

        Int128 after = stage.Weights.WeighValue(incumbent.Values);
        return (double)(before - after) > LeastGain * Math.Abs((double)before);
    }

    /// <summary>Seats anew, over the whole problem, whoever is furthest from where the relaxation has them; again and again while that wins a quarter of what is missing. The stage must be settled.</summary>
    public void Reseat()
    {
        var state = new PlanState(stage.Problem);
        state.Load(incumbent.Plan!);
        var exchange = new ExchangeSearch(stage.Problem, state, stage.Relaxation);
        bool wins = true;
        for (int pass = 0; pass < MostReseats && wins && !clock.Over; pass++)
        {
            Int128 before = state.Total;
            if (exchange.ReseatFarthest(clock))
            {
                report.Improvements++;
                incumbent.Offer(state.CopyPlan());
            }

            wins = (before - state.Total) * WorthAReseat > state.Total - stage.Bound;
        }
    }

    private List<Region> PickFar(int[] plan, bool[]? dropped, int size)
    {
        var state = new PlanState(stage.Problem);
        state.Load(plan);
        var exchange = new ExchangeSearch(stage.Problem, state, stage.Relaxation);
        var far = new SeedsBySlack(stage.Problem, exchange, state, stage.Relaxation);
        var picker = new RegionPicker(stage.Problem, dropped, plan);
        var picked = new List<Region>();
        for (int attempt = 0; attempt < Batch * 2 && picked.Count < Batch && far.Any; attempt++)
        {
            if (picker.TryGrow(far.Draw(chance), size, out Region region))
            {
                picked.Add(region);
            }
        }

        return picked;
    }

    /// <summary>Anneals regions that together cover everything, once.</summary>
    public void Anneal(long workPerItem, double hot, double cold)
    {
        int[] plan = (int[])incumbent.Plan!.Clone();
        var regions = new RegionSearch(stage.Problem, clock, threads);
        int[] seeds = new int[stage.Problem.ItemCount];
        for (int item = 0; item < seeds.Length; item++)
        {
            seeds[item] = item;
        }

        List<Region> picked = Cover(seeds, plan, AnnealItems);
        long each = Math.Max(1, Math.Min(workPerItem, clock.WorkLeft / Math.Max(1, seeds.Length)));
        if (regions.Anneal(plan, picked, each, hot, cold, chance))
        {
            incumbent.Offer(plan);
        }
    }

    private List<Region> Cover(int[] seeds, int[] plan, int size)
    {
        var picker = new RegionPicker(stage.Problem, null, plan);
        var picked = new List<Region>();
        int offset = chance.Below(seeds.Length);
        for (int i = 0; i < seeds.Length; i++)
        {
            if (picker.TryGrow(seeds[(i + offset) % seeds.Length], size, out Region region))
            {
                picked.Add(region);
            }
        }

        return picked;
    }

    private List<Region> Pick(int[] seeds, int[] plan, bool[] dropped, int size)
    {
        var picker = new RegionPicker(stage.Problem, dropped, plan);
        var picked = new List<Region>();
        for (int attempt = 0; attempt < Batch * 4 && picked.Count < Batch; attempt++)
        {
            if (picker.TryGrow(seeds[chance.Below(seeds.Length)], size, out Region region))
            {
                picked.Add(region);
            }
        }

        return picked;
    }
}
