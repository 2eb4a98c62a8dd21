namespace Matching.Solver.Tests;

/// <summary>Puts models side by side into one that no arc or rule ties together, so its optimum is the sum of theirs.</summary>
internal static class ModelUnion
{
    public static ModelSpec Of(ModelSpec[] specs)
    {
        int levels = specs.Max(spec => spec.Offset.Length);
        int loads = specs.Max(spec => spec.Loads);
        ModelSpec[] even = [.. specs.Select(spec => Widen(spec, levels, loads))];
        ModelSpec union = even[0];
        foreach (ModelSpec next in even.Skip(1))
        {
            union = SideBySide(union, next);
        }

        return union;
    }

    /// <summary>Adds levels and loads that cost and take nothing.</summary>
    private static ModelSpec Widen(ModelSpec spec, int levels, int loads)
    {
        ModelSpec wide = spec.MapCosts(costs => costs.Length == 0 ? costs : [.. costs, .. new long[levels - costs.Length]]);
        return wide with
        {
            Loads = loads,
            Arcs = [.. wide.Arcs.Select(arc => arc with { Loads = [.. arc.Loads, .. new long[loads - arc.Loads.Length]] })],
            Bins = [.. wide.Bins.Select(bin => bin with
            {
                LoadLimits = [.. bin.LoadLimits, .. Enumerable.Repeat(long.MaxValue, loads - bin.LoadLimits.Length)],
            })],
            Classes = wide.Classes ?? new ClassSpec(1, [false], new long[levels]),
            Items = wide.Classes is null ? [.. wide.Items.Select(item => item with { Class = 0 })] : wide.Items,
        };
    }

    private static ModelSpec SideBySide(ModelSpec left, ModelSpec right)
    {
        int items = left.Items.Length;
        int bins = left.Bins.Length;
        int classes = left.Classes!.Count;
        return left with
        {
            Offset = [.. left.Offset.Zip(right.Offset, (a, b) => a + b)],
            Items = [.. left.Items, .. right.Items.Select(item => item with { Class = item.Class + classes })],
            Bins = [.. left.Bins, .. right.Bins],
            Arcs = [.. left.Arcs, .. right.Arcs.Select(arc => arc with { Item = arc.Item + items, Bin = arc.Bin + bins })],
            Classes = Blocks(left.Classes, right.Classes!, left.Offset.Length),
            Pairs = [.. left.Pairs, .. right.Pairs.Select(pair => pair with { First = pair.First + items, Second = pair.Second + items })],
            Sets =
            [
                .. left.Sets,
                .. right.Sets.Select(set => set with
                {
                    Items = [.. set.Items.Select(item => item + items)],
                    Present = [.. set.Present.Select(bin => bin + bins)],
                }),
            ],
            Limits =
            [
                .. left.Limits,
                .. right.Limits.Select(limit => limit with
                {
                    Terms = [.. limit.Terms.Select(term => term with { Item = term.Item + items, Bin = term.Bin + bins })],
                }),
            ],
        };
    }

    private static ClassSpec Blocks(ClassSpec left, ClassSpec right, int levels)
    {
        int count = left.Count + right.Count;
        var conflict = new bool[count * count];
        var cost = new long[count * count * levels];
        foreach ((ClassSpec block, int start) in new[] { (left, 0), (right, left.Count) })
        {
            for (int a = 0; a < block.Count; a++)
            {
                for (int b = 0; b < block.Count; b++)
                {
                    int from = (a * block.Count) + b;
                    int to = ((a + start) * count) + b + start;
                    conflict[to] = block.Conflict[from];
                    Array.Copy(block.Cost, from * levels, cost, to * levels, levels);
                }
            }
        }

        return new ClassSpec(count, conflict, cost);
    }
}
