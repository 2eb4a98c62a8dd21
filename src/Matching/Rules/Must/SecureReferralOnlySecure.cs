namespace Matching;

/// <summary>A child referred for secure accommodation and nothing else goes nowhere else.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.119(1) (a child is kept there because any other accommodation would not keep the child, or others, safe). Concerns referrals whose
/// <see cref="Referral.CarePlan"/> is <see cref="HomeKinds.Secure"/> alone. <see cref="WithinCarePlan"/> bars the same homes; this rule stands beside it so that the reason given
/// is the real one, and so that a policy which leaves care plans aside still keeps such a child safe. Staying in a present home that is not secure is barred as well.
/// </remarks>
public sealed class SecureReferralOnlySecure : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-22";

    /// <inheritdoc/>
    public override string Title => "Secure referral only to secure accommodation";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.119(1)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Referral.CarePlan == HomeKinds.Secure && placement.Home is not SecureHome ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new((int)referral.CarePlan);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Child '{placement.Child.Id}' is referred for secure accommodation only; home '{placement.Home.Id}' is {Words.WithArticle(placement.Home.Kind)}.";
}
