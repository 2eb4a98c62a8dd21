namespace Matching;

/// <summary>Trained staff.</summary>
/// <remarks>
/// <para>For homes with staff: the share of staff without the training that the statement of purpose asks for. Nothing where it is not recorded: nothing is known, and a home
/// is not ranked down for what nobody asked; so read a home that counts nothing together with what it has recorded.</para>
/// <para>Source: practice; what staff and young people in Wales call part of a good home.</para>
/// <para>Unit: share of staff without the training. Range: 0 to 1. Default weight: 10 km-eq: a home none of whose staff have the training weighs ten kilometres. An
/// assumption.</para>
/// </remarks>
public sealed class StaffTraining : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "W-25";

    /// <inheritdoc/>
    public override string Title => "Trained staff";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice: what staff in Wales call a good home";

    /// <inheritdoc/>
    public override string Unit => "share of staff without the training";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is StaffedHome { Staff.Trained: { } trained } ? Finding.Counts(1 - trained) : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => home is StaffedHome { Staff.Trained: { } trained } ? RuleClass.OfAmount(trained) : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"In home '{placement.Home.Id}' {WishText.Percent(finding.Amount)} of staff have not had the training that its statement of purpose asks for.";
}
