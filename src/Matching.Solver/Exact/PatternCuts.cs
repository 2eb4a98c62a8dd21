using System.Runtime.InteropServices;

namespace Matching.Solver;

/// <summary>
/// Subset-row cuts (Jepsen, Petersen, Spoorendonk and Pisinger 2008) over three items: at most one bin holds two or more of them. And over two items and a bin: at most one pattern holds both, or is the
/// bin's and holds one of them. Found where the linear relaxation breaks them.
/// </summary>
internal sealed class PatternCuts
{
    /// <summary>Cuts at most.</summary>
    public const int Most = 400;

    private const double Broken = 1.02;
    private const double LeastWeight = 0.02;

    private readonly PatternList list;
    private readonly List<int[]> members = [];
    private readonly HashSet<(int, int, int)> known = [];
    private readonly int[] binOf;
    private readonly int[] start;
    private int[] met = [];

    /// <param name="list">The patterns.</param>
    /// <param name="first">Cuts to begin with; those of two or three items are taken.</param>
    public PatternCuts(PatternList list, TripleCuts first)
    {
        this.list = list;
        start = new int[list.Count + 1];
        binOf = new int[list.Count];
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            binOf.AsSpan(list.BinStart[bin]..list.BinStart[bin + 1]).Fill(bin);
        }

        for (int cut = 0; cut < first.Count && Count < Most; cut++)
        {
            members.Add(first.Members[cut]);
            if (first.Members[cut] is [int one, int two, int three])
            {
                known.Add((one, two, three));
            }
        }

        Rebuild();
    }

    public int Count => members.Count;

    /// <summary>Rows of each cut, ascending: items, and beyond them bins.</summary>
    public IReadOnlyList<int[]> Members => members;

    /// <summary>The cuts of which a pattern meets two rows or more.</summary>
    public ReadOnlySpan<int> MetBy(int pattern) => met.AsSpan(start[pattern], start[pattern + 1] - start[pattern]);

    /// <summary>Adds the cuts that are broken most; false when none is.</summary>
    /// <param name="bound">Says how much of each pattern is used.</param>
    /// <param name="atMost">Cuts at most.</param>
    public bool Separate(PatternBound bound, int atMost)
    {
        var pairs = new Dictionary<(int, int), double>();
        var used = new List<(int[] Rows, double Share)>();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                if (bound.Share[pattern] is > LeastWeight / 4 and < 1)
                {
                    used.Add((RowsOf(pattern), bound.Share[pattern]));
                    AddPairs(used[^1].Rows, bound.Share[pattern], pairs);
                }
            }
        }

        Dictionary<(int, int, int), double> found = Triangles(pairs);
        Weigh(used, found);
        bool any = false;
        foreach (((int first, int second, int third), double weight) in found.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(atMost))
        {
            if (weight > Broken && Count < Most)
            {
                any = true;
                known.Add((first, second, third));
                members.Add([first, second, third]);
            }
        }

        if (any)
        {
            Rebuild();
        }

        return any;
    }

    // Three rows of which patterns in use meet every two; what they weigh is not known yet.
    private Dictionary<(int, int, int), double> Triangles(Dictionary<(int, int), double> pairs)
    {
        var beside = new Dictionary<int, List<int>>();
        foreach (((int first, int second), double weight) in pairs)
        {
            if (weight >= LeastWeight)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(beside, first, out _) ??= []).Add(second);
            }
        }

        var found = new Dictionary<(int, int, int), double>();
        foreach (((int first, int second), double weight) in pairs)
        {
            foreach (int third in beside.GetValueOrDefault(second, []))
            {
                if (pairs.TryGetValue((first, third), out double other) && weight + pairs[(second, third)] + other > Broken && !known.Contains((first, second, third)))
                {
                    found[(first, second, third)] = 0;
                }
            }
        }

        return found;
    }

    // A pattern that meets all three counts once.
    private static void Weigh(List<(int[] Rows, double Share)> used, Dictionary<(int, int, int), double> found)
    {
        foreach ((int[] rows, double share) in used)
        {
            foreach ((int First, int Second, int Third) key in found.Keys)
            {
                int held = (rows.Contains(key.First) ? 1 : 0) + (rows.Contains(key.Second) ? 1 : 0) + (rows.Contains(key.Third) ? 1 : 0);
                if (held > 1)
                {
                    CollectionsMarshal.GetValueRefOrNullRef(found, key) += share;
                }
            }
        }
    }

    private static void AddPairs(int[] rows, double share, Dictionary<(int, int), double> pairs)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows.Length; j++)
            {
                if (rows[i] < rows[j])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (rows[i], rows[j]), out _) += share;
                }
            }
        }
    }

    // A pattern's items and its bin. Whoever stays outside is in no bin, and an empty pattern meets nothing that a cut could use.
    private int[] RowsOf(int pattern)
    {
        ReadOnlySpan<int> items = list.ItemsOf(pattern);
        int bin = binOf[pattern];
        return items.Length > 0 && bin < list.Problem.BinCount ? [.. items, list.Problem.ItemCount + bin] : items.ToArray();
    }

    private void Rebuild()
    {
        var cutsOf = new List<int>?[list.Problem.ItemCount + list.Problem.BinCount];
        for (int cut = 0; cut < members.Count; cut++)
        {
            foreach (int row in members[cut])
            {
                (cutsOf[row] ??= []).Add(cut);
            }
        }

        var all = new List<int>();
        var count = new int[members.Count];
        for (int pattern = 0; pattern < list.Count; pattern++)
        {
            int[] rows = RowsOf(pattern);
            foreach (int row in rows)
            {
                foreach (int cut in cutsOf[row] ?? [])
                {
                    if (++count[cut] == 2)
                    {
                        all.Add(cut);
                    }
                }
            }

            foreach (int row in rows)
            {
                foreach (int cut in cutsOf[row] ?? [])
                {
                    count[cut] = 0;
                }
            }

            start[pattern + 1] = all.Count;
        }

        met = [.. all];
    }
}
