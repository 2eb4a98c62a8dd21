namespace Matching.Solver;

/// <summary>
/// Finds the pattern of a bin with the least cost less duals where a bin is a knapsack, exactly by dynamic programming, and says how much dearer it gets when an arc must be in it or must not.
/// </summary>
/// <remarks>Where the unit of a bin is coarse, the answer is a bound and the pattern may not fit. Not thread-safe; one a thread.</remarks>
internal sealed class KnapsackPricer(KnapsackForm form)
{
    private const double WideCells = 30_000;
    private const int CoreSteps = 40;

    private readonly CompositeProblem problem = form.Problem;
    private readonly KnapsackTable table = new(form.Dimensions);
    private readonly int dimensions = form.Dimensions;
    private readonly int[] position = new int[form.Problem.ArcCount];
    private readonly int[] candidate = new int[form.Problem.ItemCount];
    private readonly int[] held = new int[form.Problem.ItemCount];
    private readonly int[] pattern = new int[form.Problem.ItemCount];
    private readonly bool[] chosen = new bool[form.Problem.ItemCount];
    private readonly int[] room = new int[Math.Max(1, form.Dimensions)];
    private readonly int[] own = new int[Math.Max(1, form.Dimensions)];
    private readonly bool[] counts = new bool[Math.Max(1, form.Dimensions)];
    private int candidates;
    private int heldCount;
    private int patternCount;
    private readonly KnapsackCore core = new(form.Dimensions, form.Problem.ItemCount);
    private readonly long[] saved = new long[form.Problem.ItemCount];
    private readonly long[] demand = new long[Math.Max(1, form.Dimensions)];
    private readonly int[] between = new int[form.Problem.ItemCount];
    private readonly bool[] betweenChosen = new bool[form.Problem.ItemCount];
    private bool isCore;
    private long paid;
    private bool isPaid;
    private long rest;
    private long arcSteps;

    /// <summary>Arcs of the best pattern, those settled in the bin included.</summary>
    public ReadOnlySpan<int> Pattern => pattern.AsSpan(0, patternCount);

    /// <summary>Whether the bin may stay closed and what that is worth less than opening it; meaningful after <see cref="Differences"/>.</summary>
    public long OpeningDifference { get; private set; }

    /// <summary>Steps so far, in the unit of pricing.</summary>
    public long Steps => arcSteps + (table.Cells / 8);

    /// <summary>Prices a bin.</summary>
    /// <returns>The least cost less duals of what the bin may hold at the node.</returns>
    public long Price(KnapsackNode node, int bin, long[] dual)
    {
        Collect(node, bin, dual);
        bool all = Measure(node, bin, withOthers: false);
        if (all)
        {
            Array.Fill(chosen, true, 0, candidates);
            rest = 0;
            for (int c = 0; c < candidates; c++)
            {
                rest += table.Value[c];
            }
        }
        else
        {
            rest = IsWide() ? FillCore() : table.Fill(candidates, room.AsSpan(0, dimensions));
            if (!isCore)
            {
                table.Trace(chosen);
            }
        }

        patternCount = 0;
        if (!isPaid && problem.Opening[bin] + rest >= 0)
        {
            return 0;
        }

        held.AsSpan(0, heldCount).CopyTo(pattern);
        patternCount = heldCount;
        for (int c = 0; c < candidates; c++)
        {
            if (chosen[c])
            {
                pattern[patternCount++] = candidate[c];
            }
        }

        return paid + rest;
    }

    private bool IsWide()
    {
        double cells = candidates;
        for (int d = 0; d < dimensions; d++)
        {
            cells *= room[d] + 1.0;
        }

        isCore = cells > WideCells;
        return isCore;
    }

    // Only those between are put into a table, with the room that the others leave.
    private long FillCore()
    {
        int open = core.Decide(candidates, table.Value, table.Weight, room.AsSpan(0, dimensions));
        arcSteps += candidates * (long)CoreSteps;
        long sum = 0;
        table.Value.AsSpan(0, candidates).CopyTo(saved);
        for (int c = 0; c < candidates; c++)
        {
            chosen[c] = core.Decided[c] > 0;
            sum += chosen[c] ? saved[c] : 0;
            for (int d = 0; chosen[c] && d < dimensions; d++)
            {
                room[d] -= table.Weight[(c * dimensions) + d];
            }
        }

        open = Gather(open);
        for (int d = 0; d < dimensions; d++)
        {
            room[d] = demand[d] > room[d] ? room[d] : 0;
        }

        sum += table.Fill(open, room.AsSpan(0, dimensions));
        table.Trace(betweenChosen);
        for (int b = 0; b < open; b++)
        {
            chosen[between[b]] = betweenChosen[b];
        }

        saved.AsSpan(0, candidates).CopyTo(table.Value);
        return sum;
    }

    // Moves those between to the front of the table's lists; who does not fit beside those in every set is out.
    private int Gather(int most)
    {
        int open = 0;
        Array.Clear(demand);
        for (int c = 0; c < candidates && open < most; c++)
        {
            if (core.Decided[c] != 0 || !FitsRoom(c))
            {
                continue;
            }

            between[open] = c;
            table.Value[open] = saved[c];
            for (int d = 0; d < dimensions; d++)
            {
                int weight = table.Weight[(c * dimensions) + d];
                demand[d] += weight;
                table.Weight[(open * dimensions) + d] = weight;
            }

            open++;
        }

        for (int b = 0; b < open; b++)
        {
            for (int d = 0; d < dimensions; d++)
            {
                table.Weight[(b * dimensions) + d] = demand[d] > room[d] ? table.Weight[(b * dimensions) + d] : 0;
            }
        }

        return open;
    }

    private bool FitsRoom(int c)
    {
        for (int d = 0; d < dimensions; d++)
        {
            if (table.Weight[(c * dimensions) + d] > room[d])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By arc not ruled out or settled: how much dearer the bin priced last gets at least without it, when it is in the pattern, or else with it.</summary>
    public void Differences(KnapsackNode node, int bin, long[] dual, long[] difference)
    {
        bool isOpen = patternCount > 0 || isPaid;
        bool all = Measure(node, bin, withOthers: true);
        if (!all)
        {
            table.Fill(candidates, room.AsSpan(0, dimensions));
        }

        long least = isOpen ? rest : -problem.Opening[bin];
        OpeningDifference = isPaid ? long.MaxValue : isOpen ? -(paid + rest) : paid + rest;
        foreach (int arc in node.Listed(bin))
        {
            int item = problem.ArcItem[arc];
            if (node.Settled[item] == arc)
            {
                continue;
            }

            int c = position[arc];
            if (c < 0)
            {
                Units(arc, bin, own);
                difference[arc] = problem.ArcCost[arc] - dual[item] + (all ? rest : table.Beside(own.AsSpan(0, dimensions))) - least;
            }
            else if (isOpen && chosen[c])
            {
                long without = all ? rest - table.Value[c] : table.Without(c);
                difference[arc] = (isPaid ? without : Math.Min(-problem.Opening[bin], without)) - least;
            }
            else
            {
                difference[arc] = (all ? rest : table.With(c)) - least;
            }
        }
    }

    private void Collect(KnapsackNode node, int bin, long[] dual)
    {
        ReadOnlySpan<int> arcs = node.Relist(bin);
        arcSteps += 1 + arcs.Length;
        table.Reserve(arcs.Length);
        candidates = 0;
        heldCount = 0;
        paid = problem.Opening[bin];
        isPaid = node.Held[bin] > 0 || node.MustOpen[bin];
        foreach (int arc in arcs)
        {
            int item = problem.ArcItem[arc];
            long value = problem.ArcCost[arc] - dual[item];
            position[arc] = -1;
            if (node.Settled[item] == arc)
            {
                paid += value;
                held[heldCount++] = arc;
            }
            else if (value < 0)
            {
                position[arc] = candidates;
                table.Value[candidates] = value;
                candidate[candidates++] = arc;
            }
        }
    }

    // Only dimensions in which not everything fits are counted; true when there is none.
    private bool Measure(KnapsackNode node, int bin, bool withOthers)
    {
        bool all = true;
        for (int d = 0; d < dimensions; d++)
        {
            long unit = form.Unit[(bin * dimensions) + d];
            long available = node.Room[(bin * dimensions) + d] / unit;
            long demand = 0;
            for (int c = 0; c < candidates; c++)
            {
                demand += form.Weight[(candidate[c] * dimensions) + d] / unit;
            }

            counts[d] = demand + (withOthers ? Widest(node, bin, d) / unit : 0) > available;
            room[d] = counts[d] ? (int)available : 0;
            all &= !counts[d];
        }

        for (int c = 0; !all && c < candidates; c++)
        {
            Units(candidate[c], bin, table.Weight.AsSpan(c * dimensions, dimensions));
        }

        return all;
    }

    private long Widest(KnapsackNode node, int bin, int d)
    {
        long widest = 0;
        foreach (int arc in node.Listed(bin))
        {
            widest = position[arc] >= 0 || node.Settled[problem.ArcItem[arc]] == arc ? widest : Math.Max(widest, form.Weight[(arc * dimensions) + d]);
        }

        return widest;
    }

    private void Units(int arc, int bin, Span<int> into)
    {
        for (int d = 0; d < dimensions; d++)
        {
            into[d] = counts[d] ? (int)(form.Weight[(arc * dimensions) + d] / form.Unit[(bin * dimensions) + d]) : 0;
        }
    }
}
