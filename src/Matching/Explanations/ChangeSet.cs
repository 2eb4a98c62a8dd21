namespace Matching;

/// <summary>A smallest set of changes with which a plan has a home for a child who is unplaced, and no more children than now are left without one. Found by solving again with the changes.</summary>
/// <remarks>
/// It says what would be proposed were the changes made, never that anybody should make them. Changes of law are never among them. Immutable.
/// </remarks>
/// <param name="Home">The home that the changes open to the child.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Changes">The changes, in the order of <see cref="ChangeKind"/>; none of them can be left out.</param>
/// <param name="ProposedHome">The home that the best plan with the changes has for the child; null when it would give the chance to somebody else (<see cref="PlacedInstead"/>).</param>
/// <param name="PlacedInstead">Children who are unplaced now and would be placed instead of this child by the best plan with the changes; empty when the child is placed.</param>
/// <param name="Difference">What everybody's plan with the child placed costs more than the present one at each level; below 0 for less.</param>
/// <param name="OthersMoved">Other children who would then live elsewhere than proposed now, by child id.</param>
/// <param name="MovedOut">Other children, by id, who would then have to leave the home where they live and where staying is proposed now.</param>
/// <param name="IsBestProven">Whether that plan is proven best for everybody under the changes.</param>
/// <param name="IsSmallestProven">Whether it is proven that none of the changes can be left out.</param>
public sealed record ChangeSet(
    HomeId Home,
    Distance Distance,
    IReadOnlyList<RequiredChange> Changes,
    HomeId? ProposedHome,
    IReadOnlyList<ChildId> PlacedInstead,
    PlanScore Difference,
    IReadOnlyList<ProposalChange> OthersMoved,
    IReadOnlyList<ChildId> MovedOut,
    bool IsBestProven,
    bool IsSmallestProven)
{
    /// <summary>Other children, by id, for whom a home is proposed now and none would be then.</summary>
    public IReadOnlyList<ChildId> LeftWithout => [.. OthersMoved.Where(other => other.To is null).Select(other => other.Child)];

    /// <summary>Whether no other child would be left without a home or have to leave the present one. Sets of which that is not so come last.</summary>
    public bool HarmsNobody => MovedOut.Count == 0 && LeftWithout.Count == 0;

    /// <summary>The changes as a scenario, to be tried, varied and compared.</summary>
    public Scenario ToScenario() => new($"Home '{Home}'", [.. Changes.Select(change => change.Edit)]);
}
