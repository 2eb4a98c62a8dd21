namespace Matching.Solver;

/// <summary>An item in a bin: what a question about a plan assumes or rules out.</summary>
/// <param name="Item">The item's index.</param>
/// <param name="Bin">The bin's index.</param>
public readonly record struct ItemInBin(int Item, int Bin);
