namespace Matching.Solver;

/// <summary>
/// Linear limits that hold a stage to plans as good as the incumbent at earlier levels, for when weights alone cannot.
/// </summary>
/// <remarks>
/// Pair, opening and split costs are 0 or more, so a plan as good as the incumbent at a level has arcs and left-out items that cost at most the
/// incumbent's value there. Bounds of a stage speak only of such plans, so nothing that matters is cut off.
/// </remarks>
internal static class LevelLimits
{
    /// <summary>The model's limits and one for each earlier level.</summary>
    /// <param name="topology">The model's arcs and limits; none of its items may have unlisted arcs.</param>
    /// <param name="level">The stage's level.</param>
    /// <param name="values">The incumbent's value by level, offsets left out.</param>
    public static CompositeLimits Of(Topology topology, int level, long[] values)
    {
        AssignmentModel model = topology.Model;
        CompositeLimits own = topology.Limits;
        var byArc = new SparseRows(topology.SourceArc.Length);
        var byItem = new SparseRows(model.ItemCount);
        Copy(own.ArcStart, own.ArcRow, own.ArcAmount, byArc);
        Copy(own.ItemStart, own.ItemRow, own.ItemAmount, byItem);
        for (int l = 0; l < level; l++)
        {
            for (int arc = 0; arc < topology.SourceArc.Length; arc++)
            {
                byArc.Add(arc, own.Count + l, model.ArcCost(topology.SourceArc[arc])[l]);
            }

            for (int item = 0; item < model.ItemCount; item++)
            {
                byItem.Add(item, own.Count + l, model.MayBeLeftOut[item] ? model.LeaveOutCost(item)[l] : 0);
            }
        }

        (int[] arcStart, int[] arcRow, long[] arcAmount) = byArc.Build();
        (int[] itemStart, int[] itemRow, long[] itemAmount) = byItem.Build();
        return new CompositeLimits
        {
            Room = [.. own.Room, .. values.AsSpan(0, level).ToArray().Select(value => (Int128)value)],
            ArcStart = arcStart,
            ArcRow = arcRow,
            ArcAmount = arcAmount,
            ItemStart = itemStart,
            ItemRow = itemRow,
            ItemAmount = itemAmount,
        };
    }

    private static void Copy(int[] start, int[] row, long[] amount, SparseRows into)
    {
        for (int owner = 0; owner + 1 < start.Length; owner++)
        {
            for (int entry = start[owner]; entry < start[owner + 1]; entry++)
            {
                into.Add(owner, row[entry], amount[entry]);
            }
        }
    }
}
