namespace Matching;

/// <summary>Supported accommodation only from the age of 16.</summary>
/// <remarks>
/// <para>Source: law in England since September 2021. In Wales the law still allowed younger children when last checked, with tests of suitability (SI 2015/1818 reg 30 and
/// schedule 7), so there it is this library's default: leave the rule out of a policy, or give another age.</para>
/// <para>Age in whole years on the day the home is needed. A child who would stay is judged as well: being under age does not end by having moved in.</para>
/// </remarks>
/// <param name="minimumAge">The lowest age admitted, whole years, 0 to 18. Default: 16.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumAge"/> is not from 0 to 18.</exception>
public sealed class SupportedFromSixteen(int minimumAge = 16) : PlacementRule
{
    /// <summary>The lowest age admitted, whole years.</summary>
    public int MinimumAge { get; } = minimumAge is >= 0 and <= 18
        ? minimumAge
        : throw new ArgumentOutOfRangeException(nameof(minimumAge), minimumAge, "The minimum age for supported accommodation must be from 0 to 18 years.");

    /// <inheritdoc/>
    public override string Id => "M-24";

    /// <inheritdoc/>
    public override string Title => "Supported accommodation only from a minimum age";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "England: law since September 2021; Wales: default of this library (SI 2015/1818 reg 30 and sch 7 set tests of suitability)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is SupportedAccommodation && placement.Age < MinimumAge ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(referral.AgeWhenNeeded(problem) < MinimumAge ? 1 : 0);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is supported accommodation, from the age of {MinimumAge}; child '{placement.Child.Id}' is {placement.Age} on {placement.From:O}.";
}
