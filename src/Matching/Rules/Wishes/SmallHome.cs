namespace Matching;

/// <summary>A small home.</summary>
/// <remarks>
/// <para>Counts the places of the approval or registration beyond <see cref="SmallPlaces"/>, whether or not they are taken: it is a fact about the home.</para>
/// <para>Source: practice; what staff and young people in Wales call part of a good home. Homes in Wales had 4.1 places on average in 2020–21, hence the default of four.</para>
/// <para>Unit: places beyond a small home. Range: 0 and more. Default weight: 1 km-eq a place: it decides between homes that are otherwise alike. An assumption.</para>
/// </remarks>
public sealed class SmallHome : PlacementRule
{
    /// <summary>Default of <see cref="SmallPlaces"/>: 4.</summary>
    public const int DefaultSmallPlaces = 4;

    /// <summary>Makes the rule.</summary>
    /// <param name="smallPlaces">The greatest number of places of a small home, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallPlaces"/> is negative.</exception>
    public SmallHome(int smallPlaces = DefaultSmallPlaces)
    {
        if (smallPlaces < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(smallPlaces), smallPlaces, "W-22: the places of a small home must be 0 or more.");
        }

        SmallPlaces = smallPlaces;
    }

    /// <summary>The greatest number of places of a small home.</summary>
    public int SmallPlaces { get; }

    /// <inheritdoc/>
    public override string Id => "W-22";

    /// <inheritdoc/>
    public override string Title => "A small home";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice: what staff in Wales call a good home";

    /// <inheritdoc/>
    public override string Unit => "places beyond a small home";

    /// <inheritdoc/>
    public override double DefaultWeight => 1;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => Finding.Counts(Math.Max(0, placement.Home.Approval.Places - SmallPlaces));

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(home.Approval.Places);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' has {placement.Home.Approval.Places} places; a small home has at most {SmallPlaces}.";
}
