namespace Matching.Files;

/// <summary>Plans of which none is better than another in every trade-off.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="TradeOffs">The two to four trade-offs of the front.</param>
/// <param name="IsComplete">Whether it is proven that there is no other point.</param>
/// <param name="Points">The points, by the first trade-off, then the next.</param>
/// <param name="Best">The plan that the policy's own sum of wishes chooses; it need not be a point. Its gap is that of the sum of wishes.</param>
public sealed record ChoiceFront(IReadOnlyList<TradeOff> TradeOffs, bool IsComplete, IReadOnlyList<ChoicePoint> Points, ChoicePoint Best)
{
    internal static ChoiceFront Of(ParetoFront front) => new(
        front.TradeOffs,
        front.IsComplete,
        [.. front.Points.Select(point => Point(point.Result, point.Values, point.Gap, point.IsProven))],
        Point(front.Best, PlanTradeOffs.Of(front.Best.Problem, front.Best.Plan), double.IsFinite(front.Best.Gap) ? front.Best.Gap : null, front.Best.Status == Solver.SolutionStatus.Optimal));

    private static ChoicePoint Point(MatchingResult result, PlanTradeOffs values, double? gap, bool isProven) =>
        new(Matching.PlanHash.Of(result.Plan), ChoiceTradeOffs.Of(values), new KilometreEquivalent(result.Score.Wishes).Kilometres, isProven, gap);
}

/// <summary>One plan of a front.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="PlanHash">What tells the plan apart from every other.</param>
/// <param name="Values">What it makes of each trade-off.</param>
/// <param name="KilometreEquivalents">Its sum of wishes and approvals, in kilometre-equivalents.</param>
/// <param name="IsProven">Of a point: whether it is proven that no plan is better in one trade-off without being worse in another. Of the policy's plan: whether it is proven best.</param>
/// <param name="Gap">How far the sum that it was found by may be above the least, a fraction; null where there is no plan.</param>
public sealed record ChoicePoint(string PlanHash, ChoiceTradeOffs Values, double KilometreEquivalents, bool IsProven, double? Gap = null);
