namespace Matching.Solver;

/// <summary>The arcs by which bins lose little, by item and by bin: parts are gathered from them without a look at the many that no good plan uses. Immutable.</summary>
internal sealed class NearArcs
{
    private readonly int[] itemStart;
    private readonly int[] itemArc;
    private readonly int[] binStart;
    private readonly int[] binArc;

    /// <param name="problem">The problem.</param>
    /// <param name="loss">What a bin loses by holding each arc.</param>
    /// <param name="limit">Arcs with a smaller loss are kept.</param>
    public NearArcs(CompositeProblem problem, long[] loss, long limit)
    {
        Limit = limit;
        (itemStart, itemArc) = Below(problem.ItemStart, problem.ItemArc, loss);
        (binStart, binArc) = Below(problem.BinStart, null, loss);
    }

    /// <summary>All arcs with a smaller loss are here, and no other.</summary>
    public long Limit { get; }

    /// <summary>Those of an item.</summary>
    public ReadOnlySpan<int> OfItem(int item) => itemArc.AsSpan(itemStart[item], itemStart[item + 1] - itemStart[item]);

    /// <summary>Those of a bin.</summary>
    public ReadOnlySpan<int> OfBin(int bin) => binArc.AsSpan(binStart[bin], binStart[bin + 1] - binStart[bin]);

    // The rows of a table of arcs, without the dear ones; a row without a table holds the numbers from its start to the next.
    private (int[] Start, int[] Arc) Below(int[] start, int[]? table, long[] loss)
    {
        var starts = new int[start.Length];
        var arcs = new List<int>(loss.Length / 8);
        for (int row = 0; row + 1 < start.Length; row++)
        {
            for (int entry = start[row]; entry < start[row + 1]; entry++)
            {
                int arc = table is null ? entry : table[entry];
                if (loss[arc] < Limit)
                {
                    arcs.Add(arc);
                }
            }

            starts[row + 1] = arcs.Count;
        }

        return (starts, [.. arcs]);
    }
}
