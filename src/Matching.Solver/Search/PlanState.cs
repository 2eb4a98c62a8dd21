namespace Matching.Solver;

/// <summary>A plan under search: which arc each item uses, what is in each bin, and what inserting or removing one item would change.</summary>
/// <remarks>
/// Items that may not be left out, and overrun limits, are allowed on the way and charged for; <see cref="IsFeasible"/> says when none is left.
/// Costs of changes come from evaluating the bin again, so there is no second set of rules to keep in step.
/// </remarks>
internal sealed class PlanState
{
    private readonly CompositeProblem problem;
    private readonly BinContents contents;
    private readonly LimitLedger? ledger;
    private readonly int[] arcOf;
    private readonly int[] slotStart;
    private readonly int[] slotCount;
    private readonly int[] slotArc;
    private readonly int[] slotSize;
    private readonly long[] binCost;
    private readonly long[] leave;
    private readonly int[] outsideList;
    private readonly int[] outsidePosition;
    private readonly int[] scratch;
    private readonly int[] version;
    private readonly List<(int Arc, bool Inserted)> changes = [];
    private bool noting;
    private int outsideCount;
    private int forbiddenOutside;

    public PlanState(CompositeProblem problem)
    {
        this.problem = problem;
        contents = new BinContents(problem);
        long dear = Dear(problem);
        ledger = problem.Limits.Count > 0 ? new LimitLedger(problem, dear) : null;
        leave = Array.ConvertAll(problem.Leave, cost => cost == CompositeProblem.Never ? dear : cost);
        arcOf = new int[problem.ItemCount];
        slotStart = new int[problem.BinCount + 1];
        int widest = 0;
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            int most = Math.Min(problem.Places[bin], problem.BinStart[bin + 1] - problem.BinStart[bin]);
            widest = Math.Max(widest, most);
            slotStart[bin + 1] = slotStart[bin] + most;
        }

        scratch = new int[widest + 1];
        slotCount = new int[problem.BinCount];
        version = new int[problem.BinCount];
        slotArc = new int[slotStart[problem.BinCount]];
        slotSize = new int[problem.BinCount];
        binCost = new long[problem.BinCount];
        outsideList = new int[problem.ItemCount];
        outsidePosition = new int[problem.ItemCount];
        Clear();
    }

    /// <summary>Cost of the plan, charges included.</summary>
    public Int128 Total { get; private set; }

    public int OutsideCount => outsideCount;

    public bool IsFeasible => forbiddenOutside == 0 && (ledger is null || ledger.Kept);

    public int ArcOf(int item) => arcOf[item];

    public int OutsideItem(int position) => outsideList[position];

    /// <summary>What an item costs outside, charge included.</summary>
    public long LeaveCost(int item) => leave[item];

    public ReadOnlySpan<int> Arcs(int bin) => slotArc.AsSpan(slotStart[bin], slotCount[bin]);

    /// <summary>Grows with every change of a bin.</summary>
    public int VersionOf(int bin) => version[bin];

    /// <summary>What a bin's contents would cost without one of them.</summary>
    public long CostWithout(int bin, int leaving)
    {
        int count = 0;
        foreach (int occupant in Arcs(bin))
        {
            if (occupant != leaving)
            {
                scratch[count++] = occupant;
            }
        }

        return count == 0 ? 0 : contents.Evaluate(bin, scratch.AsSpan(0, count));
    }

    /// <summary>What a bin's contents cost.</summary>
    public long CostOf(int bin) => binCost[bin];

    public int[] CopyPlan() => (int[])arcOf.Clone();

    /// <summary>Takes every item out.</summary>
    public void Clear()
    {
        Array.Fill(arcOf, -1);
        for (int bin = 0; bin < version.Length; bin++)
        {
            version[bin]++;
        }

        Array.Clear(slotCount);
        Array.Clear(slotSize);
        Array.Clear(binCost);
        Total = problem.Constant;
        forbiddenOutside = 0;
        outsideCount = 0;
        for (int item = 0; item < arcOf.Length; item++)
        {
            Total += leave[item];
            forbiddenOutside += problem.Leave[item] == CompositeProblem.Never ? 1 : 0;
            EnterOutside(item);
        }

        ledger?.Reset(arcOf.Length);
        Total += ledger?.Charge() ?? 0;
    }

    /// <summary>Takes over a plan, as far as it fits.</summary>
    public void Load(ReadOnlySpan<int> plan)
    {
        Clear();
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] >= 0 && InsertDelta(plan[item]) < CompositeProblem.Never)
            {
                Insert(plan[item]);
            }
        }
    }

    /// <summary>What inserting an arc's item, which is outside, adds; <see cref="CompositeProblem.Never"/> when it does not fit.</summary>
    public long InsertDelta(int arc)
    {
        long added = AddedCost(arc);
        int item = problem.ArcItem[arc];
        return added == CompositeProblem.Never ? added : added - leave[item] + (ledger?.Delta(item, -1, arc) ?? 0);
    }

    /// <summary>What the bin's cost grows by when an arc's item is put in; <see cref="CompositeProblem.Never"/> when it does not fit.</summary>
    public long AddedCost(int arc)
    {
        int bin = problem.ArcBin[arc];
        if (slotSize[bin] + problem.Size[problem.ArcItem[arc]] > problem.Places[bin])
        {
            return CompositeProblem.Never;
        }

        int count = slotCount[bin];
        slotArc.AsSpan(slotStart[bin], count).CopyTo(scratch);
        scratch[count] = arc;
        long cost = contents.Evaluate(bin, scratch.AsSpan(0, count + 1));
        return cost == CompositeProblem.Never ? cost : cost - binCost[bin];
    }

    /// <summary>What a bin's cost grows by when an arc's item takes the place of one that is in it; <see cref="CompositeProblem.Never"/> when it does not fit.</summary>
    /// <param name="arc">The arc of the item that comes.</param>
    /// <param name="leaving">The arc of the item that goes, in the same bin.</param>
    public long SwappedCost(int arc, int leaving)
    {
        int bin = problem.ArcBin[arc];
        if (slotSize[bin] - problem.Size[problem.ArcItem[leaving]] + problem.Size[problem.ArcItem[arc]] > problem.Places[bin])
        {
            return CompositeProblem.Never;
        }

        int count = 0;
        foreach (int occupant in Arcs(bin))
        {
            if (occupant != leaving)
            {
                scratch[count++] = occupant;
            }
        }

        scratch[count++] = arc;
        long cost = contents.Evaluate(bin, scratch.AsSpan(0, count));
        return cost == CompositeProblem.Never ? cost : cost - binCost[bin];
    }

    /// <summary>Begins to note changes, so that they can be taken back.</summary>
    public void Mark()
    {
        noting = true;
        changes.Clear();
    }

    /// <summary>Keeps all changes since the mark.</summary>
    public void Keep() => noting = false;

    /// <summary>Takes back all changes since the mark.</summary>
    public void TakeBack()
    {
        noting = false;
        for (int change = changes.Count - 1; change >= 0; change--)
        {
            (int arc, bool inserted) = changes[change];
            if (inserted)
            {
                Remove(problem.ArcItem[arc]);
            }
            else
            {
                Insert(arc);
            }
        }

        changes.Clear();
    }

    /// <summary>Inserts an arc's item, which is outside and fits.</summary>
    public void Insert(int arc)
    {
        Note(arc, true);
        int item = problem.ArcItem[arc];
        int bin = problem.ArcBin[arc];
        slotArc[slotStart[bin] + slotCount[bin]++] = arc;
        slotSize[bin] += problem.Size[item];
        long cost = contents.Evaluate(bin, Arcs(bin));
        Total += cost - binCost[bin] - leave[item] + (ledger?.Delta(item, -1, arc) ?? 0);
        binCost[bin] = cost;
        version[bin]++;
        arcOf[item] = arc;
        ledger?.Move(item, -1, arc);
        forbiddenOutside -= problem.Leave[item] == CompositeProblem.Never ? 1 : 0;
        LeaveOutside(item);
    }

    /// <summary>Takes an item out of its bin.</summary>
    public void Remove(int item)
    {
        int arc = arcOf[item];
        Note(arc, false);
        int bin = problem.ArcBin[arc];
        int start = slotStart[bin];
        int slot = Array.IndexOf(slotArc, arc, start, slotCount[bin]);
        slotArc[slot] = slotArc[start + --slotCount[bin]];
        slotSize[bin] -= problem.Size[item];
        long cost = slotCount[bin] == 0 ? 0 : contents.Evaluate(bin, Arcs(bin));
        Total += cost - binCost[bin] + leave[item] + (ledger?.Delta(item, arc, -1) ?? 0);
        binCost[bin] = cost;
        version[bin]++;
        arcOf[item] = -1;
        ledger?.Move(item, arc, -1);
        forbiddenOutside += problem.Leave[item] == CompositeProblem.Never ? 1 : 0;
        EnterOutside(item);
    }

    /// <summary>A cost that outweighs whatever one item can otherwise change.</summary>
    private static long Dear(CompositeProblem problem)
    {
        long greatest = 1;
        foreach (long cost in problem.ArcCost)
        {
            greatest = Math.Max(greatest, Math.Abs(cost));
        }

        foreach (long[] table in (long[][])[problem.Opening, problem.Split, problem.Leave, problem.ClassPair])
        {
            foreach (long cost in table)
            {
                greatest = cost == CompositeProblem.Never ? greatest : Math.Max(greatest, Math.Abs(cost));
            }
        }

        return greatest * 8;
    }

    private void Note(int arc, bool inserted)
    {
        if (noting)
        {
            changes.Add((arc, inserted));
        }
    }

    private void EnterOutside(int item)
    {
        outsidePosition[item] = outsideCount;
        outsideList[outsideCount++] = item;
    }

    private void LeaveOutside(int item)
    {
        int last = outsideList[--outsideCount];
        outsideList[outsidePosition[item]] = last;
        outsidePosition[last] = outsidePosition[item];
    }
}
