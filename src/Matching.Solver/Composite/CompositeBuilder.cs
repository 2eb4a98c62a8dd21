namespace Matching.Solver;

/// <summary>Weighs a model's costs into a <see cref="CompositeProblem"/>.</summary>
internal static class CompositeBuilder
{
    public static CompositeProblem Build(Topology topology, LevelWeights weights, CompositeLimits limits)
    {
        ModelData data = topology.Data;
        AssignmentModel model = topology.Model;
        long[] split = Rows(data.SplitCost, model.TogetherSetCount, model, weights);
        long[] arcCost = ArcCosts(topology, weights);
        (long[] leave, long[] floor) = OutsideCosts(topology, weights, split);
        (int[] itemStart, int[] itemArc) = ArcsByItem(model.ItemCount, topology.ArcItem, arcCost);
        return new CompositeProblem
        {
            ItemCount = model.ItemCount,
            BinCount = model.BinCount,
            BinStart = topology.BinStart,
            ArcItem = topology.ArcItem,
            ArcBin = topology.ArcBin,
            ArcCost = arcCost,
            ArcExempt = Array.ConvertAll(topology.SourceArc, arc => data.ArcExempt[arc]),
            ItemStart = itemStart,
            ItemArc = itemArc,
            Size = data.ItemSize,
            Group = data.ItemGroup,
            Solo = data.ItemSolo,
            Class = data.ItemClass,
            Leave = leave,
            Floor = floor,
            Outside = Lesser(leave, floor),
            Places = data.BinPlaces,
            SharedPlaces = data.BinSharedPlaces,
            BinGroup = data.BinGroup,
            Opening = Rows(data.OpeningCost, model.BinCount, model, weights),
            LoadCount = data.LoadCount,
            ArcLoad = ArcLoads(topology),
            LoadLimit = data.LoadLimit,
            ClassCount = data.ClassCount,
            ClassPair = ClassPairs(data, model, weights),
            PairStart = topology.PairStart,
            PairOther = topology.PairOther,
            PairCost = Array.ConvertAll(
                topology.PairIndex, pair => data.Pairs[pair].Conflict ? CompositeProblem.Never : weights.Weigh(model.PairCost(pair))),
            SetStart = topology.SetStart,
            SetOf = topology.SetOf,
            Split = split,
            PresenceStart = data.PresenceStart,
            PresenceBin = data.PresenceBin,
            Limits = limits,
            Constant = SplitConstant(model, split),
            SourceItem = Range(model.ItemCount),
            SourceBin = Range(model.BinCount),
            SourceArc = topology.SourceArc,
        };
    }

    /// <summary>Lays arcs out by item, cheapest first.</summary>
    public static (int[] Start, int[] Arc) ArcsByItem(int items, int[] arcItem, long[] arcCost)
    {
        var start = new int[items + 1];
        foreach (int item in arcItem)
        {
            start[item + 1]++;
        }

        for (int item = 0; item < items; item++)
        {
            start[item + 1] += start[item];
        }

        int[] next = start[..items];
        var arcs = new int[arcItem.Length];
        var costs = new long[arcItem.Length];
        for (int arc = 0; arc < arcItem.Length; arc++)
        {
            int slot = next[arcItem[arc]]++;
            arcs[slot] = arc;
            costs[slot] = arcCost[arc];
        }

        for (int item = 0; item < items; item++)
        {
            Array.Sort(costs, arcs, start[item], start[item + 1] - start[item]);
        }

        return (start, arcs);
    }

    /// <summary>The lesser of two lists, entry by entry.</summary>
    public static long[] Lesser(long[] first, long[] second)
    {
        var lesser = new long[first.Length];
        for (int i = 0; i < lesser.Length; i++)
        {
            lesser[i] = Math.Min(first[i], second[i]);
        }

        return lesser;
    }

    private static int[] Range(int count)
    {
        var range = new int[count];
        for (int i = 0; i < count; i++)
        {
            range[i] = i;
        }

        return range;
    }

    private static long[] ArcCosts(Topology topology, LevelWeights weights)
    {
        var cost = new long[topology.SourceArc.Length];
        for (int arc = 0; arc < cost.Length; arc++)
        {
            cost[arc] = weights.Weigh(topology.Model.ArcCost(topology.SourceArc[arc]));
        }

        return cost;
    }

    private static long[] ArcLoads(Topology topology)
    {
        int loads = topology.Data.LoadCount;
        var load = new long[topology.SourceArc.Length * loads];
        for (int arc = 0; loads > 0 && arc < topology.SourceArc.Length; arc++)
        {
            topology.Model.ArcLoad(topology.SourceArc[arc]).CopyTo(load.AsSpan(arc * loads, loads));
        }

        return load;
    }

    // An item left out is a part of each of its sets. An unlisted bin may be one in which a sibling is, so its floor adds no split cost.
    private static (long[] Leave, long[] Floor) OutsideCosts(Topology topology, LevelWeights weights, long[] split)
    {
        AssignmentModel model = topology.Model;
        var leave = new long[model.ItemCount];
        var floor = new long[model.ItemCount];
        for (int item = 0; item < leave.Length; item++)
        {
            leave[item] = CompositeProblem.Never;
            if (model.MayBeLeftOut[item])
            {
                leave[item] = weights.Weigh(model.LeaveOutCost(item));
                for (int entry = topology.SetStart[item]; entry < topology.SetStart[item + 1]; entry++)
                {
                    leave[item] += split[topology.SetOf[entry]];
                }
            }

            floor[item] = model.HasUnlistedArcs[item] ? weights.Weigh(model.UnlistedFloor(item)) : CompositeProblem.Never;
        }

        return (leave, floor);
    }

    private static long[] ClassPairs(ModelData data, AssignmentModel model, LevelWeights weights)
    {
        var pairs = new long[data.ClassCount * data.ClassCount];
        for (int a = 0; a < data.ClassCount; a++)
        {
            for (int b = 0; b < data.ClassCount; b++)
            {
                pairs[(a * data.ClassCount) + b] = model.ClassesConflict(a, b) ? CompositeProblem.Never : weights.Weigh(model.ClassPairCost(a, b));
            }
        }

        return pairs;
    }

    private static long SplitConstant(AssignmentModel model, long[] split)
    {
        long constant = 0;
        for (int set = 0; set < split.Length; set++)
        {
            constant += split[set] * (model.TogetherPresence(set).Length - 1);
        }

        return constant;
    }

    private static long[] Rows(long[] table, int count, AssignmentModel model, LevelWeights weights)
    {
        var rows = new long[count];
        for (int row = 0; row < count; row++)
        {
            rows[row] = weights.Weigh(table.AsSpan(row * model.LevelCount, model.LevelCount));
        }

        return rows;
    }
}
