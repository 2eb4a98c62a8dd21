namespace Matching;

/// <summary>What the rules about wished and unwished company have in common.</summary>
internal static class PersonWishes
{
    /// <summary>The two children in ordinal order, so that wishes of both fall together.</summary>
    public static (ChildId First, ChildId Second) Pair(PersonWish wish) =>
        string.CompareOrdinal(wish.Child.Value, wish.Other.Value) <= 0 ? (wish.Child, wish.Other) : (wish.Other, wish.Child);

    /// <summary>Whether a wish counts on the problem's date: the child's own always, a parent's while the child is under 16.</summary>
    public static bool Counts(MatchingProblem problem, PersonWish wish) =>
        problem.FindChild(wish.Child) is { } child && WishedHome.Counts(wish, child.AgeOn(problem.AsOf));
}
