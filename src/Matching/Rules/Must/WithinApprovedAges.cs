namespace Matching;

/// <summary>The child's age is within the terms of approval, or the conditions of registration.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 23(2)(b) (terms of a foster parent's approval are consistent with the placement); SI 2018/1333 reg 8(5) (terms may give the age range);
/// for other homes the age range is a condition of registration.</para>
/// <para>Age in whole years on the day the home is needed; both ends of <see cref="Approval.Ages"/> inclusive; default range birth to 17.</para>
/// <para>Passes for a foster home in an emergency that an officer allows (reg 24), for which <see cref="EmergencyOutsideApproval"/> then asks; and for a child who stays with
/// present foster or connected carers, because terms bind when a child is placed, and a child who has outgrown them is a reason to amend the terms, not to move the child.
/// Conditions of registration bind on every day, so in other homes staying is judged as well.</para>
/// </remarks>
public sealed class WithinApprovedAges : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-05";

    /// <inheritdoc/>
    public override string Title => "Within the approved ages";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        TermsOfApproval.OutsideAges(placement) && TermsOfApproval.Bind(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(referral.AgeWhenNeeded(problem), EmergencyOutsideApproval.IsAllowed(referral) ? 1 : 0);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind, home.Approval.Ages.From, home.Approval.Ages.To);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is approved for ages {placement.Home.Approval.Ages}; child '{placement.Child.Id}' is {placement.Age} on {placement.From:O}.";
}
