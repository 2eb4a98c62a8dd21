namespace Matching;

/// <summary>What a plan for the worst-off child first has reached, what of it is proven, and its price.</summary>
/// <remarks>Immutable. Burdens are those of children who have a home; a child without one is served worst of all and counts before.</remarks>
/// <param name="Steps">How many children have at least each burden, greatest first, as far as it is proven that fewer are not possible where no more have a greater one than here.</param>
/// <param name="IsComplete">Whether every burden is proven; otherwise further improvements below the last step may be possible.</param>
/// <param name="Price">What it costs and what it brings, beside the plan with the least sum of wishes.</param>
/// <param name="Groups">The worst-served member of each group, beside that plan.</param>
public sealed record FairnessReport(IReadOnlyList<BurdenStep> Steps, bool IsComplete, PriceOfFairness Price, IReadOnlyList<GroupBurden> Groups)
{
    /// <summary>Whether it is proven that no plan gives its worst-off child less than this one.</summary>
    public bool IsWorstProven => Steps.Count > 0 || IsComplete;
}

/// <summary>How many children have at least a burden.</summary>
/// <param name="Burden">The burden.</param>
/// <param name="Children">The children.</param>
public sealed record BurdenStep(KilometreEquivalent Burden, int Children);

/// <summary>The price of fairness: what the plan for the worst-off first costs more than the plan with the least sum of wishes.</summary>
/// <remarks>After Bertsimas, Farias and Trichakis 2011, for costs instead of utilities. Immutable.</remarks>
/// <param name="SumOfWishes">The sum of wishes of this plan.</param>
/// <param name="LeastSum">The sum of wishes of the plan made by the sum.</param>
/// <param name="LeastSumBound">No plan as good at the levels before has a smaller sum.</param>
/// <param name="WorstBurden">The burden of this plan's worst-off child; null when nobody has a home.</param>
/// <param name="WorstBurdenBySum">The burden of the worst-off child of the plan made by the sum; null when nobody has a home.</param>
public sealed record PriceOfFairness(
    KilometreEquivalent SumOfWishes, KilometreEquivalent LeastSum, KilometreEquivalent LeastSumBound, KilometreEquivalent? WorstBurden, KilometreEquivalent? WorstBurdenBySum)
{
    /// <summary>What it costs all children together, 0 or more once the least sum is proven.</summary>
    public KilometreEquivalent Extra => SumOfWishes - LeastSum;

    /// <summary>The same as a fraction of the least sum; 0 where that is 0.</summary>
    public double Fraction => LeastSum.Tenths == 0 ? 0 : (double)Extra.Tenths / LeastSum.Tenths;
}
