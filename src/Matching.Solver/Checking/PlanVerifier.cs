namespace Matching.Solver;

/// <summary>Evaluates any plan from the model alone: its value at every level and everything it breaks.</summary>
/// <remarks>
/// Written to be read beside the definition of <see cref="AssignmentModel"/>, one method a sentence, and shares nothing with the engine, so
/// that each can find the other's mistakes. Time is linear in the model but for the pairs within a bin. Safe for concurrent use.
/// </remarks>
public static class PlanVerifier
{
    /// <summary>Evaluates a plan, whoever made it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="binOfItem">A bin for each item, null for left out.</param>
    /// <returns>Values and violations.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The plan has not one entry for each item, or names a bin that does not exist.</exception>
    public static PlanVerification Verify(AssignmentModel model, IReadOnlyList<int?> binOfItem)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(binOfItem);
        RequirePlanOf(model, binOfItem);
        int?[] arcOfItem = [.. Enumerable.Range(0, model.ItemCount).Select(item => FindArc(model, item, binOfItem[item]))];
        SortedDictionary<int, List<int>> itemsOfBin = ItemsByBin(binOfItem);
        var violations = new List<PlanViolation>();
        CheckItems(model, binOfItem, arcOfItem, violations);
        foreach ((int bin, List<int> items) in itemsOfBin)
        {
            CheckPlaces(model, bin, items, arcOfItem, violations);
            CheckSoloAndClasses(model, bin, items, violations);
            CheckLoads(model, bin, items, arcOfItem, violations);
        }

        CheckPairs(model, binOfItem, violations);
        CheckLinearLimits(model, binOfItem, arcOfItem, violations);
        long[] values = PlanValue.ByLevel(model, binOfItem, arcOfItem, itemsOfBin);
        return new PlanVerification(values, [.. violations]);
    }

    private static void RequirePlanOf(AssignmentModel model, IReadOnlyList<int?> binOfItem)
    {
        if (binOfItem.Count != model.ItemCount)
        {
            throw new ArgumentException($"The plan has {binOfItem.Count} entries for {model.ItemCount} items; give one for each item.", nameof(binOfItem));
        }

        for (int item = 0; item < binOfItem.Count; item++)
        {
            if (binOfItem[item] is int bin && (bin < 0 || bin >= model.BinCount))
            {
                throw new ArgumentException($"The plan puts item {item} into bin {bin}; there are {model.BinCount} bins.", nameof(binOfItem));
            }
        }
    }

    private static int? FindArc(AssignmentModel model, int item, int? bin)
    {
        for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
        {
            if (model.ArcBin[arc] == bin)
            {
                return arc;
            }
        }

        return null;
    }

    private static SortedDictionary<int, List<int>> ItemsByBin(IReadOnlyList<int?> binOfItem)
    {
        var itemsOfBin = new SortedDictionary<int, List<int>>();
        for (int item = 0; item < binOfItem.Count; item++)
        {
            if (binOfItem[item] is int bin)
            {
                itemsOfBin.TryAdd(bin, []);
                itemsOfBin[bin].Add(item);
            }
        }

        return itemsOfBin;
    }

    private static void CheckItems(
        AssignmentModel model, IReadOnlyList<int?> binOfItem, int?[] arcOfItem, List<PlanViolation> violations)
    {
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (binOfItem[item] is null && !model.MayBeLeftOut[item])
            {
                violations.Add(new PlanViolation(PlanViolationKind.LeftOut, [item]));
            }

            if (binOfItem[item] is int bin && arcOfItem[item] is null)
            {
                violations.Add(new PlanViolation(PlanViolationKind.UnlistedArc, [item], bin));
            }
        }
    }

    private static void CheckPlaces(AssignmentModel model, int bin, List<int> items, int?[] arcOfItem, List<PlanViolation> violations)
    {
        long taken = 0;
        long shared = 0;
        foreach (int item in items)
        {
            bool exempt = arcOfItem[item] is int arc && model.ArcExempt[arc];
            taken += model.ItemSize[item];
            shared += exempt ? 0 : model.ItemSize[item];
        }

        if (taken > model.BinPlaces[bin])
        {
            violations.Add(new PlanViolation(PlanViolationKind.Places, items, bin, value: taken, limit: model.BinPlaces[bin]));
        }

        if (!FillsAsOneGroup(model, bin, items) && shared > model.BinSharedPlaces[bin])
        {
            violations.Add(new PlanViolation(PlanViolationKind.SharedPlaces, items, bin, value: shared, limit: model.BinSharedPlaces[bin]));
        }
    }

    /// <summary>Whether all items, exempt ones too, are of one and the same group and the bin lets that group use all its places.</summary>
    private static bool FillsAsOneGroup(AssignmentModel model, int bin, List<int> items)
    {
        int group = model.ItemGroup[items[0]];
        foreach (int item in items)
        {
            if (model.ItemGroup[item] < 0 || model.ItemGroup[item] != group)
            {
                return false;
            }
        }

        return model.BinGroup[bin] == AssignmentModel.AnyGroup || model.BinGroup[bin] == group;
    }

    private static void CheckSoloAndClasses(AssignmentModel model, int bin, List<int> items, List<PlanViolation> violations)
    {
        if (items.Count > 1 && items.Exists(item => model.ItemSolo[item]))
        {
            violations.Add(new PlanViolation(PlanViolationKind.Solo, items, bin));
        }

        for (int i = 0; i < items.Count; i++)
        {
            for (int j = i + 1; j < items.Count; j++)
            {
                if (model.ClassesConflict(model.ItemClass[items[i]], model.ItemClass[items[j]]))
                {
                    violations.Add(new PlanViolation(PlanViolationKind.ClassConflict, [items[i], items[j]], bin));
                }
            }
        }
    }

    private static void CheckLoads(AssignmentModel model, int bin, List<int> items, int?[] arcOfItem, List<PlanViolation> violations)
    {
        for (int load = 0; load < model.LoadCount; load++)
        {
            long sum = 0;
            foreach (int item in items)
            {
                sum += arcOfItem[item] is int arc ? model.ArcLoad(arc)[load] : 0;
            }

            if (sum > model.LoadLimit(bin)[load])
            {
                violations.Add(new PlanViolation(PlanViolationKind.Load, items, bin, $"load {load}", sum, model.LoadLimit(bin)[load]));
            }
        }
    }

    private static void CheckPairs(AssignmentModel model, IReadOnlyList<int?> binOfItem, List<PlanViolation> violations)
    {
        foreach (ItemPair pair in model.Pairs)
        {
            if (pair.Conflict && binOfItem[pair.First] is int bin && binOfItem[pair.Second] == bin)
            {
                violations.Add(new PlanViolation(PlanViolationKind.PairConflict, [pair.First, pair.Second], bin));
            }
        }
    }

    private static void CheckLinearLimits(
        AssignmentModel model, IReadOnlyList<int?> binOfItem, int?[] arcOfItem, List<PlanViolation> violations)
    {
        var isUsed = new bool[model.ArcCount];
        foreach (int? arc in arcOfItem)
        {
            if (arc is int used)
            {
                isUsed[used] = true;
            }
        }

        foreach (LinearLimit limit in model.LinearLimits)
        {
            long sum = limit.Constant;
            for (int i = 0; i < limit.Arcs.Length; i++)
            {
                sum += isUsed[limit.Arcs[i]] ? limit.ArcCoefficient[i] : 0;
            }

            for (int i = 0; i < limit.Items.Length; i++)
            {
                sum += binOfItem[limit.Items[i]] is null ? limit.LeaveOutCoefficient[i] : 0;
            }

            if (sum > limit.Maximum)
            {
                violations.Add(new PlanViolation(PlanViolationKind.LinearLimit, [], null, limit.Name, sum, limit.Maximum));
            }
        }
    }
}
