namespace Matching;

/// <summary>The child's own wishes about the home, a place, a feature, or a settled child to live with.</summary>
/// <remarks>
/// <para>Counts the importance (1 to 3) of each wish of the child's own that the home does not meet, half of it where a feature is not recorded. Wishes for the company of
/// children who are referred too are <see cref="WishedCompany"/>; wishes not to live with somebody are <see cref="UnwishedCompany"/>. Every wish is shown to people,
/// met or not.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(2)(a): regard to the child's views, wishes and feelings; SI 2015/1818 reg 12(4) (the child's views before a home out of area).</para>
/// <para>Unit: importance points. Range: 0 to three times the number of wishes. Default weight: 5 km-eq a point: what matters very much to the child weighs like a language
/// need, fifteen kilometres. An assumption.</para>
/// </remarks>
public sealed class ChildsWishes : FactRule
{
    /// <inheritdoc/>
    public override string Id => "W-17";

    /// <inheritdoc/>
    public override string Title => "The child's wishes";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(2); Children Act 1989 s.22(4)";

    /// <inheritdoc/>
    public override string Unit => "importance points of wishes not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => Finding.Counts(WishedHome.Unmet(placement, WishedBy.Child));

    /// <inheritdoc/>
    public override int PlaceCount(MatchingProblem problem, Referral referral) => WishedHome.Count<PlaceWish>(problem, referral, WishedBy.Child);

    /// <inheritdoc/>
    public override GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index) => WishedHome.At<PlaceWish>(problem, referral, WishedBy.Child, index).Place;

    /// <inheritdoc/>
    public override int CapabilityCount(MatchingProblem problem, Referral referral) => WishedHome.Count<FeatureWish>(problem, referral, WishedBy.Child);

    /// <inheritdoc/>
    public override Capability CapabilityAt(MatchingProblem problem, Referral referral, int index) =>
        WishedHome.At<FeatureWish>(problem, referral, WishedBy.Child, index).Feature;

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers) =>
        Finding.Counts(WishedHome.UnmetElsewhere(problem, referral, WishedBy.Child, roads, answers));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) => WishedHome.Describe(placement, WishedBy.Child);
}
