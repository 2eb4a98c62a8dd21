namespace Matching;

/// <summary>Who would live where: a home, or none, for referred children. Made by the matcher, by hand, or by anything else.</summary>
/// <remarks>A proposal, never a decision. A referred child that is not named is unplaced. Immutable.</remarks>
public sealed class PlacementPlan
{
    private readonly SortedDictionary<string, PlacementOf> placements = new(StringComparer.Ordinal);

    /// <summary>Makes a plan.</summary>
    /// <param name="placements">Children and their homes, null for unplaced; each child once. Ids are checked by <see cref="PlanChecker"/>, not here.</param>
    /// <exception cref="ArgumentException">A child has no id or is named twice.</exception>
    public PlacementPlan(IEnumerable<PlacementOf> placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        foreach (PlacementOf placement in placements)
        {
            if (placement.Child.Value is null || !this.placements.TryAdd(placement.Child.Value, placement))
            {
                throw new ArgumentException($"Child '{placement.Child}' is named twice, or has no id; name each child once.", nameof(placements));
            }
        }
    }

    /// <summary>The placements by child id.</summary>
    public IReadOnlyCollection<PlacementOf> Placements => placements.Values;

    /// <summary>The home of a child; null when unplaced or not named.</summary>
    /// <param name="child">The child's id.</param>
    public HomeId? HomeOf(ChildId child) =>
        child.Value is not null && placements.TryGetValue(child.Value, out PlacementOf placement) ? placement.Home : null;
}

/// <summary>One child's home in a plan.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home; null for unplaced.</param>
public readonly record struct PlacementOf(ChildId Child, HomeId? Home);
