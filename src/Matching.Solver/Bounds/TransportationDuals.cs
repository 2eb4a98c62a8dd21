namespace Matching.Solver;

/// <summary>
/// First duals of all but large problems of small bins: those of the transportation relaxation, in which items are cut into units of one place and only places count.
/// </summary>
/// <remarks>
/// Shortest augmenting paths with potentials (Jonker and Volgenant 1987), a search from each unit until the nearest free place or outside.
/// The duals only start the Lagrangian ascent, which prices them again, so nothing here need be exact.
/// </remarks>
internal sealed class TransportationDuals
{
    private readonly CompositeProblem problem;
    private readonly PlaceUnits units;
    private readonly long[] unitCost;
    private readonly long[] outside;
    private readonly int[] unitItem;
    private readonly int[] unitBin;
    private readonly int[] occupantStart;
    private readonly int[] occupantCount;
    private readonly long[] price;
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
        units = new PlaceUnits(problem, outsideCost);
        (unitCost, outside, unitItem, occupantStart) = (units.Cost, units.Outside, units.Item, units.PlaceStart);
        price = new long[problem.BinCount];
        unitBin = new int[unitItem.Length];
        Array.Fill(unitBin, -1);
        occupantCount = new int[problem.BinCount];
        occupant = new int[occupantStart[problem.BinCount]];
        distance = new long[problem.BinCount];
        reachedBy = new int[problem.BinCount];
        stamp = new int[problem.BinCount];
        settled = new bool[problem.BinCount];
    }

    /// <summary>The flow, to go on from.</summary>
    public FlowState State => new(unitBin, Array.ConvertAll(unitBin, bin => bin < 0 ? 0 : -price[bin]), problem.BinCount);

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
        for (int unit = 0; unit < unitBin.Length; unit++)
        {
            int bin = known.UnitBin[unit];
            if (bin >= 0 && occupantCount[bin] < occupantStart[bin + 1] - occupantStart[bin] && units.ArcTo(unitItem[unit], bin) >= 0)
            {
                unitBin[unit] = bin;
                price[bin] = -known.UnitPrice[unit];
                occupant[occupantStart[bin] + occupantCount[bin]++] = unit;
            }
        }
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
                long potential = at - (unitCost[units.ArcTo(unitItem[other], bin)] - price[bin]);
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

    /// <summary>Duals of all items.</summary>
    public void Read(long[] dual) => units.Read(dual, Array.ConvertAll(price, potential => -potential));

    /// <summary>The arc of each item whose units go all to one bin.</summary>
    public void ReadFlow(int[] flow)
    {
        for (int unit = 0; unit < unitItem.Length; unit++)
        {
            int item = unitItem[unit];
            bool first = unit == 0 || unitItem[unit - 1] != item;
            int arc = unitBin[unit] < 0 ? -1 : units.ArcTo(item, unitBin[unit]);
            flow[item] = first || flow[item] == arc ? arc : -1;
        }
    }
}
