namespace Matching;

/// <summary>Which trade-offs a front is wanted of, and how many points.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ParetoOptions
{
    /// <summary>The trade-offs, two to four, each once. Those that are not named decide afterwards, in the order of <see cref="TradeOff"/>, between plans that are equal so far; then the sum of wishes does.</summary>
    /// <value>Default: distance, moves and siblings.</value>
    public IReadOnlyList<TradeOff> TradeOffs { get; init; } = [TradeOff.Distance, TradeOff.Moves, TradeOff.SiblingSplits];

    /// <summary>How many points a sample should have, at least as many as there are trade-offs and at most 1,000; null for the whole front, which may have very many.</summary>
    /// <value>Default: 9.</value>
    public int? Points { get; init; } = 9;

    /// <summary>Limits and seed of the search for each point.</summary>
    /// <value>Default: no limit.</value>
    public MatchOptions Search { get; init; } = new();

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(TradeOffs);
        if (TradeOffs.Count is < 2 or > 4 || TradeOffs.Distinct().Count() < TradeOffs.Count || TradeOffs.Any(one => !Enum.IsDefined(one)))
        {
            throw new ArgumentOutOfRangeException(nameof(TradeOffs), string.Join(", ", TradeOffs), "The trade-offs must be two to four different ones.");
        }

        if (Points is { } points && (points < TradeOffs.Count || points > 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(Points), points, $"A sample must have from {TradeOffs.Count} points, one for each trade-off, to 1000; null is the whole front.");
        }

        Search.Validate();
    }
}
