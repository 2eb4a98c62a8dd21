using System.Runtime.CompilerServices;

namespace Matching.Solver;

/// <summary>
/// The Lagrangian bound over listed patterns: the sum of the duals and of each bin's cheapest pattern that is still allowed, less the prices of cuts. In integers, so any duals give a true bound.
/// </summary>
/// <remarks>Which patterns are allowed is a prefix of each bin's list, so going back up the tree is to lengthen the prefixes again. Not thread-safe.</remarks>
internal sealed class PatternBound
{
    /// <summary>The greatest price of a cut: with duals in their range, a pattern's value stays below 2^60.</summary>
    public const long MostPrice = 1L << 50;

    // A share so near 0 or 1 is 0 or 1.
    private const double Whole = 1e-6;

    // What a bin and a pattern cost to price, in steps of pricing.
    private const int StepsEachBin = 8;
    private const int StepsEachPattern = 6;

    private readonly PatternList list;
    private readonly PatternCuts cuts;
    private readonly int[] covered;
    private readonly long[] value;
    private readonly int[] chosen;

    public PatternBound(PatternList list, PatternCuts cuts)
    {
        this.list = list;
        this.cuts = cuts;
        int items = list.Problem.ItemCount;
        covered = new int[items];
        Dual = new long[items];
        Price = new long[PatternCuts.Most];
        value = new long[list.Count];
        Share = new double[list.Count];
        chosen = new int[list.BinCount];
        Allowed = new int[list.Count];
        AllowedCount = new int[list.BinCount];
        for (int pattern = 0; pattern < Allowed.Length; pattern++)
        {
            Allowed[pattern] = pattern;
        }

        for (int bin = 0; bin < AllowedCount.Length; bin++)
        {
            AllowedCount[bin] = list.BinStart[bin + 1] - list.BinStart[bin];
        }
    }

    public long[] Dual { get; }

    /// <summary>Price of each cut.</summary>
    public long[] Price { get; }

    /// <summary>Patterns by bin, the allowed first.</summary>
    public int[] Allowed { get; }

    /// <summary>How many patterns of each bin are allowed.</summary>
    public int[] AllowedCount { get; }

    /// <summary>The bound of the last evaluation.</summary>
    public Int128 Value { get; private set; }

    /// <summary>Steps of pricing since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>How much of each pattern the linear relaxation uses, from 0 to 1.</summary>
    public double[] Share { get; }

    /// <summary>Each bin's cheapest pattern at the last evaluation, or the one chosen since.</summary>
    public ReadOnlySpan<int> Chosen => chosen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> AllowedIn(int bin) => Allowed.AsSpan(list.BinStart[bin], AllowedCount[bin]);

    /// <summary>Forbids a pattern, given by its place among those of its bin that are allowed; another takes the place.</summary>
    public void ForbidAt(int bin, int place)
    {
        int here = list.BinStart[bin] + place;
        int last = list.BinStart[bin] + --AllowedCount[bin];
        (Allowed[here], Allowed[last]) = (Allowed[last], Allowed[here]);
    }

    /// <summary>What a pattern costs more than its bin's cheapest, at the last evaluation.</summary>
    public long Loss(int bin, int pattern) => value[pattern] - value[chosen[bin]];

    /// <summary>Whether every item is in exactly one of the patterns chosen.</summary>
    public bool IsPlan()
    {
        foreach (int times in covered)
        {
            if (times != 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Chooses for each bin the pattern that is used whole; false when some pattern is used in part, or an item is not in exactly one of them.</summary>
    public bool ChooseWhole()
    {
        foreach (double share in Share)
        {
            if (share is > Whole and < 1 - Whole)
            {
                return false;
            }
        }

        Array.Clear(covered);
        for (int bin = 0; bin < chosen.Length; bin++)
        {
            foreach (int pattern in AllowedIn(bin))
            {
                chosen[bin] = Share[pattern] > Whole ? pattern : chosen[bin];
            }

            foreach (int item in list.ItemsOf(chosen[bin]))
            {
                covered[item]++;
            }
        }

        return IsPlan();
    }

    /// <summary>Prices all allowed patterns; every bin must have one.</summary>
    public void Evaluate()
    {
        Array.Clear(covered);
        Int128 sum = list.Problem.Constant;
        foreach (long dual in Dual)
        {
            sum += dual;
        }

        for (int cut = 0; cut < cuts.Count; cut++)
        {
            sum -= Price[cut];
        }

        for (int bin = 0; bin < chosen.Length; bin++)
        {
            Cheapest(bin);
            int pattern = chosen[bin];
            sum += value[pattern];
            foreach (int item in list.ItemsOf(pattern))
            {
                covered[item]++;
            }
        }

        Value = sum;
    }

    // The hottest loop of all; by the ranges above nothing can overflow.
    private void Cheapest(int bin)
    {
        long least = long.MaxValue;
        int cheapest = -1;
        foreach (int pattern in AllowedIn(bin))
        {
            long sum = list.Cost[pattern];
            unchecked
            {
                foreach (int item in list.ItemsOf(pattern))
                {
                    sum -= Dual[item];
                }

                foreach (int cut in cuts.MetBy(pattern))
                {
                    sum += Price[cut];
                }
            }

            value[pattern] = sum;
            if (sum < least || (sum == least && pattern < cheapest))
            {
                (least, cheapest) = (sum, pattern);
            }
        }

        Steps += StepsEachBin + (AllowedCount[bin] * StepsEachPattern);
        chosen[bin] = cheapest;
    }
}
