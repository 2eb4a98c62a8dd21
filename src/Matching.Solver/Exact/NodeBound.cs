namespace Matching.Solver;

/// <summary>The Lagrangian bound at a node of the search tree: only bins whose duals or arcs changed are priced again.</summary>
internal sealed class NodeBound
{
    private readonly CompositeProblem problem;
    private readonly NodeState state;
    private readonly BinPricer pricer;
    private readonly long[] cost;
    private readonly long[] outside;
    private readonly Int128 constant;
    private readonly long[] dual;
    private readonly long[] keptDual;
    private readonly long[] binValue;
    private readonly int[] patternStart;
    private readonly int[] patternCount;
    private readonly int[] patternArc;
    private readonly int[] covered;
    private Int128 dualSum;
    private Int128 binSum;
    private int impossible;

    public NodeBound(CompositeProblem problem, NodeState state, Relaxation relaxation, Int128 constant)
    {
        this.problem = problem;
        this.state = state;
        cost = relaxation.Cost;
        outside = relaxation.OutsideCost;
        long[] startDual = relaxation.Dual;
        this.constant = constant;
        pricer = new BinPricer(problem, relaxation.Cuts);
        dual = new long[problem.ItemCount];
        keptDual = new long[problem.ItemCount];
        covered = new int[problem.ItemCount];
        binValue = new long[problem.BinCount];
        patternCount = new int[problem.BinCount];
        patternStart = new int[problem.BinCount + 1];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            patternStart[bin + 1] = patternStart[bin] + problem.BinStart[bin + 1] - problem.BinStart[bin];
        }

        patternArc = new int[patternStart[problem.BinCount]];
        for (int item = 0; item < dual.Length; item++)
        {
            dual[item] = Math.Min(startDual[item], outside[item]);
            dualSum += dual[item];
        }
    }

    public long Steps => pricer.Steps;

    public long[] Dual => dual;

    /// <summary>Whether the fixed arcs of some bin do not fit together.</summary>
    public bool Impossible => impossible > 0;

    public Int128 Value => constant + dualSum + binSum;

    /// <summary>In how many bins' best patterns an item is.</summary>
    public int Covered(int item) => covered[item];

    public long Reduced(int arc) => cost[arc] - dual[problem.ArcItem[arc]];

    public long OutsideReduced(int item) => outside[item] - dual[item];

    public bool InPattern(int arc)
    {
        int bin = problem.ArcBin[arc];
        return patternArc.AsSpan(patternStart[bin], patternCount[bin]).Contains(arc);
    }

    public ReadOnlySpan<int> Pattern(int bin) => patternArc.AsSpan(patternStart[bin], patternCount[bin]);

    /// <summary>Whether an item is neither in exactly one pattern nor content outside.</summary>
    public bool Torn(int item) =>
        covered[item] != 1 && !(covered[item] == 0 && state.MayBeOutside(item) && dual[item] == outside[item]);

    /// <summary>Prices the bins that changed.</summary>
    public void Refresh()
    {
        foreach (int bin in state.Dirty)
        {
            Replace(bin, pricer.Price(bin, cost, dual, state.Dead, state.Forced(bin)));
        }

        state.ClearDirty();
    }

    /// <summary>Climbs by subgradient steps (Held, Wolfe and Crowder 1974) and ends at the best duals met.</summary>
    public void Climb(int iterations, Int128 target)
    {
        Refresh();
        Int128 best = Value;
        dual.CopyTo(keptDual, 0);
        double factor = 1.0;
        int failures = 0;
        for (int iteration = 0; iteration < iterations && !Impossible && best < target; iteration++)
        {
            if (!Step(factor, (double)(target - Value)))
            {
                break;
            }

            Refresh();
            if (Value > best)
            {
                best = Value;
                dual.CopyTo(keptDual, 0);
                failures = 0;
            }
            else if (++failures >= 2)
            {
                failures = 0;
                factor *= 0.6;
            }
        }

        if (Value < best || Impossible)
        {
            Restore(keptDual);
            Refresh();
        }
    }

    /// <summary>Returns to duals held before.</summary>
    public void Restore(long[] earlier)
    {
        for (int item = 0; item < dual.Length; item++)
        {
            Move(item, earlier[item]);
        }
    }

    /// <summary>Lets an item that is fixed to outside pay its full cost there.</summary>
    public void SettleOutside(int item) => Move(item, outside[item]);

    /// <summary>The bound if an arc had to be used.</summary>
    public Int128 ValueWith(int arc)
    {
        int bin = problem.ArcBin[arc];
        ReadOnlySpan<int> forced = state.Forced(bin);
        Span<int> extended = forced.Length < 64 ? stackalloc int[forced.Length + 1] : new int[forced.Length + 1];
        forced.CopyTo(extended);
        extended[forced.Length] = arc;
        long value = pricer.Price(bin, cost, dual, state.Dead, extended);
        return value == CompositeProblem.Never ? Int128.MaxValue : Value - binValue[bin] + value;
    }

    /// <summary>The bound if an arc could not be used.</summary>
    public Int128 ValueWithout(int arc)
    {
        int bin = problem.ArcBin[arc];
        state.Dead[arc] = true;
        long value = pricer.Price(bin, cost, dual, state.Dead, state.Forced(bin));
        state.Dead[arc] = false;
        return Value - binValue[bin] + value;
    }

    private bool Step(double factor, double gap)
    {
        double norm = 0;
        for (int item = 0; item < dual.Length; item++)
        {
            norm += Movable(item) ? (1.0 - covered[item]) * (1.0 - covered[item]) : 0;
        }

        if (norm == 0)
        {
            return false;
        }

        double length = Math.Min(factor * gap / norm, 1L << 50);
        for (int item = 0; item < dual.Length; item++)
        {
            if (Movable(item))
            {
                double to = Math.Clamp(dual[item] + (length * (1 - covered[item])), -(double)DualAscent.MostDual, DualAscent.MostDual);
                long cap = state.MayBeOutside(item) ? outside[item] : long.MaxValue;
                Move(item, Math.Min((long)Math.Round(to), cap));
            }
        }

        return true;
    }

    private bool Movable(int item) =>
        covered[item] != 1 && state.ForcedArc(item) < 0 && (covered[item] > 1 || !state.MayBeOutside(item) || dual[item] < outside[item]);

    private void Move(int item, long to)
    {
        // A dual above what outside costs would no longer be a bound once outside is allowed again.
        to = state.MayBeOutside(item) ? Math.Min(to, outside[item]) : to;
        if (to == dual[item])
        {
            return;
        }

        dualSum += to - dual[item];
        dual[item] = to;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            if (!state.Dead[problem.ItemArc[entry]])
            {
                state.MarkDirty(problem.ArcBin[problem.ItemArc[entry]]);
            }
        }
    }

    private void Replace(int bin, long value)
    {
        foreach (int arc in Pattern(bin))
        {
            covered[problem.ArcItem[arc]]--;
        }

        impossible += (value == CompositeProblem.Never ? 1 : 0) - (binValue[bin] == CompositeProblem.Never ? 1 : 0);
        binSum += value - binValue[bin];
        binValue[bin] = value;
        patternCount[bin] = value == CompositeProblem.Never ? 0 : pricer.Pattern.Length;
        if (value != CompositeProblem.Never)
        {
            pricer.Pattern.CopyTo(patternArc.AsSpan(patternStart[bin]));
        }

        foreach (int arc in Pattern(bin))
        {
            covered[problem.ArcItem[arc]]++;
        }
    }
}
