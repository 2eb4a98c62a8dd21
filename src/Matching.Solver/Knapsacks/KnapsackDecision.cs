namespace Matching.Solver;

/// <summary>What a node of the search tree of knapsacks is asked: is an item on an arc, is it left out, or is a bin open.</summary>
/// <param name="Arc">The arc; below 0 for being left out.</param>
/// <param name="Item">The item; below 0 when a bin is asked about.</param>
/// <param name="Bin">The bin; below 0 when an item is asked about.</param>
internal readonly record struct KnapsackDecision(int Arc, int Item, int Bin)
{
    /// <summary>Nothing is left to decide.</summary>
    public static KnapsackDecision None { get; } = new(-1, -1, -1);

    /// <summary>Whether nothing is left to decide.</summary>
    public bool IsNone => Item < 0 && Bin < 0;

    /// <summary>Asks whether a bin is open.</summary>
    public static KnapsackDecision OfBin(int bin) => new(-1, -1, bin);
}
