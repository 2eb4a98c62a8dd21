namespace Matching.Solver;

/// <summary>
/// First duals: those of the transportation relaxation, in which items are cut into units of one place and only places count.
/// </summary>
/// <remarks>
/// Shortest augmenting paths with potentials (Jonker and Volgenant 1987), a search from each unit until the nearest free place or outside.
/// The duals only start the Lagrangian ascent, which prices them again, so nothing here need be exact.
/// </remarks>
internal sealed class TransportationDuals
{
    private readonly CompositeProblem problem;
    private readonly long[] unitCost;
    private readonly long[] outside;
    private readonly long[] price;
    private readonly int[] unitItem;
    private readonly int[] unitBin;
    private readonly int[] occupantStart;
    private readonly int[] occupantCount;
    private readonly int[] occupant;
    private readonly long[] distance;
    private readonly int[] reachedBy;
    private readonly int[] stamp;
    private readonly bool[] settled;
    private readonly List<int> touched = [];
    private readonly PriorityQueue<int, long> frontier = new();

    private TransportationDuals(CompositeProblem problem, long[] outsideCost)
    {
        this.problem = problem;
        unitCost = UnitCosts(problem);

        outside = new long[problem.ItemCount];
        for (int item = 0; item < outside.Length; item++)
        {
            outside[item] = OutsideCost(problem, outsideCost, item);
        }

        price = new long[problem.BinCount];
        unitItem = Units(problem);
        unitBin = new int[unitItem.Length];
        Array.Fill(unitBin, -1);
        occupantStart = new int[problem.BinCount + 1];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            occupantStart[bin + 1] = occupantStart[bin] + Math.Min(Capacity(problem, bin), unitItem.Length);
        }

        occupantCount = new int[problem.BinCount];
        occupant = new int[occupantStart[problem.BinCount]];
        distance = new long[problem.BinCount];
        reachedBy = new int[problem.BinCount];
        stamp = new int[problem.BinCount];
        settled = new bool[problem.BinCount];
    }

    /// <summary>The flow, to go on from.</summary>
    public FlowState State => new(unitBin, price);

    /// <summary>Arcs looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>Computes the flow.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="outside">What each item pays outside.</param>
    /// <param name="clock">Ends the computation early.</param>
    /// <param name="known">A flow to go on from; null to begin afresh.</param>
    public static TransportationDuals Solve(CompositeProblem problem, long[] outside, RunClock clock, FlowState? known)
    {
        var relaxation = new TransportationDuals(problem, outside);
        if (known is not null && known.UnitBin.Length == relaxation.unitBin.Length)
        {
            relaxation.Resume(known);
        }

        for (int unit = 0; unit < relaxation.unitItem.Length; unit++)
        {
            if ((unit & 63) == 0 && clock.Interrupted)
            {
                break;
            }

            if (relaxation.unitBin[unit] < 0)
            {
                relaxation.Augment(unit);
            }
        }

        return relaxation;
    }

    // Further arcs cost at least what their items paid outside, so prices stay right; only those who were outside look again.
    private void Resume(FlowState known)
    {
        known.Price.CopyTo(price, 0);
        for (int unit = 0; unit < unitBin.Length; unit++)
        {
            int bin = known.UnitBin[unit];
            if (bin >= 0 && occupantCount[bin] < occupantStart[bin + 1] - occupantStart[bin] && ArcTo(unitItem[unit], bin) >= 0)
            {
                unitBin[unit] = bin;
                occupant[occupantStart[bin] + occupantCount[bin]++] = unit;
            }
        }
    }

    private static int[] Units(CompositeProblem problem)
    {
        var units = new List<int>(problem.ItemCount);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int unit = 0; unit < problem.Size[item]; unit++)
            {
                units.Add(item);
            }
        }

        return [.. units];
    }

    // An arc's cost and its shares of split costs, for each unit.
    private static long[] UnitCosts(CompositeProblem problem)
    {
        var costs = new long[problem.ArcCount];
        for (int arc = 0; arc < costs.Length; arc++)
        {
            int item = problem.ArcItem[arc];
            int bin = problem.ArcBin[arc];
            long cost = problem.ArcCost[arc];
            for (int entry = problem.HasSets ? problem.SetStart[item] : 0; problem.HasSets && entry < problem.SetStart[item + 1]; entry++)
            {
                int set = problem.SetOf[entry];
                cost += problem.IsPresent(set, bin) ? 0 : problem.ShareOf(set, bin);
            }

            costs[arc] = cost / problem.Size[item];
        }

        return costs;
    }

    // Loads are turned into places by the mean load of the arcs: good enough to start from.
    private static int Capacity(CompositeProblem problem, int bin)
    {
        int from = problem.BinStart[bin];
        int to = problem.BinStart[bin + 1];
        double capacity = problem.Places[bin];
        for (int l = 0; l < problem.LoadCount && to > from; l++)
        {
            long limit = problem.LoadLimit[(bin * problem.LoadCount) + l];
            double total = 0;
            for (int arc = from; arc < to; arc++)
            {
                total += (double)problem.ArcLoad[(arc * problem.LoadCount) + l] / problem.Size[problem.ArcItem[arc]];
            }

            capacity = limit == long.MaxValue || total <= 0 ? capacity : Math.Min(capacity, limit * (to - from) / total);
        }

        return (int)Math.Min(capacity, int.MaxValue / 4);
    }

    private static long OutsideCost(CompositeProblem problem, long[] outsideCost, int item)
    {
        if (outsideCost[item] != CompositeProblem.Never)
        {
            return outsideCost[item] / problem.Size[item];
        }

        int first = problem.ItemStart[item];
        int last = problem.ItemStart[item + 1] - 1;
        return last < first ? 0 : Math.Abs(problem.ArcCost[problem.ItemArc[first]]) + (8 * Math.Abs(problem.ArcCost[problem.ItemArc[last]])) + 1;
    }

    private void Augment(int unit)
    {
        int sink = -1;
        int via = unit;
        long nearest = outside[unitItem[unit]];
        Relax(unit, 0, ref nearest, ref sink, ref via);
        while (frontier.TryDequeue(out int bin, out long at))
        {
            if (at >= nearest)
            {
                break;
            }

            if (settled[bin] || at > distance[bin])
            {
                continue;
            }

            settled[bin] = true;
            for (int slot = occupantStart[bin]; slot < occupantStart[bin] + occupantCount[bin]; slot++)
            {
                int other = occupant[slot];
                long potential = at - (unitCost[ArcTo(unitItem[other], bin)] - price[bin]);
                if (potential + outside[unitItem[other]] < nearest)
                {
                    (nearest, sink, via) = (potential + outside[unitItem[other]], -1, other);
                }

                Relax(other, potential, ref nearest, ref sink, ref via);
            }
        }

        foreach (int bin in touched)
        {
            price[bin] += settled[bin] ? distance[bin] - nearest : 0;
            settled[bin] = false;
            stamp[bin] = 0;
        }

        touched.Clear();
        frontier.Clear();
        Shift(sink, via);
    }

    // Arcs come cheapest first and prices are 0 or less, so the scan ends at the first arc that is too dear by itself.
    private void Relax(int unit, long potential, ref long nearest, ref int sink, ref int via)
    {
        int item = unitItem[unit];
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            Steps++;
            if (potential + (problem.ArcCost[arc] / problem.Size[item]) >= nearest)
            {
                return;
            }

            int bin = problem.ArcBin[arc];
            long reach = potential + unitCost[arc] - price[bin];
            if (reach >= nearest || settled[bin] || (stamp[bin] != 0 && reach >= distance[bin]))
            {
                continue;
            }

            if (occupantCount[bin] < occupantStart[bin + 1] - occupantStart[bin])
            {
                (nearest, sink, via) = (reach, bin, unit);
            }
            else if (occupantCount[bin] > 0)
            {
                if (stamp[bin] == 0)
                {
                    stamp[bin] = 1;
                    touched.Add(bin);
                }

                distance[bin] = reach;
                reachedBy[bin] = unit;
                frontier.Enqueue(bin, reach);
            }
        }
    }

    // Walks the path back: each unit moves on to where the path leads, and frees its place for the one before.
    private void Shift(int sink, int via)
    {
        int target = sink;
        int unit = via;
        while (true)
        {
            int left = unitBin[unit];
            unitBin[unit] = target;
            if (left >= 0)
            {
                Replace(left, unit);
            }

            if (target >= 0)
            {
                occupant[occupantStart[target] + occupantCount[target]++] = unit;
            }

            if (left < 0)
            {
                return;
            }

            target = left;
            unit = reachedBy[left];
        }
    }

    private void Replace(int bin, int unit)
    {
        int start = occupantStart[bin];
        int slot = Array.IndexOf(occupant, unit, start, occupantCount[bin]);
        occupant[slot] = occupant[start + --occupantCount[bin]];
    }

    private int ArcTo(int item, int bin)
    {
        int start = problem.BinStart[bin];
        return Array.BinarySearch(problem.ArcItem, start, problem.BinStart[bin + 1] - start, item);
    }

    /// <summary>Duals of all items.</summary>
    public void Read(long[] dual)
    {
        for (int item = 0; item < dual.Length; item++)
        {
            long least = problem.Outside[item] == CompositeProblem.Never ? outside[item] : problem.Outside[item] / problem.Size[item];
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                int arc = problem.ItemArc[entry];
                if (problem.ArcCost[arc] / problem.Size[item] >= least)
                {
                    break;
                }

                least = Math.Min(least, unitCost[arc] - price[problem.ArcBin[arc]]);
            }

            dual[item] = Math.Min(least * problem.Size[item], problem.Outside[item]);
        }
    }

    /// <summary>The arc of each item whose units go all to one bin.</summary>
    public void ReadFlow(int[] flow)
    {
        for (int unit = 0; unit < unitItem.Length; unit++)
        {
            int item = unitItem[unit];
            bool first = unit == 0 || unitItem[unit - 1] != item;
            int arc = unitBin[unit] < 0 ? -1 : ArcTo(item, unitBin[unit]);
            flow[item] = first || flow[item] == arc ? arc : -1;
        }
    }
}
