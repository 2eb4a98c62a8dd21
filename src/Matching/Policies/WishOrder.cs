namespace Matching;

/// <summary>How plans are compared at the level of wishes; who has a home, and what the law prefers, come before it either way.</summary>
public enum WishOrder
{
    /// <summary>By the sum of all wishes and approvals.</summary>
    Sum = 0,

    /// <summary>
    /// For the worst-off child first: the burdens (<see cref="ChildBurden"/>) of all children who have a home, greatest first, are compared one after the other (leximin); the sum decides between plans
    /// whose burdens are all equal. Siblings who are placed as one each have a burden of their own.
    /// </summary>
    WorstOffFirst = 1,
}
