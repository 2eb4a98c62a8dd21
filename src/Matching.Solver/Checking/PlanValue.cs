namespace Matching.Solver;

/// <summary>The value of a plan, added up term by term in the order in which the model defines them.</summary>
internal static class PlanValue
{
    public static long[] ByLevel(
        AssignmentModel model, IReadOnlyList<int?> binOfItem, int?[] arcOfItem, SortedDictionary<int, List<int>> itemsOfBin)
    {
        long[] values = model.Offset.ToArray();
        AddItems(model, binOfItem, arcOfItem, values);
        foreach ((int bin, List<int> items) in itemsOfBin)
        {
            Add(values, model.OpeningCost(bin), 1);
            AddClassPairs(model, items, values);
        }

        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            ItemPair sharing = model.Pairs[pair];
            if (!sharing.Conflict && binOfItem[sharing.First] is int bin && binOfItem[sharing.Second] == bin)
            {
                Add(values, model.PairCost(pair), 1);
            }
        }

        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            Add(values, model.SplitCost(set), PartCount(model, set, binOfItem) - 1);
        }

        return values;
    }

    private static void AddItems(AssignmentModel model, IReadOnlyList<int?> binOfItem, int?[] arcOfItem, long[] values)
    {
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (arcOfItem[item] is int arc)
            {
                Add(values, model.ArcCost(arc), 1);
            }
            else if (binOfItem[item] is null && model.MayBeLeftOut[item])
            {
                Add(values, model.LeaveOutCost(item), 1);
            }
        }
    }

    private static void AddClassPairs(AssignmentModel model, List<int> items, long[] values)
    {
        for (int i = 0; model.ClassCount > 0 && i < items.Count; i++)
        {
            for (int j = i + 1; j < items.Count; j++)
            {
                Add(values, model.ClassPairCost(model.ItemClass[items[i]], model.ItemClass[items[j]]), 1);
            }
        }
    }

    private static int PartCount(AssignmentModel model, int set, IReadOnlyList<int?> binOfItem)
    {
        var bins = new HashSet<int>();
        foreach (int bin in model.TogetherPresence(set))
        {
            bins.Add(bin);
        }

        int leftOut = 0;
        foreach (int item in model.TogetherItems(set))
        {
            if (binOfItem[item] is int bin)
            {
                bins.Add(bin);
            }
            else
            {
                leftOut++;
            }
        }

        return bins.Count + leftOut;
    }

    private static void Add(long[] values, ReadOnlySpan<long> costs, int times)
    {
        for (int level = 0; level < values.Length; level++)
        {
            values[level] += costs[level] * times;
        }
    }
}
