namespace Matching;

/// <summary>The terms of approval, or the conditions of registration, admit the child's sex as recorded.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5); for other homes a condition of registration.</para>
/// <para>A child whose sex is not recorded is admitted only where any sex is: nobody could tell whether the terms are kept. Default: any.</para>
/// <para>Passes in the same two cases as <see cref="WithinApprovedAges"/>: an emergency that an officer allows (reg 24), and staying with present foster or connected
/// carers.</para>
/// </remarks>
public sealed class WithinApprovedSexes : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-06";

    /// <inheritdoc/>
    public override string Title => "Within the approved sexes";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        TermsOfApproval.OutsideSexes(placement) && TermsOfApproval.Bind(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new((int)referral.Child.Sex, EmergencyOutsideApproval.IsAllowed(referral) ? 1 : 0);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind, (int)home.Approval.Sexes);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is approved for {(placement.Home.Approval.Sexes == SexesApproved.Girls ? "girls" : "boys")} only; "
        + $"the sex of child '{placement.Child.Id}' is {Words.For(placement.Child.Sex)}.";
}
