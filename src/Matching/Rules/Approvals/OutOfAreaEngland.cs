namespace Matching;

/// <summary>A placement by an English authority outside its area: the nominated officer approves it, or for a placement at a distance the director of children's services.</summary>
/// <remarks>
/// <para>Source: the Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959) reg 11 as amended by SI 2013/3239: "at a distance" means outside the area and not
/// within that of an adjoining authority (reg 11(5)). Simplified: the exceptions of reg 11(3) and (4) are not modelled, so it may ask for an approval that an officer need not give.</para>
/// <para>Takes the place of <see cref="OutOfArea"/>, whose panel and order of preference are Welsh, under the same id. A child who would stay in the present home is not placed
/// anew and is not asked for again. Amount 1. Default weight 5, as in Wales: a routine step, and distance and area are priced elsewhere.</para>
/// </remarks>
public sealed class OutOfAreaEngland : ApprovalRule
{
    /// <inheritdoc/>
    public override string Id => "A-01";

    /// <inheritdoc/>
    public override string Title => "Out of area: nominated officer or director";

    /// <inheritdoc/>
    public override string Source => "SI 2010/959 reg 11, amended by SI 2013/3239 reg 18";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Tier != AreaTier.Own && !placement.IsPresentHome ? Finding.NeedsApproval() : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(0, Text: referral.Child.Authority.Value);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(0, Text: home.Authority.Value);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' in authority '{placement.Home.Authority}' is {Words.For(placement.Tier)}, seen from authority '{placement.Child.Authority}' of child '{placement.Child.Id}'.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement)
    {
        bool isAtADistance = placement.Tier is not (AreaTier.BorderingWelsh or AreaTier.BorderingEnglish);
        string who = isAtADistance ? "director of children's services" : "nominated officer";
        string first = isAtADistance ? "is consulted and has the care plan" : "is notified";
        return $"The {who} of authority '{placement.Child.Authority}' approves the placement of child '{placement.Child.Id}' out of area in home '{placement.Home.Id}' before it is made; authority '{placement.Home.Authority}' {first} first.";
    }
}
