namespace Matching;

/// <summary>A looked-after child (Social Services and Well-being (Wales) Act 2014 s.74), as far as matching needs to know.</summary>
/// <remarks>
/// <para>Identity is by <see cref="Id"/>; there is no name, address or free text. Every field has a purpose: each is read by a rule or a measure that
/// says so. Values are checked once, by <see cref="MatchingProblemBuilder.Build"/>, which reports every fault at once. Immutable.</para>
/// </remarks>
public sealed record Child
{
    /// <summary>The child's pseudonymous id.</summary>
    public required ChildId Id { get; init; }

    /// <summary>Date of birth, from 1990 to the problem's date; ages are whole years at the date a home is needed. A referred child is under 18 then, a settled one under 21.</summary>
    public required DateOnly DateOfBirth { get; init; }

    /// <summary>The middle of the child's own community, from which nearness is measured (s.81(8)); never an address.</summary>
    public required GeoPoint HomeCommunity { get; init; }

    /// <summary>The authority that looks after the child.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>Sex as recorded, for terms of approval.</summary>
    /// <value>Default: <see cref="Sex.NotRecorded"/>, which no approval for one sex admits.</value>
    public Sex Sex { get; init; }

    /// <summary>What the child needs from a home, each need essential or desirable.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Need> Needs { get; init => field = Held.List(value); } = [];

    /// <summary>Where the child goes to school; null when not at school or not recorded.</summary>
    public GeoPoint? School { get; init; }

    /// <summary>School year, 1 to 13; years 10 and 11 are key stage 4 (reg 11). Null when not at school or not recorded.</summary>
    public int? SchoolYear { get; init; }

    /// <summary>Where and how often the child spends time with family.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<FamilyTime> FamilyTime { get; init => field = Held.List(value); } = [];

    /// <summary>Areas in which the child must not live.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ExclusionZone> ExclusionZones { get; init => field = Held.List(value); } = [];

    /// <summary>People with whom the child must not live.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<PersonId> UnsafePeople { get; init => field = Held.List(value); } = [];

    /// <summary>Whether the child must be the only child in the home, as assessed.</summary>
    public bool LivesAlone { get; init; }

    /// <summary>Members of staff that the child takes up on a shift, 0 to 10 (1 is one to one); null when not assessed. Counts in homes that have staff.</summary>
    public double? StaffNeeded { get; init; }

    /// <summary>Placements begun in the twelve months before the problem's date, the present one included; 0 to 100 (measure CH/043 counts 3 or more).</summary>
    public int PlacementsInYear { get; init; }

    /// <summary>Authorisation to be kept in secure accommodation (SSWBA 2014 s.119); null for none.</summary>
    public SecureAuthorisation? SecureAuthorisation { get; init; }

    /// <summary>What the child likes to do, as plain words in common with homes ("football", "horses").</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Interests { get; init => field = Held.List(value); } = [];

    /// <summary>Whether the child is recorded as disabled. For measures by group only; what follows from it for a home is a need.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether the child speaks Welsh. For measures by group only; a wish for a Welsh-speaking home is a need.</summary>
    public bool SpeaksWelsh { get; init; }

    /// <summary>Whether the child is an unaccompanied asylum-seeking child. For measures by group only.</summary>
    public bool IsUnaccompanied { get; init; }

    /// <summary>Whole years of age on a date.</summary>
    /// <param name="date">The date; before the birth the result is negative.</param>
    public int AgeOn(DateOnly date)
    {
        int years = date.Year - DateOfBirth.Year;
        return (date.Month, date.Day).CompareTo((DateOfBirth.Month, DateOfBirth.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>Identity is by <see cref="Id"/>.</summary>
    /// <param name="other">Another child.</param>
    public bool Equals(Child? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The id and nothing else.</summary>
    public override string ToString() => $"Child '{Id}'";
}
