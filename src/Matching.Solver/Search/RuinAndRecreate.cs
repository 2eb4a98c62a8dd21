namespace Matching.Solver;

/// <summary>
/// Improves a plan by taking neighbouring bins apart and filling them again, accepting by simulated annealing over a fixed amount of work
/// (Schrimpf and others 2000; Christiaens and Vanden Berghe 2020, slack induction by string removals).
/// </summary>
internal sealed class RuinAndRecreate
{
    private const int BlinkOneIn = 50;
    private const int MeetingPlaces = 25;

    private readonly CompositeProblem problem;
    private readonly PlanState state;
    private readonly Chance chance;
    private readonly List<int> removed = [];
    private readonly List<int> oldArc = [];
    private readonly List<(long Key, int Item)> order = [];
    private readonly bool[] isRemoved;
    private readonly int[] setStart;
    private readonly int[] setItems;
    private int together;
    private long steps;
    private int untilBlink = BlinkOneIn;

    public RuinAndRecreate(CompositeProblem problem, PlanState state, ulong seed)
    {
        this.problem = problem;
        this.state = state;
        chance = new Chance(seed);
        isRemoved = new bool[problem.ItemCount];
        (setStart, setItems) = MembersBySet(problem);
        BestTotal = state.Total;
        BestPlan = state.IsFeasible ? state.CopyPlan() : null;
    }

    private static (int[] Start, int[] Items) MembersBySet(CompositeProblem problem)
    {
        var start = new int[problem.Split.Length + 1];
        foreach (int set in problem.SetOf)
        {
            start[set + 1]++;
        }

        for (int set = 0; set < problem.Split.Length; set++)
        {
            start[set + 1] += start[set];
        }

        int[] next = start[..^1];
        var items = new int[problem.SetOf.Length];
        for (int item = 0; problem.HasSets && item < problem.ItemCount; item++)
        {
            for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
            {
                items[next[problem.SetOf[entry]]++] = item;
            }
        }

        return (start, items);
    }

    /// <summary>The best feasible plan met; null when none was.</summary>
    public int[]? BestPlan { get; private set; }

    /// <summary>Cost of the best plan met, charges included.</summary>
    public Int128 BestTotal { get; private set; }

    /// <summary>Items around which something is likely to be won; most ruins begin at one of them. Empty for anywhere.</summary>
    public int[] Likely { get; init; } = [];

    /// <summary>Units of work done.</summary>
    public long Work => steps / WorkUnits.InsertionStepsPerUnit;

    /// <summary>Anneals for an amount of work.</summary>
    /// <param name="work">Units of work.</param>
    /// <param name="hot">Temperature at the start, in cost; 0 accepts no worsening.</param>
    /// <param name="cold">Temperature at the end.</param>
    /// <param name="clock">Asked for interruption.</param>
    public void Run(long work, double hot, double cold, RunClock clock)
    {
        if (problem.ItemCount == 0 || problem.ArcCount == 0)
        {
            return;
        }

        long end = steps + (work * WorkUnits.InsertionStepsPerUnit);
        long begin = steps;
        double temperature = hot;
        for (int round = 0; steps < end; round++)
        {
            if ((round & 31) == 0)
            {
                if (clock.Interrupted)
                {
                    return;
                }

                double share = (double)(steps - begin) / (end - begin);
                temperature = hot > 0 ? hot * Math.Pow(Math.Max(cold, 1e-9) / hot, share) : 0;
            }

            Try(temperature);
        }
    }

    private void Try(double temperature)
    {
        Int128 before = state.Total;
        Ruin();
        Recreate();
        double worse = (double)(state.Total - before);
        steps += 20;
        if (worse > 0 && !(worse < -temperature * Math.Log(chance.Fraction() + 1e-300)))
        {
            Undo();
        }
        else if (state.Total < BestTotal || (BestPlan is null && state.IsFeasible))
        {
            BestTotal = state.Total;
            BestPlan = state.IsFeasible ? state.CopyPlan() : BestPlan;
        }

        foreach (int item in removed)
        {
            isRemoved[item] = false;
        }

        removed.Clear();
        oldArc.Clear();
    }

    private void Ruin()
    {
        int seed = Seed();
        int target = 2 + chance.Below(9);
        Take(seed);
        int start = problem.ItemStart[seed];
        int length = problem.ItemStart[seed + 1] - start;
        together = 0;
        if (problem.HasSets && problem.SetStart[seed + 1] > problem.SetStart[seed] && chance.Below(2) == 0)
        {
            RuinTogether(seed, start, length);
            return;
        }

        int skip = length > 12 ? chance.Below(3) : 0;
        for (int entry = 0; entry < length && removed.Count < target; entry += 1 + (skip > 0 ? chance.Below(skip + 1) : 0))
        {
            TakeApart(problem.ArcBin[problem.ItemArc[start + entry]], target);
        }

        for (int extra = Math.Min(3, state.OutsideCount); extra > 0; extra--)
        {
            Take(state.OutsideItem(chance.Below(state.OutsideCount)));
        }
    }

    private int Seed()
    {
        if (state.OutsideCount > 0 && chance.Below(4) == 0)
        {
            return state.OutsideItem(chance.Below(state.OutsideCount));
        }

        return Likely.Length > 0 && chance.Below(4) > 0 ? Likely[chance.Below(Likely.Length)] : chance.Below(problem.ItemCount);
    }

    // Siblings meet only when all of them are taken out and one bin is emptied for them; they are put back first.
    private void RuinTogether(int seed, int start, int length)
    {
        int set = problem.SetOf[problem.SetStart[seed] + chance.Below(problem.SetStart[seed + 1] - problem.SetStart[seed])];
        int size = 0;
        foreach (int member in setItems.AsSpan(setStart[set], setStart[set + 1] - setStart[set]))
        {
            Take(member);
            size += problem.Size[member];
        }

        together = removed.Count;
        for (int tries = 0, entry = chance.Below(Math.Min(length, MeetingPlaces)); tries < MeetingPlaces && entry < length; tries++, entry++)
        {
            int bin = problem.ArcBin[problem.ItemArc[start + entry]];
            if (problem.Places[bin] >= Math.Min(size, 2))
            {
                TakeApart(bin, int.MaxValue);
                return;
            }
        }
    }

    private void TakeApart(int bin, int target)
    {
        while (state.Arcs(bin).Length > 0 && removed.Count < target)
        {
            steps += 2;
            ReadOnlySpan<int> arcs = state.Arcs(bin);
            Take(problem.ArcItem[arcs[chance.Below(arcs.Length)]]);
        }
    }

    private void Take(int item)
    {
        if (isRemoved[item])
        {
            return;
        }

        isRemoved[item] = true;
        removed.Add(item);
        oldArc.Add(state.ArcOf(item));
        if (state.ArcOf(item) >= 0)
        {
            state.Remove(item);
        }
    }

    private void Recreate()
    {
        order.Clear();
        int kind = chance.Below(4);
        for (int i = 0; i < removed.Count; i++)
        {
            // Those who are to meet go first, one after the other.
            order.Add((i < together ? long.MinValue + i : Key(removed[i], kind), removed[i]));
        }

        order.Sort();
        foreach ((_, int item) in order)
        {
            InsertBest(item);
        }
    }

    private long Key(int item, int kind) => kind switch
    {
        0 => -problem.Size[item],
        1 => problem.ItemStart[item + 1] - problem.ItemStart[item],
        _ => (long)(chance.Next() >> 2),
    };

    private void InsertBest(int item)
    {
        long best = state.LeaveCost(item);
        int chosen = -1;
        bool limited = problem.Limits.Count > 0;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            steps++;
            if (!limited && problem.ArcCost[arc] >= best)
            {
                break;
            }

            if (--untilBlink == 0)
            {
                untilBlink = 1 + chance.Below(2 * BlinkOneIn);
                continue;
            }

            long delta = limited ? state.InsertDelta(arc) : state.AddedCost(arc);
            delta = limited && delta != CompositeProblem.Never ? delta + state.LeaveCost(item) : delta;
            if (delta < best)
            {
                (best, chosen) = (delta, arc);
            }
        }

        if (chosen >= 0)
        {
            state.Insert(chosen);
        }
    }

    private void Undo()
    {
        foreach (int item in removed)
        {
            if (state.ArcOf(item) >= 0)
            {
                state.Remove(item);
            }
        }

        for (int i = 0; i < removed.Count; i++)
        {
            if (oldArc[i] >= 0)
            {
                state.Insert(oldArc[i]);
            }
        }
    }
}
