namespace Matching;

/// <summary>No change of school.</summary>
/// <remarks>
/// <para>Counts 1 when the road from home to school is longer than <see cref="DailyJourney"/>, so that the child would probably have to change school. The present home counts
/// nothing however far the school is, because the child goes to it from there.</para>
/// <para>Source: SSWBA 2014 s.81(8), s.81A(5)(a)(ii); Children Act 1989 s.22C(8)(b); measure CH/044 (change of school that is not transitional). For years 10 and 11 an
/// approval is needed besides (<c>A-02</c>). How long a daily journey may be is an assumption.</para>
/// <para>Unit: changes of school. Range: 0 or 1. Default weight: 15 km-eq: rather fifteen kilometres further from home than another school.</para>
/// </remarks>
public sealed class SameSchool : FactRule
{
    /// <summary>Default of <see cref="DailyJourney"/>: 20 kilometres by road.</summary>
    public static readonly Distance DefaultDailyJourney = Distance.FromKilometres(20);

    /// <summary>Makes the rule.</summary>
    /// <param name="dailyJourney">The longest road to a school that is kept, inclusive; null for <see cref="DefaultDailyJourney"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dailyJourney"/> is not a distance of 0 or more.</exception>
    public SameSchool(Distance? dailyJourney = null)
    {
        DailyJourney = dailyJourney ?? DefaultDailyJourney;
        if (!DailyJourney.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(dailyJourney), DailyJourney, "W-04: the daily journey must be a distance of 0 or more.");
        }
    }

    /// <summary>The longest road to a school that is kept, inclusive.</summary>
    public Distance DailyJourney { get; }

    /// <inheritdoc/>
    public override string Id => "W-04";

    /// <inheritdoc/>
    public override string Title => "The same school";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(8), s.81A(5)(a)(ii); Children Act 1989 s.22C(8)(b); measure CH/044";

    /// <inheritdoc/>
    public override string Unit => "changes of school";

    /// <inheritdoc/>
    public override double DefaultWeight => 15;

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
    public override Finding Evaluate(in PlacementCase placement) => placement.IsPresentHome ? Finding.Nothing : base.Evaluate(placement);

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers) =>
        !roads.IsEmpty && roads[0] > DailyJourney ? Finding.Counts(1) : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        Distance road = placement.Problem.Travel.Between(placement.Home.Location, placement.Child.School ?? placement.Home.Location);
        return $"Child '{placement.Child.Id}' would probably change school: home '{placement.Home.Id}' is {road} by road from it, and a daily journey is at most {DailyJourney}.";
    }
}
