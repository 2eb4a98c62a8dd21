namespace Matching;

/// <summary>Near the child's school, by road.</summary>
/// <remarks>
/// <para>Counts the road from the home to the school; nothing for a child who is not at school or whose school is not recorded. It is the daily journey;
/// whether the school can be kept at all is <see cref="SameSchool"/>.</para>
/// <para>Source: SSWBA 2014 s.81(8) (no disruption to education or training), s.81A(5)(a)(ii); Children Act 1989 s.22C(8)(b).</para>
/// <para>Unit: kilometres by road, one way. Range: 0 and more. Default weight: 0.5, because school and home community mostly lie close together, and the same kilometre
/// should not count twice in full.</para>
/// </remarks>
public sealed class NearSchool : FactRule
{
    /// <inheritdoc/>
    public override string Id => "W-03";

    /// <inheritdoc/>
    public override string Title => "Near the school";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(8), s.81A(5)(a)(ii); Children Act 1989 s.22C(8)(b)";

    /// <inheritdoc/>
    public override string Unit => "kilometres to school";

    /// <inheritdoc/>
    public override double DefaultWeight => 0.5;

    /// <inheritdoc/>
    public override int PlaceCount(MatchingProblem problem, Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.Child.School is null ? 0 : 1;
    }

    /// <inheritdoc/>
    public override GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.Child.School!.Value;
    }

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers) =>
        roads.IsEmpty ? Finding.Nothing : Finding.Counts(roads[0].Kilometres);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is {Distance.FromKilometres(finding.Amount)} by road from the school of child '{placement.Child.Id}'.";
}
