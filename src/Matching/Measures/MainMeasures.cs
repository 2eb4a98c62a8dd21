namespace Matching;

/// <summary>The main measures, of everybody or of one group of children.</summary>
/// <remarks>
/// The codes are those of the Welsh performance and improvement framework for social services. Children without a home count in none of the measures that follow
/// <see cref="Unplaced"/>. Immutable.
/// </remarks>
public sealed record MainMeasures
{
    /// <summary>Children, settled and referred.</summary>
    public required int Children { get; init; }

    /// <summary>Children who have a home.</summary>
    public required int Placed { get; init; }

    /// <summary>Children who have none. A referred child for whom a plan proposes no home is unplaced after it, also where the present home would stay open.</summary>
    public int Unplaced => Children - Placed;

    /// <summary>Children with 3 or more placements in the twelve months (CH/043); a home proposed that is not the present one adds one.</summary>
    public required int ThreeOrMorePlacements { get; init; }

    /// <summary>
    /// Children whose school would have to change (after CH/044, which counts changes once they have happened): the home proposed is more than <see cref="SchoolReach"/> by road from the
    /// child's school, and the present home is not, or there is none. None before a plan.
    /// </summary>
    public required int SchoolChanges { get; init; }

    /// <summary>Children in homes other than those of relatives, friends and connected persons (CH/046).</summary>
    public required int NotWithFamily { get; init; }

    /// <summary>Children in Wales but outside the area of their responsible authority (CH/047).</summary>
    public required int OutOfAreaInWales { get; init; }

    /// <summary>Children outside Wales (CH/048).</summary>
    public required int OutsideWales { get; init; }

    /// <summary>Children who would leave a home that they live in now. None before a plan.</summary>
    public required int Moves { get; init; }

    /// <summary>Children more than 20 miles by road from their home community: a threshold of English statistics, for comparison.</summary>
    public required int OverTwentyMiles { get; init; }

    /// <summary>Distances from home communities.</summary>
    public required DistanceMeasures FromHomeCommunity { get; init; }

    /// <summary>Distance by road up to which a child is taken to stay at the same school: <see cref="SameSchool.DefaultDailyJourney"/>, whatever a policy says.</summary>
    public static Distance SchoolReach => SameSchool.DefaultDailyJourney;

    internal IEnumerable<Measure> Rows() =>
    [
        Measure.Count("children", "Children", Children),
        Measure.Count("placed", "With a home", Placed),
        Measure.Count("unplaced", "Without a home", Unplaced),
        Measure.Count("three-or-more-placements", "3 or more placements in the year (CH/043)", ThreeOrMorePlacements),
        Measure.Count("school-changes", "Changes of school (CH/044)", SchoolChanges),
        Measure.Count("not-with-family", "Not with family or friends (CH/046)", NotWithFamily),
        Measure.Count("out-of-area-in-wales", "In Wales, out of area (CH/047)", OutOfAreaInWales),
        Measure.Count("outside-wales", "Outside Wales (CH/048)", OutsideWales),
        Measure.Count("moves", "Moves", Moves),
        Measure.Count("over-twenty-miles", "More than 20 miles from home community", OverTwentyMiles),
        .. FromHomeCommunity.Rows(),
    ];
}
