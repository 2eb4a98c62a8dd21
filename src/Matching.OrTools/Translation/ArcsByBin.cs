using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>The listed arcs of each bin, items ascending.</summary>
internal sealed class ArcsByBin
{
    private readonly int[] start;
    private readonly int[] arcs;

    public ArcsByBin(AssignmentModel model)
    {
        ItemOfArc = new int[model.ArcCount];
        start = new int[model.BinCount + 1];
        arcs = new int[model.ArcCount];
        foreach (int bin in model.ArcBin)
        {
            start[bin + 1]++;
        }

        for (int bin = 0; bin < model.BinCount; bin++)
        {
            start[bin + 1] += start[bin];
        }

        int[] next = start[..^1];
        for (int item = 0; item < model.ItemCount; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                ItemOfArc[arc] = item;
                arcs[next[model.ArcBin[arc]]++] = arc;
            }
        }
    }

    /// <summary>The item of each arc.</summary>
    public int[] ItemOfArc { get; }

    /// <summary>Arcs into a bin.</summary>
    public ArraySegment<int> Of(int bin) => new(arcs, start[bin], start[bin + 1] - start[bin]);
}
