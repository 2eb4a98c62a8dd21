using Matching.Solver;

namespace Matching.Benchmarks.Compare;

/// <summary>Makes a model whose arcs are all listed, of all items of another or of some evenly spread ones with as large a share of the bins.</summary>
internal static class ModelSelection
{
    /// <summary>Takes a share of a model; floors of arcs that are not listed are left behind.</summary>
    /// <param name="model">The model.</param>
    /// <param name="share">Share of items and of bins to keep, above 0, at most 1.</param>
    public static AssignmentModel Of(AssignmentModel model, double share)
    {
        var builder = new AssignmentModelBuilder(model.Levels, model.LoadCount);
        int[] items = Numbers(model.ItemCount, share);
        int[] bins = Numbers(model.BinCount, share);
        AddClasses(model, builder);
        for (int level = 0; level < model.LevelCount; level++)
        {
            builder.AddOffset(level, model.Offset[level]);
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            if (bins[bin] >= 0)
            {
                builder.AddBin(
                    model.BinPlaces[bin], model.BinSharedPlaces[bin], model.BinGroup[bin], model.OpeningCost(bin).ToArray(), model.LoadLimit(bin).ToArray());
            }
        }

        int[] arcs = AddItems(model, builder, items, bins);
        AddPairs(model, builder, items);
        AddTogetherSets(model, builder, items, bins);
        foreach (LinearLimit limit in model.LinearLimits)
        {
            int[] named = limit.Arcs.ToArray();
            long[] coefficients = limit.ArcCoefficient.ToArray();
            int[] leftOut = limit.Items.ToArray();
            long[] leftOutCoefficients = limit.LeaveOutCoefficient.ToArray();
            builder.AddLinearLimit(
                limit.Name,
                limit.Maximum,
                [.. named.Select((arc, i) => (arcs[arc], coefficients[i])).Where(term => term.Item1 >= 0)],
                [.. leftOut.Select((item, i) => (items[item], leftOutCoefficients[i])).Where(term => term.Item1 >= 0)],
                limit.Constant);
        }

        return builder.Build();
    }

    /// <summary>New numbers of those kept, evenly spread; below 0 for the others.</summary>
    private static int[] Numbers(int count, double share)
    {
        var numbers = new int[count];
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            bool kept = Math.Floor((i + 1) * share) > Math.Floor(i * share);
            numbers[i] = kept ? next++ : -1;
        }

        return numbers;
    }

    private static void AddClasses(AssignmentModel model, AssignmentModelBuilder builder)
    {
        if (model.ClassCount == 0)
        {
            return;
        }

        var conflict = new List<bool>();
        var cost = new List<long>();
        for (int a = 0; a < model.ClassCount; a++)
        {
            for (int b = 0; b < model.ClassCount; b++)
            {
                conflict.Add(model.ClassesConflict(a, b));
                cost.AddRange(model.ClassPairCost(a, b));
            }
        }

        builder.SetClasses(model.ClassCount, conflict.ToArray(), cost.ToArray());
    }

    private static int[] AddItems(AssignmentModel model, AssignmentModelBuilder builder, int[] items, int[] bins)
    {
        var arcs = new int[model.ArcCount];
        Array.Fill(arcs, -1);
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (items[item] < 0)
            {
                continue;
            }

            int group = model.ItemGroup[item];
            builder.AddItem(
                model.MayBeLeftOut[item] ? model.LeaveOutCost(item).ToArray() : null,
                model.ItemSize[item],
                group < 0 ? null : group,
                model.ItemSolo[item],
                model.ItemClass[item]);
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                int bin = bins[model.ArcBin[arc]];
                arcs[arc] = bin < 0 ? -1 : builder.AddArc(items[item], bin, model.ArcCost(arc), model.ArcLoad(arc), model.ArcExempt[arc]);
            }
        }

        return arcs;
    }

    private static void AddPairs(AssignmentModel model, AssignmentModelBuilder builder, int[] items)
    {
        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            (int first, int second) = (items[model.Pairs[pair].First], items[model.Pairs[pair].Second]);
            if (first < 0 || second < 0)
            {
                continue;
            }

            if (model.Pairs[pair].Conflict)
            {
                builder.AddConflict(first, second);
            }
            else
            {
                builder.AddPairCost(first, second, model.PairCost(pair).ToArray());
            }
        }
    }

    private static void AddTogetherSets(AssignmentModel model, AssignmentModelBuilder builder, int[] items, int[] bins)
    {
        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            int[] members = [.. model.TogetherItems(set).ToArray().Select(item => items[item]).Where(item => item >= 0)];
            int[] present = [.. model.TogetherPresence(set).ToArray().Select(bin => bins[bin]).Where(bin => bin >= 0)];
            if (members.Length > 0)
            {
                builder.AddTogetherSet(members, model.SplitCost(set).ToArray(), present);
            }
        }
    }
}
