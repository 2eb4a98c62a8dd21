namespace Matching.Solver;

/// <summary>What is decided at a node of the search tree: arcs ruled out, items fixed to an arc or to outside; undone by a trail.</summary>
internal sealed class NodeState
{
    private readonly CompositeProblem problem;
    private readonly List<int> trail = [];
    private readonly int[] forcedStart;
    private readonly int[] forcedCount;
    private readonly int[] forcedSlot;
    private readonly int[] alive;
    private readonly bool[] noOutside;
    private readonly int[] forcedArc;
    private readonly bool[] isDirty;
    private readonly List<int> dirty = [];

    public NodeState(CompositeProblem problem, long[] outside)
    {
        this.problem = problem;
        Dead = new bool[problem.ArcCount];
        alive = new int[problem.ItemCount];
        noOutside = new bool[problem.ItemCount];
        forcedArc = new int[problem.ItemCount];
        Array.Fill(forcedArc, -1);
        for (int item = 0; item < alive.Length; item++)
        {
            alive[item] = problem.ItemStart[item + 1] - problem.ItemStart[item];
            noOutside[item] = outside[item] == CompositeProblem.Never;
        }

        forcedStart = new int[problem.BinCount + 1];
        forcedCount = new int[problem.BinCount];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            forcedStart[bin + 1] = forcedStart[bin] + problem.BinStart[bin + 1] - problem.BinStart[bin];
        }

        forcedSlot = new int[forcedStart[problem.BinCount]];
        isDirty = new bool[problem.BinCount];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            MarkDirty(bin);
        }

        IsPossible = true;
        for (int item = 0; item < alive.Length; item++)
        {
            IsPossible &= Settle(item);
        }
    }

    /// <summary>Whether every item has an option to begin with.</summary>
    public bool IsPossible { get; }

    /// <summary>Arcs ruled out.</summary>
    public bool[] Dead { get; }

    /// <summary>Bins whose price may have changed.</summary>
    public List<int> Dirty => dirty;

    /// <summary>Where the trail stands; <see cref="UndoTo"/> returns there.</summary>
    public int Mark => trail.Count;

    public ReadOnlySpan<int> Forced(int bin) => forcedSlot.AsSpan(forcedStart[bin], forcedCount[bin]);

    public int ForcedArc(int item) => forcedArc[item];

    public bool MayBeOutside(int item) => !noOutside[item];

    public int Options(int item) => alive[item] + (noOutside[item] ? 0 : 1);

    /// <summary>Whether nothing is left to decide about an item.</summary>
    public bool Decided(int item) => forcedArc[item] >= 0 || (alive[item] == 0 && !noOutside[item]);

    public void MarkDirty(int bin)
    {
        if (!isDirty[bin])
        {
            isDirty[bin] = true;
            dirty.Add(bin);
        }
    }

    public void ClearDirty()
    {
        foreach (int bin in dirty)
        {
            isDirty[bin] = false;
        }

        dirty.Clear();
    }

    /// <summary>Rules an arc out; false when its item has no option left.</summary>
    public bool Kill(int arc)
    {
        if (Dead[arc])
        {
            return true;
        }

        int item = problem.ArcItem[arc];
        if (forcedArc[item] == arc)
        {
            return false;
        }

        Dead[arc] = true;
        alive[item]--;
        trail.Add(arc << 1);
        MarkDirty(problem.ArcBin[arc]);
        return Settle(item);
    }

    /// <summary>Rules out that an item stays outside; false when it has no option left.</summary>
    public bool KillOutside(int item)
    {
        if (noOutside[item])
        {
            return true;
        }

        noOutside[item] = true;
        trail.Add((item << 1) | 1);
        return Settle(item);
    }

    /// <summary>Fixes an item to an arc; false when that is ruled out.</summary>
    public bool Force(int arc)
    {
        int item = problem.ArcItem[arc];
        if (Dead[arc])
        {
            return false;
        }

        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int other = problem.ItemArc[entry];
            if (other != arc && !Dead[other])
            {
                Dead[other] = true;
                alive[item]--;
                trail.Add(other << 1);
                MarkDirty(problem.ArcBin[other]);
            }
        }

        return KillOutside(item) && Settle(item);
    }

    /// <summary>Fixes an item to outside; false when it may not be.</summary>
    public bool ForceOutside(int item)
    {
        if (noOutside[item])
        {
            return false;
        }

        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            Kill(problem.ItemArc[entry]);
        }

        return true;
    }

    public void UndoTo(int mark)
    {
        for (int entry = trail.Count - 1; entry >= mark; entry--)
        {
            int index = trail[entry] >> 1;
            int item = (trail[entry] & 1) == 1 ? index : problem.ArcItem[index];
            Unforce(item);
            if ((trail[entry] & 1) == 1)
            {
                noOutside[item] = false;
            }
            else
            {
                Dead[index] = false;
                alive[item]++;
                MarkDirty(problem.ArcBin[index]);
            }
        }

        trail.RemoveRange(mark, trail.Count - mark);
    }

    // An item with a single arc left and no way to stay outside is fixed there.
    private bool Settle(int item)
    {
        if (!noOutside[item] || alive[item] > 1)
        {
            return true;
        }

        if (alive[item] == 0)
        {
            return false;
        }

        if (forcedArc[item] < 0)
        {
            int entry = problem.ItemStart[item];
            while (Dead[problem.ItemArc[entry]])
            {
                entry++;
            }

            int arc = problem.ItemArc[entry];
            int bin = problem.ArcBin[arc];
            forcedArc[item] = arc;
            forcedSlot[forcedStart[bin] + forcedCount[bin]++] = arc;
            MarkDirty(bin);
        }

        return true;
    }

    private void Unforce(int item)
    {
        if (forcedArc[item] < 0)
        {
            return;
        }

        int arc = forcedArc[item];
        int bin = problem.ArcBin[arc];
        int start = forcedStart[bin];
        int slot = Array.IndexOf(forcedSlot, arc, start, forcedCount[bin]);
        forcedSlot[slot] = forcedSlot[start + --forcedCount[bin]];
        forcedArc[item] = -1;
        MarkDirty(bin);
    }
}
