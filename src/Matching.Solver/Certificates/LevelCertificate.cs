namespace Matching.Solver;

/// <summary>Proof of one level's bound: no plan whose earlier levels are as good as the certificate's values is below <see cref="Bound"/> at this level.</summary>
/// <remarks>
/// <para>With weights w for the levels up to this one, every plan has a weighed cost. Its least is bounded from below by giving each item a dual π, each linear limit a multiplier λ of 0 or
/// more, and each bin the cheapest set of items that the bin's own rules allow, at costs plus multipliers less duals:</para>
/// <para><see cref="DualBound"/> = <see cref="Constant"/> + Σ π − Σ λ × (maximum − constant) − Σ μ × (value of an earlier level) − Σ σ + Σ of <see cref="Bins"/>.</para>
/// <para>σ are the prices, 0 or more, of <see cref="Cuts"/>: of two or three items at most one bin holds two or more, and a pattern that does pays the price.</para>
/// <para>This holds for any duals that are at most what the item pays outside (left out, or on an arc that is not listed, of which the model knows a floor). A bound on the weighed
/// cost, less the weighed values of the earlier levels, divided by this level's weight and rounded up to what values can be, is <see cref="Bound"/> less the model's offset.</para>
/// <para>Immutable.</para>
/// </remarks>
public sealed record LevelCertificate
{
    /// <summary>Index of the level; levels stand in the model's order.</summary>
    public required int Level { get; init; }

    /// <summary>The bound that is proven, in the level's unit, offset included.</summary>
    public required long Bound { get; init; }

    /// <summary>What the bound rests on.</summary>
    public required BoundBasis Basis { get; init; }

    /// <summary>Weight of each level up to this one, 0 or more, the last above 0; empty when the basis is <see cref="BoundBasis.EachItemAlone"/>, as are all lists below.</summary>
    public IReadOnlyList<long> Weights { get; init; } = [];

    /// <summary>
    /// Multiplier μ of each earlier level, 0 or more: holds the costs of arcs and of leaving out at that level to the plan's value there. Empty when the weights alone do.
    /// </summary>
    public IReadOnlyList<long> EarlierMultipliers { get; init; } = [];

    /// <summary>Multiplier λ of each of the model's linear limits, 0 or more.</summary>
    public IReadOnlyList<long> LimitMultipliers { get; init; } = [];

    /// <summary>Dual π of each item.</summary>
    public IReadOnlyList<long> ItemDuals { get; init; } = [];

    /// <summary>Cuts with a price; the others are left out.</summary>
    public IReadOnlyList<PricedCut> Cuts { get; init; } = [];

    /// <summary>What each bin's cheapest pattern costs at least, every bin once, in their order.</summary>
    public IReadOnlyList<BinBound> Bins { get; init; } = [];

    /// <summary>What is counted twice, or never, when together sets are paid for bin by bin.</summary>
    public Int128 Constant { get; init; }

    /// <summary>The sum: a bound on the weighed cost of every plan.</summary>
    public Int128 DualBound { get; init; }

    /// <summary>What a search added to <see cref="DualBound"/>; null unless the basis is <see cref="BoundBasis.Search"/>.</summary>
    public SearchedBound? Search { get; init; }
}

/// <summary>What a level's bound rests on.</summary>
public enum BoundBasis
{
    /// <summary>Every item at its cheapest, whatever the others do.</summary>
    EachItemAlone,

    /// <summary>Duals: can be added up again.</summary>
    Duals,

    /// <summary>Duals, and a search that closed the parts into which they split the problem; the parts are named.</summary>
    Search,
}

/// <summary>A lower bound on the patterns of one bin.</summary>
/// <param name="Bin">Index of the bin, from 0.</param>
/// <param name="Bound">No set of items that the bin allows costs less than this, less duals; 0 or less, for a bin may stay empty.</param>
public readonly record struct BinBound(int Bin, Int128 Bound);

/// <summary>What any plan keeps: of these two or three items at most one bin holds two or more.</summary>
/// <param name="Items">The items, ascending; two or three.</param>
/// <param name="Price">What a pattern with two or more of them pays, 0 or more.</param>
public sealed record PricedCut(IReadOnlyList<int> Items, long Price);

/// <summary>A bound on the weighed cost that a search lifted above what the duals say.</summary>
/// <remarks>
/// The duals rule arcs out: with one of these the weighed cost would be so high that this level's bound were reached in any case. What is left falls into parts that share no item,
/// no bin and no limit. The bound is the constant plus the bounds of the parts, and at most <see cref="Bound"/>.
/// </remarks>
/// <param name="Bound">The bound on the weighed cost of every plan that could be below this level's bound.</param>
/// <param name="Parts">The parts. Every item is in exactly one of them, every bin in one at most.</param>
public sealed record SearchedBound(Int128 Bound, IReadOnlyList<SearchedPart> Parts);

/// <summary>A part of the problem whose bound rests on branch and bound.</summary>
/// <param name="Items">Its items, ascending.</param>
/// <param name="Bins">Its bins, ascending.</param>
/// <param name="Limits">The limits that only it counts in: the model's linear limits by index, then, after the last of these, the earlier levels that multipliers hold.</param>
/// <param name="DualBound">What the duals alone say of it: the sum of its items' duals and its bins' bounds, less the rooms of its limits at their multipliers and the prices of cuts of which it has two items or more.</param>
/// <param name="Bound">What is claimed of it; at most <paramref name="DualBound"/> where nothing was searched.</param>
/// <param name="Nodes">Number of nodes of the search tree; 0 when the part was not searched.</param>
/// <param name="IsComplete">Whether the tree was searched to its end.</param>
/// <param name="Tree">The tree, from which the bound follows; null where it is not written down: it was too large, searched arc by arc, or not to its end.</param>
public sealed record SearchedPart(
    IReadOnlyList<int> Items, IReadOnlyList<int> Bins, IReadOnlyList<int> Limits, Int128 DualBound, Int128 Bound, long Nodes, bool IsComplete, SearchTree? Tree = null);
