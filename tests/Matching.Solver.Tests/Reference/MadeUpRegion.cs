namespace Matching.Solver.Tests;

/// <summary>A made-up region: children and homes on a line, families who would rather stay together, classes that get on better or worse; large enough for the engine's ways with large models.</summary>
internal static class MadeUpRegion
{
    public const int Items = 420;
    private const int Bins = 300;
    private const int Split = 60;

    /// <summary>The same region with so many of the nearest homes listed for each item, the others above a floor; several times as many items and homes on the same line.</summary>
    public static AssignmentModel Build(int listed = Bins, int seed = 1, int times = 1)
    {
        (int items, int bins) = (Items * times, Bins * times);
        var random = new Random(seed);
        double[] item = Places(random, items);
        double[] bin = Places(random, bins);
        var builder = new AssignmentModelBuilder(["unplaced", "wishes"], 0);
        var arcs = new List<(int Item, int Bin, long Cost)>();
        for (int i = 0; i < items; i++)
        {
            (int Bin, long Cost)[] nearest = [.. Enumerable.Range(0, bins).Select(b => (b, Cost: (long)(Math.Abs(item[i] - bin[b]) * 1_000))).OrderBy(pair => pair.Cost).ThenBy(pair => pair.b)];
            builder.AddItem(
                [1, 0],
                size: i % 60 == 59 ? 2 : 1,
                group: i / 3,
                solo: i % 50 == 49,
                pairClass: random.Next(4),
                unlistedFloor: listed < bins ? [0, nearest[listed].Cost] : null);
            arcs.AddRange(nearest.Take(listed).Where(_ => random.Next(6) > 0).Select(pair => (i, pair.Bin, pair.Cost)));
        }

        for (int b = 0; b < bins; b++)
        {
            int places = 1 + (b % 4);
            builder.AddBin(places, Math.Min(places, 3));
        }

        arcs.ForEach(arc => builder.AddArc(arc.Item, arc.Bin, [0, arc.Cost]));
        builder.SetClasses(4, [.. Enumerable.Range(0, 16).Select(cell => cell is 3 or 12)], [.. Enumerable.Range(0, 16).SelectMany(cell => new long[] { 0, cell % 5 == 0 ? 0 : 15 })]);
        for (int first = 0; first + 2 < items; first += 9)
        {
            builder.AddTogetherSet([first, first + 1, first + 2], [0, Split]);
        }

        // A family of two sets at once.
        builder.AddTogetherSet([0, 3], [0, Split / 2]);
        return builder.Build();
    }

    private static double[] Places(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
}
