namespace Matching.Compilation;

/// <summary>Children who should share a home, in the model's numbers.</summary>
/// <param name="Level">Level at which a split counts.</param>
/// <param name="Price">Price of each part beyond the first, in the level's unit.</param>
/// <param name="MembersOfUnits">Units with members in the set, ascending, and how many.</param>
/// <param name="SettledHomes">Homes by index, ascending, where members are settled.</param>
internal sealed record TogetherTerm(ObjectiveLevel Level, long Price, IReadOnlyList<(int Unit, int Members)> MembersOfUnits, IReadOnlyList<int> SettledHomes)
{
    /// <summary>The units alone.</summary>
    public IReadOnlyList<int> Units { get; } = [.. MembersOfUnits.Select(pair => pair.Unit)];

    /// <summary>All sets that cost something, in the rules' order.</summary>
    public static IReadOnlyList<TogetherTerm> All(MatchingProblem problem, PolicyRules rules, Units units) =>
    [
        .. rules.WishedTogether.SelectMany(weighted => Of(
            problem, units, weighted.Rule.Level, ((TogetherRule)weighted.Rule).Sets(problem).Select(group => (group, weighted.Price(group.Amount))))),
    ];

    /// <summary>Those of some sets that cost something.</summary>
    public static IReadOnlyList<TogetherTerm> Of(MatchingProblem problem, Units units, ObjectiveLevel level, IEnumerable<(TogetherChildren Group, long Price)> groups)
    {
        Dictionary<HomeId, int> homeIndex = problem.Homes.Select((home, index) => (home.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var terms = new List<TogetherTerm>();
        foreach ((TogetherChildren group, long price) in groups)
        {
            var membersOf = new SortedDictionary<int, int>();
            var settled = new SortedSet<int>();
            foreach (ChildId child in group.Children.Distinct())
            {
                if (units.UnitOf.TryGetValue(child, out int unit))
                {
                    membersOf[unit] = membersOf.GetValueOrDefault(unit) + 1;
                }
                else if (problem.FindResident(child) is { } resident)
                {
                    settled.Add(homeIndex[resident.Home]);
                }
            }

            if (price > 0 && membersOf.Values.Sum() + settled.Count > 1)
            {
                terms.Add(new TogetherTerm(level, price, [.. membersOf.Select(pair => (pair.Key, pair.Value))], [.. settled]));
            }
        }

        return terms;
    }
}
