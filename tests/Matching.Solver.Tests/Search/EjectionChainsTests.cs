namespace Matching.Solver.Tests.Search;

public sealed class EjectionChainsTests
{
    [Fact]
    public void Seat_RoomAtTheEndOfAChain_MovesEverybodyOnByOne()
    {
        // Each of three items has its own bin and the next one's; the last bin is free and the fourth item wants the first.
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(1_000, 1, 5, null, null);
        builder.AddItem(1_000, null, 1, 5, null);
        builder.AddItem(1_000, null, null, 1, 5);
        builder.AddItem(1_000, 2, null, null, null);
        AddBins(builder, 4);
        (Composed composed, PlanState state) = Loaded(builder, 0, 1, 2, null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([1, 2, 3, 0]);
        composed.Units(state.Total).ShouldBe((Int128)(5 + 5 + 5 + 2));
    }

    [Fact]
    public void Seat_SeveralWays_TakesTheCheapestAtOnceWhereThereIsRoom()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(1_000, 9, 4, 6);
        AddBins(builder, 3);
        (Composed composed, PlanState state) = Loaded(builder, (int?)null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([1]);
    }

    [Fact]
    public void Seat_NoRoomAnywhereOrDearerThanOutside_ChangesNothing()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(1_000, 1, 2);
        builder.AddItem(1_000, 1, 2);
        builder.AddItem(10, 1, 2);
        builder.AddItem(3, null, null, 4);
        AddBins(builder, 3);
        (Composed composed, PlanState state) = Loaded(builder, 0, 1, null, null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([0, 1, null, null]);
    }

    [Fact]
    public void Seat_NoRoomButSomebodyCheaperToLeave_LeavesThatOneAtTheEndOfAChain()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(1_000, 1, 2);
        builder.AddItem(10, null, 1);
        builder.AddItem(1_000, 3, null);
        AddBins(builder, 2);
        (Composed composed, PlanState state) = Loaded(builder, 0, 1, null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([1, null, 0]);
        composed.Units(state.Total).ShouldBe((Int128)(2 + 10 + 3));
    }

    [Fact]
    public void Seat_TheDearestToLeave_IsSeatedFirst()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(50, 1);
        builder.AddItem(90, 1);
        AddBins(builder, 1);
        (Composed composed, PlanState state) = Loaded(builder, null, null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([null, 0]);
    }

    [Fact]
    public void Seat_ALimitAcrossBinsStandsAgainstIt_EverybodyGoesBack()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(100, 1, 2);
        builder.AddItem(100, 1, null);
        builder.AddLinearLimit("nobody in the second bin", 0, [(1, 1)]);
        AddBins(builder, 2);
        (Composed composed, PlanState state) = Loaded(builder, 0, null);

        Seat(composed, state);

        Bins(composed, state).ShouldBe([0, null]);
        state.IsFeasible.ShouldBeTrue();
    }

    [Fact]
    public void Seat_Cancelled_LeavesThePlanAsItIs()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(50, 1);
        AddBins(builder, 1);
        (Composed composed, PlanState state) = Loaded(builder, (int?)null);
        using var source = new CancellationTokenSource();
        source.Cancel();

        new EjectionChains(composed.Problem, state, new long[composed.Problem.ItemCount]).Seat(new RunClock(new SolveOptions(), source.Token));

        Bins(composed, state).ShouldBe([null]);
    }

    [Fact]
    public void Seat_AnyPlan_StaysAPlanIsNeverDearerAndCostsWhatItCostsFromScratch() => new RandomCases(600).Check(Composed.Cases, (one, tally) =>
    {
        var composed = new Composed(one.Spec.Build());
        var state = new PlanState(composed.Problem);
        state.Load(composed.RandomPlan(new Random(one.Seed)));
        Int128 before = state.Total;
        int outside = state.OutsideCount;
        bool feasible = state.IsFeasible;

        Seat(composed, state);

        state.Total.ShouldBeLessThanOrEqualTo(before);
        Int128? cost = new PlanCost(composed.Problem).Listed(state.CopyPlan());
        state.IsFeasible.ShouldBe(cost is not null);
        (cost ?? state.Total).ShouldBe(state.Total);
        (feasible && !state.IsFeasible).ShouldBeFalse("a plan that kept every limit keeps them");
        tally.Note("such that somebody is seated", state.OutsideCount < outside);
    }).ShouldHave("such that somebody is seated", 1.0 / 8);

    private static void AddBins(AssignmentModelBuilder builder, int count)
    {
        for (int bin = 0; bin < count; bin++)
        {
            builder.AddBin(places: 1);
        }
    }

    private static (Composed Composed, PlanState State) Loaded(AssignmentModelBuilder builder, params int?[] bins)
    {
        var composed = new Composed(builder.Build());
        var state = new PlanState(composed.Problem);
        state.Load([.. bins.Select((bin, item) => bin is { } held ? composed.Arc(item, held) : -1)]);
        return (composed, state);
    }

    private static void Seat(Composed composed, PlanState state) =>
        new EjectionChains(composed.Problem, state, new long[composed.Problem.ItemCount]).Seat(new RunClock(new SolveOptions(), CancellationToken.None));

    private static int?[] Bins(Composed composed, PlanState state) =>
        [.. state.CopyPlan().Select(arc => arc < 0 ? (int?)null : composed.Problem.ArcBin[arc])];
}
