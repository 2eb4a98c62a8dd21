namespace Matching.Solver.Tests;

/// <summary>Models that more than one test needs.</summary>
internal static class ConformanceModels
{
    public static AssignmentModelBuilder OneLevel(int loadCount = 0) => new(["cost"], loadCount);

    public static AssignmentModelBuilder TwoLevels() => new(["first", "second"]);

    /// <summary>Adds an item with one arc for each cost, to bins 0, 1, 2 and so on; null for no arc.</summary>
    public static int AddItem(this AssignmentModelBuilder builder, long leaveOut, params long?[] costs)
    {
        int item = builder.AddItem([leaveOut]);
        builder.AddArcs(item, costs);
        return item;
    }

    public static void AddArcs(this AssignmentModelBuilder builder, int item, params long?[] costs)
    {
        for (int bin = 0; bin < costs.Length; bin++)
        {
            if (costs[bin] is long cost)
            {
                builder.AddArc(item, bin, [cost]);
            }
        }
    }

    /// <summary>Too many plans to try, with conflicts, siblings and a limit across bins; costs by a fixed congruence.</summary>
    public static AssignmentModel Large(int items = 36, int bins = 14)
    {
        var builder = new AssignmentModelBuilder(["left out", "distance"]);
        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(places: 2 + (bin % 3), sharedPlaces: 1 + (bin % 2), openingCost: [0, 3 + (bin % 4)]);
        }

        int state = 7;
        int Next(int below) => (state = (int)(((state * 1_103_515_245L) + 12_345) % 2_147_483_648L)) / 65_536 % below;
        var moves = new List<(int Arc, long Coefficient)>();
        for (int item = 0; item < items; item++)
        {
            builder.AddItem([1, 0], size: 1 + (item % 5 / 4), group: item % 3 == 0 ? item / 6 : null);
            for (int bin = 0; bin < bins; bin++)
            {
                if (Next(3) > 0)
                {
                    moves.Add((builder.AddArc(item, bin, [0, 10 + Next(90)]), Next(2)));
                }
            }
        }

        for (int pair = 0; pair < items; pair++)
        {
            builder.AddConflict(pair, (pair + 1 + Next(items - 2)) % items);
        }

        builder.AddTogetherSet([1, 4, 8], [0, 25]);
        builder.AddTogetherSet([2, 11], [0, 40], presentIn: [3]);
        builder.AddLinearLimit("moves", items / 4, moves);
        return builder.Build();
    }
}
