namespace Matching.Solver;

/// <summary>What of a model does not depend on the weights of its levels: usable arcs by bin, pairs by item, sets by item, limits by arc.</summary>
internal sealed class Topology
{
    public Topology(AssignmentModel model)
    {
        Data = model.Data;
        Model = model;
        (BinStart, SourceArc, ArcItem, ArcBin) = ArcsByBin(Data);
        (PairStart, PairOther, PairIndex) = PairsByItem(Data);
        (SetStart, SetOf) = SetsByItem(Data);
        LimitIndices = [.. Enumerable.Range(0, Data.LinearLimits.Length).Where(limit => CanBind(Data.LinearLimits[limit]))];
        Limits = LimitsByArc();
    }

    public AssignmentModel Model { get; }

    public ModelData Data { get; }

    public int[] BinStart { get; }

    public int[] SourceArc { get; }

    public int[] ArcItem { get; }

    public int[] ArcBin { get; }

    public int[] PairStart { get; }

    public int[] PairOther { get; }

    /// <summary>The model's pair behind each entry of <see cref="PairOther"/>.</summary>
    public int[] PairIndex { get; }

    public int[] SetStart { get; }

    public int[] SetOf { get; }

    public CompositeLimits Limits { get; }

    /// <summary>The model's linear limit behind each of <see cref="Limits"/>.</summary>
    public int[] LimitIndices { get; }

    private static (int[] BinStart, int[] Arc, int[] Item, int[] Bin) ArcsByBin(ModelData data)
    {
        int items = data.ItemSize.Length;
        int bins = data.BinPlaces.Length;
        var start = new int[bins + 1];
        var usable = new bool[data.ArcBin.Length];
        for (int item = 0; item < items; item++)
        {
            for (int arc = data.ArcStart[item]; arc < data.ArcStart[item + 1]; arc++)
            {
                usable[arc] = FitsAlone(data, item, arc);
                start[data.ArcBin[arc] + 1] += usable[arc] ? 1 : 0;
            }
        }

        for (int bin = 0; bin < bins; bin++)
        {
            start[bin + 1] += start[bin];
        }

        int[] next = start[..bins];
        var arcs = new int[start[bins]];
        var arcItem = new int[start[bins]];
        var arcBin = new int[start[bins]];
        for (int item = 0; item < items; item++)
        {
            for (int arc = data.ArcStart[item]; arc < data.ArcStart[item + 1]; arc++)
            {
                if (usable[arc])
                {
                    int slot = next[data.ArcBin[arc]]++;
                    arcs[slot] = arc;
                    arcItem[slot] = item;
                    arcBin[slot] = data.ArcBin[arc];
                }
            }
        }

        return (start, arcs, arcItem, arcBin);
    }

    // An arc whose item does not fit even into the empty bin is no arc.
    private static bool FitsAlone(ModelData data, int item, int arc)
    {
        int bin = data.ArcBin[arc];
        int size = data.ItemSize[item];
        if (size > data.BinPlaces[bin])
        {
            return false;
        }

        int group = data.ItemGroup[item];
        bool waived = group >= 0 && (data.BinGroup[bin] == AssignmentModel.AnyGroup || data.BinGroup[bin] == group);
        if (!waived && !data.ArcExempt[arc] && size > data.BinSharedPlaces[bin])
        {
            return false;
        }

        for (int load = 0; load < data.LoadCount; load++)
        {
            if (data.ArcLoad[(arc * data.LoadCount) + load] > data.LoadLimit[(bin * data.LoadCount) + load])
            {
                return false;
            }
        }

        return true;
    }

    private static (int[] Start, int[] Other, int[] Index) PairsByItem(ModelData data)
    {
        var start = new int[data.ItemSize.Length + 1];
        foreach (ItemPair pair in data.Pairs)
        {
            start[pair.First + 1]++;
            start[pair.Second + 1]++;
        }

        for (int item = 1; item < start.Length; item++)
        {
            start[item] += start[item - 1];
        }

        int[] next = start[..^1];
        var other = new int[data.Pairs.Length * 2];
        var index = new int[other.Length];

        // Partners below an item come from the pairs sorted by first, so writing the second's side first keeps each list ascending.
        for (int p = 0; p < data.Pairs.Length; p++)
        {
            int slot = next[data.Pairs[p].Second]++;
            other[slot] = data.Pairs[p].First;
            index[slot] = p;
        }

        for (int p = 0; p < data.Pairs.Length; p++)
        {
            int slot = next[data.Pairs[p].First]++;
            other[slot] = data.Pairs[p].Second;
            index[slot] = p;
        }

        return (start, other, index);
    }

    private static (int[] Start, int[] SetOf) SetsByItem(ModelData data)
    {
        var start = new int[data.ItemSize.Length + 1];
        foreach (int item in data.TogetherItem)
        {
            start[item + 1]++;
        }

        for (int item = 1; item < start.Length; item++)
        {
            start[item] += start[item - 1];
        }

        int[] next = start[..^1];
        var setOf = new int[data.TogetherItem.Length];
        for (int set = 0; set < data.TogetherStart.Length - 1; set++)
        {
            for (int entry = data.TogetherStart[set]; entry < data.TogetherStart[set + 1]; entry++)
            {
                setOf[next[data.TogetherItem[entry]]++] = set;
            }
        }

        return (start, setOf);
    }

    // A limit that no plan can overrun would only tie the parts of a problem together.
    private bool CanBind(LinearLimit limit)
    {
        var arc = new Dictionary<int, long>();
        for (int entry = 0; entry < limit.ArcIndices.Length; entry++)
        {
            arc.Add(limit.ArcIndices[entry], limit.ArcCoefficients[entry]);
        }

        var leftOut = new Dictionary<int, long>();
        for (int entry = 0; entry < limit.ItemIndices.Length; entry++)
        {
            leftOut.Add(limit.ItemIndices[entry], limit.ItemCoefficients[entry]);
        }

        Int128 most = limit.Constant;
        for (int item = 0; item < Data.ItemSize.Length; item++)
        {
            long largest = Data.MayBeLeftOut[item] ? leftOut.GetValueOrDefault(item) : long.MinValue;
            for (int own = Data.ArcStart[item]; own < Data.ArcStart[item + 1]; own++)
            {
                largest = Math.Max(largest, arc.GetValueOrDefault(own));
            }

            most += largest == long.MinValue ? 0 : largest;
        }

        return most > limit.Maximum;
    }

    private CompositeLimits LimitsByArc()
    {
        LinearLimit[] limits = Array.ConvertAll(LimitIndices, limit => Data.LinearLimits[limit]);
        if (limits.Length == 0)
        {
            return CompositeLimits.None;
        }

        var ownArc = new int[Data.ArcBin.Length];
        Array.Fill(ownArc, -1);
        for (int arc = 0; arc < SourceArc.Length; arc++)
        {
            ownArc[SourceArc[arc]] = arc;
        }

        var byArc = new SparseRows(SourceArc.Length);
        var byItem = new SparseRows(Data.ItemSize.Length);
        for (int row = 0; row < limits.Length; row++)
        {
            for (int entry = 0; entry < limits[row].ArcIndices.Length; entry++)
            {
                byArc.Add(ownArc[limits[row].ArcIndices[entry]], row, limits[row].ArcCoefficients[entry]);
            }

            for (int entry = 0; entry < limits[row].ItemIndices.Length; entry++)
            {
                byItem.Add(limits[row].ItemIndices[entry], row, limits[row].ItemCoefficients[entry]);
            }
        }

        (int[] arcStart, int[] arcRow, long[] arcAmount) = byArc.Build();
        (int[] itemStart, int[] itemRow, long[] itemAmount) = byItem.Build();
        return new CompositeLimits
        {
            Room = Array.ConvertAll(limits, limit => (Int128)limit.Maximum - limit.Constant),
            ArcStart = arcStart,
            ArcRow = arcRow,
            ArcAmount = arcAmount,
            ItemStart = itemStart,
            ItemRow = itemRow,
            ItemAmount = itemAmount,
        };
    }
}
