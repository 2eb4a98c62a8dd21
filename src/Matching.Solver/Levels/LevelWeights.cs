namespace Matching.Solver;

/// <summary>Weights that turn the levels up to one of them into a single cost.</summary>
/// <remarks>
/// The weights need not make the composite agree with the lexicographic order: they only steer. Every plan is compared by its exact levels, and
/// a bound on a level is (bound on the composite − weighed earlier levels of the incumbent) / its own weight, which holds for any weights of 0
/// or more, because it speaks only of plans whose earlier levels equal the incumbent's.
/// </remarks>
internal sealed class LevelWeights
{
    // Keeps the sum of all that one bin can cost below 2^58, and one item's cost below 2^48 so that duals keep their low bits.
    private const long BinBudget = 1L << 58;
    private const long ItemBudget = 1L << 48;

    private LevelWeights(int level, long[] weight, bool dominates)
    {
        Level = level;
        Weight = weight;
        Dominates = dominates;
    }

    /// <summary>Whether every earlier level weighs as much as wanted; false when the range of a long did not allow it.</summary>
    public bool Dominates { get; }

    /// <summary>The last level that has a weight; later ones count nothing.</summary>
    public int Level { get; }

    /// <summary>Weight by level, the fixed-point scale of the composite included.</summary>
    public long[] Weight { get; }

    /// <param name="ranges">Sizes of the levels' costs.</param>
    /// <param name="level">The last level to count.</param>
    /// <param name="dominance">How many times the widest sum of later levels of one item a step of an earlier level outweighs.</param>
    public static LevelWeights For(LevelRanges ranges, int level, long dominance)
    {
        int count = ranges.Spread.Length;
        var weight = new long[count];
        bool dominates = true;
        Int128 later = 0;
        Int128 greatest = 0;
        for (int l = level; l >= 0; l--)
        {
            Int128 wanted = l == level ? 1 : ((later * dominance) / ranges.Step[l]) + 1;
            Int128 room = Math.Min(ItemBudget, BinBudget / ranges.TermsPerBin) / (level + 1) / Math.Max(1, ranges.Greatest[l]);
            weight[l] = (long)Int128.Max(1, Int128.Min(wanted, room));
            dominates &= weight[l] >= wanted;
            later += (Int128)weight[l] * ranges.Spread[l];
            greatest += (Int128)weight[l] * ranges.Greatest[l];
        }

        long scale = 1;
        while (scale < 1 << 20 && greatest * scale * 2 <= ItemBudget && greatest * scale * 2 * ranges.TermsPerBin <= BinBudget)
        {
            scale *= 2;
        }

        for (int l = 0; l <= level; l++)
        {
            weight[l] *= scale;
        }

        return new LevelWeights(level, weight, dominates);
    }

    /// <summary>Whether sums stay in range with other costs too.</summary>
    public bool Suit(LevelRanges ranges)
    {
        Int128 greatest = 0;
        for (int level = 0; level <= Level; level++)
        {
            greatest += (Int128)Weight[level] * ranges.Greatest[level];
        }

        return ranges.Spread.Length == Weight.Length && greatest <= ItemBudget && greatest * ranges.TermsPerBin <= BinBudget;
    }

    /// <summary>The weighed sum of one row of costs.</summary>
    public long Weigh(ReadOnlySpan<long> row)
    {
        long sum = 0;
        for (int l = 0; l <= Level; l++)
        {
            sum += Weight[l] * row[l];
        }

        return sum;
    }

    /// <summary>The weighed value of a plan.</summary>
    public Int128 WeighValue(ReadOnlySpan<long> values) => WeighValue(values, Level + 1);

    /// <summary>The weighed value of a plan's first levels.</summary>
    public Int128 WeighValue(ReadOnlySpan<long> values, int levels)
    {
        Int128 sum = 0;
        for (int l = 0; l < levels; l++)
        {
            sum += (Int128)Weight[l] * values[l];
        }

        return sum;
    }
}
