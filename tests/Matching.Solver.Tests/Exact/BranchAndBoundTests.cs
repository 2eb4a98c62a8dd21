namespace Matching.Solver.Tests.Exact;

public sealed class BranchAndBoundTests
{
    private const long Plenty = 50_000_000;

    [Fact]
    public void Run_ASmallProblem_FindsTheBestPlanAndProvesIt()
    {
        // Both items prefer the first bin, which takes one; sending the second away costs 4, the first 9.
        var composed = new Composed(TwoForOnePlace(mandatory: false));
        BranchAndBound search = Run(composed.Problem);

        search.Complete.ShouldBeTrue();
        search.BestPlan.ShouldBe([composed.Arc(0, 0), composed.Arc(1, 1)]);
        composed.Units(search.Cutoff).ShouldBe((Int128)(1 + 5));
        search.LowerBound.ShouldBe(search.Cutoff);
        search.RelaxedPlan.ShouldBeNull();
    }

    [Fact]
    public void Run_NoPlan_ProvesThatThereIsNone()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem(null);
            builder.AddArcs(item, 0, 0);
        }

        builder.AddBin(1);
        builder.AddBin(1);
        BranchAndBound search = Run(new Composed(builder.Build()).Problem);

        search.Complete.ShouldBeTrue();
        search.BestPlan.ShouldBeNull();
        search.LowerBound.ShouldBe(Int128.MaxValue);
    }

    [Fact]
    public void Run_ACutoffAtTheOptimum_FindsNothingCheaper()
    {
        var composed = new Composed(TwoForOnePlace(mandatory: true));
        Int128 optimum = 6 * (Int128)composed.Weights.Weight[0];
        BranchAndBound search = Run(composed.Problem, optimum);

        search.Complete.ShouldBeTrue();
        search.BestPlan.ShouldBeNull();
        search.LowerBound.ShouldBe(optimum);
    }

    [Fact]
    public void Run_PlansThatAreNotAccepted_AreNotKept()
    {
        var composed = new Composed(TwoForOnePlace(mandatory: true));
        var asked = new List<int[]>();
        BranchAndBound search = Run(composed.Problem, accepts: plan =>
        {
            asked.Add(plan);
            return false;
        });

        search.BestPlan.ShouldBeNull();
        asked.ShouldContain(plan => plan.SequenceEqual(new[] { composed.Arc(0, 0), composed.Arc(1, 1) }));
        search.Cutoff.ShouldBe(Int128.MaxValue);
    }

    [Fact]
    public void Run_AnUnlistedArcIsCheaper_BoundsByItAndTellsWhere()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([9], unlistedFloor: [2]);
        builder.AddArcs(0, 5);
        builder.AddBin(1);
        var composed = new Composed(builder.Build());
        BranchAndBound search = Run(composed.Problem);

        composed.Units(search.LowerBound).ShouldBe((Int128)2);
        search.RelaxedPlan.ShouldBe([-1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_ALimitForbidsLeavingOutButNotAnUnlistedArc_BoundsByWhatThatCostsAtLeast(long floor)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([0], unlistedFloor: [floor]);
        builder.AddArcs(0, 5);
        builder.AddBin(1);
        builder.AddLinearLimit("nobody left out", 0, [], [(0, 1)]);
        var composed = new Composed(builder.Build());
        BranchAndBound search = Run(composed.Problem);

        composed.Units(search.LowerBound).ShouldBeLessThanOrEqualTo((Int128)floor);
        search.RelaxedPlan.ShouldBe([-1]);
    }

    [Fact]
    public void Run_LeavingOutIsNotAcceptedButAnUnlistedArcMightBe_BoundsByTheCheaperOfTheTwo()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([2], unlistedFloor: [3]);
        builder.AddArcs(0, 5);
        builder.AddBin(1);
        var composed = new Composed(builder.Build());
        BranchAndBound search = Run(composed.Problem, accepts: plan => plan[0] >= 0);

        composed.Units(search.LowerBound).ShouldBeLessThanOrEqualTo((Int128)3);
        search.RelaxedPlan.ShouldBe([-1]);
    }

    [Fact]
    public void Run_Cancelled_IsNotCompleteAndItsBoundStillHolds()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var composed = new Composed(TwoForOnePlace(mandatory: true));
        var search = new BranchAndBound(composed.Problem, new Relaxation(composed.Problem, 1), 1, null, new RunClock(new SolveOptions(), source.Token));
        search.Run(Int128.MaxValue, Plenty);

        search.Complete.ShouldBeFalse();
        search.BestPlan.ShouldBeNull();
        search.LowerBound.ShouldBeLessThanOrEqualTo(6 * (Int128)composed.Weights.Weight[0]);
    }

    [Fact]
    public void Run_AnyProblem_IsWhatTryingEveryPlanFinds() => new RandomCases(250).Check(Composed.Cases, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        var cost = new PlanCost(problem);
        Int128 least = problem.Plans().Select(plan => cost.Listed(plan) ?? Int128.MaxValue).Min();

        BranchAndBound search = Run(problem);
        BranchAndBound cut = Run(problem, limit: 40);

        search.Complete.ShouldBeTrue();
        search.LowerBound.ShouldBe(least);
        (search.BestPlan is null).ShouldBe(least == Int128.MaxValue);
        if (search.BestPlan is { } best)
        {
            cost.Listed(best).ShouldBe(least);
            search.Cutoff.ShouldBe(least);
            Run(problem, least).BestPlan.ShouldBeNull();
            Run(problem, least + 1).BestPlan.ShouldNotBeNull();
        }

        cut.LowerBound.ShouldBeLessThanOrEqualTo(least);
        cut.Cutoff.ShouldBeGreaterThanOrEqualTo(least);
        tally.Note("searched in more than one node", search.Nodes > 1);
        tally.Note("such that the best plan places several", search.BestPlan?.Count(arc => arc >= 0) > 1);
    }).ShouldHave("searched in more than one node", 1.0 / 4).ShouldHave("such that the best plan places several", 1.0 / 4);

    private static BranchAndBound Run(CompositeProblem problem, Int128? cutoff = null, long limit = Plenty, Func<int[], bool>? accepts = null)
    {
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        var search = new BranchAndBound(problem, new Relaxation(problem, threads: 1), granularity: 1, accepts, clock);
        search.Run(cutoff ?? Int128.MaxValue, limit);
        return search;
    }

    private static AssignmentModel TwoForOnePlace(bool mandatory)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(mandatory ? null : [1_000]);
        builder.AddArcs(0, 1, 10);
        builder.AddItem(mandatory ? null : [1_000]);
        builder.AddArcs(1, 1, 5);
        builder.AddBin(1);
        builder.AddBin(1);
        return builder.Build();
    }
}
