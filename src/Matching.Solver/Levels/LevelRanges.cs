using System.Numerics;

namespace Matching.Solver;

/// <summary>How large the costs of each level are: what weights and roundings are derived from.</summary>
internal sealed class LevelRanges
{
    private readonly ModelData data;

    public LevelRanges(AssignmentModel model)
    {
        data = model.Data;
        int levels = model.LevelCount;
        Spread = new long[levels];
        Greatest = new long[levels];
        Step = new long[levels];
        for (int level = 0; level < levels; level++)
        {
            Measure(level);
        }

        int widest = 1;
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            widest = Math.Max(widest, Math.Min(data.BinPlaces[bin], model.ItemCount));
        }

        // Terms that one bin can add up: an arc, an opening and sets for each item, and a cost for each pair.
        bool pairs = data.ClassCount > 0 || data.Pairs.Length > 0;
        TermsPerBin = (4L * widest) + (pairs ? (long)widest * widest / 2 : 0);
    }

    /// <summary>By level, what one item can make of a difference: the widest span of its options, and of each other kind of cost.</summary>
    public long[] Spread { get; }

    /// <summary>By level, the greatest magnitude of any single cost.</summary>
    public long[] Greatest { get; }

    /// <summary>By level, a number that every plan's value is a multiple of (offset aside); 1 when unlisted arcs may cost anything.</summary>
    public long[] Step { get; }

    /// <summary>How many single costs one bin can add up.</summary>
    public long TermsPerBin { get; }

    private void Measure(int level)
    {
        int levels = data.Levels.Length;
        long step = 0;
        long greatest = 0;
        long widest = 0;
        bool unlisted = false;
        for (int item = 0; item < data.ItemSize.Length; item++)
        {
            long least = long.MaxValue;
            long most = long.MinValue;
            for (int arc = data.ArcStart[item]; arc < data.ArcStart[item + 1]; arc++)
            {
                Note(data.ArcCost[(arc * levels) + level], ref least, ref most, ref step);
            }

            if (data.MayBeLeftOut[item])
            {
                Note(data.LeaveOutCost[(item * levels) + level], ref least, ref most, ref step);
            }

            if (data.HasUnlisted[item])
            {
                Note(data.UnlistedFloor[(item * levels) + level], ref least, ref most, ref step);
                unlisted = true;
            }

            if (least <= most)
            {
                widest = Math.Max(widest, most - least);
                greatest = Math.Max(greatest, Math.Max(Math.Abs(least), Math.Abs(most)));
            }
        }

        foreach (long[] table in (long[][])[data.OpeningCost, data.ClassPairCost, data.PairCost, data.SplitCost])
        {
            long least = 0;
            long most = 0;
            for (int row = level; row < table.Length; row += levels)
            {
                Note(table[row], ref least, ref most, ref step);
            }

            widest += most;
            greatest = Math.Max(greatest, most);
        }

        Spread[level] = widest;
        Greatest[level] = greatest;
        Step[level] = unlisted ? 1 : Math.Max(1, step);
    }

    private static void Note(long cost, ref long least, ref long most, ref long step)
    {
        least = Math.Min(least, cost);
        most = Math.Max(most, cost);
        step = step == 1 || cost == 0 || cost == step ? step : (long)BigInteger.GreatestCommonDivisor(step, cost);
    }
}
