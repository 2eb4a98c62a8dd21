namespace Matching.Solver;

/// <summary>Cuts a part out of a composite problem: some items, some bins, the arcs between them that are kept.</summary>
/// <remarks>
/// What stays outside must be fixed. Bins keep nothing of what they held: all items of a chosen bin must be chosen too. Together sets fall
/// apart by bins, so parts elsewhere change nothing here. The constant of the part is 0.
/// </remarks>
internal sealed class SubProblem
{
    private readonly CompositeProblem whole;
    private readonly int[] localItem;
    private readonly int[] localBin;
    private readonly int[] localArc;

    public SubProblem(CompositeProblem whole)
    {
        this.whole = whole;
        localItem = new int[whole.ItemCount];
        localBin = new int[whole.BinCount];
        localArc = new int[whole.ArcCount];
        Array.Fill(localItem, -1);
        Array.Fill(localBin, -1);
    }

    /// <summary>Cuts a part out.</summary>
    /// <param name="items">Items, no item twice.</param>
    /// <param name="bins">Bins, no bin twice.</param>
    /// <param name="dropped">By arc of the whole, whether to drop it; null keeps all.</param>
    /// <param name="noOutside">By item of the whole, whether it may not stay outside any more; null for as it is.</param>
    /// <param name="limits">Room left in each linear limit; null when there are none.</param>
    /// <param name="listedOnly">Whether to forget unlisted arcs, to search for plans instead of bounds.</param>
    public CompositeProblem Cut(
        ReadOnlySpan<int> items, ReadOnlySpan<int> bins, bool[]? dropped, bool[]? noOutside, Int128[]? limits, bool listedOnly)
    {
        for (int i = 0; i < items.Length; i++)
        {
            localItem[items[i]] = i;
        }

        for (int b = 0; b < bins.Length; b++)
        {
            localBin[bins[b]] = b;
        }

        CompositeProblem part = Assemble(items, bins, dropped, noOutside, limits, listedOnly);
        foreach (int item in items)
        {
            localItem[item] = -1;
        }

        foreach (int bin in bins)
        {
            localBin[bin] = -1;
        }

        return part;
    }

    private CompositeProblem Assemble(
        ReadOnlySpan<int> items, ReadOnlySpan<int> bins, bool[]? dropped, bool[]? noOutside, Int128[]? limits, bool listedOnly)
    {
        (int[] binStart, int[] sourceArc, int[] arcItem, int[] arcBin) = Arcs(bins, dropped);
        long[] arcCost = Array.ConvertAll(sourceArc, arc => whole.ArcCost[arc]);
        (int[] itemStart, int[] itemArc) = ArcsByItem(items, sourceArc);
        (int[] pairStart, int[] pairOther, long[] pairCost) = Pairs(items);
        (int[] setStart, int[] setOf, long[] split, int[] presenceStart, int[] presenceBin) = Sets(items);
        var leave = Pick(whole.Leave, items);
        var floor = Pick(whole.Floor, items);
        if (listedOnly)
        {
            Array.Fill(floor, CompositeProblem.Never);
        }

        for (int i = 0; noOutside is not null && i < items.Length; i++)
        {
            if (noOutside[items[i]])
            {
                leave[i] = floor[i] = CompositeProblem.Never;
            }
        }

        return new CompositeProblem
        {
            ItemCount = items.Length,
            BinCount = bins.Length,
            BinStart = binStart,
            ArcItem = arcItem,
            ArcBin = arcBin,
            ArcCost = arcCost,
            ArcExempt = Array.ConvertAll(sourceArc, arc => whole.ArcExempt[arc]),
            ItemStart = itemStart,
            ItemArc = itemArc,
            Size = Pick(whole.Size, items),
            Group = Pick(whole.Group, items),
            Solo = Pick(whole.Solo, items),
            Class = Pick(whole.Class, items),
            Leave = leave,
            Floor = floor,
            Outside = CompositeBuilder.Lesser(leave, floor),
            Places = Pick(whole.Places, bins),
            SharedPlaces = Pick(whole.SharedPlaces, bins),
            BinGroup = Pick(whole.BinGroup, bins),
            Opening = Pick(whole.Opening, bins),
            LoadCount = whole.LoadCount,
            ArcLoad = PickRows(whole.ArcLoad, sourceArc, whole.LoadCount),
            LoadLimit = PickRows(whole.LoadLimit, bins, whole.LoadCount),
            ClassCount = whole.ClassCount,
            ClassPair = whole.ClassPair,
            PairStart = pairStart,
            PairOther = pairOther,
            PairCost = pairCost,
            SetStart = setStart,
            SetOf = setOf,
            Split = split,
            PresenceStart = presenceStart,
            PresenceBin = presenceBin,
            Limits = limits is null ? CompositeLimits.None : Limits(items, sourceArc, limits),
            Constant = 0,
            SourceItem = items.ToArray(),
            SourceBin = bins.ToArray(),
            SourceArc = sourceArc,
        };
    }

    // Counted first: parts of large problems have hundreds of thousands of arcs, which lists would copy again and again.
    private (int[] BinStart, int[] SourceArc, int[] ArcItem, int[] ArcBin) Arcs(ReadOnlySpan<int> bins, bool[]? dropped)
    {
        var start = new int[bins.Length + 1];
        for (int b = 0; b < bins.Length; b++)
        {
            int count = 0;
            for (int arc = whole.BinStart[bins[b]]; arc < whole.BinStart[bins[b] + 1]; arc++)
            {
                count += localItem[whole.ArcItem[arc]] >= 0 && (dropped is null || !dropped[arc]) ? 1 : 0;
            }

            start[b + 1] = start[b] + count;
        }

        var source = new int[start[^1]];
        var item = new int[source.Length];
        var bin = new int[source.Length];
        int next = 0;
        for (int b = 0; b < bins.Length; b++)
        {
            for (int arc = whole.BinStart[bins[b]]; arc < whole.BinStart[bins[b] + 1]; arc++)
            {
                int local = localItem[whole.ArcItem[arc]];
                if (local >= 0 && (dropped is null || !dropped[arc]))
                {
                    (source[next], item[next], bin[next]) = (arc, local, b);
                    next++;
                }
            }
        }

        return (start, source, item, bin);
    }

    // The whole has them cheapest first already, and so has every part.
    private (int[] Start, int[] Arc) ArcsByItem(ReadOnlySpan<int> items, int[] sourceArc)
    {
        for (int arc = 0; arc < sourceArc.Length; arc++)
        {
            localArc[sourceArc[arc]] = arc + 1;
        }

        var start = new int[items.Length + 1];
        var arcs = new int[sourceArc.Length];
        int next = 0;
        for (int i = 0; i < items.Length; i++)
        {
            for (int entry = whole.ItemStart[items[i]]; entry < whole.ItemStart[items[i] + 1]; entry++)
            {
                int local = localArc[whole.ItemArc[entry]] - 1;
                if (local >= 0)
                {
                    arcs[next++] = local;
                }
            }

            start[i + 1] = next;
        }

        foreach (int arc in sourceArc)
        {
            localArc[arc] = 0;
        }

        return (start, arcs);
    }

    private (int[] Start, int[] Other, long[] Cost) Pairs(ReadOnlySpan<int> items)
    {
        if (whole.PairOther.Length == 0)
        {
            return (new int[items.Length + 1], [], []);
        }

        var start = new int[items.Length + 1];
        var entries = new List<(int Other, long Cost)>();
        for (int i = 0; i < items.Length; i++)
        {
            int first = entries.Count;
            for (int entry = whole.PairStart[items[i]]; entry < whole.PairStart[items[i] + 1]; entry++)
            {
                int other = localItem[whole.PairOther[entry]];
                if (other >= 0)
                {
                    entries.Add((other, whole.PairCost[entry]));
                }
            }

            entries.Sort(first, entries.Count - first, null);
            start[i + 1] = entries.Count;
        }

        return (start, [.. entries.Select(entry => entry.Other)], [.. entries.Select(entry => entry.Cost)]);
    }

    private (int[] Start, int[] SetOf, long[] Split, int[] PresenceStart, int[] PresenceBin) Sets(ReadOnlySpan<int> items)
    {
        var start = new int[items.Length + 1];
        if (!whole.HasSets)
        {
            return (start, [], [], [0], []);
        }

        var local = new SortedDictionary<int, int>();
        var setOf = new List<int>();
        for (int i = 0; i < items.Length; i++)
        {
            for (int entry = whole.SetStart[items[i]]; entry < whole.SetStart[items[i] + 1]; entry++)
            {
                int set = whole.SetOf[entry];
                local.TryAdd(set, 0);
                setOf.Add(set);
            }

            start[i + 1] = setOf.Count;
        }

        int[] sets = [.. local.Keys];
        var presenceStart = new int[sets.Length + 1];
        var presence = new List<int>();
        for (int s = 0; s < sets.Length; s++)
        {
            local[sets[s]] = s;
            int first = presence.Count;
            for (int entry = whole.PresenceStart[sets[s]]; entry < whole.PresenceStart[sets[s] + 1]; entry++)
            {
                if (localBin[whole.PresenceBin[entry]] >= 0)
                {
                    presence.Add(localBin[whole.PresenceBin[entry]]);
                }
            }

            presence.Sort(first, presence.Count - first, null);
            presenceStart[s + 1] = presence.Count;
        }

        return (start, [.. setOf.Select(set => local[set])], Array.ConvertAll(sets, set => whole.Split[set]), presenceStart, [.. presence]);
    }

    private CompositeLimits Limits(ReadOnlySpan<int> items, int[] sourceArc, Int128[] room)
    {
        CompositeLimits limits = whole.Limits;
        var byArc = new SparseRows(sourceArc.Length);
        for (int arc = 0; arc < sourceArc.Length; arc++)
        {
            for (int entry = limits.ArcStart[sourceArc[arc]]; entry < limits.ArcStart[sourceArc[arc] + 1]; entry++)
            {
                byArc.Add(arc, limits.ArcRow[entry], limits.ArcAmount[entry]);
            }
        }

        var byItem = new SparseRows(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            for (int entry = limits.ItemStart[items[i]]; entry < limits.ItemStart[items[i] + 1]; entry++)
            {
                byItem.Add(i, limits.ItemRow[entry], limits.ItemAmount[entry]);
            }
        }

        (int[] arcStart, int[] arcRow, long[] arcAmount) = byArc.Build();
        (int[] itemStart, int[] itemRow, long[] itemAmount) = byItem.Build();
        return new CompositeLimits
        {
            Room = room,
            ArcStart = arcStart,
            ArcRow = arcRow,
            ArcAmount = arcAmount,
            ItemStart = itemStart,
            ItemRow = itemRow,
            ItemAmount = itemAmount,
        };
    }

    private static T[] Pick<T>(T[] table, ReadOnlySpan<int> rows)
    {
        var picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            picked[i] = table[rows[i]];
        }

        return picked;
    }

    private static long[] PickRows(long[] table, ReadOnlySpan<int> rows, int width)
    {
        var picked = new long[rows.Length * width];
        for (int i = 0; width > 0 && i < rows.Length; i++)
        {
            table.AsSpan(rows[i] * width, width).CopyTo(picked.AsSpan(i * width));
        }

        return picked;
    }
}
