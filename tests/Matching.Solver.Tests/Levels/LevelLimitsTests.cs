namespace Matching.Solver.Tests.Levels;

public sealed class LevelLimitsTests
{
    [Fact]
    public void Of_ALevel_AddsARowForEachEarlierOneBesideTheModelsOwn()
    {
        var topology = new Topology(Model());
        CompositeLimits limits = LevelLimits.Of(topology, level: 2, [3, 40, 999]);

        limits.Room.ShouldBe([(Int128)1, 3, 40]);
        Sums(limits, item: 0, arc: 0).ShouldBe([(Int128)2, 1, 10]);
        Sums(limits, item: 1, arc: 1).ShouldBe([(Int128)0, 2, 20]);
        Sums(limits, item: 1, arc: -1).ShouldBe([(Int128)0, 5, 0]);
    }

    [Fact]
    public void Of_TheFirstLevel_IsTheModelsOwn() => LevelLimits.Of(new Topology(Model()), level: 0, [3, 40, 999]).Room.ShouldBe([(Int128)1]);

    [Fact]
    public void Of_AnyPlanAsGoodAtEarlierLevels_IsNotCutOff() => new RandomCases(600).Check(Composed.Cases, (one, tally) =>
    {
        AssignmentModel model = one.Spec.Build();
        var composed = new Composed(model);
        var values = new LevelValues(composed.Topology);
        var random = new Random(one.Seed);
        long[] held = values.Of(composed.RandomPlan(random));
        int last = model.LevelCount - 1;
        CompositeProblem limited = CompositeBuilder.Build(composed.Topology, composed.Weights, LevelLimits.Of(composed.Topology, last, held));
        bool asGood = false;
        for (int draw = 0; draw < 5; draw++)
        {
            int[] plan = composed.RandomPlan(random);
            long[] found = values.Of(plan);
            if (Enumerable.Range(0, last).All(level => found[level] <= held[level]))
            {
                new PlanCost(limited).Listed(plan).ShouldBe(new PlanCost(composed.Problem).Listed(plan));
                asGood |= last > 0;
            }
        }

        tally.Note("plans as good at a level before", asGood);
    }).ShouldHave("plans as good at a level before", 1.0 / 4);

    private static Int128[] Sums(CompositeLimits limits, int item, int arc)
    {
        var sums = new Int128[limits.Count];
        limits.Add(item, arc, sums, 1);
        return sums;
    }

    private static AssignmentModel Model()
    {
        var builder = new AssignmentModelBuilder(["a", "b", "c"]);
        builder.AddItem([0, 0, 0]);
        builder.AddItem([5, 0, 7]);
        builder.AddBin(2);
        int first = builder.AddArc(0, 0, [1, 10, 100]);
        builder.AddArc(1, 0, [2, 20, 200]);
        builder.AddLinearLimit("own", 1, [(first, 2)]);
        return builder.Build();
    }
}
