namespace Matching;

/// <summary>What a plan costs, level by level, in the order of <see cref="ObjectiveLevel"/>; less is better, earlier levels first.</summary>
/// <remarks>Ordered lexicographically. The default value is zero at every level. Immutable.</remarks>
/// <param name="UnplacedEmergency">Children.</param>
/// <param name="UnplacedUrgent">Children.</param>
/// <param name="UnplacedPlanned">Children.</param>
/// <param name="Law">Points, one a child.</param>
/// <param name="Wishes">Tenths of a kilometre-equivalent.</param>
public readonly record struct PlanScore(long UnplacedEmergency, long UnplacedUrgent, long UnplacedPlanned, long Law, long Wishes) : IComparable<PlanScore>
{
    /// <summary>The value at a level.</summary>
    /// <param name="level">The level.</param>
    public long this[ObjectiveLevel level] => level switch
    {
        ObjectiveLevel.UnplacedEmergency => UnplacedEmergency,
        ObjectiveLevel.UnplacedUrgent => UnplacedUrgent,
        ObjectiveLevel.UnplacedPlanned => UnplacedPlanned,
        ObjectiveLevel.Law => Law,
        _ => Wishes,
    };

    /// <inheritdoc/>
    public int CompareTo(PlanScore other) =>
        (UnplacedEmergency, UnplacedUrgent, UnplacedPlanned, Law, Wishes)
        .CompareTo((other.UnplacedEmergency, other.UnplacedUrgent, other.UnplacedPlanned, other.Law, other.Wishes));

    /// <summary>What one costs more than another at each level; below 0 for less. A difference, not the cost of a plan.</summary>
    public static PlanScore operator -(PlanScore left, PlanScore right) => new(
        left.UnplacedEmergency - right.UnplacedEmergency,
        left.UnplacedUrgent - right.UnplacedUrgent,
        left.UnplacedPlanned - right.UnplacedPlanned,
        left.Law - right.Law,
        left.Wishes - right.Wishes);

    /// <summary>Whether the first is better.</summary>
    public static bool operator <(PlanScore left, PlanScore right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is worse.</summary>
    public static bool operator >(PlanScore left, PlanScore right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not worse.</summary>
    public static bool operator <=(PlanScore left, PlanScore right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not better.</summary>
    public static bool operator >=(PlanScore left, PlanScore right) => left.CompareTo(right) >= 0;
}
