namespace Matching;

/// <summary>A leaning between local authorities, not-for-profit and for-profit providers.</summary>
/// <remarks>
/// <para>Counts what the rule was made with for the provider's kind: by default 1 for a for-profit provider, 0 for the others. Homes of connected persons count nothing.</para>
/// <para>Source: SSWBA 2014 s.81A(4), inserted by the Health and Social Care (Wales) Act 2025 s.13, which puts the local authority, other authorities and not-for-profit
/// providers first and alike. What it requires, and from when, is in the rules M-25 to M-27 and A-06.</para>
/// <para>Unit: as the rule is made. Range: 0 to 1 by default. Default weight: 2 km-eq: it decides between homes that are otherwise alike, because until s.81A is in force no
/// law ranks providers, and from then on approval does. An assumption.</para>
/// </remarks>
public sealed class ProviderKindPreference : PlacementRule
{
    private readonly double localAuthority;
    private readonly double notForProfit;
    private readonly double forProfit;

    /// <summary>Makes the rule.</summary>
    /// <param name="localAuthority">What a local authority's home counts, 0 or more.</param>
    /// <param name="notForProfit">What a not-for-profit provider's home counts, 0 or more.</param>
    /// <param name="forProfit">What a for-profit provider's home counts, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not a number of 0 or more.</exception>
    public ProviderKindPreference(double localAuthority = 0, double notForProfit = 0, double forProfit = 1)
    {
        this.localAuthority = Checked(localAuthority, nameof(localAuthority));
        this.notForProfit = Checked(notForProfit, nameof(notForProfit));
        this.forProfit = Checked(forProfit, nameof(forProfit));
    }

    /// <inheritdoc/>
    public override string Id => "W-27";

    /// <inheritdoc/>
    public override string Title => "Preferred kind of provider";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81A(4); Health and Social Care (Wales) Act 2025 s.13";

    /// <inheritdoc/>
    public override string Unit => "1 for a for-profit provider";

    /// <inheritdoc/>
    public override double DefaultWeight => 2;

    /// <summary>What a kind of provider counts.</summary>
    /// <param name="kind">The kind.</param>
    public double Amount(ProviderKind kind) => kind switch
    {
        ProviderKind.LocalAuthority => localAuthority,
        ProviderKind.NotForProfit => notForProfit,
        _ => forProfit,
    };

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home.Kind == HomeKinds.Kinship ? Finding.Nothing : Finding.Counts(Amount(placement.Provider.Kind));

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind, (int)problem.ProviderOf(home).Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is run by {Words.For(placement.Provider.Kind)} provider '{placement.Provider.Id}'.";

    private static double Checked(double amount, string name) => amount >= 0 && double.IsFinite(amount)
        ? amount
        : throw new ArgumentOutOfRangeException(name, amount, "W-27: what a kind of provider counts must be a number of 0 or more.");
}
