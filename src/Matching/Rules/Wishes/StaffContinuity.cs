namespace Matching;

/// <summary>Staff who stay.</summary>
/// <remarks>
/// <para>For homes with staff: the share of staff who were not there a year ago. Nothing where it is not recorded: nothing is known, and a home is not ranked down for
/// what nobody asked; so read a home that counts nothing together with what it has recorded.</para>
/// <para>Source: practice; what staff and young people in Wales call part of a good home.</para>
/// <para>Unit: share of staff new in the year. Range: 0 to 1. Default weight: 10 km-eq: a home all of whose staff are new weighs ten kilometres. An assumption.</para>
/// </remarks>
public sealed class StaffContinuity : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "W-24";

    /// <inheritdoc/>
    public override string Title => "Staff who stay";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice: what staff in Wales call a good home";

    /// <inheritdoc/>
    public override string Unit => "share of staff new in the year";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is StaffedHome { Staff.Continuity: { } stayed } ? Finding.Counts(1 - stayed) : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => home is StaffedHome { Staff.Continuity: { } stayed } ? RuleClass.OfAmount(stayed) : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"In home '{placement.Home.Id}' {WishText.Percent(finding.Amount)} of staff were not there a year ago.";
}
