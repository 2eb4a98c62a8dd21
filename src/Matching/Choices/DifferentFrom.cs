namespace Matching;

/// <summary>The plan differs from an earlier one in so many children's homes at least: those it has in common are limited.</summary>
internal sealed class DifferentFrom(int number, PlacementPlan other, int children, int leastDifferences) : PlanRule
{
    public override string Id => $"different-from-plan-{number}";

    public override string Title => $"Different from plan {number}";

    public override string Source => "The user's own wish for a choice of plans";

    public override string Unit => "children placed as before";

    public override long Maximum => children - leastDifferences;

    public override long Count(in PlacementCase placement) => other.HomeOf(placement.Child.Id) == placement.Home.Id ? 1 : 0;

    public override long CountUnplaced(MatchingProblem problem, Referral referral) => other.HomeOf(referral.Child.Id) is null ? 1 : 0;

    public override string Describe(long sum) => $"{sum} children are placed as in plan {number}; at most {Maximum} may be.";
}
