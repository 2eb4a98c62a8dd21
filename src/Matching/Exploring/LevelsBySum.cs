using Matching.Solver;

namespace Matching;

/// <summary>Values and bounds of a plan as the sum of wishes is concerned, which is what questions about a plan compare.</summary>
internal static class LevelsBySum
{
    /// <summary>The levels of a result; where the worst-off come first, with the bound that holds for the sum of wishes of every plan and not only of those that are as good for the worst-off.</summary>
    public static IReadOnlyList<LevelValue> Of(MatchingResult result)
    {
        if (result.Policy.WishOrder == WishOrder.Sum || result.Levels.Count == 0)
        {
            return result.Levels;
        }

        // Prices are never below zero, so neither is their sum.
        LevelValue wishes = result.Levels[^1];
        bool isKnown = result.Fairness is not null && result.Levels.SkipLast(1).All(level => level.IsClosed);
        long bound = isKnown ? result.Fairness!.Price.LeastSumBound.Tenths : 0;
        return [.. result.Levels.SkipLast(1), wishes with { Bound = Math.Min(bound, wishes.Value) }];
    }
}
