namespace Matching.Solver;

/// <summary>Covers the listed conflicts among the items of a bin by cliques, of which one may be in, and by stars, whose centre may not be in with any of the others.</summary>
internal sealed class ListedConflicts
{
    private readonly int[] start;
    private readonly int[] neighbours;
    private readonly int[] place;
    private int[] coveredItems = [];
    private List<Part> parts = [];

    public ListedConflicts(AssignmentModel model)
    {
        start = new int[model.ItemCount + 1];
        foreach (ItemPair pair in model.Pairs)
        {
            start[pair.First + 1] += pair.Conflict ? 1 : 0;
            start[pair.Second + 1] += pair.Conflict ? 1 : 0;
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            start[item + 1] += start[item];
        }

        neighbours = new int[start[^1]];
        int[] next = start[..^1];
        foreach (ItemPair pair in model.Pairs)
        {
            if (pair.Conflict)
            {
                neighbours[next[pair.First]++] = pair.Second;
                neighbours[next[pair.Second]++] = pair.First;
            }
        }

        place = new int[model.ItemCount];
        Array.Fill(place, -1);
    }

    /// <summary>Covers the conflicts among some items; members are numbered by their position among them.</summary>
    /// <param name="items">Items of the bin, ascending. In many models bins have the same, so the last answer is kept.</param>
    public IReadOnlyList<Part> Cover(ReadOnlySpan<int> items)
    {
        if (neighbours.Length == 0)
        {
            return [];
        }

        if (!items.SequenceEqual(coveredItems))
        {
            coveredItems = items.ToArray();
            parts = Cover(Within(items));
        }

        return parts;
    }

    private static List<Part> Cover(List<int>[] graph)
    {
        var parts = new List<Part>();
        var uncovered = new HashSet<(int, int)>();
        var degree = new int[graph.Length];
        for (int a = 0; a < graph.Length; a++)
        {
            foreach (int b in graph[a])
            {
                uncovered.Add((a, b));
                degree[a]++;
            }
        }

        while (uncovered.Count > 0)
        {
            int centre = Array.IndexOf(degree, degree.Max());
            List<int> others = [.. graph[centre].Where(b => uncovered.Contains((centre, b)))];
            List<int> grown = Grow(graph, centre, others);
            long gain = grown.Sum(a => (long)grown.Count(b => a < b && uncovered.Contains((a, b))));
            bool clique = gain >= others.Count;
            parts.Add(clique ? new Part(-1, grown) : new Part(centre, others));
            Settle(clique ? grown : [centre], clique ? grown : others, uncovered, degree);
        }

        return parts;
    }

    /// <summary>A clique around a centre and the first of its uncovered conflicts, as large as it gets in the order of the centre's neighbours.</summary>
    private static List<int> Grow(List<int>[] graph, int centre, List<int> others)
    {
        var grown = new List<int> { centre, others[0] };
        foreach (int candidate in graph[centre])
        {
            if (!grown.Contains(candidate) && grown.TrueForAll(member => graph[member].BinarySearch(candidate) >= 0))
            {
                grown.Add(candidate);
            }
        }

        grown.Sort();
        return grown;
    }

    private static void Settle(List<int> ones, List<int> others, HashSet<(int, int)> uncovered, int[] degree)
    {
        foreach (int a in ones)
        {
            foreach (int b in others)
            {
                if (uncovered.Remove((a, b)))
                {
                    degree[a]--;
                }

                if (uncovered.Remove((b, a)))
                {
                    degree[b]--;
                }
            }
        }
    }

    /// <summary>The graph of conflicts among the items, ascending.</summary>
    private List<int>[] Within(ReadOnlySpan<int> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            place[items[i]] = i;
        }

        var graph = new List<int>[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            graph[i] = [];
            foreach (int neighbour in neighbours.AsSpan(start[items[i]], start[items[i] + 1] - start[items[i]]))
            {
                if (place[neighbour] >= 0)
                {
                    graph[i].Add(place[neighbour]);
                }
            }

            graph[i].Sort();
        }

        foreach (int item in items)
        {
            place[item] = -1;
        }

        return graph;
    }

    /// <summary>A part of a cover.</summary>
    /// <param name="Centre">Who may not be in with any of the others; below 0 for a clique, of which at most one may be in.</param>
    /// <param name="Others">The others, or all of the clique, ascending.</param>
    public readonly record struct Part(int Centre, IReadOnlyList<int> Others);
}
