using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>The listed conflicts as cliques, of which a bin holds one item at most, grown greedily until every conflict is in one.</summary>
internal static class ListedCover
{
    public static IEnumerable<int[]> Cliques(AssignmentModel model)
    {
        var conflicts = new Dictionary<int, SortedSet<int>>();
        foreach (ItemPair pair in model.Pairs)
        {
            if (pair.Conflict)
            {
                conflicts.TryAdd(pair.First, []);
                conflicts.TryAdd(pair.Second, []);
                conflicts[pair.First].Add(pair.Second);
                conflicts[pair.Second].Add(pair.First);
            }
        }

        var said = new HashSet<(int, int)>();
        var cliques = new List<int[]>();
        foreach (ItemPair pair in model.Pairs)
        {
            if (pair.Conflict && !said.Contains((pair.First, pair.Second)))
            {
                int[] clique = Grow(pair, conflicts);
                cliques.Add(clique);
                for (int i = 0; i < clique.Length; i++)
                {
                    for (int j = i + 1; j < clique.Length; j++)
                    {
                        said.Add((clique[i], clique[j]));
                    }
                }
            }
        }

        return cliques;
    }

    private static int[] Grow(ItemPair pair, Dictionary<int, SortedSet<int>> conflicts)
    {
        var clique = new List<int> { pair.First, pair.Second };
        foreach (int candidate in conflicts[pair.First])
        {
            if (candidate != pair.Second && clique.TrueForAll(conflicts[candidate].Contains))
            {
                clique.Add(candidate);
            }
        }

        clique.Sort();
        return [.. clique];
    }
}
