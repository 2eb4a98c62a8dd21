namespace Matching;

/// <summary>Plans that differ from each other and are all nearly as good as the best one: something for people to choose from.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Plans">The plans, the best one first; empty when no plan was found at all.</param>
/// <param name="Bound">No plan that is as good at the levels before costs less than this at the level of wishes.</param>
/// <param name="End">Why there are no more.</param>
public sealed record PlanAlternatives(IReadOnlyList<AlternativePlan> Plans, KilometreEquivalent Bound, AlternativesEnd End);

/// <summary>One of several near-best plans.</summary>
/// <remarks>
/// Immutable. <see cref="MatchingResult.Levels"/> of the result have the bounds of the best plan, so its gap says how far it may be from the best plan of all, not from the best of those that differ.
/// </remarks>
/// <param name="Result">The plan with its check, measures and explanations.</param>
/// <param name="Differences">In how many children's homes it differs from each plan before it, in their order.</param>
/// <param name="Gap">How far it is above the bound at the level of wishes, a fraction of its own value.</param>
/// <param name="Extra">The same in kilometre-equivalents.</param>
/// <param name="IsBestOfItsKind">Whether it is proven that no plan that differs as much from those before is better.</param>
public sealed record AlternativePlan(MatchingResult Result, IReadOnlyList<int> Differences, double Gap, KilometreEquivalent Extra, bool IsBestOfItsKind);

/// <summary>Why there are no more alternative plans.</summary>
public enum AlternativesEnd
{
    /// <summary>As many were found as were asked for.</summary>
    AllFound = 0,

    /// <summary>It is proven that no other plan is near enough to the best and differs enough from all that were found.</summary>
    NoMoreExist,

    /// <summary>
    /// Whether there is another is not known: the search ended at its limit, or the first plan was not proven best and a better one, too far from its bound, was come upon.
    /// </summary>
    NoMoreFound,

    /// <summary>Somebody cancelled.</summary>
    Cancelled,
}
