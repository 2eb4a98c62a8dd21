namespace Matching.Files;

/// <summary>What a plan for the worst-off child first has reached, what of it is proven, and its price (<see cref="FairnessReport"/>).</summary>
/// <remarks>Immutable.</remarks>
/// <param name="IsComplete">Whether every burden is proven; otherwise further improvements below the last step may be possible.</param>
/// <param name="IsWorstProven">Whether it is proven that no plan gives its worst-off child less.</param>
/// <param name="Steps">How many children have at least each burden, greatest first, as far as it is proven.</param>
/// <param name="SumKilometreEquivalents">The sum of wishes of this plan, in kilometre-equivalents.</param>
/// <param name="LeastSumKilometreEquivalents">The sum of wishes of the plan made by the sum.</param>
/// <param name="LeastSumBoundKilometreEquivalents">No plan as good at the levels before has a smaller sum.</param>
/// <param name="ExtraKilometreEquivalents">The price of fairness: what this plan costs all children together above the plan made by the sum.</param>
/// <param name="ExtraFraction">The same as a fraction of the least sum; 0 where that is 0.</param>
/// <param name="Groups">The worst-served member of each group, beside the plan made by the sum.</param>
/// <param name="WorstKilometreEquivalents">The burden of this plan's worst-off child; null when nobody has a home.</param>
/// <param name="WorstBySumKilometreEquivalents">The burden of the worst-off child of the plan made by the sum; null when nobody has a home.</param>
public sealed record PlanFairness(
    bool IsComplete,
    bool IsWorstProven,
    IReadOnlyList<PlanBurdenStep> Steps,
    double SumKilometreEquivalents,
    double LeastSumKilometreEquivalents,
    double LeastSumBoundKilometreEquivalents,
    double ExtraKilometreEquivalents,
    double ExtraFraction,
    IReadOnlyList<PlanGroupBurden> Groups,
    double? WorstKilometreEquivalents = null,
    double? WorstBySumKilometreEquivalents = null)
{
    internal static PlanFairness? Of(FairnessReport? report) => report is null ? null : new(
        report.IsComplete,
        report.IsWorstProven,
        [.. report.Steps.Select(step => new PlanBurdenStep(step.Burden.Kilometres, step.Children))],
        report.Price.SumOfWishes.Kilometres,
        report.Price.LeastSum.Kilometres,
        report.Price.LeastSumBound.Kilometres,
        report.Price.Extra.Kilometres,
        report.Price.Fraction,
        [.. report.Groups.Select(PlanGroupBurden.Of)],
        report.Price.WorstBurden?.Kilometres,
        report.Price.WorstBurdenBySum?.Kilometres);
}

/// <summary>How many children have at least a burden.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="KilometreEquivalents">The burden, in kilometre-equivalents.</param>
/// <param name="Children">The children.</param>
public sealed record PlanBurdenStep(double KilometreEquivalents, int Children);

/// <summary>The burden of the worst-served member of a group of referred children.</summary>
/// <remarks>
/// Immutable. Numbers of children are left out, and burdens of groups of which few children have a home are suppressed, so that no one child is found from them.
/// </remarks>
/// <param name="Group">Key of the group (<see cref="FloorGroup"/>).</param>
/// <param name="Title">Title of the group.</param>
/// <param name="IsSuppressed">Whether both burdens are suppressed.</param>
/// <param name="Worst">The greatest burden among its members who have a home, in kilometre-equivalents; null when none has one, and when it is suppressed.</param>
/// <param name="WorstBefore">The same in the plan that this one is compared with, in kilometre-equivalents.</param>
public sealed record PlanGroupBurden(string Group, string Title, bool IsSuppressed, double? Worst = null, double? WorstBefore = null)
{
    internal static PlanGroupBurden Of(GroupBurden burden) => burden.Placed is > 0 and <= GroupMeasures.GreatestSmallNumber || burden.Children <= GroupMeasures.GreatestSmallNumber
        ? new(burden.Group.Key, burden.Group.Title, IsSuppressed: true)
        : new(burden.Group.Key, burden.Group.Title, IsSuppressed: false, burden.Worst?.Kilometres, burden.WorstBefore?.Kilometres);
}
