namespace Matching.Solver;

/// <summary>A question in terms of arcs: which are used, which are gone. Immutable.</summary>
internal sealed class Restriction
{
    private Restriction(Dictionary<int, int> pins, bool[] gone, int[] items)
    {
        Pins = pins;
        Gone = gone;
        Items = items;
    }

    /// <summary>The only arc of each pinned item.</summary>
    public IReadOnlyDictionary<int, int> Pins { get; }

    /// <summary>By arc, whether it may not be used.</summary>
    public bool[] Gone { get; }

    /// <summary>Items that it speaks of, ascending.</summary>
    public int[] Items { get; }

    /// <param name="problem">The model's arcs.</param>
    /// <param name="pins">Items that must be in a bin.</param>
    /// <param name="vetoes">Items that must not be in a bin.</param>
    /// <returns>Null when a pin has no arc that is listed, fits the empty bin and is left by the vetoes and the other pins.</returns>
    public static Restriction? Of(CompositeProblem problem, IReadOnlyList<ItemInBin> pins, IReadOnlyList<ItemInBin> vetoes)
    {
        var gone = new bool[problem.ArcCount];
        var arcs = new Dictionary<int, int>();
        foreach (ItemInBin veto in vetoes)
        {
            if (ArcOf(problem, veto) is { } arc)
            {
                gone[arc] = true;
            }
        }

        foreach (ItemInBin pin in pins)
        {
            if (ArcOf(problem, pin) is not { } arc || gone[arc] || (arcs.TryGetValue(pin.Item, out int other) && other != arc))
            {
                return null;
            }

            arcs[pin.Item] = arc;
        }

        foreach ((int item, int only) in arcs)
        {
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                gone[problem.ItemArc[entry]] |= problem.ItemArc[entry] != only;
            }
        }

        return new Restriction(arcs, gone, [.. pins.Concat(vetoes).Select(pair => pair.Item).Distinct().Order()]);
    }

    /// <summary>Whether a plan, by arc of each item, answers the question.</summary>
    public bool Allows(int[] plan) => Pins.All(pin => plan[pin.Key] == pin.Value) && Array.TrueForAll(plan, arc => arc < 0 || !Gone[arc]);

    private static int? ArcOf(CompositeProblem problem, ItemInBin pair)
    {
        int start = problem.BinStart[pair.Bin];
        int found = Array.BinarySearch(problem.ArcItem, start, problem.BinStart[pair.Bin + 1] - start, pair.Item);
        return found >= 0 ? found : null;
    }
}
