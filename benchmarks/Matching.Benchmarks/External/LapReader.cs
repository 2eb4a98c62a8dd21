using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>Linear assignment: as many items as bins, one in each, at the least cost.</summary>
/// <remarks>OR-Library's dense layout is <c>n</c> and n rows of n costs; the sparse one is <c>n</c> and lines <c>i j cost</c>, from 1, for the pairs that are allowed. As many numbers as the dense
/// layout has are read as dense.</remarks>
internal static class LapReader
{
    private const int Most = 20_000;

    public static ExternalInstance Read(string path, string name)
    {
        var text = new InstanceText(path);
        int size = text.Count("the number of items", 1, Most);
        var builder = new AssignmentModelBuilder(["cost"]);
        for (int i = 0; i < size; i++)
        {
            builder.AddItem(null);
            builder.AddBin(1);
        }

        if (text.Left == (long)size * size)
        {
            ReadDense(text, size, builder);
        }
        else
        {
            ReadSparse(text, size, builder);
        }

        return new ExternalInstance(name, builder.Build());
    }

    private static void ReadDense(InstanceText text, int size, AssignmentModelBuilder builder)
    {
        for (int item = 0; item < size; item++)
        {
            long[] costs = text.Wholes($"cost of item {item + 1} in bin", size, AssignmentModel.CostLimit);
            for (int bin = 0; bin < size; bin++)
            {
                builder.AddArc(item, bin, [costs[bin]]);
            }
        }
    }

    private static void ReadSparse(InstanceText text, int size, AssignmentModelBuilder builder)
    {
        var seen = new HashSet<(int Item, int Bin)>();
        while (text.Left > 0)
        {
            int item = text.Count("an item", 1, size);
            int bin = text.Count("a bin", 1, size);
            long cost = text.Whole($"the cost of item {item} in bin {bin}", 0, AssignmentModel.CostLimit);
            if (!seen.Add((item, bin)))
            {
                throw text.Fault($"item {item} in bin {bin} is given twice.");
            }

            builder.AddArc(item - 1, bin - 1, [cost]);
        }
    }
}
