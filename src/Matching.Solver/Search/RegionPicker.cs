namespace Matching.Solver;

/// <summary>Picks neighbourhoods of a plan: bins that compete for the same items, with all that is in them.</summary>
internal sealed class RegionPicker
{
    private const int NearestArcs = 8;
    private const int OutsideShare = 4;

    private readonly CompositeProblem problem;
    private readonly bool[]? dropped;
    private readonly int[] plan;
    private readonly int[] occupantStart;
    private readonly int[] occupants;
    private readonly bool[] binTaken;
    private readonly bool[] itemTaken;
    private readonly List<int> outside = [];

    public RegionPicker(CompositeProblem problem, bool[]? dropped, int[] plan)
    {
        this.problem = problem;
        this.dropped = dropped;
        this.plan = plan;
        binTaken = new bool[problem.BinCount];
        itemTaken = new bool[problem.ItemCount];
        occupantStart = new int[problem.BinCount + 1];
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] >= 0)
            {
                occupantStart[problem.ArcBin[plan[item]] + 1]++;
            }
            else
            {
                outside.Add(item);
            }
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            occupantStart[bin + 1] += occupantStart[bin];
        }

        int[] next = occupantStart[..problem.BinCount];
        occupants = new int[occupantStart[problem.BinCount]];
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] >= 0)
            {
                occupants[next[problem.ArcBin[plan[item]]]++] = item;
            }
        }
    }

    /// <summary>Grows a region around an item until it has about so many items; false when its surroundings are taken already.</summary>
    public bool TryGrow(int seedItem, int itemTarget, out Region region)
    {
        var items = new List<int>();
        var bins = new List<int>();
        var queue = new Queue<int>();
        EnqueueNear(seedItem, queue);
        if (plan[seedItem] < 0 && !itemTaken[seedItem])
        {
            itemTaken[seedItem] = true;
            items.Add(seedItem);
        }

        while (items.Count < itemTarget && bins.Count < itemTarget * 2 && queue.TryDequeue(out int bin))
        {
            if (binTaken[bin])
            {
                continue;
            }

            binTaken[bin] = true;
            bins.Add(bin);
            for (int entry = occupantStart[bin]; entry < occupantStart[bin + 1]; entry++)
            {
                itemTaken[occupants[entry]] = true;
                items.Add(occupants[entry]);
                EnqueueNear(occupants[entry], queue);
            }
        }

        AddOutside(items, bins, itemTarget / OutsideShare);
        items.Sort();
        bins.Sort();
        region = new Region([.. items], [.. bins]);
        return bins.Count > 0 && items.Count > 0;
    }

    private void EnqueueNear(int item, Queue<int> queue)
    {
        int taken = 0;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1] && taken < NearestArcs; entry++)
        {
            int arc = problem.ItemArc[entry];
            if ((dropped is null || !dropped[arc]) && !binTaken[problem.ArcBin[arc]])
            {
                queue.Enqueue(problem.ArcBin[arc]);
                taken++;
            }
        }
    }

    private void AddOutside(List<int> items, List<int> bins, int most)
    {
        var inRegion = new HashSet<int>(bins);
        int added = 0;
        foreach (int item in outside)
        {
            if (added >= most)
            {
                return;
            }

            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1] && !itemTaken[item]; entry++)
            {
                int arc = problem.ItemArc[entry];
                if ((dropped is null || !dropped[arc]) && inRegion.Contains(problem.ArcBin[arc]))
                {
                    itemTaken[item] = true;
                    items.Add(item);
                    added++;
                }
            }
        }
    }
}

/// <summary>A neighbourhood: items and bins, ascending.</summary>
internal sealed record Region(int[] Items, int[] Bins);
