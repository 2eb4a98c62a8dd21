using System.Numerics;

namespace Matching.Solver;

/// <summary>What can be said of a level from its costs alone: every item at its cheapest, and what all values are multiples of.</summary>
internal static class EachItemAlone
{
    /// <summary>No plan is below this at the level, offset included.</summary>
    public static long Bound(AssignmentModel model, int level)
    {
        Int128 sum = model.Offset[level];
        for (int item = 0; item < model.ItemCount; item++)
        {
            long? cheapest = model.MayBeLeftOut[item] ? model.LeaveOutCost(item)[level] : null;
            if (model.HasUnlistedArcs[item])
            {
                cheapest = Math.Min(cheapest ?? long.MaxValue, model.UnlistedFloor(item)[level]);
            }

            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                cheapest = Math.Min(cheapest ?? long.MaxValue, model.ArcCost(arc)[level]);
            }

            sum += cheapest ?? 0;
        }

        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            sum += (Int128)Math.Max(0, model.TogetherPresence(set).Length - 1) * model.SplitCost(set)[level];
        }

        return (long)sum;
    }

    /// <summary>Every plan's value, offset left out, is a multiple of this; 1 where arcs that are not listed may cost anything.</summary>
    public static long Step(AssignmentModel model, int level)
    {
        BigInteger step = 0;
        void Note(ReadOnlySpan<long> costs) => step = step.IsOne ? step : BigInteger.GreatestCommonDivisor(step, costs[level]);
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (model.HasUnlistedArcs[item])
            {
                return 1;
            }

            if (model.MayBeLeftOut[item])
            {
                Note(model.LeaveOutCost(item));
            }
        }

        for (int arc = 0; arc < model.ArcCount; arc++)
        {
            Note(model.ArcCost(arc));
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            Note(model.OpeningCost(bin));
        }

        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            Note(model.PairCost(pair));
        }

        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            Note(model.SplitCost(set));
        }

        for (int cell = 0; cell < model.ClassCount * model.ClassCount; cell++)
        {
            Note(model.ClassPairCost(cell / model.ClassCount, cell % model.ClassCount));
        }

        return (long)BigInteger.Max(1, step);
    }
}
