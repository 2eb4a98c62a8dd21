namespace Matching.Solver;

/// <summary>Which searched part each limit belongs to, and what counts in limits of other parts.</summary>
/// <param name="model">The model.</param>
/// <param name="partOfLimit">By limit (linear limits, then earlier levels that are held), its part; below 0 for none.</param>
/// <param name="partOfItem">By item, its part.</param>
internal sealed class PartsOfLimits(AssignmentModel model, int[] partOfLimit, int[] partOfItem)
{
    /// <summary>By arc and by item, whether it (or leaving the item out) counts in a limit of another part than the item's.</summary>
    public (bool[] Arcs, bool[] Items) Strangers(BinRules rules)
    {
        var arcs = new bool[model.ArcCount];
        var items = new bool[model.ItemCount];
        for (int row = 0; row < model.LinearLimits.Count; row++)
        {
            LinearLimit limit = model.LinearLimits[row];
            for (int entry = 0; entry < limit.Arcs.Length; entry++)
            {
                arcs[limit.Arcs[entry]] |= limit.ArcCoefficient[entry] != 0 && IsForeign(row, rules.ItemOf(limit.Arcs[entry]));
            }

            for (int entry = 0; entry < limit.Items.Length; entry++)
            {
                items[limit.Items[entry]] |= limit.LeaveOutCoefficient[entry] != 0 && IsForeign(row, limit.Items[entry]);
            }
        }

        for (int row = model.LinearLimits.Count; row < partOfLimit.Length; row++)
        {
            AddLevel(row, row - model.LinearLimits.Count, rules, arcs, items);
        }

        return (arcs, items);
    }

    private void AddLevel(int row, int level, BinRules rules, bool[] arcs, bool[] items)
    {
        for (int arc = 0; arc < arcs.Length; arc++)
        {
            arcs[arc] |= model.ArcCost(arc)[level] != 0 && IsForeign(row, rules.ItemOf(arc));
        }

        for (int item = 0; item < items.Length; item++)
        {
            items[item] |= model.MayBeLeftOut[item] && model.LeaveOutCost(item)[level] != 0 && IsForeign(row, item);
        }
    }

    // A limit that belongs to nobody was used by nobody.
    private bool IsForeign(int row, int item) => partOfLimit[row] >= 0 && partOfLimit[row] != partOfItem[item];
}
