namespace Matching.Solver;

/// <summary>
/// What a solve has learnt about the worth of each item's place: dual prices, and the flow that they began from. Handed to the next solve of the same items and bins, it begins where the last one
/// ended, although more arcs may be listed by then.
/// </summary>
/// <remarks>Opaque: it steers only, and a bound never rests on it. Prices of another model (other numbers of items or bins, other weights of levels) are left aside. Immutable.</remarks>
public sealed class ItemPrices
{
    internal ItemPrices(long[] weight, long[] dual, FlowState? flow, double reach, long[] cutPrice)
    {
        Weight = weight;
        Dual = dual;
        Flow = flow;
        Reach = reach;
        CutPrice = cutPrice;
    }

    /// <summary>
    /// What each item's place is worth, in the unit of the last level, rounded up: an arc that costs as much at that level wins nothing at these prices. The worth of earlier levels is counted in
    /// too, so it is large for an item that would otherwise be left out.
    /// </summary>
    public IReadOnlyList<long> Worth => Array.ConvertAll(Dual, dual => (dual / Weight[^1]) + 1);

    internal long[] Weight { get; }

    internal long[] Dual { get; }

    internal FlowState? Flow { get; }

    /// <summary>Whether the duals come from patterns; otherwise from the flow alone.</summary>
    internal bool IsClimbed => Reach > 0;

    /// <summary>Reach of the last step; 0 before the first.</summary>
    internal double Reach { get; }

    /// <summary>Prices of the cuts over families.</summary>
    internal long[] CutPrice { get; }

    internal bool Suits(CompositeProblem problem, LevelWeights weights) =>
        Dual.Length == problem.ItemCount && (Flow is null || Flow.BinCount == problem.BinCount) && Weight.AsSpan().SequenceEqual(weights.Weight);
}

/// <summary>A transportation flow: the bin of each unit of each item, −1 for outside, what each pays for its place, and how many bins there are.</summary>
internal sealed record FlowState(int[] UnitBin, long[] UnitPrice, int BinCount);
