namespace Matching;

/// <summary>A placement with a provider outside the public and not-for-profit sector: the Welsh Ministers approve it as a supplementary placement.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81A(4) and s.81B, inserted by the Health and Social Care (Wales) Act 2025 s.13. The application names the provider and the terms, payment
/// included, and says why the duty to the child (s.78) would be broken otherwise; the Ministers approve when no compliant alternative is as appropriate and the placement is
/// reasonable. The homes ruled out or placed lower, with their reasons, are that evidence.</para>
/// <para>The day from which s.13 is in force is not confirmed by the sources of this library, so the rule looks at no date: a policy has it from the day its user gives.
/// From 1 April 2030 <see cref="ForProfitByApproval"/> bars what is not approved already.</para>
/// <para>Concerns children of Welsh authorities, in foster homes and children's homes. Not concerned: homes of local authorities, Welsh or English (s.81A(6)); not-for-profit
/// providers registered in Wales; connected persons; secure and supported accommodation; a child who would stay, because the duty is about placing; and a child for whom the
/// Ministers have approved this provider. Everybody else is a "for-profit provider" in Wales or a "private provider" in England (s.75A(4)–(5)), an English charity
/// included. Amount 1. Default weight 20: an application to government with an uncertain answer, and a second one after a refusal.</para>
/// </remarks>
public sealed class SupplementaryPlacement : ApprovalRule
{
    /// <inheritdoc/>
    public override string Id => "A-06";

    /// <inheritdoc/>
    public override string Title => "Supplementary placement: Welsh Ministers";

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 ss.81A(4) and 81B, inserted by the Health and Social Care (Wales) Act 2025 s.13";

    /// <inheritdoc/>
    public override double DefaultWeight => 20;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => IsNeeded(placement) ? Finding.NeedsApproval() : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => ClassOfChild(problem, referral);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => ClassOfHome(problem, home);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is run by {Words.For(placement.Provider.Kind)} provider '{placement.Provider.Id}' of {placement.Provider.Country}, "
        + $"so placing child '{placement.Child.Id}' there is a supplementary placement.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        $"Authority '{placement.Child.Authority}' applies to the Welsh Ministers, who approve the supplementary "
        + $"placement of child '{placement.Child.Id}' with provider '{placement.Provider.Id}' in home '{placement.Home.Id}' before it is made; "
        + "the application shows why each compliant alternative is less appropriate.";

    /// <summary>Whether the law asks the Ministers to approve this placement, and they have not.</summary>
    internal static bool IsNeeded(in PlacementCase placement) =>
        placement is { IsPresentHome: false, Home: FosterHome or ChildrensHome, Child.Authority.Country: Country.Wales }
        && !IsCompliant(placement.Provider)
        && !placement.Problem.HasSupplementaryApproval(placement.Child.Id, placement.Provider.Id);

    /// <summary>Whether s.81A(4) allows a placement with a provider: a local authority, also an English one, or a not-for-profit provider registered in Wales.</summary>
    internal static bool IsCompliant(Provider provider) => provider is { Kind: ProviderKind.LocalAuthority } or { Kind: ProviderKind.NotForProfit, Country: Country.Wales };

    /// <summary>Children of Welsh authorities are alike, but for those with an approval.</summary>
    internal static RuleClass? ClassOfChild(MatchingProblem problem, Referral referral) =>
        problem.HasSupplementaryApproval(referral.Child.Id) ? null : new((int)referral.Child.Authority.Country);

    /// <summary>Homes of one kind are alike whose providers are alike in legal form and country.</summary>
    internal static RuleClass ClassOfHome(MatchingProblem problem, Home home) =>
        new((int)home.Kind, (int)problem.ProviderOf(home).Kind, (int)problem.ProviderOf(home).Country);
}
