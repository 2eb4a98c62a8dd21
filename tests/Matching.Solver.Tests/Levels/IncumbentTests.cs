namespace Matching.Solver.Tests.Levels;

/// <summary>The plan held and the bounds beside it, on a model of one item and three bins that cost (1, 5), (1, 3) and (0, 9).</summary>
public sealed class IncumbentTests
{
    private static readonly int[] Middling = [0];
    private static readonly int[] BetterLater = [1];
    private static readonly int[] BetterFirst = [2];

    private readonly Composed composed;
    private readonly Incumbent incumbent;
    private readonly List<SolveProgress> told = [];

    public IncumbentTests()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.AddOffset(1, 100);
        builder.AddItem([2, 0]);
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddArc(0, 0, [1, 5]);
        builder.AddArc(0, 1, [1, 3]);
        builder.AddArc(0, 2, [0, 9]);
        composed = new Composed(builder.Build());
        incumbent = new Incumbent(composed.Topology, composed.Ranges, new RunClock(new SolveOptions(), CancellationToken.None), new Listener(told));
    }

    [Fact]
    public void Start_NoPlan_HoldsFloorsAsBoundsAndNothingElse()
    {
        incumbent.Plan.ShouldBeNull();
        incumbent.BinOfItem().ShouldBeEmpty();
        incumbent.FirstOpen.ShouldBe(0);
        incumbent.Levels().ShouldBe([new LevelValue("a", 0, 0), new LevelValue("b", 0, 100)], "values are 0 without a plan; the least of b is 0 and its offset");
    }

    [Fact]
    public void Offer_BetterInTheOrderOfTheLevels_IsTakenOverAndTold()
    {
        incumbent.Offer(Middling).ShouldBeTrue();
        incumbent.Offer(Middling).ShouldBeFalse("an equal plan is no better");
        incumbent.IsBetter(BetterLater).ShouldBeTrue();
        incumbent.Offer(BetterLater).ShouldBeTrue();
        incumbent.Offer(Middling).ShouldBeFalse();
        incumbent.Offer([-1]).ShouldBeFalse();
        incumbent.Offer(BetterFirst).ShouldBeTrue();
        incumbent.IsBetter(BetterLater).ShouldBeFalse("an earlier level counts before any later one");

        incumbent.Values.ShouldBe([0, 9]);
        incumbent.BinOfItem().ShouldBe([2]);
        told.Select(message => message.Levels![1].Value).ShouldBe([105, 103, 109]);
    }

    [Fact]
    public void Offer_PlanOfTheCallers_IsCopied()
    {
        int[] plan = [0];
        incumbent.Offer(plan);
        plan[0] = 2;

        incumbent.BinOfItem().ShouldBe([0]);
    }

    [Fact]
    public void Tighten_BoundReachesTheValue_ClosesTheLevelAndGoesNoFurther()
    {
        incumbent.Offer(Middling);
        LevelWeights first = Weights(0);
        incumbent.Tighten(first, 0);
        incumbent.FirstOpen.ShouldBe(0);
        incumbent.Gap().ShouldBe(1);
        incumbent.Tighten(first, 5 * first.Weight[0]);

        incumbent.Levels()[0].ShouldBe(new LevelValue("a", 1, 1));
        incumbent.IsClosed(0).ShouldBeTrue();
        incumbent.FirstOpen.ShouldBe(1);
        incumbent.Gap().ShouldBe(5 / 105.0);
    }

    [Fact]
    public void Tighten_ALaterLevel_TakesTheWeighedEarlierLevelsOffAndRoundsUp()
    {
        incumbent.Offer(Middling);
        LevelWeights both = Weights(1);
        incumbent.Tighten(both, both.WeighValue([1, 3]) + 1);

        incumbent.Levels()[1].ShouldBe(new LevelValue("b", 105, 104), "more than 3 at level b is 4 at least");
        incumbent.Tighten(both, both.WeighValue([1, 2]));
        incumbent.Levels()[1].Bound.ShouldBe(104, "a weaker bound changes nothing");
    }

    [Fact]
    public void Tighten_AnEvaluationThatWasInterrupted_SaysNothing()
    {
        incumbent.Offer(Middling);
        LevelValue[] before = [.. incumbent.Levels()];

        incumbent.Tighten(Weights(0), Int128.MinValue);
        incumbent.Tighten(Weights(1), Int128.MinValue);

        incumbent.Levels().ShouldBe(before);
    }

    [Fact]
    public void Tighten_ALaterLevelWithoutAPlan_SaysNothing()
    {
        incumbent.Tighten(Weights(1), Weights(1).WeighValue([1, 3]));

        incumbent.Levels()[1].Bound.ShouldBe(100);
    }

    [Fact]
    public void Offer_BetterAtAnEarlierLevel_ForgetsBoundsThatSpokeOfTheOldPlan()
    {
        LevelWeights both = Weights(1);
        incumbent.Offer(Middling);
        incumbent.Tighten(both, both.WeighValue([1, 3]));
        incumbent.Offer(BetterLater);
        incumbent.Levels()[1].ShouldBe(new LevelValue("b", 103, 103), "the plan is as good as before at level a, so the bound stays");

        incumbent.Offer(BetterFirst);

        incumbent.Levels()[1].ShouldBe(new LevelValue("b", 109, 100));
    }

    private LevelWeights Weights(int level) => LevelWeights.For(composed.Ranges, level, dominance: 8);

    private sealed class Listener(List<SolveProgress> told) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => told.Add(value);
    }
}
