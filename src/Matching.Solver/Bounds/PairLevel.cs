namespace Matching.Solver;

/// <summary>The candidates at one depth of a <see cref="PairSearch"/>, best first.</summary>
internal sealed class PairLevel(CompositeProblem problem)
{
    private long[] value = [];
    private long[] worth = [];
    private long[] oldWorth = [];
    private long[] share = [];
    private long[] oldShare = [];
    private long[] reduced = [];
    private int[] arc = [];
    private double[] key = [];
    private int[] order = [];
    private long[] oldValue = [];
    private long[] oldReduced = [];
    private int[] oldArc = [];
    private bool unit;

    public int Count { get; private set; }

    /// <summary>Whether candidates take a place each, so that they are ordered by what they are worth.</summary>
    public bool IsByWorth => unit;

    /// <summary>What each candidate wins at most, its shares of split costs taken off; 0 or less.</summary>
    public long[] Worth => worth;

    public int[] Arc => arc;

    public long[] Value => value;

    public long[] Reduced => reduced;

    /// <summary>What each candidate carries at least of the cost of opening its sets.</summary>
    public long[] Share => share;

    public void Clear(int length)
    {
        Count = 0;
        unit = true;
        if (arc.Length < length)
        {
            (value, worth, reduced, arc) = (new long[length], new long[length], new long[length], new int[length]);
            (oldValue, oldWorth, oldReduced, oldArc) = (new long[length], new long[length], new long[length], new int[length]);
            (key, order) = (new double[length], new int[length]);
            (share, oldShare) = (new long[length], new long[length]);
        }
    }

    public void Add(int newArc, long newValue, long newReduced, long newShare)
    {
        oldArc[Count] = newArc;
        oldValue[Count] = newValue;
        oldReduced[Count] = newReduced;
        oldShare[Count] = newShare;
        oldWorth[Count] = Math.Min(0, newValue + newShare);
        int size = problem.Size[problem.ArcItem[newArc]];
        unit &= size == 1;
        key[Count] = (double)oldWorth[Count] / size;
        order[Count] = Count;
        Count++;
    }

    /// <summary>Best value for a place first.</summary>
    public void Sort()
    {
        if (unit)
        {
            oldWorth.AsSpan(0, Count).CopyTo(worth);
            worth.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
        }
        else
        {
            key.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
        }

        for (int c = 0; c < Count; c++)
        {
            int from = order[c];
            (arc[c], value[c], worth[c], reduced[c], share[c]) = (oldArc[from], oldValue[from], oldWorth[from], oldReduced[from], oldShare[from]);
        }
    }

    /// <summary>The most that candidates from one on can still win on so many places; rounding is on the safe side.</summary>
    public long Bound(int from, int room)
    {
        long sum = 0;
        for (int c = from; c < Count && room > 0; c++)
        {
            int size = unit ? 1 : problem.Size[problem.ArcItem[arc[c]]];
            if (size > room)
            {
                return sum + (long)((double)worth[c] * room / size) - 2 + (sum >> 44) + (worth[c] >> 44);
            }

            sum += worth[c];
            room -= size;
        }

        return sum;
    }
}
