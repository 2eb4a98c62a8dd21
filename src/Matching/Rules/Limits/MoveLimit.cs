namespace Matching;

/// <summary>The plan moves at most so many children out of the homes they live in.</summary>
/// <remarks>
/// Source: the user's own limit; moves are what stability is measured by (CH/043, three or more placements in the year). Counts proposals of another home than the present
/// one. Children who stay, children who have no home yet, settled children and the unplaced add nothing.
/// </remarks>
/// <param name="moves">The greatest number of moves, 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="moves"/> is below 0.</exception>
public sealed class MoveLimit(int moves) : PlanRule
{
    /// <inheritdoc/>
    public override string Id => "L-01";

    /// <inheritdoc/>
    public override string Title => "Limit on moves";

    /// <inheritdoc/>
    public override string Source => "The user's own limit";

    /// <inheritdoc/>
    public override string Unit => "moves";

    /// <inheritdoc/>
    public override long Maximum { get; } = moves >= 0
        ? moves
        : throw new ArgumentOutOfRangeException(nameof(moves), moves, "The greatest number of moves must be 0 or more.");

    /// <inheritdoc/>
    public override long Count(in PlacementCase placement) => placement.Referral.PresentHome is not null && !placement.IsPresentHome ? 1 : 0;

    /// <inheritdoc/>
    public override string Describe(long sum) => $"The plan moves {sum} children out of the homes they live in; it may move at most {Maximum}.";
}
