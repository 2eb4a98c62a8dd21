namespace Matching;

/// <summary>A home that no rule keeps from a child who is unplaced, and that the plan does not propose: its places are proposed to others, or a limit on the whole plan stands against it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="ProposedTo">The children for whom it is proposed, by id.</param>
/// <param name="StoodAgainst">Rules that their company or the whole plan brings to bear, by rule id: no place left, for instance. Empty only where the search ended before the plan was proven best.</param>
/// <param name="WithChild">What the best plan would be with the child in this home; null where no plan was found, or none exists.</param>
public sealed record ContestedHome(
    HomeId Home, Distance Distance, IReadOnlyList<ChildId> ProposedTo, IReadOnlyList<RuleAgainst> StoodAgainst, PlanWithChild? WithChild);

/// <summary>The best plan for everybody with a child in a home, beside the plan that is explained.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Difference">What it costs more at each level; below 0 for less. The first level that is not 0 is why the plan does otherwise.</param>
/// <param name="Unplaced">Children who have a home proposed and would have none, by id.</param>
/// <param name="Placed">Other children who are unplaced and would have a home, by id.</param>
/// <param name="Moved">Children who would live elsewhere than proposed, by id; the child, and those who would be without a home or come to one, aside.</param>
/// <param name="IsProven">Whether it is proven best, so that the difference is exact; otherwise the best plan costs no more than this one.</param>
public sealed record PlanWithChild(
    PlanScore Difference, IReadOnlyList<ChildId> Unplaced, IReadOnlyList<ChildId> Placed, IReadOnlyList<ProposalChange> Moved, bool IsProven)
{
    /// <summary>The first level at which the two plans differ, and so the reason for choosing between them; null when they cost the same.</summary>
    public ObjectiveLevel? DecidedAt => Enum.GetValues<ObjectiveLevel>().Where(level => Difference[level] != 0).Cast<ObjectiveLevel?>().FirstOrDefault();
}
