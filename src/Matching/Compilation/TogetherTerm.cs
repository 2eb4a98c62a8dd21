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
    public static IReadOnlyList<TogetherTerm> All(MatchingProblem problem, PolicyRules rules, Units units)
    {
        Dictionary<HomeId, int> homeIndex = problem.Homes.Select((home, index) => (home.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var terms = new List<TogetherTerm>();
        foreach (WeightedRule weighted in rules.WishedTogether)
        {
            foreach (TogetherChildren group in ((TogetherRule)weighted.Rule).Sets(problem))
            {
                long price = weighted.Price(group.Amount);
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
                    terms.Add(new TogetherTerm(weighted.Rule.Level, price, [.. membersOf.Select(pair => (pair.Key, pair.Value))], [.. settled]));
                }
            }
        }

        return terms;
    }
}
