namespace Matching.Solver;

/// <summary>Keeps the sums of the linear limits of a plan under search, and charges for what overruns them.</summary>
internal sealed class LimitLedger
{
    private const long MostOfAMove = 1L << 57;

    private readonly CompositeLimits limits;
    private readonly long[] weight;
    private readonly Int128[] sums;

    /// <param name="problem">The problem.</param>
    /// <param name="dear">A cost larger than any arc's: what overrunning a limit by one typical arc is charged.</param>
    public LimitLedger(CompositeProblem problem, long dear)
    {
        limits = problem.Limits;
        sums = new Int128[limits.Count];
        weight = new long[limits.Count];
        var count = new long[limits.Count];
        var total = new double[limits.Count];
        for (int entry = 0; entry < limits.ArcRow.Length; entry++)
        {
            count[limits.ArcRow[entry]]++;
            total[limits.ArcRow[entry]] += Math.Abs((double)limits.ArcAmount[entry]);
        }

        long[] greatest = Greatest();
        for (int row = 0; row < weight.Length; row++)
        {
            // A move changes a limit's sum by twice its greatest amount at most; the room of ±2^57 is shared out among the limits.
            long most = MostOfAMove / 2 / weight.Length / Math.Max(1, greatest[row]);
            weight[row] = Math.Min(most, (long)Math.Max(1, dear / Math.Max(1, total[row] / Math.Max(1, count[row]))));
        }
    }

    /// <summary>Whether every limit is kept.</summary>
    public bool Kept
    {
        get
        {
            for (int row = 0; row < sums.Length; row++)
            {
                if (sums[row] > limits.Room[row])
                {
                    return false;
                }
            }

            return true;
        }
    }

    private long[] Greatest()
    {
        var greatest = new long[limits.Count];
        for (int entry = 0; entry < limits.ArcRow.Length; entry++)
        {
            greatest[limits.ArcRow[entry]] = Math.Max(greatest[limits.ArcRow[entry]], Math.Abs(limits.ArcAmount[entry]));
        }

        for (int entry = 0; entry < limits.ItemRow.Length; entry++)
        {
            greatest[limits.ItemRow[entry]] = Math.Max(greatest[limits.ItemRow[entry]], Math.Abs(limits.ItemAmount[entry]));
        }

        return greatest;
    }

    /// <summary>Starts with every item left out.</summary>
    public void Reset(int items)
    {
        Array.Clear(sums);
        for (int item = 0; item < items; item++)
        {
            limits.Add(item, -1, sums, 1);
        }
    }

    /// <summary>Moves an item from one arc (−1 for outside) to another.</summary>
    public void Move(int item, int from, int to)
    {
        limits.Add(item, from, sums, -1);
        limits.Add(item, to, sums, 1);
    }

    /// <summary>What moving an item would add to the charge; exact, so that charges taken and given back cancel out. Within ±2^57 by the choice of weights.</summary>
    public long Delta(int item, int from, int to)
    {
        Int128 before = Charge();
        Move(item, from, to);
        Int128 after = Charge();
        Move(item, to, from);
        return (long)(after - before);
    }

    /// <summary>What is charged for overrun limits now.</summary>
    public Int128 Charge()
    {
        Int128 charge = 0;
        for (int row = 0; row < sums.Length; row++)
        {
            Int128 over = sums[row] - limits.Room[row];
            charge += over > 0 ? over * weight[row] : 0;
        }

        return charge;
    }
}
