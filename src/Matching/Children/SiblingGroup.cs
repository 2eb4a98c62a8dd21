namespace Matching;

/// <summary>Brothers and sisters, and what has been assessed about living together.</summary>
/// <remarks>
/// A group is judged by its worst-served member. A child may be in one together-preferred and one together-required group (the required
/// one inside the preferred one), and in any number of apart-required groups. Immutable.
/// </remarks>
/// <param name="Id">The group's id.</param>
/// <param name="Children">Its members, two or more, each once; settled children count.</param>
/// <param name="Relation">What has been assessed.</param>
public sealed record SiblingGroup(SiblingGroupId Id, IReadOnlyList<ChildId> Children, SiblingRelation Relation = SiblingRelation.TogetherPreferred)
{
    /// <summary>Its members, two or more, each once; settled children count.</summary>
    public IReadOnlyList<ChildId> Children { get; init => field = Held.List(value); } = Held.List(Children);
}

/// <summary>What has been assessed about siblings living together.</summary>
public enum SiblingRelation
{
    /// <summary>Together if it can be (s.81(8)(c)): each part beyond the first costs.</summary>
    TogetherPreferred,

    /// <summary>Together: all in one home or all unplaced.</summary>
    TogetherRequired,

    /// <summary>Apart: no two of them in one home.</summary>
    ApartRequired,
}
