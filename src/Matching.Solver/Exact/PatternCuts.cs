namespace Matching.Solver;

/// <summary>
/// Subset-row cuts over any three items (Jepsen, Petersen, Spoorendonk and Pisinger 2008): at most one bin holds two or more of them. Found where patterns chosen by turns break them.
/// </summary>
internal sealed class PatternCuts
{
    /// <summary>Cuts at most.</summary>
    public const int Most = 400;

    private const double Broken = 1.05;
    private const double LeastWeight = 0.1;
    private const int MostMembers = 3;

    private readonly PatternList list;
    private readonly List<int[]> members = [];
    private readonly HashSet<(int, int, int)> known = [];
    private int[] start;
    private int[] met = [];

    /// <param name="list">The patterns.</param>
    /// <param name="first">Cuts to begin with; those of two or three items are taken.</param>
    public PatternCuts(PatternList list, TripleCuts first)
    {
        this.list = list;
        start = new int[list.Count + 1];
        for (int cut = 0; cut < first.Count && Count < Most; cut++)
        {
            Add(first.Members[cut]);
        }

        Rebuild();
    }

    public int Count => members.Count;

    /// <summary>Items of each cut, ascending.</summary>
    public IReadOnlyList<int[]> Members => members;

    /// <summary>The cuts of which a pattern holds two items or more.</summary>
    public ReadOnlySpan<int> MetBy(int pattern) => met.AsSpan(start[pattern], start[pattern + 1] - start[pattern]);

    /// <summary>Adds the cuts that are broken most; false when none is.</summary>
    /// <param name="bound">Says what patterns are chosen how often.</param>
    /// <param name="atMost">Cuts at most.</param>
    public bool Separate(PatternBound bound, int atMost)
    {
        var pairs = new Dictionary<(int, int), double>();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                if (bound.Share[pattern] > LeastWeight / 4)
                {
                    AddPairs(list.ItemsOf(pattern), bound.Share[pattern], pairs);
                }
            }
        }

        var found = new Dictionary<(int, int, int), double>();
        foreach (((int first, int second), double weight) in pairs)
        {
            for (int third = second + 1; weight >= LeastWeight && third < list.Problem.ItemCount; third++)
            {
                if (pairs.TryGetValue((first, third), out double one) && pairs.TryGetValue((second, third), out double other)
                    && weight + one + other > Broken && !known.Contains((first, second, third)))
                {
                    found[(first, second, third)] = 0;
                }
            }
        }

        Weigh(bound, found);
        bool any = false;
        foreach (((int first, int second, int third), double weight) in found.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(atMost))
        {
            if (weight > Broken && Count < Most)
            {
                any = true;
                Add([first, second, third]);
            }
        }

        if (any)
        {
            Rebuild();
        }

        return any;
    }

    // Those whose three items come together are counted once.
    private void Weigh(PatternBound bound, Dictionary<(int, int, int), double> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var keys = found.Keys.ToArray();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                ReadOnlySpan<int> items = list.ItemsOf(pattern);
                if (bound.Share[pattern] > 0.001 && items.Length > 1)
                {
                    foreach ((int, int, int) key in keys)
                    {
                        int held = (items.Contains(key.Item1) ? 1 : 0) + (items.Contains(key.Item2) ? 1 : 0) + (items.Contains(key.Item3) ? 1 : 0);
                        found[key] += held > 1 ? bound.Share[pattern] : 0;
                    }
                }
            }
        }
    }

    private static void AddPairs(ReadOnlySpan<int> items, double share, Dictionary<(int, int), double> pairs)
    {
        for (int i = 0; i < items.Length; i++)
        {
            for (int j = 0; j < items.Length; j++)
            {
                if (items[i] < items[j])
                {
                    pairs[(items[i], items[j])] = pairs.GetValueOrDefault((items[i], items[j])) + share;
                }
            }
        }
    }

    private void Add(int[] items)
    {
        if (items.Length == MostMembers && !known.Add((items[0], items[1], items[2])))
        {
            return;
        }

        members.Add(items);
    }

    private void Rebuild()
    {
        var cutsOf = new List<int>?[list.Problem.ItemCount];
        for (int cut = 0; cut < members.Count; cut++)
        {
            foreach (int item in members[cut])
            {
                (cutsOf[item] ??= []).Add(cut);
            }
        }

        var all = new List<int>();
        var count = new int[members.Count];
        for (int pattern = 0; pattern < list.Count; pattern++)
        {
            foreach (int item in list.ItemsOf(pattern))
            {
                foreach (int cut in cutsOf[item] ?? [])
                {
                    if (++count[cut] == 2)
                    {
                        all.Add(cut);
                    }
                }
            }

            foreach (int item in list.ItemsOf(pattern))
            {
                foreach (int cut in cutsOf[item] ?? [])
                {
                    count[cut] = 0;
                }
            }

            start[pattern + 1] = all.Count;
        }

        met = [.. all];
    }
}
