using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>What a translation leaves behind: which variable means what, and what it costs.</summary>
/// <remarks>Variable a is arc a; then come the items that may be left out, then those with bins that are not listed, then what serves the constraints.</remarks>
internal sealed class TranslatedModel(AssignmentModel model)
{
    public AssignmentModel Model { get; } = model;

    public ArcsByBin Arcs { get; } = new(model);

    public LevelCosts Costs { get; } = new(model.LevelCount);

    /// <summary>The variable that says an item is left out; below 0 when it may not be.</summary>
    public int[] LeftOut { get; } = new int[model.ItemCount];

    /// <summary>The variable that says an item is in a bin that is not listed for it; below 0 when all its bins are.</summary>
    public int[] Elsewhere { get; } = new int[model.ItemCount];

    public bool HasElsewhere => Elsewhere.AsSpan().IndexOfAnyInRange(0, int.MaxValue) >= 0;

    public required ModelWriter Writer { get; init; }

    /// <summary>The arc with which an item goes into a bin; below 0 for none.</summary>
    public int FindArc(int item, int bin)
    {
        int start = Model.ArcStart[item];
        int found = Model.ArcBin[start..Model.ArcStart[item + 1]].BinarySearch(bin);
        return found < 0 ? -1 : start + found;
    }
}
