namespace Matching;

/// <summary>A Welsh authority places with a provider outside the public and not-for-profit sector only when the Welsh Ministers have approved it for this child.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81A(4) and s.81B, inserted by the Health and Social Care (Wales) Act 2025 s.13; in force for placements from <see cref="InForceFrom"/>
/// (Care Inspectorate Wales). A policy has this rule from that day on; the rule itself looks at no date, so that tomorrow's law can be tried on today's children.</para>
/// <para>Concerns foster homes and children's homes. Allowed without approval are local authorities, Welsh or English (s.81A(6)), and not-for-profit providers registered in
/// Wales. Everybody else is a "for-profit provider" in Wales or a "private provider" in England (s.75A(4)–(5), inserted by s.11), an English charity included. Connected
/// persons, secure and supported accommodation are outside the rule, and so are children of English authorities.</para>
/// <para>A child who lives there may stay: the duty is about placing, and disruption counts against moving (s.81A(5)(a)(v)).</para>
/// <para>Whoever wants proposals that still have to be applied for takes this rule out and leaves <see cref="SupplementaryPlacement"/> to ask.</para>
/// </remarks>
public sealed class ForProfitByApproval : PlacementRule
{
    /// <summary>The day from which the law limits placements with for-profit providers: 1 April 2030.</summary>
    public static DateOnly InForceFrom { get; } = new(2030, 4, 1);

    /// <inheritdoc/>
    public override string Id => "M-25";

    /// <inheritdoc/>
    public override string Title => "For-profit providers only by Ministers' approval";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 ss.81A(4) and 81B, inserted by the Health and Social Care (Wales) Act 2025 s.13";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        SupplementaryPlacement.IsNeeded(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => SupplementaryPlacement.ClassOfChild(problem, referral);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => SupplementaryPlacement.ClassOfHome(problem, home);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is run by {Words.For(placement.Provider.Kind)} provider '{placement.Provider.Id}', "
        + $"and the Welsh Ministers have not approved a supplementary placement of child '{placement.Child.Id}' there.";
}
