using Matching.Solver;

namespace Matching.Compilation;

/// <summary>Makes a model like another one, with other levels, fewer arcs and more limits; items, bins and their order stay.</summary>
internal sealed class ModelVariation(AssignmentModel model, IReadOnlyList<VariedLevel> levels)
{
    private readonly AssignmentModelBuilder builder = new(levels.Select(level => level.Name), model.LoadCount);

    /// <summary>Makes the model.</summary>
    /// <param name="limits">Limits beside the model's own.</param>
    /// <param name="barred">By arc, above 0 for those to leave out; null for none.</param>
    public AssignmentModel Build(IReadOnlyList<VariedLimit> limits, long[]? barred)
    {
        AddItems();
        AddBins();
        AddClasses();
        int[] handles = AddArcs(barred);
        AddCompany();
        foreach (LinearLimit limit in model.LinearLimits)
        {
            builder.AddLinearLimit(limit.Name, limit.Maximum, Kept(limit, handles), Pairs(limit.Items, limit.LeaveOutCoefficient), limit.Constant);
        }

        foreach (VariedLimit limit in limits)
        {
            builder.AddLinearLimit(limit.Name, limit.Maximum, Counted(limit.Arcs, handles), Counted(limit.LeftOut, null));
        }

        return builder.Build();
    }

    private void AddItems()
    {
        long[]?[] leftOut = [.. levels.Select(LeftOut)];
        for (int item = 0; item < model.ItemCount; item++)
        {
            long[]? cost = model.MayBeLeftOut[item] ? Own(model.LeaveOutCost(item)) : null;
            for (int level = 0; cost is not null && level < leftOut.Length; level++)
            {
                cost[level] += leftOut[level]?[item] ?? 0;
            }

            builder.AddItem(
                cost,
                model.ItemSize[item],
                model.ItemGroup[item] < 0 ? null : model.ItemGroup[item],
                model.ItemSolo[item],
                model.ItemClass[item],
                model.HasUnlistedArcs[item] ? Own(model.UnlistedFloor(item)) : null);
        }
    }

    // Every unplaced child is a part of its own, while the model counts a unit left out as one.
    private long[]? LeftOut(VariedLevel level)
    {
        if (level.LeftOut is null && level.Together.Count == 0)
        {
            return null;
        }

        long[] amounts = [.. level.LeftOut ?? new long[model.ItemCount]];
        foreach (TogetherTerm term in level.Together)
        {
            foreach ((int unit, int members) in term.MembersOfUnits)
            {
                amounts[unit] += (members - 1) * term.Price;
            }
        }

        return amounts;
    }

    private void AddBins()
    {
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            builder.AddBin(model.BinPlaces[bin], model.BinSharedPlaces[bin], model.BinGroup[bin], Own(model.OpeningCost(bin)), model.LoadLimit(bin).ToArray());
        }
    }

    private void AddClasses()
    {
        int count = model.ClassCount;
        if (count == 0)
        {
            return;
        }

        var conflict = new bool[count * count];
        var cost = new long[count * count * levels.Count];
        for (int first = 0; first < count; first++)
        {
            for (int second = 0; second < count; second++)
            {
                int cell = (first * count) + second;
                conflict[cell] = model.ClassesConflict(first, second);
                Own(model.ClassPairCost(first, second)).CopyTo(cost, cell * levels.Count);
            }
        }

        builder.SetClasses(count, conflict, cost);
    }

    private int[] AddArcs(long[]? barred)
    {
        builder.ReserveArcs(model.ArcCount);
        var handles = new int[model.ArcCount];
        var cost = new long[levels.Count];
        for (int item = 0; item < model.ItemCount; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                for (int level = 0; level < cost.Length; level++)
                {
                    cost[level] = levels[level].Own is { } own ? model.ArcCost(arc)[(int)own] : levels[level].Arcs?[arc] ?? 0;
                }

                handles[arc] = barred?[arc] > 0 ? -1 : builder.AddArc(item, model.ArcBin[arc], cost, model.ArcLoad(arc), model.ArcExempt[arc]);
            }
        }

        return handles;
    }

    private void AddCompany()
    {
        for (int index = 0; index < model.Pairs.Length; index++)
        {
            ItemPair pair = model.Pairs[index];
            if (pair.Conflict)
            {
                builder.AddConflict(pair.First, pair.Second);
            }
            else
            {
                builder.AddPairCost(pair.First, pair.Second, Own(model.PairCost(index)));
            }
        }

        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            builder.AddTogetherSet(model.TogetherItems(set).ToArray(), Own(model.SplitCost(set)), model.TogetherPresence(set).ToArray());
        }

        for (int level = 0; level < levels.Count; level++)
        {
            foreach (TogetherTerm term in levels[level].Together)
            {
                var cost = new long[levels.Count];
                cost[level] = term.Price;
                builder.AddTogetherSet(term.Units, cost, term.SettledHomes);
            }
        }
    }

    // A cost by the model's levels as one by the new ones; levels of amounts have none of it.
    private long[] Own(ReadOnlySpan<long> cost)
    {
        var own = new long[levels.Count];
        for (int level = 0; level < own.Length && cost.Length > 0; level++)
        {
            own[level] = levels[level].Own is { } taken ? cost[(int)taken] : 0;
        }

        return own;
    }

    private static (int Arc, long Coefficient)[] Kept(LinearLimit limit, int[] handles) =>
        [.. Pairs(limit.Arcs, limit.ArcCoefficient).Select(pair => (handles[pair.Index], pair.Amount)).Where(pair => pair.Item1 >= 0)];

    private static (int Index, long Amount)[] Counted(long[]? amounts, int[]? handles)
    {
        var counted = new List<(int, long)>();
        for (int index = 0; index < (amounts?.Length ?? 0); index++)
        {
            int handle = handles is null ? index : handles[index];
            if (handle >= 0 && amounts![index] != 0)
            {
                counted.Add((handle, amounts[index]));
            }
        }

        return [.. counted];
    }

    private static (int Index, long Amount)[] Pairs(ReadOnlySpan<int> indices, ReadOnlySpan<long> amounts)
    {
        var pairs = new (int, long)[indices.Length];
        for (int index = 0; index < pairs.Length; index++)
        {
            pairs[index] = (indices[index], amounts[index]);
        }

        return pairs;
    }
}
