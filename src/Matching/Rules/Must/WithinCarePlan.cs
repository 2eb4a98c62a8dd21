namespace Matching;

/// <summary>The home is of a kind that the care plan allows.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.83 and SI 2015/1818 regs 5–6 (care and support plan; the placement is consistent with it), reg 12(4)(b). Default plan: <see cref="HomeKinds.Usual"/>, that
/// is foster, connected person's or children's home, so secure and supported accommodation are proposed only where the plan names them. A present home of a kind that the plan
/// does not allow is barred as well: the plan is then to leave it. For plans that name secure accommodation alone see <see cref="SecureReferralOnlySecure"/> too.
/// </remarks>
public sealed class WithinCarePlan : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-29";

    /// <inheritdoc/>
    public override string Title => "Within the care plan";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.83; SI 2015/1818 regs 5–6";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        (placement.Referral.CarePlan & placement.Home.Kind) == 0 ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new((int)referral.CarePlan);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is {Words.WithArticle(placement.Home.Kind)}; the care plan of child '{placement.Child.Id}' allows: {Words.ForAll(placement.Referral.CarePlan)}.";
}
