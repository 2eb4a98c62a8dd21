using System.Runtime.CompilerServices;

namespace Matching.Solver;

/// <summary>
/// The Lagrangian bound over listed patterns: the sum of the duals and of each bin's cheapest pattern that is still allowed, less the prices of cuts. In integers, so any duals give a true bound.
/// </summary>
/// <remarks>Which patterns are allowed is a prefix of each bin's list, so going back up the tree is to lengthen the prefixes again. Not thread-safe.</remarks>
internal sealed class PatternBound
{
    // With duals in their range, prices within 2^50 keep a pattern's value below 2^60.
    private const long MostPrice = 1L << 50;

    // Later steps weigh more in the average of the patterns chosen.
    private const double Recent = 1.1;

    // What a bin and a pattern cost to price, in steps of pricing.
    private const int StepsEachBin = 8;
    private const int StepsEachPattern = 6;

    private readonly PatternList list;
    private readonly PatternCuts cuts;
    private readonly AdaptiveMoments moments;
    private readonly int[] covered;
    private readonly int[] cutUse;
    private readonly double[] at;
    private readonly long[] bestDual;
    private readonly long[] bestPrice;
    private readonly long[] value;
    private readonly int[] chosen;

    public PatternBound(PatternList list, PatternCuts cuts)
    {
        this.list = list;
        this.cuts = cuts;
        int items = list.Problem.ItemCount;
        int length = items + PatternCuts.Most;
        moments = new AdaptiveMoments(length);
        at = new double[length];
        covered = new int[items];
        cutUse = new int[PatternCuts.Most];
        Dual = new long[items];
        bestDual = new long[items];
        Price = new long[PatternCuts.Most];
        bestPrice = new long[PatternCuts.Most];
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

    /// <summary>Steps of one evaluation at most, in the unit of <see cref="Steps"/>.</summary>
    public long StepsEach => (chosen.Length * (long)StepsEachBin) + (value.Length * (long)StepsEachPattern);

    /// <summary>How often each pattern was its bin's cheapest during the last climb, from 0 to 1.</summary>
    public double[] Share { get; }

    /// <summary>Each bin's cheapest pattern at the last evaluation.</summary>
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

    /// <summary>Whether every item is in exactly one of the cheapest patterns.</summary>
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

    /// <summary>What the cheapest patterns cost together.</summary>
    public Int128 CostOfChosen()
    {
        Int128 cost = 0;
        foreach (int pattern in chosen)
        {
            cost += list.Cost[pattern];
        }

        return cost;
    }

    /// <summary>Prices all allowed patterns; every bin must have one.</summary>
    public void Evaluate()
    {
        Array.Clear(covered);
        Array.Clear(cutUse);
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

            foreach (int cut in cuts.MetBy(pattern))
            {
                cutUse[cut]++;
            }
        }

        Value = sum;
    }

    /// <summary>Climbs by adaptive steps towards a target and ends at the best duals met, evaluated.</summary>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="target">A bound that is enough.</param>
    /// <param name="reach">Length of the first step, as a share of what is missing over the number of those torn.</param>
    /// <param name="last">Length of the last.</param>
    public void Climb(int iterations, Int128 target, double reach, double last)
    {
        Evaluate();
        Keep();
        Int128 best = Value;
        moments.Forget();
        Array.Clear(Share);
        double weight = 1;
        double sum = 0;
        for (int item = 0; item < Dual.Length; item++)
        {
            at[item] = Dual[item];
        }

        for (int cut = 0; cut < cuts.Count; cut++)
        {
            at[Dual.Length + cut] = Price[cut];
        }

        double cooling = Math.Pow(last / reach, 1.0 / Math.Max(1, iterations));
        double missing = Math.Max(1, (double)(target - Value));
        double length = 0;
        for (int iteration = 0; iteration < iterations && best < target; iteration++)
        {
            int torn = Torn();
            if (torn == 0)
            {
                break;
            }

            length = length == 0 ? reach * missing / torn : length * cooling;
            Step(length);
            Evaluate();
            foreach (int pattern in chosen)
            {
                Share[pattern] += weight;
            }

            sum += weight;
            weight *= Recent;
            if (Value > best)
            {
                best = Value;
                Keep();
            }
        }

        for (int pattern = 0; sum > 0 && pattern < Share.Length; pattern++)
        {
            Share[pattern] /= sum;
        }

        if (sum == 0)
        {
            foreach (int pattern in chosen)
            {
                Share[pattern] = 1;
            }
        }

        bestDual.CopyTo(Dual, 0);
        bestPrice.CopyTo(Price, 0);
        Evaluate();
    }

    private void Keep()
    {
        Dual.CopyTo(bestDual, 0);
        Price.CopyTo(bestPrice, 0);
    }

    private int Torn()
    {
        int torn = 0;
        foreach (int times in covered)
        {
            torn += times != 1 ? 1 : 0;
        }

        for (int cut = 0; cut < cuts.Count; cut++)
        {
            torn += cutUse[cut] > 1 || (cutUse[cut] == 0 && Price[cut] > 0) ? 1 : 0;
        }

        return torn;
    }

    private void Step(double length)
    {
        moments.NextRound();
        for (int item = 0; item < Dual.Length; item++)
        {
            at[item] = Math.Clamp(at[item] + (length * moments.Step(item, 1 - covered[item])), -DualAscent.MostDual, DualAscent.MostDual);
            Dual[item] = (long)Math.Round(at[item]);
        }

        for (int cut = 0, i = Dual.Length; cut < cuts.Count; cut++, i++)
        {
            int off = cutUse[cut] - 1;
            at[i] = Math.Clamp(at[i] + (length * moments.Step(i, off < 0 && Price[cut] == 0 ? 0 : off)), 0, MostPrice);
            Price[cut] = (long)Math.Round(at[i]);
        }
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
