namespace Matching.Solver.Tests.Search;

public sealed class PlanStateTests
{
    [Fact]
    public void Start_NothingIn_EverybodyIsOutsideAndThatIsFeasibleWhenTheyMayBe()
    {
        var composed = new Composed(TwoBins(mandatory: false));
        var state = new PlanState(composed.Problem);

        state.OutsideCount.ShouldBe(3);
        state.IsFeasible.ShouldBeTrue();
        composed.Units(state.Total).ShouldBe((Int128)(10 + 20 + 30));
        new PlanState(new Composed(TwoBins(mandatory: true)).Problem).IsFeasible.ShouldBeFalse();
    }

    [Fact]
    public void Insert_AndRemove_MoveItemsTotalsAndTheListOfThoseOutside()
    {
        var composed = new Composed(TwoBins(mandatory: true));
        var state = new PlanState(composed.Problem);
        composed.Units(state.AddedCost(composed.Arc(1, 0))).ShouldBe((Int128)(2 + 100), "its arc and the opening");
        state.Insert(composed.Arc(0, 0));
        state.Insert(composed.Arc(1, 0));
        state.Insert(composed.Arc(2, 1));

        state.IsFeasible.ShouldBeTrue();
        composed.Units(state.Total).ShouldBe((Int128)(1 + 2 + 100 + 6));
        state.Arcs(0).ToArray().ShouldBe([composed.Arc(0, 0), composed.Arc(1, 0)]);
        state.AddedCost(composed.Arc(2, 0)).ShouldBe(CompositeProblem.Never);
        composed.Units(state.SwappedCost(composed.Arc(2, 0), composed.Arc(1, 0))).ShouldBe((Int128)(3 - 2));
        state.OutsideCount.ShouldBe(0);

        state.Remove(0);

        (state.OutsideCount, state.OutsideItem(0), state.ArcOf(0)).ShouldBe((1, 0, -1));
        state.IsFeasible.ShouldBeTrue();
        composed.Units(state.Total).ShouldBe((Int128)(10 + 2 + 100 + 6));
        state.Remove(2);
        state.IsFeasible.ShouldBeFalse("the third may not be left out");
        state.CopyPlan().ShouldBe([-1, composed.Arc(1, 0), -1]);
    }

    [Fact]
    public void Load_APlanThatDoesNotFit_TakesOverWhatFits()
    {
        var composed = new Composed(TwoBins(mandatory: false));
        var state = new PlanState(composed.Problem);
        state.Load([composed.Arc(0, 0), composed.Arc(1, 0), composed.Arc(2, 0)]);

        state.CopyPlan().ShouldBe([composed.Arc(0, 0), composed.Arc(1, 0), -1]);
        state.Clear();
        state.CopyPlan().ShouldBe([-1, -1, -1]);
        composed.Units(state.Total).ShouldBe((Int128)60);
    }

    [Fact]
    public void AnyChanges_InAnyOrder_CostWhatTheWholePlanCostsFromScratch() => new RandomCases(500).Check(Composed.Cases, (one, tally) =>
    {
        var random = new Random(one.Seed);
        var composed = new Composed(one.Spec.Build());
        CompositeProblem problem = composed.Problem;
        var state = new PlanState(problem);
        var whole = new PlanCost(problem);
        int feasible = 0;
        for (int step = 0; step < 40 && problem.ArcCount > 0; step++)
        {
            Int128 before = state.Total;
            int arc = random.Next(problem.ArcCount);
            int item = problem.ArcItem[arc];
            if (state.ArcOf(item) >= 0)
            {
                state.Remove(item);
            }
            else if (state.InsertDelta(arc) is var delta && delta < CompositeProblem.Never)
            {
                state.Insert(arc);
                (state.Total - before).ShouldBe((Int128)delta);
            }

            int[] plan = state.CopyPlan();
            Int128? cost = whole.Listed(plan);
            state.IsFeasible.ShouldBe(cost is not null);
            state.OutsideCount.ShouldBe(plan.Count(used => used < 0));
            if (cost is { } sum)
            {
                state.Total.ShouldBe(sum);
                feasible += plan.Count(used => used >= 0) > 1 ? 1 : 0;
            }
        }

        tally.Note("walks through feasible plans of several items", feasible > 2);
    }).ShouldHave("walks through feasible plans of several items", 1.0 / 4);

    [Fact]
    public void SwappedCost_AnyTwoItems_IsWhatTakingOneOutAndPuttingTheOtherInAdds() => new RandomCases(500).Check(Composed.Cases, (one, tally) =>
    {
        var composed = new Composed(one.Spec.Build());
        CompositeProblem problem = composed.Problem;
        var state = new PlanState(problem);
        state.Load(composed.RandomPlan(new Random(one.Seed)));
        var contents = new BinContents(problem);
        int swaps = 0;
        for (int arc = 0; arc < problem.ArcCount; arc++)
        {
            int bin = problem.ArcBin[arc];
            int[] held = state.Arcs(bin).ToArray();
            foreach (int leaving in held.Where(_ => state.ArcOf(problem.ArcItem[arc]) < 0))
            {
                long after = contents.Evaluate(bin, [.. held.Where(other => other != leaving), arc]);
                long expected = after == CompositeProblem.Never ? after : after - contents.Evaluate(bin, held);
                state.SwappedCost(arc, leaving).ShouldBe(expected);
                swaps += after == CompositeProblem.Never ? 0 : 1;
            }
        }

        tally.Note("with swaps that fit", swaps > 0);
    }).ShouldHave("with swaps that fit", 1.0 / 4);

    /// <summary>Three items that cost 10, 20 and 30 outside; the first bin holds two and costs 100 to open, the second holds one.</summary>
    private static AssignmentModel TwoBins(bool mandatory)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(10, 1, 4);
        builder.AddItem(20, 2, 5);
        builder.AddItem(mandatory ? null : [30]);
        builder.AddArcs(2, 3, 6);
        builder.AddBin(2, openingCost: [100]);
        builder.AddBin(1);
        return builder.Build();
    }
}
