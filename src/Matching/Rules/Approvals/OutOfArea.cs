namespace Matching;

/// <summary>A placement outside the responsible authority's area: a panel approves it and the nominated officer endorses it.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 12. Only where no placement in the area can meet the child's needs (12(1)), in the order of <see cref="AreaTier"/> (12(2)), and not before
/// the panel's approval is recorded with reasons and the nominated officer has endorsed it (12(3)). In an emergency the nominated officer endorses the decision first and the
/// panel follows within 25 working days (12(5)–(6)). Outside England and Wales s.124 of the 2014 Act asks for the court as well, emergency or not.</para>
/// <para>Concerns every tier but <see cref="AreaTier.Own"/>, connected persons' homes included. Amount 1: which tier it is has a price of its own among the wishes. A child who
/// would stay in the present home was approved when placed there, and is not asked for again. Default weight 5: a panel is a routine step, and distance and tier are priced
/// elsewhere.</para>
/// </remarks>
public sealed class OutOfArea : ApprovalRule
{
    /// <inheritdoc/>
    public override string Id => "A-01";

    /// <inheritdoc/>
    public override string Title => "Out of area: panel and nominated officer";

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 12; outside England and Wales SSWBA 2014 s.124";

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
        string what = $"the placement of child '{placement.Child.Id}' out of area in home '{placement.Home.Id}'";
        string panel = placement.Referral.Urgency == Urgency.Emergency
            ? $"The nominated officer of authority '{placement.Child.Authority}' endorses {what} in writing before it is made; authority '{placement.Home.Authority}' is told within 24 hours; "
                + $"relatives and the "
                + "independent reviewing officer are consulted within 5 working days; a panel considers it within 25 working days of the placement."
            : $"A panel with a representative of authority '{placement.Home.Authority}' approves {what}, "
                + $"and the nominated officer of authority '{placement.Child.Authority}' endorses it in writing, before it is made.";
        return placement.Tier == AreaTier.Elsewhere
            ? panel + " Before the child leaves England and Wales the court approves it, or everybody with parental responsibility where the child is not in care."
            : panel;
    }
}
