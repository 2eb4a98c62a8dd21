namespace Matching.Solver;

/// <summary>The rules inside a bin, read from the model as it stands, for verifying: slow, plain, and apart from the engine's.</summary>
internal sealed class BinRules
{
    private readonly AssignmentModel model;
    private readonly int[] start;
    private readonly int[] arcs;
    private readonly int[] itemOfArc;
    private readonly Dictionary<(int First, int Second), int> pairs = [];
    private readonly int[][] setsOfItem;

    public BinRules(AssignmentModel model)
    {
        this.model = model;
        itemOfArc = new int[model.ArcCount];
        start = new int[model.BinCount + 1];
        for (int item = 0; item < model.ItemCount; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                itemOfArc[arc] = item;
                start[model.ArcBin[arc] + 1]++;
            }
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            start[bin + 1] += start[bin];
        }

        arcs = new int[model.ArcCount];
        int[] next = start[..^1];
        for (int arc = 0; arc < arcs.Length; arc++)
        {
            arcs[next[model.ArcBin[arc]]++] = arc;
        }

        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            pairs.Add((model.Pairs[pair].First, model.Pairs[pair].Second), pair);
        }

        var sets = new List<int>[model.ItemCount];
        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            foreach (int item in model.TogetherItems(set))
            {
                (sets[item] ??= []).Add(set);
            }
        }

        setsOfItem = Array.ConvertAll(sets, list => list?.ToArray() ?? []);
    }

    /// <summary>All arcs to a bin.</summary>
    public ReadOnlySpan<int> ArcsOf(int bin) => arcs.AsSpan(start[bin], start[bin + 1] - start[bin]);

    public int ItemOf(int arc) => itemOfArc[arc];

    /// <summary>Together sets of an item.</summary>
    public ReadOnlySpan<int> SetsOf(int item) => setsOfItem[item];

    /// <summary>Whether two items are of one together set.</summary>
    public bool ShareASet(int first, int second) => setsOfItem[first].AsSpan().ContainsAny(setsOfItem[second]);

    /// <summary>Whether a part of the set is in the bin already.</summary>
    public bool IsPresent(int set, int bin) => model.TogetherPresence(set).BinarySearch(bin) >= 0;

    /// <summary>Whether a set of items that the bin allows stays allowed with one more.</summary>
    public bool MayJoin(int bin, List<int> chosen, int arc)
    {
        long taken = model.ItemSize[itemOfArc[arc]];
        long shared = model.ArcExempt[arc] ? 0 : taken;
        int group = model.ItemGroup[itemOfArc[arc]];
        bool oneGroup = group >= 0 && (model.BinGroup[bin] == AssignmentModel.AnyGroup || model.BinGroup[bin] == group);
        foreach (int other in chosen)
        {
            int item = itemOfArc[other];
            if (MayNotShare(item, itemOfArc[arc]))
            {
                return false;
            }

            taken += model.ItemSize[item];
            shared += model.ArcExempt[other] ? 0 : model.ItemSize[item];
            oneGroup &= model.ItemGroup[item] == group;
        }

        return taken <= model.BinPlaces[bin] && (oneGroup || shared <= model.BinSharedPlaces[bin]) && LoadsFit(bin, chosen, arc);
    }

    /// <summary>The listed pair of two items; null when they are none.</summary>
    public int? PairOf(int first, int second) =>
        pairs.TryGetValue((Math.Min(first, second), Math.Max(first, second)), out int pair) ? pair : null;

    private bool MayNotShare(int first, int second) =>
        model.ItemSolo[first]
        || model.ItemSolo[second]
        || model.ClassesConflict(model.ItemClass[first], model.ItemClass[second])
        || (PairOf(first, second) is int pair && model.Pairs[pair].Conflict);

    private bool LoadsFit(int bin, List<int> chosen, int arc)
    {
        for (int load = 0; load < model.LoadCount; load++)
        {
            Int128 sum = model.ArcLoad(arc)[load];
            foreach (int other in chosen)
            {
                sum += model.ArcLoad(other)[load];
            }

            if (sum > model.LoadLimit(bin)[load])
            {
                return false;
            }
        }

        return true;
    }
}
