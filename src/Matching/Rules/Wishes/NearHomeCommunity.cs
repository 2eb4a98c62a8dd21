namespace Matching;

/// <summary>Near the child's home community, by road; each kilometre weighs more for a child who is already far.</summary>
/// <remarks>
/// <para>The amount is a convex, piecewise linear function of the road distance: up to <see cref="Far"/> each kilometre counts 1, from there to <see cref="VeryFar"/> it
/// counts <see cref="FarFactor"/>, beyond it <see cref="VeryFarFactor"/>. So no one child carries the whole burden: ten kilometres more for a child at 100 km cost twice what
/// they cost a child at 10 km.</para>
/// <para>Source: SSWBA 2014 s.81(8) (near the child's home), s.81A(5)(a)(i); Children Act 1989 s.22C(8)(a). The two distances are an assumption: no Welsh threshold in
/// miles was found, and 20 miles is a threshold of English practice and statistics.</para>
/// <para>Unit: kilometres by road, the convex part included. Range: 0 and more. Default weight: 1, because it is the currency: every other weight says how many
/// kilometres from home it is worth.</para>
/// </remarks>
public sealed class NearHomeCommunity : FactRule
{
    /// <summary>Default of <see cref="Far"/>: 30 kilometres by road.</summary>
    public static readonly Distance DefaultFar = Distance.FromKilometres(30);

    /// <summary>Default of <see cref="VeryFar"/>: 80 kilometres by road.</summary>
    public static readonly Distance DefaultVeryFar = Distance.FromKilometres(80);

    /// <summary>Default of <see cref="FarFactor"/>: 1.5.</summary>
    public const double DefaultFarFactor = 1.5;

    /// <summary>Default of <see cref="VeryFarFactor"/>: 2.</summary>
    public const double DefaultVeryFarFactor = 2;

    /// <summary>Makes the rule.</summary>
    /// <param name="far">Where the second piece begins; null for <see cref="DefaultFar"/>.</param>
    /// <param name="veryFar">Where the third piece begins, not below <paramref name="far"/>; null for <see cref="DefaultVeryFar"/>.</param>
    /// <param name="farFactor">What a kilometre of the second piece counts, 1 or more.</param>
    /// <param name="veryFarFactor">What a kilometre of the third piece counts, not below <paramref name="farFactor"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The distances or the factors do not rise.</exception>
    public NearHomeCommunity(Distance? far = null, Distance? veryFar = null, double farFactor = DefaultFarFactor, double veryFarFactor = DefaultVeryFarFactor)
    {
        Far = far ?? DefaultFar;
        VeryFar = veryFar ?? DefaultVeryFar;
        if (!Far.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(far), Far, "W-02: far must be a distance of 0 or more.");
        }

        if (!VeryFar.IsValid || VeryFar < Far)
        {
            throw new ArgumentOutOfRangeException(nameof(veryFar), VeryFar, $"W-02: very far must be a distance not below far, {Far}.");
        }

        if (!(farFactor >= 1) || !double.IsFinite(farFactor))
        {
            throw new ArgumentOutOfRangeException(nameof(farFactor), farFactor, "W-02: the factor of far kilometres must be a number of 1 or more.");
        }

        if (!(veryFarFactor >= farFactor) || !double.IsFinite(veryFarFactor))
        {
            throw new ArgumentOutOfRangeException(
                nameof(veryFarFactor), veryFarFactor, "W-02: the factor of very far kilometres must be a number not below the factor of far ones.");
        }

        FarFactor = farFactor;
        VeryFarFactor = veryFarFactor;
    }

    /// <summary>Road distance up to which a kilometre counts 1.</summary>
    public Distance Far { get; }

    /// <summary>Road distance from which a kilometre counts <see cref="VeryFarFactor"/>.</summary>
    public Distance VeryFar { get; }

    /// <summary>What a kilometre between <see cref="Far"/> and <see cref="VeryFar"/> counts.</summary>
    public double FarFactor { get; }

    /// <summary>What a kilometre beyond <see cref="VeryFar"/> counts.</summary>
    public double VeryFarFactor { get; }

    /// <inheritdoc/>
    public override string Id => "W-02";

    /// <inheritdoc/>
    public override string Title => "Near the home community";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(8), s.81A(5)(a)(i); Children Act 1989 s.22C(8)(a)";

    /// <inheritdoc/>
    public override string Unit => "kilometres, counting more when far";

    /// <inheritdoc/>
    public override double DefaultWeight => 1;

    /// <summary>What a road distance counts; never less for a longer road.</summary>
    /// <param name="distance">Road distance from the home community.</param>
    /// <returns>0 or more.</returns>
    public double Amount(Distance distance)
    {
        double kilometres = distance.Kilometres;
        double near = Math.Min(kilometres, Far.Kilometres);
        double far = Math.Clamp(kilometres - Far.Kilometres, 0, VeryFar.Kilometres - Far.Kilometres);
        double veryFar = Math.Max(0, kilometres - VeryFar.Kilometres);
        return near + (FarFactor * far) + (VeryFarFactor * veryFar);
    }

    /// <inheritdoc/>
    public override bool StartsAtPlace => true;

    /// <inheritdoc/>
    public override int PlaceCount(MatchingProblem problem, Referral referral) => 1;

    /// <inheritdoc/>
    public override GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.Child.HomeCommunity;
    }

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers) => Finding.Counts(Amount(roads[0]));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is {placement.FromHomeCommunity} by road from the home community of child '{placement.Child.Id}'.";
}
