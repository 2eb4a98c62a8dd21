namespace Matching.Solver;

/// <summary>What is decided at a node of the search tree of knapsacks: arcs ruled out, items settled, bins opened, and the room that is left.</summary>
internal sealed class KnapsackNode
{
    /// <summary>Value of <see cref="Settled"/>: nothing is decided yet.</summary>
    public const int Open = -1;

    /// <summary>Value of <see cref="Settled"/>: left out.</summary>
    public const int LeftOut = -2;

    private readonly KnapsackForm form;
    private readonly CompositeProblem problem;

    // Each bin's arcs in ascending order, without most of those ruled out: how many there are, and which.
    private readonly int[] listedCount;
    private readonly int[] listed;

    public KnapsackNode(KnapsackForm form)
    {
        this.form = form;
        problem = form.Problem;
        Dead = new bool[problem.ArcCount];
        Settled = new int[problem.ItemCount];
        Room = new long[form.Room.Length];
        Held = new int[problem.BinCount];
        MustOpen = new bool[problem.BinCount];
        MayLeave = new bool[problem.ItemCount];
        Options = new int[problem.ItemCount];
        Dual = new long[problem.ItemCount];
        Share = new float[problem.ArcCount];
        listedCount = new int[problem.BinCount];
        listed = new int[problem.ArcCount];
    }

    /// <summary>Arcs ruled out.</summary>
    public bool[] Dead { get; }

    /// <summary>The arc of each item that is decided, or <see cref="Open"/> or <see cref="LeftOut"/>.</summary>
    public int[] Settled { get; }

    /// <summary>Room left in each bin by dimension.</summary>
    public long[] Room { get; }

    /// <summary>Items settled in each bin.</summary>
    public int[] Held { get; }

    /// <summary>Bins whose opening is paid in any case.</summary>
    public bool[] MustOpen { get; }

    /// <summary>Items that may still be left out.</summary>
    public bool[] MayLeave { get; }

    /// <summary>How many arcs each item still has, leaving out counted as one.</summary>
    public int[] Options { get; }

    /// <summary>Best duals known.</summary>
    public long[] Dual { get; }

    /// <summary>A bound on all plans of this node.</summary>
    public Int128 Bound { get; set; }

    /// <summary>How often patterns used each arc lately, from 0 to 1: about what a fractional optimum would.</summary>
    public float[] Share { get; }

    /// <summary>Makes this the root: nothing decided but what has one option only.</summary>
    /// <returns>False when an item has none.</returns>
    public bool Clear()
    {
        Array.Clear(Dead);
        Array.Fill(Settled, Open);
        form.Room.CopyTo(Room, 0);
        Array.Clear(Held);
        Array.Clear(MustOpen);
        Array.Clear(Share);
        Bound = Int128.MinValue / 4;
        for (int arc = 0; arc < listed.Length; arc++)
        {
            listed[arc] = arc;
        }

        for (int bin = 0; bin < listedCount.Length; bin++)
        {
            listedCount[bin] = problem.BinStart[bin + 1] - problem.BinStart[bin];
        }

        for (int item = 0; item < Options.Length; item++)
        {
            MayLeave[item] = problem.Leave[item] != CompositeProblem.Never;
            Options[item] = problem.ItemStart[item + 1] - problem.ItemStart[item] + (MayLeave[item] ? 1 : 0);
        }

        for (int item = 0; item < Options.Length; item++)
        {
            if (Options[item] == 0 || (Options[item] == 1 && Settled[item] == Open && !SettleLast(item)))
            {
                return false;
            }
        }

        return true;
    }

    public void CopyFrom(KnapsackNode other)
    {
        other.Dead.CopyTo(Dead, 0);
        other.Settled.CopyTo(Settled, 0);
        other.Room.CopyTo(Room, 0);
        other.Held.CopyTo(Held, 0);
        other.MustOpen.CopyTo(MustOpen, 0);
        other.MayLeave.CopyTo(MayLeave, 0);
        other.Options.CopyTo(Options, 0);
        other.Dual.CopyTo(Dual, 0);
        other.Share.CopyTo(Share, 0);
        Bound = other.Bound;
        for (int bin = 0; bin < listedCount.Length; bin++)
        {
            listedCount[bin] = other.listedCount[bin];
            other.Listed(bin).CopyTo(listed.AsSpan(problem.BinStart[bin]));
        }
    }

    /// <summary>A bin's arcs, ascending; some may have been ruled out since <see cref="Relist"/>.</summary>
    public ReadOnlySpan<int> Listed(int bin) => listed.AsSpan(problem.BinStart[bin], listedCount[bin]);

    /// <summary>A bin's arcs that are not ruled out, ascending. Nobody may be walking along <see cref="Listed"/> meanwhile.</summary>
    public ReadOnlySpan<int> Relist(int bin)
    {
        int start = problem.BinStart[bin];
        int kept = start;
        foreach (int arc in Listed(bin))
        {
            if (!Dead[arc])
            {
                listed[kept++] = arc;
            }
        }

        listedCount[bin] = kept - start;
        return Listed(bin);
    }

    /// <summary>Rules an arc out.</summary>
    /// <returns>False when that leaves an item without an option.</returns>
    public bool Kill(int arc)
    {
        if (Dead[arc])
        {
            return true;
        }

        int item = problem.ArcItem[arc];
        if (Settled[item] == arc)
        {
            return false;
        }

        Dead[arc] = true;
        return --Options[item] > 0 && (Options[item] > 1 || Settled[item] != Open || SettleLast(item));
    }

    /// <summary>Rules out that an item is left out.</summary>
    public bool KillLeaving(int item)
    {
        if (!MayLeave[item])
        {
            return true;
        }

        if (Settled[item] == LeftOut)
        {
            return false;
        }

        MayLeave[item] = false;
        return --Options[item] > 0 && (Options[item] > 1 || Settled[item] != Open || SettleLast(item));
    }

    /// <summary>Settles an item on an arc, or on being left out (below 0).</summary>
    public bool Settle(int item, int arc)
    {
        if (Settled[item] != Open)
        {
            return Settled[item] == (arc < 0 ? LeftOut : arc);
        }

        if (arc < 0 ? !MayLeave[item] : Dead[arc])
        {
            return false;
        }

        Settled[item] = arc < 0 ? LeftOut : arc;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            Dead[problem.ItemArc[entry]] |= problem.ItemArc[entry] != arc;
        }

        MayLeave[item] = arc < 0;
        Options[item] = 1;
        return arc < 0 || Take(arc);
    }

    /// <summary>Closes a bin.</summary>
    public bool Close(int bin)
    {
        foreach (int arc in Listed(bin))
        {
            if (!Kill(arc))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How often a bin had a pattern lately, from 0 to 1.</summary>
    public float Use(int bin)
    {
        float used = 0;
        foreach (int arc in Listed(bin))
        {
            used = Dead[arc] ? used : Math.Max(used, Share[arc]);
        }

        return used;
    }

    private bool SettleLast(int item)
    {
        if (MayLeave[item])
        {
            return Settle(item, -1);
        }

        int entry = problem.ItemStart[item];
        while (Dead[problem.ItemArc[entry]])
        {
            entry++;
        }

        return Settle(item, problem.ItemArc[entry]);
    }

    // What does not fit beside it any more goes.
    private bool Take(int arc)
    {
        int bin = problem.ArcBin[arc];
        int dimensions = form.Dimensions;
        for (int d = 0; d < dimensions; d++)
        {
            Room[(bin * dimensions) + d] -= form.Weight[(arc * dimensions) + d];
            if (Room[(bin * dimensions) + d] < 0)
            {
                return false;
            }
        }

        Held[bin]++;
        foreach (int other in Listed(bin))
        {
            if (!Dead[other] && Settled[problem.ArcItem[other]] == Open && !Fits(other, bin) && !Kill(other))
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(int arc, int bin)
    {
        for (int d = 0; d < form.Dimensions; d++)
        {
            if (form.Weight[(arc * form.Dimensions) + d] > Room[(bin * form.Dimensions) + d])
            {
                return false;
            }
        }

        return true;
    }
}
