namespace Matching.Solver;

/// <summary>Solves problems of bins that are all alike: first fit, the relaxation of patterns, and dives for packings as good as its bound.</summary>
internal sealed class PackingSearch
{
    private const int Orders = 60;
    private const int MostDiscrepancies = 6;
    private const long DiveWorkPerItem = 20_000;
    private const int MostPatternsPerItem = 100;
    private const int MostDives = 200;

    private readonly PackingForm form;
    private readonly LevelWeights weights;
    private readonly Incumbent incumbent;
    private readonly RunClock clock;
    private readonly EngineReport report;
    private readonly Chance chance;
    private readonly List<int[]> pool = [];
    private readonly double gapLimit;
    private int fewest;

    public PackingSearch(PackingForm form, LevelWeights weights, Incumbent incumbent, RunClock clock, EngineReport report, SolveOptions options)
    {
        this.form = form;
        this.weights = weights;
        this.incumbent = incumbent;
        this.clock = clock;
        this.report = report;
        gapLimit = options.GapLimit;
        chance = new Chance(options.Seed);
        fewest = form.Problem.BinCount + 1;
    }

    /// <summary>Searches until proof, a limit, or the end of the dives.</summary>
    public void Run()
    {
        report.Enter("construct");
        for (int order = 0; order < Orders && !clock.Over; order++)
        {
            FirstFit(order);
        }

        report.Enter("relax");
        var master = new PatternMaster(form, new PatternPricer(form), clock);
        int[] all = [.. Enumerable.Range(0, form.ItemCount)];
        master.Solve(all, pool, fewest, MostPatternsPerItem * form.ItemCount);
        (int[], double)[] relaxed = [.. master.Solution];
        Lift(master.Bound);
        report.Enter("search");
        var dive = new PackingDive(form, master, clock, chance);
        for (int round = 0; round < MostDives && !IsDone; round++)
        {
            if (dive.Run(relaxed, fewest - 1, Math.Min(MostDiscrepancies, round), DiveWorkPerItem * form.ItemCount))
            {
                Offer(dive.Packing);
            }
        }
    }

    private bool IsDone => clock.Over || (incumbent.Plan is not null && incumbent.Gap() <= gapLimit);

    // Heaviest or most conflicting first, with some disorder; into the first bin that fits or the fullest.
    private void FirstFit(int order)
    {
        var keys = new double[form.ItemCount];
        int[] items = [.. Enumerable.Range(0, form.ItemCount)];
        double conflicts = order % 4 / 2.0;
        for (int item = 0; item < keys.Length; item++)
        {
            double weight = 0;
            for (int d = 0; d < form.Dimensions; d++)
            {
                weight = Math.Max(weight, form.Weight[(item * form.Dimensions) + d] / Math.Max(1.0, form.Room[d]));
            }

            double degree = form.Conflict[item].Sum(word => (double)System.Numerics.BitOperations.PopCount(word)) / form.ItemCount;
            keys[item] = -(weight + (conflicts * degree)) * (1 + (order < 8 ? 0 : 0.1 * chance.Fraction()));
        }

        Array.Sort(keys, items);
        var bins = new List<(List<int> Items, long[] Left)>();
        foreach (int item in items)
        {
            int bin = Find(bins, item, order % 2 == 1);
            if (bin < 0)
            {
                bins.Add(([], (long[])form.Room.Clone()));
                bin = bins.Count - 1;
            }

            bins[bin].Items.Add(item);
            for (int d = 0; d < form.Dimensions; d++)
            {
                bins[bin].Left[d] -= form.Weight[(item * form.Dimensions) + d];
            }
        }

        clock.Spend(1 + ((long)form.ItemCount * bins.Count / 50));
        if (bins.Count < fewest)
        {
            pool.AddRange(bins.Select(bin => bin.Items.ToArray()));
            Offer([.. bins.Select(bin => bin.Items.ToArray())]);
        }
    }

    private int Find(List<(List<int> Items, long[] Left)> bins, int item, bool fullest)
    {
        int found = -1;
        double least = double.MaxValue;
        for (int bin = 0; bin < bins.Count && (fullest || found < 0); bin++)
        {
            double left = 0;
            bool fits = true;
            for (int d = 0; d < form.Dimensions; d++)
            {
                long rest = bins[bin].Left[d] - form.Weight[(item * form.Dimensions) + d];
                fits &= rest >= 0;
                left += rest / Math.Max(1.0, form.Room[d]);
            }

            if (fits && left < least && !bins[bin].Items.Exists(other => form.InConflict(item, other)))
            {
                (found, least) = (bin, left);
            }
        }

        return found;
    }

    private void Lift(long bins)
    {
        Int128 bound = form.Problem.Constant + ((Int128)bins * form.Problem.Opening[0]);
        for (int item = 0; item < form.ItemCount; item++)
        {
            bound += form.Problem.ArcCost[item];
        }

        incumbent.Tighten(weights, bound);
    }

    private void Offer(IReadOnlyList<int[]> packing)
    {
        if (packing.Count >= fewest)
        {
            return;
        }

        fewest = packing.Count;
        var plan = new int[form.ItemCount];
        for (int bin = 0; bin < packing.Count; bin++)
        {
            foreach (int item in packing[bin])
            {
                plan[item] = form.Problem.BinStart[bin] + item;
            }
        }

        incumbent.Offer(plan);
    }
}
