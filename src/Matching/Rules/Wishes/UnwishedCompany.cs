namespace Matching;

/// <summary>Not together with a child with whom one does not wish to live.</summary>
/// <remarks>
/// <para>Counts the importance (1 to 3) of each wish not to live with the other child, settled or referred; where both wish it, the two add up. Parents' wishes count for
/// children under 16. A wish is not an assessment: what makes living together unsafe is recorded as an impact assessment or as siblings apart.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(2) and (4); SI 2017/1264 reg 14 (the well-being of those who live there).</para>
/// <para>Unit: importance points. Range: 0 to 3 a wish. Default weight: 5 km-eq a point, as for the child's other wishes.</para>
/// </remarks>
public sealed class UnwishedCompany : PairRule
{
    /// <inheritdoc/>
    public override string Id => "W-20";

    /// <inheritdoc/>
    public override string Title => "No unwished company";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(2), s.6(4); SI 2017/1264 reg 14; Children Act 1989 s.22(4)";

    /// <inheritdoc/>
    public override string Unit => "importance points of wishes not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override IEnumerable<(ChildId First, ChildId Second)>? ListedPairs(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Wishes
            .OfType<PersonWish>()
            .Where(wish => wish.Against && PersonWishes.Counts(problem, wish))
            .Select(PersonWishes.Pair)
            .Distinct()
            .OrderBy(pair => pair.First.Value, StringComparer.Ordinal)
            .ThenBy(pair => pair.Second.Value, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in PairCase pair) =>
        Finding.Counts(Importance(pair.Problem, pair.First.Id, pair.Second.Id) + Importance(pair.Problem, pair.Second.Id, pair.First.Id));

    /// <inheritdoc/>
    public override string Describe(in PairCase pair, Finding finding)
    {
        MatchingProblem problem = pair.Problem;
        (ChildId Child, ChildId Other)[] ways = [(pair.First.Id, pair.Second.Id), (pair.Second.Id, pair.First.Id)];
        IEnumerable<string> wishes = ways
            .Where(way => Importance(problem, way.Child, way.Other) > 0)
            .Select(way => $"for child '{way.Child}' it is wished not to live with child '{way.Other}'");
        return $"Together against a wish: {string.Join("; ", wishes)}.";
    }

    private static int Importance(MatchingProblem problem, ChildId child, ChildId other)
    {
        IReadOnlyList<Wish> wishes = problem.WishesFor(child);
        int amount = 0;
        for (int index = 0; index < wishes.Count; index++)
        {
            amount += wishes[index] is PersonWish { Against: true } wish && wish.Other == other && PersonWishes.Counts(problem, wish) ? wish.Importance : 0;
        }

        return amount;
    }
}
