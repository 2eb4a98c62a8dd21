namespace Matching;

/// <summary>Secure accommodation only for a child with an authorisation that covers the day, and under the age of 13 with the Welsh Ministers' approval as well.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.119 (criteria and court); SI 2015/1988 reg 2 (72 hours in 28 days without a court), reg 6 (three months, then six), reg 13 (under 13 only with
/// the Ministers' prior approval).</para>
/// <para>First and last day of <see cref="SecureAuthorisation"/> are both covered. Age in whole years on the day the home is needed: 12 needs the Ministers, 13 does not.
/// Liberty is restricted on every day, so a child who would stay there is judged as well.</para>
/// </remarks>
public sealed class SecureNeedsAuthorisation : PlacementRule
{
    /// <summary>From this age on the Ministers' approval is not needed: 13 (SI 2015/1988 reg 13).</summary>
    public const int AgeWithoutMinisters = 13;

    /// <inheritdoc/>
    public override string Id => "M-21";

    /// <inheritdoc/>
    public override string Title => "Secure accommodation only when authorised";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.119; SI 2015/1988 regs 2, 6 and 13";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is SecureHome && Missing(placement.Child, placement.From, placement.Age) is not null ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(Missing(referral.Child, referral.NeededFrom(problem), referral.AgeWhenNeeded(problem)) is null ? 0 : 1);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is secure accommodation; child '{placement.Child.Id}' {Missing(placement.Child, placement.From, placement.Age)}.";

    private static string? Missing(Child child, DateOnly on, int age) => child.SecureAuthorisation switch
    {
        null => "has no authorisation",
        { } authorisation when on < authorisation.From || on > authorisation.Until =>
            $"has an authorisation from {authorisation.From:O} to {authorisation.Until:O}, which does not cover {on:O}",
        { MinistersApproved: false } when age < AgeWithoutMinisters => $"is {age} on {on:O} and the Welsh Ministers have not approved it",
        _ => null,
    };
}
