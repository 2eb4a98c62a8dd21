namespace Matching.Solver.Tests.Search;

public sealed class ExchangeSearchTests
{
    private static readonly RunClock Clock = new(new SolveOptions(), CancellationToken.None);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pass_AnyPlan_MakesItCheaperAndKeepsEveryRule(int seed)
    {
        var composed = new Composed(MadeUpRegion.Build(seed: seed));
        (Relaxation relaxation, PlanState state) = Greedy(composed);
        Int128 before = state.Total;
        int outside = state.OutsideCount;

        new ExchangeSearch(composed.Problem, state, relaxation).Pass(Clock).ShouldBeTrue();

        state.Total.ShouldBeLessThan(before);
        state.OutsideCount.ShouldBeLessThanOrEqualTo(outside);
        int?[] bins = [.. state.CopyPlan().Select(arc => arc < 0 ? (int?)null : composed.Problem.ArcBin[arc])];
        PlanVerifier.Verify(composed.Model, bins).IsFeasible.ShouldBeTrue();
    }

    [Fact]
    public void ReseatFarthest_OneItemHalfACountryAway_BringsItHomeByAChain()
    {
        // Twenty bins of one place in a row. Each of nineteen items lives beside its bin and may move one to the right for 1 more, the last bin is free, and the twentieth item belongs where
        // the first is but was sent away.
        const int Row = 20;
        const int Away = Row;
        var builder = new AssignmentModelBuilder(["cost"]);
        for (int item = 0; item < Row; item++)
        {
            builder.AddItem([100_000]);
        }

        for (int bin = 0; bin <= Row; bin++)
        {
            builder.AddBin(1);
        }

        for (int item = 0; item < Row - 1; item++)
        {
            builder.AddArc(item, item, [10]);
            builder.AddArc(item, item + 1, [11]);
        }

        builder.AddArc(Row - 1, 0, [10]);
        builder.AddArc(Row - 1, Away, [3_000]);
        var composed = new Composed(builder.Build());
        var relaxation = new Relaxation(composed.Problem, 1);
        FirstDuals.Fill(composed.Problem, relaxation.Dual, Clock, null, out _);
        relaxation.Evaluate();
        var state = new PlanState(composed.Problem);
        for (int arc = 0; arc < composed.Problem.ArcCount; arc++)
        {
            int item = composed.Problem.ArcItem[arc];
            int bin = composed.Problem.ArcBin[arc];
            if (bin == (item == Row - 1 ? Away : item))
            {
                state.Insert(arc);
            }
        }

        new ExchangeSearch(composed.Problem, state, relaxation).ReseatFarthest(Clock).ShouldBeTrue();

        state.OutsideCount.ShouldBe(0);
        composed.Problem.ArcBin[state.ArcOf(Row - 1)].ShouldBe(0);
        composed.Problem.ArcBin[state.ArcOf(0)].ShouldBe(1);
        new ExchangeSearch(composed.Problem, state, relaxation).ReseatFarthest(Clock).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ReseatFarthest_AnyPlan_NeverMakesItDearer(int seed)
    {
        var composed = new Composed(MadeUpRegion.Build(seed: seed));
        (Relaxation relaxation, PlanState state) = Greedy(composed);
        Int128 before = state.Total;

        bool any = new ExchangeSearch(composed.Problem, state, relaxation).ReseatFarthest(Clock);

        any.ShouldBe(state.Total < before);
        int?[] bins = [.. state.CopyPlan().Select(arc => arc < 0 ? (int?)null : composed.Problem.ArcBin[arc])];
        PlanVerifier.Verify(composed.Model, bins).IsFeasible.ShouldBeTrue();
    }

    [Fact]
    public void Slack_OfAllBins_IsThePlansDistanceFromTheBound()
    {
        var composed = new Composed(MadeUpRegion.Build());
        (Relaxation relaxation, PlanState state) = Greedy(composed);
        var search = new ExchangeSearch(composed.Problem, state, relaxation);

        Int128 sum = Enumerable.Range(0, composed.Problem.BinCount).Aggregate(Int128.Zero, (total, bin) => total + search.Slack(bin));
        sum += Enumerable.Range(0, state.OutsideCount).Aggregate(
            Int128.Zero, (total, position) => total + state.LeaveCost(state.OutsideItem(position)) - relaxation.Dual[state.OutsideItem(position)]);

        (state.Total - sum).ShouldBe(relaxation.Evaluate());
    }

    [Fact]
    public void TakeBack_AfterManyChanges_RestoresThePlan()
    {
        var composed = new Composed(MadeUpRegion.Build());
        (_, PlanState state) = Greedy(composed);
        int[] plan = state.CopyPlan();
        Int128 total = state.Total;

        state.Mark();
        for (int item = 0; item < plan.Length; item += 2)
        {
            if (state.ArcOf(item) >= 0)
            {
                state.Remove(item);
            }
        }

        Construction.InsertRest(state, composed.Problem);
        state.TakeBack();

        state.CopyPlan().ShouldBe(plan);
        state.Total.ShouldBe(total);
    }

    [Fact]
    public void Dive_FromTheDuals_GivesAPlanThatFits()
    {
        var composed = new Composed(MadeUpRegion.Build());
        (Relaxation relaxation, _) = Greedy(composed);
        var ascent = new DualAscent(relaxation);
        ascent.Climb(null, 120, Clock);

        int[] one = new Dive(composed.Problem, TripleCuts.OfFamilies(composed.Problem), Clock, threads: 1).Run(ascent.BestDual);
        int[] four = new Dive(composed.Problem, TripleCuts.OfFamilies(composed.Problem), Clock, threads: 4).Run(ascent.BestDual);

        four.ShouldBe(one);
        var state = new PlanState(composed.Problem);
        state.Load(one);
        state.CopyPlan().ShouldBe(one);
        state.OutsideCount.ShouldBeLessThan(MadeUpRegion.Items / 2);
    }

    private static (Relaxation Relaxation, PlanState State) Greedy(Composed composed)
    {
        var relaxation = new Relaxation(composed.Problem, 1);
        FirstDuals.Fill(composed.Problem, relaxation.Dual, Clock, null, out _);
        relaxation.Evaluate();
        var state = new PlanState(composed.Problem);
        Construction.InsertRest(state, composed.Problem);
        return (relaxation, state);
    }
}
