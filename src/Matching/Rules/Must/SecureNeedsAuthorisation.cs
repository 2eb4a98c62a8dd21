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
        placement.Home is SecureHome && Missing(placement) is not null ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is secure accommodation; child '{placement.Child.Id}' {Missing(placement)}.";

    private static string? Missing(in PlacementCase placement) => placement.Child.SecureAuthorisation switch
    {
        null => "has no authorisation",
        { } authorisation when placement.From < authorisation.From || placement.From > authorisation.Until =>
            $"has an authorisation from {authorisation.From:O} to {authorisation.Until:O}, which does not cover {placement.From:O}",
        { MinistersApproved: false } when placement.Age < AgeWithoutMinisters => $"is {placement.Age} on {placement.From:O} and the Welsh Ministers have not approved it",
        _ => null,
    };
}
