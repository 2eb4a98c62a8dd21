namespace Matching;

/// <summary>Keep the present home, the more so the longer the child has lived there.</summary>
/// <remarks>
/// <para>For a child who would leave a present home that stays open: the years lived there on the day of the move, at most <see cref="MostYears"/>. Nothing where the present
/// home is closed to the child (risk of harm, provider's notice), or where it is not recorded since when the child has lived there.</para>
/// <para>Source: SSWBA 2014 s.81A(5)(a)(v); SI 2015/1818 reg 15 (a placement ends only after a review).</para>
/// <para>Unit: years. Range: 0 to <see cref="MostYears"/>. Default weight: 10 km-eq a year: after five years a home is not left for a gain of less than fifty kilometres, the
/// cost of the move itself (<see cref="NoFurtherMove"/>) not counted.</para>
/// </remarks>
public sealed class KeepPresentHome : PlacementRule
{
    private const double DaysAYear = 365.25;

    /// <summary>Default of <see cref="MostYears"/>: 5.</summary>
    public const double DefaultMostYears = 5;

    /// <summary>Makes the rule.</summary>
    /// <param name="mostYears">Years beyond which time counts no more, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostYears"/> is not a number of 0 or more.</exception>
    public KeepPresentHome(double mostYears = DefaultMostYears)
    {
        if (!(mostYears >= 0) || !double.IsFinite(mostYears))
        {
            throw new ArgumentOutOfRangeException(nameof(mostYears), mostYears, "W-08: the most years must be a number of 0 or more.");
        }

        MostYears = mostYears;
    }

    /// <summary>Years beyond which time counts no more.</summary>
    public double MostYears { get; }

    /// <inheritdoc/>
    public override string Id => "W-08";

    /// <inheritdoc/>
    public override string Title => "Keep the present home";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81A(5)(a)(v); SI 2015/1818 reg 15";

    /// <inheritdoc/>
    public override string Unit => "years in the present home";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.IsPresentHome ? Finding.Nothing : Finding.Counts(YearsToKeep(placement.Referral, placement.From));

    /// <inheritdoc/>
    public override double LeastElsewhere(MatchingProblem problem, Referral referral)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(referral);
        return YearsToKeep(referral, referral.From ?? problem.AsOf);
    }

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.OfAmount(LeastElsewhere(problem, referral));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        double years = YearsBetween(placement.Referral.PresentSince ?? placement.From, placement.From);
        return $"Child '{placement.Child.Id}' would leave home '{placement.Referral.PresentHome}' after {WishText.Count(Math.Round(years, 2), "year", "years")}.";
    }

    private double YearsToKeep(Referral referral, DateOnly from)
    {
        bool isOpen = referral.MoveReason is MoveReason.ReviewDecision or MoveReason.PlannedStepNearerHome;
        return isOpen && referral.PresentHome is not null && referral.PresentSince is { } since ? Math.Clamp(YearsBetween(since, from), 0, MostYears) : 0;
    }

    private static double YearsBetween(DateOnly since, DateOnly until) => (until.DayNumber - since.DayNumber) / DaysAYear;
}
