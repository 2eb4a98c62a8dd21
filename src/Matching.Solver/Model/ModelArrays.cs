namespace Matching.Solver;

/// <summary>Turns validated parts into flat arrays.</summary>
internal static class ModelArrays
{
    public static ModelData From(AssignmentModelBuilder parts)
    {
        int levels = parts.LevelNames.Length;
        int loads = parts.LoadDimensions;
        (int[] order, int[] arcStart) = OrderArcs(parts);
        var newIndex = new int[order.Length];
        var arcBin = new int[order.Length];
        var arcExempt = new bool[order.Length];
        for (int arc = 0; arc < order.Length; arc++)
        {
            newIndex[order[arc]] = arc;
            arcBin[arc] = parts.Arcs[order[arc]].Bin;
            arcExempt[arc] = parts.Arcs[order[arc]].Exempt;
        }

        long[] arcCost = Ordered(parts.ArcCosts, parts, order, levels);
        long[] arcLoad = Ordered(parts.ArcLoads, parts, order, loads);
        (ItemPair[] pairs, long[] pairCost) = MergePairs(parts, levels);
        return new ModelData
        {
            Levels = parts.LevelNames,
            Offset = [.. parts.Offset],
            ItemSize = [.. parts.Items.Select(item => item.Size)],
            ItemGroup = [.. parts.Items.Select(item => item.Group ?? -1)],
            ItemSolo = [.. parts.Items.Select(item => item.Solo)],
            ItemClass = [.. parts.Items.Select(item => item.PairClass)],
            MayBeLeftOut = [.. parts.Items.Select(item => item.LeaveOutCost is not null)],
            LeaveOutCost = Table(parts.Items.Select(item => item.LeaveOutCost ?? []), parts.Items.Count, levels, 0),
            HasUnlisted = [.. parts.Items.Select(item => item.UnlistedFloor is not null)],
            UnlistedFloor = Table(parts.Items.Select(item => item.UnlistedFloor ?? []), parts.Items.Count, levels, 0),
            GroupCount = parts.Items.Max(item => item.Group) + 1 ?? 0,
            BinPlaces = [.. parts.Bins.Select(bin => bin.Places)],
            BinSharedPlaces = [.. parts.Bins.Select(bin => bin.SharedPlaces)],
            BinGroup = [.. parts.Bins.Select(bin => bin.Group)],
            OpeningCost = Table(parts.Bins.Select(bin => bin.OpeningCost), parts.Bins.Count, levels, 0),
            LoadCount = loads,
            LoadLimit = Table(parts.Bins.Select(bin => bin.LoadLimits), parts.Bins.Count, loads, long.MaxValue),
            ArcStart = arcStart,
            ArcBin = arcBin,
            ArcExempt = arcExempt,
            ArcCost = arcCost,
            ArcLoad = arcLoad,
            ClassCount = parts.Classes,
            ClassConflict = parts.ClassConflict,
            ClassPairCost = parts.ClassCost,
            Pairs = pairs,
            PairCost = pairCost,
            TogetherStart = Starts(parts.TogetherSets.Select(set => set.Items.Length)),
            TogetherItem = [.. parts.TogetherSets.SelectMany(set => set.Items.Order())],
            PresenceStart = Starts(parts.TogetherSets.Select(set => set.PresentIn.Length)),
            PresenceBin = [.. parts.TogetherSets.SelectMany(set => set.PresentIn.Order())],
            SplitCost = Table(parts.TogetherSets.Select(set => set.SplitCost), parts.TogetherSets.Count, levels, 0),
            LinearLimits = [.. parts.Limits.Select(limit => Limit(limit, newIndex))],
        };
    }

    private static long[] Ordered(NumberTable table, AssignmentModelBuilder parts, int[] order, int width)
    {
        if (parts.ArcsAreInOrder)
        {
            return table.ToArray();
        }

        var ordered = new long[order.Length * width];
        for (int cell = 0; cell < ordered.Length; cell++)
        {
            ordered[cell] = table[(order[cell / width] * width) + (cell % width)];
        }

        return ordered;
    }

    /// <summary>Counting sort by item, then by bin: linear in the number of arcs but for the short runs of one item.</summary>
    private static (int[] Order, int[] ArcStart) OrderArcs(AssignmentModelBuilder parts)
    {
        var start = new int[parts.Items.Count + 1];
        foreach (AssignmentModelBuilder.ArcPart arc in parts.Arcs)
        {
            start[arc.Item + 1]++;
        }

        for (int item = 0; item < parts.Items.Count; item++)
        {
            start[item + 1] += start[item];
        }

        var next = start[..^1];
        var order = new int[parts.Arcs.Count];
        var bins = new int[parts.Arcs.Count];
        for (int arc = 0; arc < parts.Arcs.Count; arc++)
        {
            int slot = next[parts.Arcs[arc].Item]++;
            order[slot] = arc;
            bins[slot] = parts.Arcs[arc].Bin;
        }

        for (int item = 0; item < parts.Items.Count && !parts.ArcsAreInOrder; item++)
        {
            Array.Sort(bins, order, start[item], start[item + 1] - start[item]);
        }

        return (order, start);
    }

    private static (ItemPair[] Pairs, long[] Cost) MergePairs(AssignmentModelBuilder parts, int levels)
    {
        var merged = new SortedDictionary<(int, int), (bool Conflict, long[] Cost)>();
        foreach (AssignmentModelBuilder.PairPart pair in parts.Pairs)
        {
            (int, int) key = (Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second));
            (bool conflict, long[] cost) = merged.TryGetValue(key, out (bool, long[]) found) ? found : (false, new long[levels]);
            for (int level = 0; level < (pair.Cost?.Count ?? 0); level++)
            {
                cost[level] += pair.Cost![level];
            }

            merged[key] = (conflict || pair.Cost is null, cost);
        }

        return (
            [.. merged.Select(pair => new ItemPair(pair.Key.Item1, pair.Key.Item2, pair.Value.Conflict))],
            [.. merged.SelectMany(pair => pair.Value.Cost)]);
    }

    private static LinearLimit Limit(AssignmentModelBuilder.LimitPart limit, int[] newIndex)
    {
        (int Arc, long Coefficient)[] arcs = [.. limit.Arcs.Select(arc => (newIndex[arc.Arc], arc.Coefficient)).OrderBy(arc => arc.Item1)];
        (int Item, long Coefficient)[] items = [.. limit.Items.OrderBy(item => item.Item)];
        return new LinearLimit(
            limit.Name,
            limit.Maximum,
            limit.Constant,
            [.. arcs.Select(arc => arc.Arc)],
            [.. arcs.Select(arc => arc.Coefficient)],
            [.. items.Select(item => item.Item)],
            [.. items.Select(item => item.Coefficient)]);
    }

    private static long[] Table(IEnumerable<IReadOnlyList<long>> rows, int count, int width, long missing)
    {
        var table = new long[count * width];
        int row = 0;
        foreach (IReadOnlyList<long> values in rows)
        {
            for (int column = 0; column < width; column++)
            {
                table[(row * width) + column] = column < values.Count ? values[column] : missing;
            }

            row++;
        }

        return table;
    }

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (int length in lengths)
        {
            starts.Add(starts[^1] + length);
        }

        return [.. starts];
    }
}
