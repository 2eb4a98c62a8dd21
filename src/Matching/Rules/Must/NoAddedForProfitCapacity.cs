namespace Matching;

/// <summary>In Wales no foster carers whom a for-profit agency approved on or after 1 April 2027.</summary>
/// <remarks>
/// <para>Source: conditions on providers in transition, Regulation and Inspection of Social Care (Wales) Act 2016 schedule 1A para 3, inserted by the Health and Social Care
/// (Wales) Act 2025 s.4; from <see cref="InForceFrom"/> for-profit agencies approve no new carers and for-profit homes raise no numbers (Care Inspectorate Wales).</para>
/// <para>Numbers are the other half: <see cref="PlacesAvailable"/> counts only <see cref="Home.PlacesBeforeApril2027"/> when told to. A date of approval that is not recorded
/// passes. Agencies registered outside Wales are outside the rule. A child who would stay with present carers is not judged.</para>
/// </remarks>
public sealed class NoAddedForProfitCapacity : PlacementRule
{
    /// <summary>The day from which for-profit providers add no carers and no places: 1 April 2027.</summary>
    public static DateOnly InForceFrom { get; } = new(2027, 4, 1);

    /// <inheritdoc/>
    public override string Id => "M-27";

    /// <inheritdoc/>
    public override string Title => "No added for-profit capacity";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Regulation and Inspection of Social Care (Wales) Act 2016 sch 1A para 3, inserted by the Health and Social Care (Wales) Act 2025 s.4";

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
        $"The carers of home '{placement.Home.Id}' were approved on {placement.Home.ApprovedOn:O} by for-profit provider '{placement.Provider.Id}'; "
        + $"new ones have been barred in Wales since {InForceFrom:O}.";

    private static bool IsNew(Provider provider, Home home) =>
        provider is { Kind: ProviderKind.ForProfit, Country: Country.Wales } && home is FosterHome && home.ApprovedOn >= InForceFrom;
}
