namespace Matching;

/// <summary>Parents' wishes for a child under 16: about the home, a place, a feature, or a settled child to live with.</summary>
/// <remarks>
/// <para>Counts the importance (1 to 3) of each wish of a parent that the home does not meet, half of it where a feature is not recorded. From the sixteenth birthday parents'
/// wishes count nothing; they are still shown to people.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(4): under 16, regard to the views of people with parental responsibility, as far as consistent with the child's well-being.</para>
/// <para>Unit: importance points. Range: 0 to three times the number of wishes. Default weight: 3 km-eq a point, less than the child's own wishes, because s.6(4) has regard
/// to parents only as far as that is consistent with the child's well-being. An assumption.</para>
/// </remarks>
public sealed class ParentsWishes : FactRule
{
    /// <inheritdoc/>
    public override string Id => "W-18";

    /// <inheritdoc/>
    public override string Title => "The parents' wishes";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(4); Children Act 1989 s.22(4)";

    /// <inheritdoc/>
    public override string Unit => "importance points of wishes not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 3;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => Finding.Counts(WishedHome.Unmet(placement, WishedBy.Parent));

    /// <inheritdoc/>
    public override int PlaceCount(MatchingProblem problem, Referral referral) => WishedHome.Count<PlaceWish>(problem, referral, WishedBy.Parent);

    /// <inheritdoc/>
    public override GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index) => WishedHome.At<PlaceWish>(problem, referral, WishedBy.Parent, index).Place;

    /// <inheritdoc/>
    public override int CapabilityCount(MatchingProblem problem, Referral referral) => WishedHome.Count<FeatureWish>(problem, referral, WishedBy.Parent);

    /// <inheritdoc/>
    public override Capability CapabilityAt(MatchingProblem problem, Referral referral, int index) =>
        WishedHome.At<FeatureWish>(problem, referral, WishedBy.Parent, index).Feature;

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers) =>
        Finding.Counts(WishedHome.UnmetElsewhere(problem, referral, WishedBy.Parent, roads, answers));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) => WishedHome.Describe(placement, WishedBy.Parent);
}
