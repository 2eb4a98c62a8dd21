namespace Matching.Solver.Tests.Levels;

public sealed class LevelValuesTests
{
    [Fact]
    public void Of_EveryKindOfCost_AddsUpByLevelWithoutTheOffset()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.AddOffset(0, 1_000);
        builder.SetClasses(2, [false, false, false, false], [0, 0, 0, 7, 0, 7, 0, 0]);
        builder.AddItem([1, 0]);
        builder.AddItem([1, 0], pairClass: 1);
        builder.AddItem([1, 0]);
        builder.AddBin(3, openingCost: [0, 50]);
        for (int item = 0; item < 3; item++)
        {
            builder.AddArc(item, 0, [0, 10 * item]);
        }

        builder.AddPairCost(0, 1, [2, 300]);
        builder.AddTogetherSet([0, 2], [0, 4_000]);
        var topology = new Topology(builder.Build());
        var values = new LevelValues(topology);

        values.Of([0, 1, -1]).ShouldBe([1 + 2, 10 + 50 + 7 + 300 + 4_000]);
        values.Of([0, 1, 2]).ShouldBe([2, 10 + 20 + 50 + 7 + 7 + 300]);
        values.Of([-1, -1, -1]).ShouldBe([3, 4_000]);
        values.Floor().ShouldBe([0, 0]);
    }

    [Fact]
    public void Of_AnyPlan_IsWhatThePlainEvaluationSaysAndNotBelowTheFloor() => new RandomCases(800).Check(Composed.Cases, (one, tally) =>
    {
        AssignmentModel model = one.Spec.Build();
        var composed = new Composed(model);
        var values = new LevelValues(composed.Topology);
        long[] floor = values.Floor();
        int[] plan = composed.RandomPlan(new Random(one.Seed));
        bool whole = !Enumerable.Range(0, plan.Length).Any(item => plan[item] < 0 && !model.MayBeLeftOut[item]);

        long[] found = values.Of(plan);

        found.ShouldBe(PlainPlan.Value(model, composed.Choice(plan)).Select((value, level) => value - model.Offset[level]));
        found.Where((value, level) => whole && value < floor[level]).ShouldBeEmpty();
        tally.Note("whole plans of several items", whole && plan.Count(arc => arc >= 0) > 1);
    }).ShouldHave("whole plans of several items", 1.0 / 4);
}
