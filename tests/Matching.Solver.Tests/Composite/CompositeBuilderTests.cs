namespace Matching.Solver.Tests.Composite;

public sealed class CompositeBuilderTests
{
    [Fact]
    public void Build_OneLevel_WeighsEveryCostAlike()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(7, 3, -2);
        builder.AddItem(null, unlistedFloor: [-9]);
        builder.AddBin(places: 1, openingCost: [4]);
        builder.AddBin(places: 1);
        var composed = new Composed(builder.Build());
        CompositeProblem problem = composed.Problem;

        problem.ArcCost.Select(cost => composed.Units(cost)).ShouldBe([(Int128)3, -2]);
        problem.ItemArc.ShouldBe([1, 0], "the cheapest comes first");
        problem.Opening.Select(cost => composed.Units(cost)).ShouldBe([(Int128)4, 0]);
        composed.Units(problem.Leave[0]).ShouldBe((Int128)7);
        problem.Floor[0].ShouldBe(CompositeProblem.Never);
        problem.Leave[1].ShouldBe(CompositeProblem.Never);
        composed.Units(problem.Floor[1]).ShouldBe((Int128)(-9));
        problem.Outside.ShouldBe([problem.Leave[0], problem.Floor[1]]);
        problem.Constant.ShouldBe(0);
    }

    [Fact]
    public void Build_Sets_LeavingOutPaysTheSplitAndTheConstantTakesOneOff()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(7, 0, 0);
        builder.AddItem(8, 0, 0);
        builder.AddItem([0], unlistedFloor: [2]);
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddTogetherSet([0, 1], [10]);
        builder.AddTogetherSet([1, 2], [100], presentIn: [0, 1]);
        var composed = new Composed(builder.Build());

        composed.Problem.Leave.Select(cost => composed.Units(cost)).ShouldBe([(Int128)17, 118, 100]);
        composed.Units(composed.Problem.Floor[2]).ShouldBe((Int128)2, "an unlisted bin may be one in which a sibling is");
        composed.Units(composed.Problem.Constant).ShouldBe((Int128)(-10 + 100));
    }

    [Fact]
    public void ArcsByItem_EqualCosts_KeepEveryArcOfItsItemCheapestFirst()
    {
        (int[] start, int[] arcs) = CompositeBuilder.ArcsByItem(3, [0, 2, 0, 0], [5, 1, 3, 4]);

        start.ShouldBe([0, 3, 3, 4]);
        arcs.ShouldBe([2, 3, 0, 1]);
    }

    [Fact]
    public void Build_AnyModelAndPlan_CostsWhatItsLevelsWeigh() => new RandomCases(1500).Check(Composed.Cases, (one, tally) =>
    {
        AssignmentModel model = one.Spec.Build();
        bool placed = false;
        for (int level = 0; level < model.LevelCount; level++)
        {
            var composed = new Composed(model, level);
            int[] plan = composed.RandomPlan(new Random(one.Seed));
            if (Array.TrueForAll(Enumerable.Range(0, plan.Length).ToArray(), item => plan[item] >= 0 || model.MayBeLeftOut[item]))
            {
                int[] choice = composed.Choice(plan);
                long[] values = [.. PlainPlan.Value(model, choice).Select((value, index) => value - model.Offset[index])];
                Int128? expected = PlainPlan.KeepsLinearLimits(model, choice) ? composed.Weights.WeighValue(values) : null;
                new PlanCost(composed.Problem).Listed(plan).ShouldBe(expected);
                placed |= expected is not null && plan.Count(arc => arc >= 0) > 1;
            }
        }

        tally.Note("plans of several items that keep every limit", placed);
    }).ShouldHave("plans of several items that keep every limit", 1.0 / 4);
}
