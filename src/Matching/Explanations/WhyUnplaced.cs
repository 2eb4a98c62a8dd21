namespace Matching;

/// <summary>Why no home is proposed for a child, who has the places that were open, and what would have to change: data first, text second.</summary>
/// <remarks>Immutable; lists are in a stable order.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Urgency">How soon a home is needed.</param>
/// <param name="Together">Others who must be placed with the child, by id: all find a home together or none does.</param>
/// <param name="Reasons">How many homes each rule rules out.</param>
/// <param name="BlockedHomes">Homes that rules keep from the child, with every rule that does: the fewest rules first, then the nearest.</param>
/// <param name="Contested">Homes open to the child whose places are proposed to others, the nearest first.</param>
/// <param name="ChangeSets">The smallest sets of changes found, those at another child's cost last (<see cref="ChangeSet.HarmsNobody"/>), otherwise those that ask least first: by their number, then by their kinds (<see cref="ChangeKind"/>), then by how much, then by the distance of the home.</param>
/// <param name="ChangesCut">Whether there may be more sets: the list is full, or the work for one question was done.</param>
public sealed record WhyUnplaced(
    ChildId Child,
    Urgency Urgency,
    IReadOnlyList<ChildId> Together,
    UnplacedChild Reasons,
    IReadOnlyList<BlockedHome> BlockedHomes,
    IReadOnlyList<ContestedHome> Contested,
    IReadOnlyList<ChangeSet> ChangeSets,
    bool ChangesCut)
{
    /// <summary>The explanation as text, in plain words, made from the data above (<see cref="ExplanationText"/>).</summary>
    public override string ToString() => ExplanationText.Of(this);
}

/// <summary>How much is looked for and told about a child who is unplaced.</summary>
/// <remarks>The same problem, plan and options give the same answer at any number of threads. Immutable.</remarks>
public sealed record WhyUnplacedOptions
{
    /// <summary>Sets of changes at most, 0 or more.</summary>
    /// <value>Default: 3.</value>
    public int ChangeSets { get; init; } = 3;

    /// <summary>Contested homes at most, 0 or more; each is solved for once.</summary>
    /// <value>Default: 2.</value>
    public int Contested { get; init; } = 2;

    /// <summary>Blocked homes told at most, 0 or more.</summary>
    /// <value>Default: 10.</value>
    public int BlockedHomes { get; init; } = 10;

    /// <summary>How often at most a plan is looked for again to find sets of changes, 1 or more.</summary>
    /// <value>Default: 12.</value>
    public int Trials { get; init; } = 12;

    /// <summary>Limits of each such search. A search that ends before its proof is marked so; what it found holds all the same.</summary>
    /// <value>Default: 10,000 units of work; in a register of Wales with too few places, ten times as many found nothing better.</value>
    public ExploreOptions Explore { get; init; } = new() { WorkLimit = 10_000 };

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ChangeSets);
        ArgumentOutOfRangeException.ThrowIfNegative(Contested);
        ArgumentOutOfRangeException.ThrowIfNegative(BlockedHomes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Trials);
        ArgumentNullException.ThrowIfNull(Explore);
        _ = Explore.ForMatching(null);
    }
}
