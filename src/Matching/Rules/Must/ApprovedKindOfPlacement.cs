namespace Matching;

/// <summary>The terms of approval admit the kind of placement sought.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5) ("placements of any particular kind"); for other homes the statement of purpose.</para>
/// <para>An approval that lists no kinds admits all. Passes for a foster home in an emergency that an officer allows (reg 24), for which
/// <see cref="EmergencyOutsideApproval"/> then asks.</para>
/// <para>A child who would stay is judged as well: a long-term placement with carers approved for short-term placements is a new kind of placement, for which the terms
/// must be amended first.</para>
/// </remarks>
public sealed class ApprovedKindOfPlacement : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-07";

    /// <inheritdoc/>
    public override string Title => "Approved for the kind of placement";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        TermsOfApproval.OutsideKinds(placement) && !EmergencyOutsideApproval.Allows(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new((int)referral.Kind, EmergencyOutsideApproval.IsAllowed(referral) ? 1 : 0);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind, TermsOfApproval.KindsMask(home));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is approved for {string.Join(", ", placement.Home.Approval.Kinds.Select(Words.For))} placements; "
        + $"child '{placement.Child.Id}' needs a {Words.For(placement.Referral.Kind)} one.";
}
