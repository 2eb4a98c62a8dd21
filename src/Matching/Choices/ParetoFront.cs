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
/// <remarks>Immutable.</remarks>
/// <param name="Result">The plan with its check, measures and explanations; its gap says how far its sum of wishes may be from the best plan's.</param>
/// <param name="Values">What it makes of each trade-off.</param>
/// <param name="Aim">What was made as small as possible to find it.</param>
/// <param name="Limits">What the others were limited to, in the order of the front's trade-offs; null for no limit, and for the aim.</param>
/// <param name="Bound">No plan that keeps the limits, and is as good before them, has less of the aim than this, in the aim's unit.</param>
/// <param name="IsProven">Whether it is proven that no plan is better in one trade-off of the front without being worse in another.</param>
public sealed record ParetoPoint(MatchingResult Result, PlanTradeOffs Values, TradeOff Aim, IReadOnlyList<long?> Limits, long Bound, bool IsProven)
{
    /// <summary>(value − bound) / max(1, |value|) of the aim, a fraction; 0 when it is proven least.</summary>
    public double Gap => Values[Aim] <= Bound ? 0 : (Values[Aim] - Bound) / Math.Max(1.0, Math.Abs((double)Values[Aim]));
}
