namespace Matching.Solver.Tests;

/// <summary>Random models of families who would rather stay together: each of three or four siblings with several overlapping together sets, among items of no family.</summary>
internal static class FamilyModels
{
    /// <summary>A model whose homes have few places and no usual limit, so that patterns are whole parts of families.</summary>
    /// <param name="random">What to draw from.</param>
    /// <param name="items">Number of items; the first half or more are of families.</param>
    /// <param name="bins">Number of bins.</param>
    /// <param name="mostPlaces">Places of a bin at most.</param>
    /// <param name="density">Chance of an arc in hundredths.</param>
    public static AssignmentModel Build(Random random, int items, int bins, int mostPlaces, int density)
    {
        bool Chance(int percent) => random.Next(100) < percent;
        int loads = random.Next(3) / 2;
        bool sizes = Chance(30);
        bool solo = Chance(40);
        bool opening = Chance(40);
        bool classes = Chance(33);
        var builder = new AssignmentModelBuilder(["unplaced", "wishes"], loads);
        for (int bin = 0; bin < bins; bin++)
        {
            long[] limits = [.. Enumerable.Range(0, loads).Select(_ => Chance(25) ? long.MaxValue : random.Next(5, 25))];
            builder.AddBin(1 + random.Next(mostPlaces), openingCost: opening ? [0, random.Next(40)] : [], loadLimits: limits);
        }

        for (int item = 0; item < items; item++)
        {
            builder.AddItem([1, 0], sizes && Chance(40) ? 2 : 1, solo: solo && Chance(15), pairClass: classes ? random.Next(2) : 0);
            for (int bin = 0; bin < bins; bin++)
            {
                if (Chance(density))
                {
                    builder.AddArc(item, bin, [0, random.Next(60)], [.. Enumerable.Range(0, loads).Select(_ => (long)random.Next(9))]);
                }
            }
        }

        AddFamilies(builder, random, items, bins);
        AddCompany(builder, random, items, classes);
        return builder.Build();
    }

    private static void AddFamilies(AssignmentModelBuilder builder, Random random, int items, int bins)
    {
        for (int first = 0; first + 3 <= items && (first <= items / 2 || random.Next(2) == 0);)
        {
            int count = Math.Min(items - first, 3 + random.Next(2));
            int[] family = [.. Enumerable.Range(first, count)];
            int[] present = random.Next(4) == 0 ? [random.Next(bins)] : [];
            builder.AddTogetherSet(family, [0, random.Next(10, 80)], present);
            for (int more = random.Next(3); more > 0; more--)
            {
                int[] some = [.. family.Where(_ => random.Next(3) > 0)];
                builder.AddTogetherSet(some.Length < 2 ? family[..2] : some, [0, random.Next(60)], random.Next(4) == 0 ? [random.Next(bins)] : []);
            }

            first += count;
        }
    }

    private static void AddCompany(AssignmentModelBuilder builder, Random random, int items, bool classes)
    {
        if (classes)
        {
            builder.SetClasses(2, [false, false, false, random.Next(3) == 0], [0, 0, 0, 9, 0, 9, 0, 4]);
        }

        for (int pair = random.Next(2) * random.Next(items); pair > 0; pair--)
        {
            int first = random.Next(items);
            int second = (first + 1 + random.Next(items - 1)) % items;
            if (random.Next(3) == 0)
            {
                builder.AddConflict(first, second);
            }
            else
            {
                builder.AddPairCost(first, second, [0, random.Next(50)]);
            }
        }
    }
}
