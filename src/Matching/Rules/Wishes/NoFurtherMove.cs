namespace Matching;

/// <summary>No further move: each move costs, and more for a child who has moved before in the year.</summary>
/// <remarks>
/// <para>For a child who would leave the home where they live: 1, and 1 more for each earlier placement that began in the last twelve months. A child who has no home now does
/// not move. Where the present home is closed the move counts for every other home alike; it is then a fact and not a choice.</para>
/// <para>Source: measure CH/043 (three or more placements in the year); SSWBA 2014 s.81A(5)(a)(v): disruption by moving from a present placement.</para>
/// <para>Unit: moves, this one and earlier placements in the year. Range: 0 to placements in the year. Default weight: 20 km-eq: a first move must bring the child's life
/// more than twenty kilometres together to be worth it, a third one sixty.</para>
/// </remarks>
public sealed class NoFurtherMove : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "W-07";

    /// <inheritdoc/>
    public override string Title => "No further move";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81A(5)(a)(v); measure CH/043";

    /// <inheritdoc/>
    public override string Unit => "moves, earlier ones of the year included";

    /// <inheritdoc/>
    public override double DefaultWeight => 20;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Referral.PresentHome is null || placement.IsPresentHome ? Finding.Nothing : Finding.Counts(1 + EarlierPlacements(placement.Child));

    /// <inheritdoc/>
    public override double LeastElsewhere(MatchingProblem problem, Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.PresentHome is null ? 0 : 1 + EarlierPlacements(referral.Child);
    }

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(referral.PresentHome is null ? 0 : 1 + EarlierPlacements(referral.Child));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Child '{placement.Child.Id}' would move from home '{placement.Referral.PresentHome}' to home '{placement.Home.Id}', after {WishText.Count(EarlierPlacements(placement.Child), "earlier placement", "earlier placements")} in the year.";

    /// <summary>The number of the year includes the present placement, unless that began before the year; then there was no other.</summary>
    private static int EarlierPlacements(Child child) => Math.Max(0, child.PlacementsInYear - 1);
}
