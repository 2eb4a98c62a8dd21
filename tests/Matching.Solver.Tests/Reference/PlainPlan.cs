namespace Matching.Solver.Tests;

/// <summary>
/// A second, separate evaluation of plans, by item choice: an arc, <see cref="LeftOut"/>, or <see cref="Elsewhere"/> for an unlisted arc,
/// which is evaluated so that no real unlisted arc can be cheaper or break less. Shares no code with the plan verifier or the engine.
/// </summary>
internal static class PlainPlan
{
    public const int LeftOut = -1;

    public const int Elsewhere = -2;

    /// <summary>Whether the items chosen for a bin may be there together. More items never mend what fewer break.</summary>
    public static bool Fits(AssignmentModel model, int[] choice, int bin)
    {
        int[] arcs = [.. choice.Where(arc => arc >= 0 && model.ArcBin[arc] == bin)];
        int[] items = [.. Enumerable.Range(0, choice.Length).Where(item => choice[item] >= 0 && model.ArcBin[choice[item]] == bin)];
        bool oneGroup = items.Select(item => model.ItemGroup[item]).Distinct().Count() == 1 && model.ItemGroup[items[0]] != -1;
        bool mayFill = oneGroup && model.BinGroup[bin] != AssignmentModel.NoGroup
            && (model.BinGroup[bin] == AssignmentModel.AnyGroup || model.BinGroup[bin] == model.ItemGroup[items[0]]);
        bool places = items.Sum(item => (long)model.ItemSize[item]) <= model.BinPlaces[bin];
        bool shared = mayFill
            || items.Where(item => !model.ArcExempt[choice[item]]).Sum(item => (long)model.ItemSize[item]) <= model.BinSharedPlaces[bin];
        bool solo = items.Length < 2 || !items.Any(item => model.ItemSolo[item]);
        bool loads = Enumerable.Range(0, model.LoadCount).All(load => arcs.Sum(arc => model.ArcLoad(arc)[load]) <= model.LoadLimit(bin)[load]);
        return places && shared && solo && loads
            && !items.Any(a => items.Any(b => a < b && model.ClassesConflict(model.ItemClass[a], model.ItemClass[b])))
            && !model.Pairs.ToArray().Any(pair => pair.Conflict && items.Contains(pair.First) && items.Contains(pair.Second));
    }

    /// <summary>Whether a whole plan keeps the linear limits. An item elsewhere may have any coefficient, so it lifts them.</summary>
    public static bool KeepsLinearLimits(AssignmentModel model, int[] choice) =>
        choice.Contains(Elsewhere) || model.LinearLimits.All(limit => LinearSum(limit, choice) <= limit.Maximum);

    public static long[] Value(AssignmentModel model, int[] choice)
    {
        long[] value = new long[model.LevelCount];
        for (int level = 0; level < value.Length; level++)
        {
            value[level] = model.Offset[level] + ItemCost(model, choice, level) + PairAndOpeningCost(model, choice, level)
                + Enumerable.Range(0, model.TogetherSetCount).Sum(set => (Parts(model, choice, set) - 1) * model.SplitCost(set)[level]);
        }

        return value;
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

    private static long ItemCost(AssignmentModel model, int[] choice, int level) =>
        choice.Select((arc, item) => arc switch
        {
            LeftOut => model.LeaveOutCost(item)[level],
            Elsewhere => model.UnlistedFloor(item)[level],
            _ => model.ArcCost(arc)[level],
        }).Sum();

    private static long PairAndOpeningCost(AssignmentModel model, int[] choice, int level)
    {
        int Bin(int item) => choice[item] >= 0 ? model.ArcBin[choice[item]] : -1 - item;
        long cost = choice.Where(arc => arc >= 0).Select(arc => model.ArcBin[arc]).Distinct().Sum(bin => model.OpeningCost(bin)[level]);
        for (int a = 0; a < choice.Length; a++)
        {
            for (int b = a + 1; b < choice.Length; b++)
            {
                cost += model.ClassCount > 0 && Bin(a) == Bin(b) ? model.ClassPairCost(model.ItemClass[a], model.ItemClass[b])[level] : 0;
            }
        }

        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            cost += Bin(model.Pairs[pair].First) == Bin(model.Pairs[pair].Second) ? model.PairCost(pair)[level] : 0;
        }

        return cost;
    }

    /// <summary>Parts of a together set; an item elsewhere may have joined another part, so it makes none of its own while there is one.</summary>
    private static int Parts(AssignmentModel model, int[] choice, int set)
    {
        int[] items = model.TogetherItems(set).ToArray();
        int bins = items.Where(item => choice[item] >= 0).Select(item => model.ArcBin[choice[item]])
            .Union(model.TogetherPresence(set).ToArray()).Count();
        return Math.Max(1, bins + items.Count(item => choice[item] == LeftOut));
    }
}
