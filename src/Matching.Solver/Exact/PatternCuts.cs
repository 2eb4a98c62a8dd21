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

    // Patterns of smaller shares, and cuts that are broken by less, are let be; so are patterns of very many rows.
    private const double LeastShare = 0.005;
    private const double LeastWeight = 1.02;
    private const int MostRows = 12;
    private const int StepsEachLook = 10;

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

    /// <summary>Steps of finding cuts since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Rows of each cut, ascending: items, and beyond them bins.</summary>
    public IReadOnlyList<int[]> Members => members;

    /// <summary>The cuts of which a pattern meets two rows or more.</summary>
    public ReadOnlySpan<int> MetBy(int pattern) => met.AsSpan(start[pattern], start[pattern + 1] - start[pattern]);

    /// <summary>Adds the cuts that are broken most; false when none is.</summary>
    /// <param name="bound">Says how much of each pattern is used.</param>
    /// <param name="atMost">Cuts at most.</param>
    public bool Separate(PatternBound bound, int atMost)
    {
        if (Count == Most)
        {
            return false;
        }

        var pairs = new Dictionary<(int, int), double>();
        var triples = new Dictionary<(int, int, int), double>();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                if (bound.Share[pattern] is > LeastShare and < 1)
                {
                    Add(RowsOf(pattern), bound.Share[pattern], pairs, triples);
                }
            }

            Steps += bound.AllowedCount[bin];
        }

        List<((int, int, int) Rows, double Weight)> found = Broken(pairs, triples);
        int before = Count;
        foreach (((int first, int second, int third), _) in found.OrderByDescending(cut => cut.Weight).ThenBy(cut => cut.Rows).Take(Math.Min(atMost, Most - Count)))
        {
            known.Add((first, second, third));
            members.Add([first, second, third]);
        }

        if (Count > before)
        {
            Rebuild();
        }

        return Count > before;
    }

    // Three rows of which patterns meet two or more, more than once together. Those that meet all three are in the weight of each pair.
    private List<((int, int, int) Rows, double Weight)> Broken(Dictionary<(int, int), double> pairs, Dictionary<(int, int, int), double> triples)
    {
        var beside = new Dictionary<int, List<int>>();
        foreach ((int first, int second) in pairs.Keys)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(beside, first, out _) ??= []).Add(second);
        }

        var found = new List<((int, int, int) Rows, double Weight)>();
        foreach (((int first, int second), double weight) in pairs)
        {
            List<int> thirds = beside.GetValueOrDefault(second, []);
            Steps += thirds.Count * StepsEachLook;
            foreach (int third in thirds)
            {
                if (pairs.TryGetValue((first, third), out double other))
                {
                    double sum = weight + pairs[(second, third)] + other - (2 * triples.GetValueOrDefault((first, second, third)));
                    if (sum > LeastWeight && !known.Contains((first, second, third)))
                    {
                        found.Add(((first, second, third), sum));
                    }
                }
            }
        }

        return found;
    }

    private void Add(int[] rows, double share, Dictionary<(int, int), double> pairs, Dictionary<(int, int, int), double> triples)
    {
        for (int third = 1; third < rows.Length && rows.Length <= MostRows; third++)
        {
            for (int second = 0; second < third; second++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, (rows[second], rows[third]), out _) += share;
                for (int first = 0; first < second; first++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(triples, (rows[first], rows[second], rows[third]), out _) += share;
                }

                Steps += StepsEachLook * (1 + second);
            }
        }
    }

    // A pattern's items and its bin. Whoever stays outside is in no bin, and an empty pattern meets nothing that a cut could use.
    private int[] RowsOf(int pattern)
    {
        ReadOnlySpan<int> items = list.ItemsOf(pattern);
        int bin = binOf[pattern];
        int[] rows = items.Length > 0 && bin < list.Problem.BinCount ? [.. items, list.Problem.ItemCount + bin] : items.ToArray();
        Array.Sort(rows);
        return rows;
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
