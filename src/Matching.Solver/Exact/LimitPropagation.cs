namespace Matching.Solver;

/// <summary>Linear limits at a node: rules out what would overrun a limit even if every other item took its least.</summary>
internal sealed class LimitPropagation
{
    private readonly CompositeProblem problem;
    private readonly CompositeLimits limits;
    private readonly NodeState state;
    private readonly Int128[] least;
    private readonly Int128[] sums;

    public LimitPropagation(CompositeProblem problem, NodeState state)
    {
        this.problem = problem;
        this.state = state;
        limits = problem.Limits;
        least = new Int128[problem.ItemCount * limits.Count];
        sums = new Int128[limits.Count];
    }

    /// <summary>Propagates until nothing changes; false when a limit cannot be kept.</summary>
    public bool Run()
    {
        bool changed = limits.Count > 0;
        while (changed)
        {
            changed = false;
            FindLeast();
            for (int row = 0; row < sums.Length; row++)
            {
                if (sums[row] > limits.Room[row])
                {
                    return false;
                }
            }

            for (int item = 0; item < problem.ItemCount; item++)
            {
                if (!state.Decided(item) && !Filter(item, ref changed))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Filter(int item, ref bool changed)
    {
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            if (!state.Dead[arc] && Overruns(item, arc))
            {
                changed = true;
                if (!state.Kill(arc))
                {
                    return false;
                }
            }
        }

        if (state.MayBeOutside(item) && Overruns(item, -1))
        {
            changed = true;
            return state.KillOutside(item);
        }

        return true;
    }

    private bool Overruns(int item, int arc)
    {
        for (int row = 0; row < sums.Length; row++)
        {
            if (sums[row] - least[(item * sums.Length) + row] + Amount(item, arc, row) > limits.Room[row])
            {
                return true;
            }
        }

        return false;
    }

    private void FindLeast()
    {
        Array.Clear(sums);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int row = 0; row < sums.Length; row++)
            {
                Int128 smallest = Smallest(item, row);
                least[(item * sums.Length) + row] = smallest;
                sums[row] += smallest;
            }
        }
    }

    private Int128 Smallest(int item, int row)
    {
        Int128 smallest = state.MayBeOutside(item) ? Amount(item, -1, row) : Int128.MaxValue;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            if (!state.Dead[arc])
            {
                smallest = Int128.Min(smallest, Amount(item, arc, row));
            }
        }

        return smallest == Int128.MaxValue ? 0 : smallest;
    }

    // Outside may mean an unlisted arc, which counts in no limit: what leaving out adds counts only where it is less than nothing.
    private Int128 Amount(int item, int arc, int row)
    {
        int[] start = arc >= 0 ? limits.ArcStart : limits.ItemStart;
        int[] rows = arc >= 0 ? limits.ArcRow : limits.ItemRow;
        long[] amounts = arc >= 0 ? limits.ArcAmount : limits.ItemAmount;
        int index = arc >= 0 ? arc : item;
        for (int entry = start[index]; entry < start[index + 1]; entry++)
        {
            if (rows[entry] == row)
            {
                bool unlisted = arc < 0 && problem.Floor[item] != CompositeProblem.Never;
                return unlisted ? Math.Min(0, amounts[entry]) : amounts[entry];
            }
        }

        return 0;
    }
}
