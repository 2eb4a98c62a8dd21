namespace Matching.Solver;

/// <summary>A term of the model that the bound of a level still open does not count in full.</summary>
/// <param name="Level">The level, by index.</param>
/// <param name="Kind">What is relaxed.</param>
/// <param name="Count">How many bins, limits, levels or items it concerns, 1 or more.</param>
public readonly record struct RelaxedTerm(int Level, RelaxedTermKind Kind, long Count);

/// <summary>What a bound can leave out of a model.</summary>
/// <remarks>
/// That each item is in one bin only is relaxed in every bound, with a dual for each item, and not named. Rules and costs inside bins, and together sets, are never relaxed but where
/// one of these says so.
/// </remarks>
public enum RelaxedTermKind
{
    /// <summary>The level has no bound yet but each item at its cheapest: all rules and joint costs are relaxed. Counts items.</summary>
    EverythingBetweenItems,

    /// <summary>Patterns of bins too large to be searched are bounded by a capacity filled with parts of items. Counts bins.</summary>
    PatternsOfLargeBins,

    /// <summary>Linear limits count by multipliers. Counts the limits that can bind.</summary>
    LinearLimits,

    /// <summary>Weights of 64 bits do not put earlier levels before this one, so they count by multipliers or by weights too small. Counts earlier levels.</summary>
    EarlierLevels,

    /// <summary>Arcs that are not listed cost no more than their item's floor and take no place. Counts items that have such arcs.</summary>
    UnlistedArcs,
}
