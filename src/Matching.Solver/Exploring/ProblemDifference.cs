namespace Matching.Solver;

/// <summary>Where one problem differs from another of the same items and bins: what must be looked at for the rest to be the same in both. Immutable.</summary>
internal sealed class ProblemDifference
{
    private ProblemDifference(bool[] items, bool[] bins, bool[] repriced)
    {
        Items = Numbers(items);
        Bins = Numbers(bins);
        Repriced = repriced;
    }

    /// <summary>Items that differ, or have the arcs that do, ascending.</summary>
    public int[] Items { get; }

    /// <summary>Bins that differ, or have the arcs that do, ascending. An arc that differs has its item among the items or its bin among the bins.</summary>
    public int[] Bins { get; }

    /// <summary>By bin, whether its patterns may be other ones, or cost something else.</summary>
    public bool[] Repriced { get; }

    /// <summary>Nothing differs.</summary>
    public static ProblemDifference None(CompositeProblem problem) => new(new bool[problem.ItemCount], new bool[problem.BinCount], new bool[problem.BinCount]);

    /// <summary>Compares two problems.</summary>
    /// <returns>Null when they differ in what ties items or bins together: their numbers, company, sets or limits.</returns>
    public static ProblemDifference? Of(CompositeProblem before, CompositeProblem after)
    {
        bool comparable = before.ItemCount == after.ItemCount && before.BinCount == after.BinCount && before.LoadCount == after.LoadCount
            && before.Limits.Count == 0 && after.Limits.Count == 0
            && before.ClassCount == after.ClassCount && Same(before.ClassPair, after.ClassPair)
            && Same(before.PairStart, after.PairStart) && Same(before.PairOther, after.PairOther) && Same(before.PairCost, after.PairCost)
            && Same(before.SetStart, after.SetStart) && Same(before.SetOf, after.SetOf) && Same(before.Split, after.Split)
            && Same(before.PresenceStart, after.PresenceStart) && Same(before.PresenceBin, after.PresenceBin);
        return comparable ? Compared(before, after) : null;
    }

    private static ProblemDifference Compared(CompositeProblem before, CompositeProblem after)
    {
        var items = new bool[after.ItemCount];
        var bins = new bool[after.BinCount];
        for (int item = 0; item < items.Length; item++)
        {
            items[item] = before.Size[item] != after.Size[item] || before.Group[item] != after.Group[item] || before.Solo[item] != after.Solo[item]
                || before.Class[item] != after.Class[item] || before.Leave[item] != after.Leave[item] || before.Floor[item] != after.Floor[item];
        }

        int loads = after.LoadCount;
        for (int bin = 0; bin < bins.Length; bin++)
        {
            bins[bin] = before.Places[bin] != after.Places[bin] || before.SharedPlaces[bin] != after.SharedPlaces[bin] || before.BinGroup[bin] != after.BinGroup[bin]
                || before.Opening[bin] != after.Opening[bin]
                || !before.LoadLimit.AsSpan(bin * loads, loads).SequenceEqual(after.LoadLimit.AsSpan(bin * loads, loads));
        }

        List<(int Item, int Bin)> arcs = DifferentArcs(before, after);
        var repriced = (bool[])bins.Clone();
        foreach ((int _, int bin) in arcs)
        {
            repriced[bin] = true;
        }

        for (int arc = 0; arc < after.ArcCount; arc++)
        {
            repriced[after.ArcBin[arc]] |= items[after.ArcItem[arc]];
        }

        Cover(arcs, items, bins);
        return new ProblemDifference(items, bins, repriced);
    }

    // One end of each arc is enough; the end with more of them is taken.
    private static void Cover(List<(int Item, int Bin)> arcs, bool[] items, bool[] bins)
    {
        var ofItem = new int[items.Length];
        var ofBin = new int[bins.Length];
        foreach ((int item, int bin) in arcs)
        {
            ofItem[item]++;
            ofBin[bin]++;
        }

        foreach ((int item, int bin) in arcs)
        {
            if (!items[item] && !bins[bin])
            {
                items[item] = ofItem[item] > ofBin[bin];
                bins[bin] = !items[item];
            }
        }
    }

    // Arcs of a bin are in ascending order of their items in both.
    private static List<(int Item, int Bin)> DifferentArcs(CompositeProblem before, CompositeProblem after)
    {
        var found = new List<(int, int)>();
        for (int bin = 0; bin < after.BinCount; bin++)
        {
            int old = before.BinStart[bin];
            for (int arc = after.BinStart[bin]; arc < after.BinStart[bin + 1]; arc++)
            {
                for (; old < before.BinStart[bin + 1] && before.ArcItem[old] < after.ArcItem[arc]; old++)
                {
                    found.Add((before.ArcItem[old], bin));
                }

                bool known = old < before.BinStart[bin + 1] && before.ArcItem[old] == after.ArcItem[arc];
                if (!known || !SameArc(before, old, after, arc))
                {
                    found.Add((after.ArcItem[arc], bin));
                }

                old += known ? 1 : 0;
            }

            for (; old < before.BinStart[bin + 1]; old++)
            {
                found.Add((before.ArcItem[old], bin));
            }
        }

        return found;
    }

    private static bool SameArc(CompositeProblem before, int old, CompositeProblem after, int arc)
    {
        int loads = after.LoadCount;
        return before.ArcCost[old] == after.ArcCost[arc] && before.ArcExempt[old] == after.ArcExempt[arc]
            && before.ArcLoad.AsSpan(old * loads, loads).SequenceEqual(after.ArcLoad.AsSpan(arc * loads, loads));
    }

    private static bool Same<T>(T[] one, T[] other) => one.AsSpan().SequenceEqual(other);

    private static int[] Numbers(bool[] marked) => [.. Enumerable.Range(0, marked.Length).Where(number => marked[number])];
}
