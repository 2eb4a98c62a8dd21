namespace Matching;

/// <summary>Near the places where the child spends time with family, by how often.</summary>
/// <remarks>
/// <para>Counts the road to each place of family time, times how often a month, divided by four: a kilometre to weekly family time counts 1, to daily family time about 7.</para>
/// <para>Source: SSWBA 2014 s.6(2) and s.78; practice asks for the journeys of family time in every placement request.</para>
/// <para>Unit: kilometres of weekly family time, one way. Range: 0 and more. Default weight: 0.5, because family time mostly happens in or near the home community, which
/// counts already.</para>
/// </remarks>
public sealed class NearFamilyTime : FactRule
{
    private const double WeeksAMonth = 4;

    /// <inheritdoc/>
    public override string Id => "W-05";

    /// <inheritdoc/>
    public override string Title => "Near family time";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.6(2), s.78; practice of placement requests";

    /// <inheritdoc/>
    public override string Unit => "kilometres of weekly family time";

    /// <inheritdoc/>
    public override double DefaultWeight => 0.5;

    /// <inheritdoc/>
    public override int PlaceCount(MatchingProblem problem, Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.Child.FamilyTime.Count;
    }

    /// <inheritdoc/>
    public override GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return referral.Child.FamilyTime[index].Place;
    }

    /// <inheritdoc/>
    public override Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(referral);
        IReadOnlyList<FamilyTime> times = referral.Child.FamilyTime;
        double amount = 0;
        for (int index = 0; index < times.Count; index++)
        {
            amount += roads[index].Kilometres * times[index].TimesAMonth / WeeksAMonth;
        }

        return Finding.Counts(amount);
    }

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        MatchingProblem problem = placement.Problem;
        Home home = placement.Home;
        IEnumerable<string> roads = placement.Child.FamilyTime.Select(time =>
            $"{problem.Travel.Between(home.Location, time.Place)} for {WishText.Count(time.TimesAMonth, "time", "times")} a month");
        return $"From home '{home.Id}' the roads to family time of child '{placement.Child.Id}' are {string.Join(", ", roads)}.";
    }
}
