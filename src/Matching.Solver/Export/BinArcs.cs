namespace Matching.Solver;

/// <summary>A model's arcs by bin, items ascending, with the item of each.</summary>
internal sealed class BinArcs
{
    private readonly int[] start;
    private readonly int[] arcs;
    private readonly int[] items;

    private BinArcs(int[] start, int[] arcs, int[] items) => (this.start, this.arcs, this.items) = (start, arcs, items);

    public static BinArcs Of(AssignmentModel model)
    {
        var start = new int[model.BinCount + 1];
        foreach (int bin in model.ArcBin)
        {
            start[bin + 1]++;
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            start[bin + 1] += start[bin];
        }

        int[] next = start[..^1];
        var arcs = new int[model.ArcCount];
        var items = new int[model.ArcCount];
        for (int item = 0; item < model.ItemCount; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                int at = next[model.ArcBin[arc]]++;
                arcs[at] = arc;
                items[at] = item;
            }
        }

        return new BinArcs(start, arcs, items);
    }

    /// <summary>Arcs into a bin.</summary>
    public ReadOnlySpan<int> Arcs(int bin) => arcs.AsSpan(start[bin], start[bin + 1] - start[bin]);

    /// <summary>The item of each of <see cref="Arcs"/>.</summary>
    public ReadOnlySpan<int> Items(int bin) => items.AsSpan(start[bin], start[bin + 1] - start[bin]);
}
