namespace Matching.Files;

/// <summary>What floors by group cost, or which of them stand in the way.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Floors">The floors asked for.</param>
/// <param name="IsKnown">Whether it is settled: there is a plan, or it is proven that there is none.</param>
/// <param name="InTheWay">Floors that no plan keeps together; empty when there is a plan, and when it is not known.</param>
/// <param name="Groups">The worst-served member of each group, beside the plan without floors; empty without a plan.</param>
/// <param name="PlanHash">What tells the plan that keeps them apart from every other; null without one.</param>
/// <param name="ExtraKilometreEquivalents">What the floors cost: the sum of wishes above that of the plan without them, in kilometre-equivalents; null without a plan.</param>
/// <param name="KilometreEquivalents">The sum of wishes of the plan that keeps them; null without one.</param>
/// <param name="BoundKilometreEquivalents">No plan that keeps them, and is as good at the levels before, has a smaller sum; null without a plan.</param>
public sealed record ChoiceFloors(
    IReadOnlyList<ChoiceFloor> Floors,
    bool IsKnown,
    IReadOnlyList<ChoiceFloor> InTheWay,
    IReadOnlyList<PlanGroupBurden> Groups,
    string? PlanHash = null,
    double? ExtraKilometreEquivalents = null,
    double? KilometreEquivalents = null,
    double? BoundKilometreEquivalents = null)
{
    internal static ChoiceFloors Of(IReadOnlyList<GroupFloor> floors, FloorsResult found) => new(
        [.. floors.Select(ChoiceFloor.Of)],
        found.IsKnown,
        [.. found.InTheWay.Select(ChoiceFloor.Of)],
        [.. found.Groups.Select(PlanGroupBurden.Of)],
        found.Result is { } result ? Matching.PlanHash.Of(result.Plan) : null,
        found.Extra?.Kilometres,
        found.Result is { } plan ? new KilometreEquivalent(plan.Score.Wishes).Kilometres : null,
        found.Bound?.Kilometres);
}

/// <summary>A floor below which no member of a group may be served (<see cref="GroupFloor"/>).</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Group">Key of the group.</param>
/// <param name="Title">Title of the group.</param>
/// <param name="GreatestBurden">The greatest burden of any member who has a home, in kilometre-equivalents; null for any.</param>
/// <param name="LeastPlaced">The least share of the members who have a home, 0 to 1; null for any.</param>
public sealed record ChoiceFloor(string Group, string Title, double? GreatestBurden = null, double? LeastPlaced = null)
{
    internal static ChoiceFloor Of(GroupFloor floor) => new(floor.Group.Key, floor.Group.Title, floor.GreatestBurden?.Kilometres, floor.LeastPlaced);
}
