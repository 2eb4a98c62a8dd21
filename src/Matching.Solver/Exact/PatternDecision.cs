namespace Matching.Solver;

/// <summary>A question that splits the plans in two: is an item in this bin, or are two items together (Ryan and Foster 1981)?</summary>
/// <param name="Item">The item.</param>
/// <param name="Bin">The bin; below 0 when the question is about two items.</param>
/// <param name="Other">The other item, when it is.</param>
internal readonly record struct PatternDecision(int Item, int Bin, int Other)
{
    /// <summary>Whether no plan with this answer uses a pattern.</summary>
    public bool Forbids(int bin, ReadOnlySpan<int> items, bool yes)
    {
        bool has = items.Contains(Item);
        if (Bin >= 0)
        {
            return yes ? has != (bin == Bin) : has && bin == Bin;
        }

        return yes ? has != items.Contains(Other) : has && items.Contains(Other);
    }
}
