namespace Matching.Solver;

/// <summary>The tree that proves a searched part's bound, so that nobody need search again: each of its nodes can be added up from the model.</summary>
/// <remarks>
/// <para>A plan uses one pattern of each of the part's bins (a set of items that the bin allows, or nothing), and for each item that may stay outside one of "outside" or "not outside". At a node some patterns are
/// allowed. For any duals π of the part's items and prices σ of cuts, 0 or more, no plan of allowed patterns costs less than Σ π − Σ σ + Σ over bins of the cheapest allowed pattern, less its items'
/// duals, with the prices of the cuts that it meets. When that reaches <see cref="Target"/>, the node is closed. Else a pattern is out that would lift the sum to the target,
/// and so is one that leaves an item nowhere to go, or in two bins; and the node asks a question whose two answers have a node each.</para>
/// <para>At the root all patterns are allowed that the level's own duals do not put above the target. Only parts in which no limit counts have a tree. Immutable.</para>
/// </remarks>
/// <param name="Target">No plan of the part costs less. What plans cost is a multiple of a step, and the part's bound is at most the next one.</param>
/// <param name="Cuts">The cuts whose prices count in <see cref="SearchPrices"/>.</param>
/// <param name="Nodes">The nodes, the root first, children after their parents.</param>
public sealed record SearchTree(Int128 Target, IReadOnlyList<SearchCut> Cuts, IReadOnlyList<SearchNode> Nodes)
{
    /// <summary>Trees with more numbers than this are not written down; their part is named without one.</summary>
    public const int MostNumbers = 500_000;

    /// <summary>Nor are trees with so many questions one after the other.</summary>
    public const int MostDepth = 500;
}

/// <summary>
/// A cut that every plan obeys: at most one pattern meets it. Without a bin, a pattern does that holds two of the items or more. With a bin and two items, one that holds both, or that is the bin's and holds one
/// of them: as each item is in one pattern and the bin has one, half of what they say three times is said once at most (Chvátal-Gomory).
/// </summary>
/// <param name="Items">Indices of two or three different items of the part, from 0; two with a bin.</param>
/// <param name="Bin">Index of a bin of the part, from 0; null for none.</param>
public sealed record SearchCut(IReadOnlyList<int> Items, int? Bin);

/// <summary>A node of a <see cref="SearchTree"/>.</summary>
/// <param name="Prices">Duals and prices, used one after the other.</param>
/// <param name="Question">What is asked; null at a node that is closed.</param>
/// <param name="Yes">Index of the node where the answer is yes; −1 where it leaves an item or a bin without patterns, or nothing is asked.</param>
/// <param name="No">Index of the node for no.</param>
public sealed record SearchNode(IReadOnlyList<SearchPrices> Prices, SearchQuestion? Question, int Yes, int No);

/// <summary>Duals and prices at which a node is bounded.</summary>
/// <param name="Duals">Dual of each item of the part, in their order.</param>
/// <param name="Cuts">Price of each of the tree's cuts, 0 or more; those at the end that are missing are 0.</param>
public sealed record SearchPrices(IReadOnlyList<long> Duals, IReadOnlyList<long> Cuts);

/// <summary>A question that splits the plans: is an item in a bin, or are two items together?</summary>
/// <param name="Item">Index of the item, from 0.</param>
/// <param name="Bin">The bin, or <see cref="Outside"/>; null when the question is about two items.</param>
/// <param name="Other">Index of the other item; null when it is about a bin.</param>
public readonly record struct SearchQuestion(int Item, int? Bin, int? Other)
{
    /// <summary>Stands for the item's being in no listed bin.</summary>
    public const int Outside = -1;
}
