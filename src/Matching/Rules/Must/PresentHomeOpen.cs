namespace Matching;

/// <summary>A child does not go back to a present home that is closed to them.</summary>
/// <remarks>
/// Source: SI 2015/1818 reg 15(3) (immediate risk of harm ends a placement) and reg 23(3)(a) (no placement without the provider's consent, which notice ends). Concerns
/// <see cref="MoveReason.RiskOfHarm"/> and <see cref="MoveReason.ProviderNotice"/>; after a review (reg 15(1)), or for a planned step nearer home, the present home stays open.
/// </remarks>
public sealed class PresentHomeOpen : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-30";

    /// <inheritdoc/>
    public override string Title => "Present home open";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 regs 15(3) and 23(3)(a)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement is { IsPresentHome: true, Referral.MoveReason: MoveReason.RiskOfHarm or MoveReason.ProviderNotice } ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        placement.Referral.MoveReason == MoveReason.RiskOfHarm
            ? $"Home '{placement.Home.Id}', where child '{placement.Child.Id}' lives, is closed to the child because of immediate risk of harm."
            : $"Home '{placement.Home.Id}', where child '{placement.Child.Id}' lives, is closed to the child because notice has been given.";
}
