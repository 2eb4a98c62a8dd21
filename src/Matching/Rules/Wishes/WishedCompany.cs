namespace Matching;

/// <summary>Together with another child, where one of them wishes it.</summary>
/// <remarks>
/// <para>Counts the importance (1 to 3) of each wish to live with a child who is referred too; where both wish it, the two add up. A settled child's wish for a referred child
/// counts as well. A referred child's wish for a settled child is <see cref="ChildsWishes"/>, and siblings of one preferred group are <see cref="SiblingsTogether"/>; neither
/// counts here. Parents' wishes count for children under 16.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(2) and (4).</para>
/// <para>Unit: importance points. Range: 0 to 3 a wish. Default weight: 5 km-eq a point, as for the child's other wishes.</para>
/// </remarks>
public sealed class WishedCompany : TogetherRule
{
    /// <inheritdoc/>
    public override string Id => "W-19";

    /// <inheritdoc/>
    public override string Title => "Wished company";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(2), s.6(4); Children Act 1989 s.22(4)";

    /// <inheritdoc/>
    public override string Unit => "importance points of wishes not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override IEnumerable<TogetherChildren> Sets(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Wishes
            .OfType<PersonWish>()
            .Where(wish => !wish.Against && Concerns(problem, wish))
            .GroupBy(wish => PersonWishes.Pair(wish), wish => wish.Importance)
            .OrderBy(wishes => wishes.Key.First.Value, StringComparer.Ordinal)
            .ThenBy(wishes => wishes.Key.Second.Value, StringComparer.Ordinal)
            .Select(wishes => new TogetherChildren([wishes.Key.First, wishes.Key.Second], wishes.Sum()));
    }

    /// <inheritdoc/>
    public override string Describe(MatchingProblem problem, TogetherChildren group, int parts)
    {
        ArgumentNullException.ThrowIfNull(group);
        return $"Children {WishText.Ids(group.Children)}, of whom at least one wishes it, are {(parts == 1 ? "together" : "not together")}.";
    }

    /// <summary>Whether a wish is for company that <see cref="SiblingsTogether"/> counts already.</summary>
    internal static bool IsOfSiblings(MatchingProblem problem, PersonWish wish) =>
        problem.GroupsOf(wish.Child).Any(group => group.Relation == SiblingRelation.TogetherPreferred && group.Children.Contains(wish.Other));

    private static bool Concerns(MatchingProblem problem, PersonWish wish) =>
        problem.FindReferral(wish.Other) is not null
        && PersonWishes.Counts(problem, wish)
        && !IsOfSiblings(problem, wish);
}
