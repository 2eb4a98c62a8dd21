namespace Matching.Solver;

/// <summary>Shares a together set's split cost out among those of its items that a bin could hold, so that no pattern carries more of it than it pays.</summary>
internal sealed class SplitShares(AssignmentModel model, BinRules rules, WeighedCosts costs)
{
    /// <summary>What each candidate carries at least of the split costs of its sets; 0 or more.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="arcs">The candidates' arcs.</param>
    /// <param name="reduced">Their costs less duals, all below 0.</param>
    public Int128[] Of(int bin, int[] arcs, Int128[] reduced)
    {
        var share = new Int128[arcs.Length];
        var members = new SortedDictionary<int, List<int>>();
        for (int c = 0; c < arcs.Length; c++)
        {
            foreach (int set in rules.SetsOf(rules.ItemOf(arcs[c])))
            {
                if (!rules.IsPresent(set, bin))
                {
                    members.TryAdd(set, []);
                    members[set].Add(c);
                }
            }
        }

        foreach ((int set, List<int> own) in members)
        {
            int most = Math.Max(1, Math.Min(own.Count, model.BinPlaces[bin]));
            bool onlyThis = own.TrueForAll(c => rules.SetsOf(rules.ItemOf(arcs[c])).Length == 1);
            Int128 level = onlyThis ? Level([.. own.Select(c => reduced[c]).Order().Take(most)], costs.Split(set)) : 0;
            foreach (int c in own)
            {
                // Whoever is in several sets carries an equal part of each.
                share[c] += onlyThis ? Int128.Max(0, level - reduced[c]) : costs.Split(set) / most;
            }
        }

        return share;
    }

    // The cost is poured over the cheapest like water: any of them, raised to the level, carry no more than all of it together.
    private static Int128 Level(Int128[] cheapest, Int128 split)
    {
        Int128 sum = 0;
        for (int count = 1; count <= cheapest.Length; count++)
        {
            sum += cheapest[count - 1];
            Int128 level = Floor(sum + split, count);
            if (count == cheapest.Length || level <= cheapest[count])
            {
                return level;
            }
        }

        return split;
    }

    private static Int128 Floor(Int128 value, int by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
