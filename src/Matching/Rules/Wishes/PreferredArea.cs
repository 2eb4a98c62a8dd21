namespace Matching;

/// <summary>In the responsible authority's area, or else in the order of preference of the regulations.</summary>
/// <remarks>
/// <para>Counts the step in the order: own area 0, bordering Welsh authority 1, bordering English 2, other Welsh 3, other English 4, elsewhere 5. With
/// <see cref="HasOrder"/> false every area but the own counts 1, which is how the English law is simplified. "In area" and "near home" are different things, and both count:
/// 44 % of small areas of Wales lie within 5 km of another authority, while most pairs of points inside Powys are over 20 miles apart.</para>
/// <para>Source: SSWBA 2014 s.81(9); SI 2015/1818 reg 12(2); Children Act 1989 s.22C(9). The approval that a home out of area needs is <c>A-01</c>.</para>
/// <para>Unit: steps. Range: 0 to 5. Default weight: 5 km-eq a step: from the own area to another Welsh authority that does not border is fifteen kilometres, besides
/// the road itself.</para>
/// </remarks>
/// <param name="hasOrder">Whether areas beyond the own are told apart. Default: true, the Welsh order.</param>
public sealed class PreferredArea(bool hasOrder = true) : PlacementRule
{
    /// <summary>Whether areas beyond the own are told apart.</summary>
    public bool HasOrder { get; } = hasOrder;

    /// <inheritdoc/>
    public override string Id => "W-09";

    /// <inheritdoc/>
    public override string Title => "In the preferred area";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(9); SI 2015/1818 reg 12(2); Children Act 1989 s.22C(9)";

    /// <inheritdoc/>
    public override string Unit => "steps away from the own area";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => Finding.Counts(HasOrder ? (int)placement.Tier : Math.Min(1, (int)placement.Tier));

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(0, Text: referral.Child.Authority.Value);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(0, Text: home.Authority.Value);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is {Words.For(placement.Tier)}, seen from authority '{placement.Child.Authority}' of child '{placement.Child.Id}'.";
}
