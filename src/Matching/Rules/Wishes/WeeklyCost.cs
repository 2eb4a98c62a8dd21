namespace Matching;

/// <summary>The weekly cost of the home.</summary>
/// <remarks>
/// <para>Counts hundreds of pounds a week. Nothing where the cost is not recorded; so record the cost of every home before giving this rule a weight.</para>
/// <para>Source: practice of commissioning. No law of placement ranks a child's homes by cost; the well-being duty (SSWBA 2014 s.78) comes first.</para>
/// <para>Unit: £100 a week. Range: 0 and more. Default weight: 0, so that money counts only when the user says so, and how much then stands in the policy for all to
/// see.</para>
/// </remarks>
public sealed class WeeklyCost : PlacementRule
{
    private const double Hundred = 100;

    /// <inheritdoc/>
    public override string Id => "W-28";

    /// <inheritdoc/>
    public override string Title => "Weekly cost";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice of commissioning; subject to SSWBA 2014 s.78";

    /// <inheritdoc/>
    public override string Unit => "£100 a week";

    /// <inheritdoc/>
    public override double DefaultWeight => 0;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home.WeeklyCost is { } pounds ? Finding.Counts((double)pounds / Hundred) : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => home.WeeklyCost is { } pounds ? RuleClass.OfAmount((double)pounds) : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' costs £{WishText.Pounds(placement.Home.WeeklyCost ?? 0)} a week.";
}
