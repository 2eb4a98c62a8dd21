namespace Matching;

/// <summary>Plans of which none is better than another in every trade-off: what can be had for what.</summary>
/// <remarks>
/// All plans leave as few children without a home, and keep to what the law prefers, as well as the best plan does. Immutable.
/// </remarks>
/// <param name="TradeOffs">The trade-offs of the front.</param>
/// <param name="Points">The points, by the first trade-off, then the next; no two are equal in all.</param>
/// <param name="IsComplete">Whether it is proven that there is no other point; otherwise this is a sample.</param>
/// <param name="Best">The plan that the policy's own sum of wishes chooses, for comparison; it need not be a point.</param>
public sealed record ParetoFront(IReadOnlyList<TradeOff> TradeOffs, IReadOnlyList<ParetoPoint> Points, bool IsComplete, MatchingResult Best);

/// <summary>One plan of a front.</summary>
/// <remarks>
/// What was made as small as possible to find it is the sum of its values, each times its weight: one trade-off alone where the others are limited, or all of them without limits. Immutable.
/// </remarks>
/// <param name="Result">The plan with its check, measures and explanations; its gap says how far its sum of wishes may be from the best plan's.</param>
/// <param name="Values">What it makes of each trade-off.</param>
/// <param name="Weights">What one unit of each trade-off of the front weighed in that sum, 0 or more, in their order.</param>
/// <param name="Limits">What each was limited to, in the same order; null for no limit.</param>
/// <param name="Sum">The sum.</param>
/// <param name="Bound">No plan that keeps the limits, and is as good before them, has a smaller sum than this.</param>
/// <param name="IsProven">Whether it is proven that no plan is better in one trade-off of the front without being worse in another.</param>
public sealed record ParetoPoint(
    MatchingResult Result, PlanTradeOffs Values, IReadOnlyList<long> Weights, IReadOnlyList<long?> Limits, long Sum, long Bound, bool IsProven)
{
    /// <summary>(sum − bound) / max(1, |sum|), a fraction; 0 when the sum is proven least.</summary>
    public double Gap => Sum <= Bound ? 0 : (Sum - Bound) / Math.Max(1.0, Math.Abs((double)Sum));
}
