using System.Collections.Concurrent;

namespace Matching.Solver;

/// <summary>Rules out arcs that no plan below a threshold can use, by their reduced cost, and splits what is left into parts.</summary>
internal sealed class Reduction
{
    // Pricing an arc of a large bin costs far more than looking at it.
    private const int MostPriced = 2_000;

    // Choices tried to list a bin's patterns: about half a millisecond.
    private const int ListingSteps = 30_000;

    private readonly CompositeProblem problem;
    private readonly bool quick;
    private readonly int[] parent;
    private readonly int[] itemOfLimit;

    private Reduction(CompositeProblem problem, bool quick)
    {
        (this.problem, this.quick) = (problem, quick);
        Dropped = new bool[problem.ArcCount];
        NoOutside = new bool[problem.ItemCount];
        parent = new int[problem.ItemCount + problem.BinCount];
        itemOfLimit = new int[problem.Limits.Count];
        Array.Fill(itemOfLimit, -1);
    }

    /// <summary>Arcs that no plan below the threshold uses.</summary>
    public bool[] Dropped { get; }

    /// <summary>Items that no plan below the threshold leaves outside.</summary>
    public bool[] NoOutside { get; }

    public int Kept { get; private set; }

    /// <summary>Items of each part, in ascending order, parts in order of their first item.</summary>
    public List<int[]> PartItems { get; } = [];

    /// <summary>Bins of each part.</summary>
    public List<int[]> PartBins { get; } = [];

    /// <summary>Limits of each part. A limit ties all items together that still count in it; one in which nobody counts any more is kept by the plan held as it is, and is in no part.</summary>
    public List<int[]> PartLimits { get; } = [];

    /// <summary>Units of work done.</summary>
    public long Work { get; private set; }

    /// <param name="relaxation">Priced at the duals to use.</param>
    /// <param name="bound">Its bound.</param>
    /// <param name="threshold">Plans at or above this do not matter.</param>
    /// <param name="plan">The incumbent. What it uses is kept, so that each part holds all of its own share of it.</param>
    /// <param name="together">Whether to keep everything in one part.</param>
    /// <param name="quick">Whether to leave what only pricing rules out to the search.</param>
    public static Reduction Of(Relaxation relaxation, Int128 bound, Int128 threshold, int[]? plan, bool together, bool quick = false)
    {
        var reduction = new Reduction(relaxation.Problem, quick);
        reduction.Drop(relaxation, bound, threshold);
        reduction.Keep(plan ?? []);
        reduction.Split(together);
        return reduction;
    }

    /// <summary>Keeps what a plan uses, whatever it costs.</summary>
    /// <param name="plan">Arc by item, −1 for outside.</param>
    public void Keep(int[] plan)
    {
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] < 0)
            {
                NoOutside[item] = false;
            }
            else if (Dropped[plan[item]])
            {
                Dropped[plan[item]] = false;
                Kept++;
            }
        }
    }

    private void Drop(Relaxation relaxation, Int128 bound, Int128 threshold)
    {
        long slack = (long)Int128.Clamp(threshold - bound, 0, CompositeProblem.Never);
        for (int arc = 0; arc < Dropped.Length; arc++)
        {
            Dropped[arc] = relaxation.Cost[arc] - relaxation.Dual[problem.ArcItem[arc]] >= slack;
        }

        if (slack < CompositeProblem.Never)
        {
            DropByLosses(relaxation, slack);
        }
        else
        {
            Kept = Dropped.Count(dropped => !dropped);
        }

        for (int item = 0; item < problem.ItemCount; item++)
        {
            NoOutside[item] = relaxation.OutsideCost[item] == CompositeProblem.Never || relaxation.OutsideCost[item] - relaxation.Dual[item] >= slack;
        }

        Work += problem.ArcCount / WorkUnits.PricingStepsPerUnit;
    }

    // What the bin loses by taking the item is more than the arc's reduced cost where the item keeps others out. Where a bin's patterns below the threshold are few, they say it all; else units, and pricing
    // when few arcs are left.
    private void DropByLosses(Relaxation relaxation, long slack)
    {
        long before = relaxation.Steps;
        var collectors = new ConcurrentBag<PatternCollector>();
        var isListed = new bool[problem.BinCount];
        relaxation.ForEachBin((bin, pricer) =>
        {
            PatternCollector collector = collectors.TryTake(out PatternCollector? free) ? free : new PatternCollector(relaxation, slack, 0);
            isListed[bin] = !quick && collector.TryAlone(bin, ListingSteps);
            if (isListed[bin])
            {
                Dropped.AsSpan(problem.BinStart[bin]..problem.BinStart[bin + 1]).Fill(true);
                collector.Arc.ForEach(arc => Dropped[arc] = false);
            }
            else
            {
                DropByUnits(relaxation, bin, slack, pricer);
            }

            collectors.Add(collector);
        });
        Work += (relaxation.Steps - before + problem.ArcCount) / WorkUnits.PricingStepsPerUnit;
        Work += collectors.Sum(collector => collector.Steps) / WorkUnits.ListingStepsPerUnit;
        if (!quick)
        {
            DropByPricing(relaxation, slack, isListed);
        }

        Kept = Dropped.Count(dropped => !dropped);
    }

    private void DropByUnits(Relaxation relaxation, int bin, long slack, BinPricer pricer)
    {
        if (problem.Units.Suits(bin))
        {
            long value = relaxation.BinValue[bin];
            ReadOnlySpan<long> losses = pricer.ByUnits.Losses(bin, relaxation.Cost, relaxation.Dual, value);
            for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
            {
                Dropped[arc] = Dropped[arc] || (!relaxation.Pattern(bin).Contains(arc) && (losses[arc - problem.BinStart[bin]] >= slack
                    || (!quick && pricer.ByUnits.LeastWith(bin, arc, relaxation.Cost, relaxation.Dual, value + slack) >= value + slack)));
            }
        }
    }

    // Large homes, and those with a usual limit.
    private void DropByPricing(Relaxation relaxation, long slack, bool[] isListed)
    {
        var unsure = new List<int>();
        for (int arc = 0; arc < Dropped.Length; arc++)
        {
            if (!Dropped[arc] && !isListed[problem.ArcBin[arc]] && !problem.Units.Suits(problem.ArcBin[arc]) && !relaxation.Pattern(problem.ArcBin[arc]).Contains(arc))
            {
                unsure.Add(arc);
            }
        }

        if (unsure.Count > MostPriced)
        {
            return;
        }

        long before = relaxation.Steps;
        ILookup<int, int> ofBin = unsure.ToLookup(arc => problem.ArcBin[arc]);
        relaxation.ForEachBin((bin, pricer) =>
        {
            foreach (int arc in ofBin[bin])
            {
                long with = pricer.Price(bin, relaxation.Cost, relaxation.Dual, null, [arc]);
                Dropped[arc] = with == CompositeProblem.Never || with - relaxation.BinValue[bin] >= slack;
            }
        });
        Work += (relaxation.Steps - before) / WorkUnits.PricingStepsPerUnit;
    }

    private void Split(bool together)
    {
        for (int node = 0; node < parent.Length; node++)
        {
            parent[node] = together ? 0 : node;
        }

        for (int arc = 0; !together && arc < Dropped.Length; arc++)
        {
            if (!Dropped[arc])
            {
                parent[Root(problem.ArcItem[arc])] = Root(problem.ItemCount + problem.ArcBin[arc]);
            }
        }

        TieByLimits();
        var partOf = new Dictionary<int, int>();
        var items = new List<List<int>>();
        var bins = new List<List<int>>();
        for (int node = 0; node < parent.Length; node++)
        {
            int root = Root(node);
            if (!partOf.TryGetValue(root, out int part))
            {
                if (node >= problem.ItemCount && !together)
                {
                    continue;
                }

                part = items.Count;
                partOf.Add(root, part);
                items.Add([]);
                bins.Add([]);
            }

            (node < problem.ItemCount ? items : bins)[part].Add(node < problem.ItemCount ? node : node - problem.ItemCount);
        }

        for (int part = 0; part < items.Count; part++)
        {
            PartItems.Add([.. items[part]]);
            PartBins.Add([.. bins[part]]);
            PartLimits.Add([.. Enumerable.Range(0, itemOfLimit.Length).Where(row => together || (itemOfLimit[row] >= 0 && partOf[Root(itemOfLimit[row])] == part))]);
        }
    }

    private void TieByLimits()
    {
        CompositeLimits limits = problem.Limits;
        for (int arc = 0; limits.Count > 0 && arc < Dropped.Length; arc++)
        {
            if (!Dropped[arc])
            {
                Tie(problem.ArcItem[arc], limits.ArcStart, limits.ArcRow, limits.ArcAmount, arc);
            }
        }

        for (int item = 0; limits.Count > 0 && item < problem.ItemCount; item++)
        {
            if (!NoOutside[item])
            {
                Tie(item, limits.ItemStart, limits.ItemRow, limits.ItemAmount, item);
            }
        }
    }

    private void Tie(int item, int[] start, int[] row, long[] amount, int index)
    {
        for (int entry = start[index]; entry < start[index + 1]; entry++)
        {
            int limit = row[entry];
            if (amount[entry] != 0 && itemOfLimit[limit] < 0)
            {
                itemOfLimit[limit] = item;
            }
            else if (amount[entry] != 0)
            {
                parent[Root(item)] = Root(itemOfLimit[limit]);
            }
        }
    }

    private int Root(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
