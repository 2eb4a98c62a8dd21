namespace Matching;

/// <summary>In Wales no for-profit provider, and no home of one, that was registered on or after 1 April 2026.</summary>
/// <remarks>
/// <para>Source: Regulation and Inspection of Social Care (Wales) Act 2016 s.6A(1) and schedule 1A para 2(5), inserted by the Health and Social Care (Wales) Act 2025 ss.3–4: from
/// <see cref="InForceFrom"/> only local authorities and not-for-profit entities are registered for children's homes, fostering or secure accommodation; providers registered
/// before keep what they have and add neither a service nor a place.</para>
/// <para>Judges the provider's registration for foster homes, children's homes and secure accommodation, and the home's own for the last two: foster carers are not
/// registered, and their approval is <see cref="NoAddedForProfitCapacity"/>'s. An application lodged by 31 March 2026 follows the old law, so record the day of the application
/// where registration came later. A date that is not recorded passes. Providers registered outside Wales and supported accommodation are outside the rule.</para>
/// <para>A child who would stay in the present home is not judged: no move is forced by the form of the provider.</para>
/// </remarks>
public sealed class NoNewForProfitRegistration : PlacementRule
{
    /// <summary>The day from which no for-profit provider or place is registered anew: 1 April 2026.</summary>
    public static DateOnly InForceFrom { get; } = new(2026, 4, 1);

    /// <inheritdoc/>
    public override string Id => "M-26";

    /// <inheritdoc/>
    public override string Title => "No new for-profit registration";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Regulation and Inspection of Social Care (Wales) Act 2016 s.6A and sch 1A, inserted by the Health and Social Care (Wales) Act 2025 ss.3–4";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        !placement.IsPresentHome && IsNew(placement.Provider, placement.Home) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(IsNew(problem.ProviderOf(home), home) ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"For-profit provider '{placement.Provider.Id}' of home '{placement.Home.Id}' {Registered(placement)}; new ones have been barred in Wales since {InForceFrom:O}.";

    private static bool IsNew(Provider provider, Home home) => IsConcerned(provider, home) && (IsNewProvider(provider) || IsNewHome(home));

    private static bool IsConcerned(Provider provider, Home home) =>
        provider is { Kind: ProviderKind.ForProfit, Country: Country.Wales } && home is FosterHome or ChildrensHome or SecureHome;

    private static bool IsNewProvider(Provider provider) => provider.RegisteredOn >= InForceFrom;

    private static bool IsNewHome(Home home) => home is StaffedHome && home.ApprovedOn >= InForceFrom;

    private static string Registered(in PlacementCase placement) =>
        IsNewProvider(placement.Provider) ? $"was registered on {placement.Provider.RegisteredOn:O}" : $"added it on {placement.Home.ApprovedOn:O}";
}
