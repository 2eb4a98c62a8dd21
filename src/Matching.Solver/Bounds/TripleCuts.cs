namespace Matching.Solver;

/// <summary>
/// Subset-row cuts over families: of three items at most one bin holds two or more. Each has a price of 0 or more that a pattern pays when it holds two or three of the cut's items.
/// </summary>
/// <remarks>
/// Without them the relaxation seats three siblings in three homes for two by halves, each pair once, and pays for one home and a half instead of two: nearly all of its distance to the best plan
/// (Jepsen, Petersen, Spoorendonk and Pisinger 2008, Subset-row inequalities; a Chvátal-Gomory cut of rank 1). Any prices of 0 or more give a true bound.
/// Prices change between evaluations only; while pricing it may be read by several threads.
/// </remarks>
internal sealed class TripleCuts
{
    // A set of so many items has 56 triples; larger ones hardly ever fit even in part.
    private const int MostMembers = 8;

    private readonly int[] itemStart;
    private readonly int[] cutOf;

    private TripleCuts(int itemCount, List<int[]> cuts)
    {
        Members = [.. cuts];
        Price = new long[Members.Length];
        itemStart = new int[itemCount + 1];
        foreach (int[] members in Members)
        {
            foreach (int item in members)
            {
                itemStart[item + 1]++;
            }
        }

        for (int item = 0; item < itemCount; item++)
        {
            itemStart[item + 1] += itemStart[item];
        }

        cutOf = new int[itemStart[itemCount]];
        var next = (int[])itemStart.Clone();
        for (int cut = 0; cut < Members.Length; cut++)
        {
            foreach (int item in Members[cut])
            {
                cutOf[next[item]++] = cut;
            }
        }
    }

    public int Count => Members.Length;

    /// <summary>The items of each cut, ascending.</summary>
    public int[][] Members { get; }

    /// <summary>What a pattern pays for holding two or more of a cut's items; 0 or more.</summary>
    public long[] Price { get; }

    /// <summary>The cuts that an item is in.</summary>
    public ReadOnlySpan<int> Of(int item) => cutOf.AsSpan(itemStart[item], itemStart[item + 1] - itemStart[item]);

    /// <summary>All triples of each together set, at price 0.</summary>
    public static TripleCuts OfFamilies(CompositeProblem problem)
    {
        var members = new List<int>[problem.Split.Length];
        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
            {
                (members[problem.SetOf[entry]] ??= []).Add(item);
            }
        }

        var cuts = new SortedSet<int[]>(Comparer<int[]>.Create((first, second) => first.AsSpan().SequenceCompareTo(second)));
        foreach (List<int>? family in members)
        {
            if (family is { Count: >= 3 and <= MostMembers })
            {
                AddTriples(family, cuts);
            }
        }

        return new TripleCuts(problem.ItemCount, [.. cuts]);
    }

    /// <summary>The cuts that have two items or more in a part of the problem.</summary>
    /// <param name="part">The part; its source items are the items here.</param>
    /// <param name="prices">Price of each cut.</param>
    /// <remarks>With two of its items a cut still says something true: at most one bin holds both.</remarks>
    public TripleCuts Within(CompositeProblem part, long[] prices)
    {
        var found = new SortedDictionary<int, List<int>>();
        for (int item = 0; item < part.ItemCount; item++)
        {
            foreach (int cut in Of(part.SourceItem[item]))
            {
                if (!found.TryGetValue(cut, out List<int>? local))
                {
                    found.Add(cut, local = []);
                }

                local.Add(item);
            }
        }

        int[] kept = [.. found.Where(entry => entry.Value.Count > 1).Select(entry => entry.Key)];
        var within = new TripleCuts(part.ItemCount, [.. kept.Select(cut => found[cut].ToArray())]);
        for (int cut = 0; cut < kept.Length; cut++)
        {
            within.Price[cut] = prices[kept[cut]];
        }

        return within;
    }

    /// <summary>Sum of the prices of the cuts that have two items or more among these.</summary>
    public Int128 PriceWithin(ReadOnlySpan<int> items)
    {
        var members = new Dictionary<int, int>();
        Int128 sum = 0;
        foreach (int item in items)
        {
            foreach (int cut in Of(item))
            {
                members[cut] = members.GetValueOrDefault(cut) + 1;
                sum += members[cut] == 2 ? Price[cut] : 0;
            }
        }

        return sum;
    }

    /// <summary>What a bin with these arcs pays for the cuts.</summary>
    public long PaidFor(ReadOnlySpan<int> arcs, int[] arcItem)
    {
        long paid = 0;
        for (int second = 1; second < arcs.Length; second++)
        {
            foreach (int cut in Of(arcItem[arcs[second]]))
            {
                int before = 0;
                for (int first = 0; first < second; first++)
                {
                    before += Members[cut].AsSpan().Contains(arcItem[arcs[first]]) ? 1 : 0;
                }

                paid += before == 1 ? Price[cut] : 0;
            }
        }

        return paid;
    }

    private static void AddTriples(List<int> family, SortedSet<int[]> cuts)
    {
        for (int i = 0; i < family.Count; i++)
        {
            for (int j = i + 1; j < family.Count; j++)
            {
                for (int k = j + 1; k < family.Count; k++)
                {
                    cuts.Add([family[i], family[j], family[k]]);
                }
            }
        }
    }
}
