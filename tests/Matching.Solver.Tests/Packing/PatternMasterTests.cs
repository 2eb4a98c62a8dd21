namespace Matching.Solver.Tests.Packing;

public sealed class PatternMasterTests
{
    [Fact]
    public void Price_ItemsInConflict_AnswersAsTryingAllSetsDoes()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            PackingForm form = Form(random, 9);
            long[] worth = [.. Enumerable.Range(0, 9).Select(_ => (long)random.Next(0, 40))];

            new PatternPricer(form).Price([.. Enumerable.Range(0, 9)], worth).ShouldBe(Greatest(form, worth), $"seed {seed}");
        }
    }

    [Fact]
    public void Solve_Halves_NeedsHalfAsManyBinsAndSaysSo()
    {
        PackingForm form = Form(null, 8);
        var master = new PatternMaster(form, new PatternPricer(form), new RunClock(new SolveOptions(), default));

        master.Solve([.. Enumerable.Range(0, 8)], [], 100, 1_000);

        master.Bound.ShouldBe(4);
        master.Value.ShouldBe(4, 0.001);
        master.Solution.Where(entry => entry.Use > 0.5).ShouldAllBe(entry => entry.Pattern.Length == 2);
    }

    [Fact]
    public void Solve_FewerItems_CountsThemAlone()
    {
        PackingForm form = Form(null, 8);
        var master = new PatternMaster(form, new PatternPricer(form), new RunClock(new SolveOptions(), default));

        master.Solve([1, 4, 6], [[0, 1], [4, 6]], 100, 1_000);

        master.Bound.ShouldBe(2);
    }

    // Without chance: items of 5 in bins of 10, no conflict.
    private static PackingForm Form(Random? random, int items)
    {
        var builder = new AssignmentModelBuilder(["bins"], loadCount: 1);
        for (int bin = 0; bin < 6; bin++)
        {
            builder.AddBin(items, openingCost: [1], loadLimits: [random is null ? 10 : 20]);
        }

        for (int item = 0; item < items; item++)
        {
            long load = random?.Next(2, 12) ?? 5;
            builder.AddItem(null);
            for (int bin = 0; bin < 6; bin++)
            {
                builder.AddArc(item, bin, [0], [load]);
            }

            for (int other = 0; other < item; other++)
            {
                if (random is not null && random.Next(4) == 0)
                {
                    builder.AddConflict(other, item);
                }
            }
        }

        AssignmentModel model = builder.Build();
        var topology = new Topology(model);
        return PackingForm.Of(CompositeBuilder.Build(topology, LevelWeights.For(new LevelRanges(model), 0, 8), topology.Limits))!;
    }

    private static long Greatest(PackingForm form, long[] worth)
    {
        long greatest = 0;
        for (int set = 0; set < 1 << worth.Length; set++)
        {
            int[] items = [.. Enumerable.Range(0, worth.Length).Where(item => (set >> item & 1) == 1)];
            bool fits = items.All(item => items.All(other => !form.InConflict(item, other)));
            for (int d = 0; d < form.Dimensions; d++)
            {
                fits &= items.Sum(item => form.Weight[(item * form.Dimensions) + d]) <= form.Room[d];
            }

            greatest = fits ? Math.Max(greatest, items.Sum(item => worth[item])) : greatest;
        }

        return greatest;
    }
}
