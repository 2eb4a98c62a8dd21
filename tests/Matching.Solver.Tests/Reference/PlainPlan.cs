namespace Matching.Solver.Tests;

/// <summary>
/// A second, separate evaluation of plans, by item choice: an arc, <see cref="LeftOut"/>, or <see cref="Elsewhere"/> for an unlisted arc,
/// which is evaluated so that no real unlisted arc can be cheaper or break less. Shares no code with the plan verifier or the engine.
/// </summary>
internal static class PlainPlan
{
    public const int LeftOut = -1;

    public const int Elsewhere = -2;

    /// <summary>Whether the items that the first <paramref name="count"/> choices put into a bin may be there together. More items never mend what fewer break.</summary>
    public static bool Fits(AssignmentModel model, int[] choice, int count, int bin)
    {
        long size = 0;
        long shared = 0;
        int members = 0;
        int solo = 0;
        int group = -1;
        bool oneGroup = true;
        Span<long> loads = stackalloc long[model.LoadCount];
        for (int item = 0; item < count; item++)
        {
            if (choice[item] < 0 || model.ArcBin[choice[item]] != bin)
            {
                continue;
            }

            group = members == 0 ? model.ItemGroup[item] : group;
            oneGroup &= group != -1 && group == model.ItemGroup[item];
            members++;
            solo += model.ItemSolo[item] ? 1 : 0;
            size += model.ItemSize[item];
            shared += model.ArcExempt[choice[item]] ? 0 : model.ItemSize[item];
            for (int load = 0; load < loads.Length; load++)
            {
                loads[load] += model.ArcLoad(choice[item])[load];
            }
        }

        for (int load = 0; load < loads.Length; load++)
        {
            if (loads[load] > model.LoadLimit(bin)[load])
            {
                return false;
            }
        }

        int owner = model.BinGroup[bin];
        bool waived = oneGroup && owner != AssignmentModel.NoGroup && (owner == AssignmentModel.AnyGroup || owner == group);
        return size <= model.BinPlaces[bin] && (waived || shared <= model.BinSharedPlaces[bin]) && (solo == 0 || members == 1)
            && !HasConflict(model, choice, count, bin);
    }

    /// <summary>Whether a whole plan keeps the linear limits. An item elsewhere may count nothing in them.</summary>
    public static bool KeepsLinearLimits(AssignmentModel model, int[] choice) =>
        model.LinearLimits.All(limit => LinearSum(limit, choice) <= limit.Maximum);

    public static long[] Value(AssignmentModel model, int[] choice)
    {
        long[] value = new long[model.LevelCount];
        for (int level = 0; level < value.Length; level++)
        {
            value[level] = model.Offset[level] + ItemCost(model, choice, level) + OpeningCost(model, choice, level) + PairCost(model, choice, level);
            for (int set = 0; set < model.TogetherSetCount; set++)
            {
                value[level] += (Parts(model, choice, set) - 1) * model.SplitCost(set)[level];
            }
        }

        return value;
    }

    private static int BinOf(AssignmentModel model, int[] choice, int item) => choice[item] < 0 ? -1 : model.ArcBin[choice[item]];

    private static bool Share(AssignmentModel model, int[] choice, int first, int second) =>
        choice[first] >= 0 && choice[second] >= 0 && model.ArcBin[choice[first]] == model.ArcBin[choice[second]];

    private static bool HasConflict(AssignmentModel model, int[] choice, int count, int bin)
    {
        foreach (ItemPair pair in model.Pairs)
        {
            if (pair.Conflict && pair.Second < count && BinOf(model, choice, pair.First) == bin && BinOf(model, choice, pair.Second) == bin)
            {
                return true;
            }
        }

        for (int a = 0; model.ClassCount > 0 && a < count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                if (BinOf(model, choice, a) == bin && BinOf(model, choice, b) == bin && model.ClassesConflict(model.ItemClass[a], model.ItemClass[b]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static long LinearSum(LinearLimit limit, int[] choice)
    {
        long sum = limit.Constant;
        for (int item = 0; item < choice.Length; item++)
        {
            int arc = choice[item] >= 0 ? limit.Arcs.IndexOf(choice[item]) : -1;
            int left = choice[item] == LeftOut ? limit.Items.IndexOf(item) : -1;
            sum += arc >= 0 ? limit.ArcCoefficient[arc] : 0;
            sum += left >= 0 ? limit.LeaveOutCoefficient[left] : 0;
        }

        return sum;
    }

    private static long ItemCost(AssignmentModel model, int[] choice, int level)
    {
        long cost = 0;
        for (int item = 0; item < choice.Length; item++)
        {
            cost += choice[item] switch
            {
                LeftOut => model.LeaveOutCost(item)[level],
                Elsewhere => model.UnlistedFloor(item)[level],
                int arc => model.ArcCost(arc)[level],
            };
        }

        return cost;
    }

    private static long OpeningCost(AssignmentModel model, int[] choice, int level)
    {
        long cost = 0;
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            bool used = false;
            for (int item = 0; item < choice.Length; item++)
            {
                used |= BinOf(model, choice, item) == bin;
            }

            cost += used ? model.OpeningCost(bin)[level] : 0;
        }

        return cost;
    }

    private static long PairCost(AssignmentModel model, int[] choice, int level)
    {
        long cost = 0;
        for (int a = 0; model.ClassCount > 0 && a < choice.Length; a++)
        {
            for (int b = a + 1; b < choice.Length; b++)
            {
                cost += Share(model, choice, a, b) ? model.ClassPairCost(model.ItemClass[a], model.ItemClass[b])[level] : 0;
            }
        }

        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            cost += Share(model, choice, model.Pairs[pair].First, model.Pairs[pair].Second) ? model.PairCost(pair)[level] : 0;
        }

        return cost;
    }

    /// <summary>Parts of a together set; an item elsewhere may have joined another part, so it makes none of its own while there is one.</summary>
    private static int Parts(AssignmentModel model, int[] choice, int set)
    {
        int parts = 0;
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            bool here = model.TogetherPresence(set).Contains(bin);
            foreach (int item in model.TogetherItems(set))
            {
                here |= BinOf(model, choice, item) == bin;
            }

            parts += here ? 1 : 0;
        }

        foreach (int item in model.TogetherItems(set))
        {
            parts += choice[item] == LeftOut ? 1 : 0;
        }

        return Math.Max(1, parts);
    }
}
