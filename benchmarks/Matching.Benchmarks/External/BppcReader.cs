using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>Bin packing with conflicts: as few bins as possible, no two items in conflict in one.</summary>
/// <remarks><c>n C</c>, then a line for each item: its number from 1, its weight and the items it is in conflict with (Muritiba, Iori, Malaguti and Toth 2010). The model has as many bins as first fit
/// decreasing opens, so no best packing is cut off.</remarks>
internal static class BppcReader
{
    private const int Most = 20_000;

    public static ExternalInstance Read(string path, string name)
    {
        var text = new InstanceText(path);
        int items = text.Count("the number of items", 1, Most);
        long capacity = text.Whole("the capacity", 1, AssignmentModel.CostLimit);
        var weight = new long[items];
        var conflicts = new SortedSet<int>[items];
        for (int item = 0; item < items; item++)
        {
            conflicts[item] = [];
        }

        for (int item = 0; item < items; item++)
        {
            ReadItem(text, item, items, capacity, weight, conflicts);
        }

        text.End();
        int bins = FirstFitDecreasing(weight, capacity, conflicts);
        return new ExternalInstance(name, Build(weight, capacity, conflicts, bins));
    }

    private static void ReadItem(InstanceText text, int item, int items, long capacity, long[] weight, SortedSet<int>[] conflicts)
    {
        int number = text.Count("the number of an item", 1, items);
        if (number != item + 1)
        {
            throw text.Fault($"item {number} stands where item {item + 1} should.");
        }

        weight[item] = text.Whole($"the weight of item {number}", 0, capacity);
        for (int left = text.LeftOnLine(); left > 0; left--)
        {
            int other = text.Count($"a conflict of item {number}", 1, items) - 1;
            if (other == item)
            {
                throw text.Fault($"item {number} is in conflict with itself.");
            }

            conflicts[item].Add(other);
            conflicts[other].Add(item);
        }
    }

    private static int FirstFitDecreasing(long[] weight, long capacity, SortedSet<int>[] conflicts)
    {
        var bins = new List<(long Load, List<int> Items)>();
        foreach (int item in Enumerable.Range(0, weight.Length).OrderByDescending(item => weight[item]).ThenBy(item => item))
        {
            int bin = bins.FindIndex(open => open.Load + weight[item] <= capacity && !open.Items.Exists(conflicts[item].Contains));
            if (bin < 0)
            {
                bins.Add((weight[item], [item]));
            }
            else
            {
                bins[bin].Items.Add(item);
                bins[bin] = (bins[bin].Load + weight[item], bins[bin].Items);
            }
        }

        return bins.Count;
    }

    private static AssignmentModel Build(long[] weight, long capacity, SortedSet<int>[] conflicts, int bins)
    {
        var builder = new AssignmentModelBuilder(["bins"], loadCount: 1);
        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(weight.Length, openingCost: [1], loadLimits: [capacity]);
        }

        for (int item = 0; item < weight.Length; item++)
        {
            builder.AddItem(null);
            for (int bin = 0; bin < bins; bin++)
            {
                builder.AddArc(item, bin, [0], [weight[item]]);
            }
        }

        for (int item = 0; item < weight.Length; item++)
        {
            foreach (int other in conflicts[item].Where(other => other > item))
            {
                builder.AddConflict(item, other);
            }
        }

        return builder.Build();
    }
}
