namespace Matching.Solver.Tests;

/// <summary>What every <see cref="IAssignmentSolver"/> must do. A solver passes by a concrete class that creates it.</summary>
/// <remarks>Small models with an optimum worked out by hand, stated beside it. Limits are in work, never in time.</remarks>
public abstract partial class AssignmentSolverConformance
{
    /// <summary>Far more than a small model needs; a solver that goes astray ends with a failing test instead of never.</summary>
    private const long AmpleWork = 20_000_000;

    protected abstract IAssignmentSolver CreateSolver();

    [Fact]
    public void Solve_NothingToPlace_IsOptimalAtTheOffset()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddOffset(0, 4);
        builder.AddOffset(1, -9);
        ShouldSolve(builder, 4, -9).BinOfItem.ShouldBeEmpty();
    }

    [Fact]
    public void Solve_BinsWithoutItems_OpensNone()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2, openingCost: [5]);
        builder.AddBin(0);
        ShouldSolve(builder, 0);
    }

    [Fact]
    public void Solve_ItemsWithoutBins_LeavesAllOut()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([5]);
        builder.AddItem([7]);
        ShouldSolve(builder, 12).BinOfItem.ShouldBe([null, null]);
    }

    [Fact]
    public void Solve_BinWithoutPlaces_LeavesOut()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(0);
        builder.AddItem(5, 0);
        ShouldSolve(builder, 5);
    }

    [Fact]
    public void Solve_ItemLargerThanEveryBin_LeavesOut()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddArcs(builder.AddItem([5], size: 3), 0);
        ShouldSolve(builder, 5);
    }

    [Fact]
    public void Solve_MoreItemsThanPlaces_PlacesWhereItSavesMost()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem(10, 1); // saves 9
        builder.AddItem(20, 2); // saves 18
        builder.AddItem(15, 3); // saves 12
        ShouldSolve(builder, 10 + 2 + 15).BinOfItem.ShouldBe([null, 0, null]);
    }

    [Fact]
    public void Solve_BestBinWantedByTwo_GivesItToTheOneThatLosesMore()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddItem(100, 1, 2);
        builder.AddItem(100, 1, 10);
        ShouldSolve(builder, 2 + 1).BinOfItem.ShouldBe([1, 0]);
    }

    [Fact]
    public void Solve_ItemThatMayNotBeLeftOutWithoutArcs_IsInfeasible()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem(leaveOutCost: null);
        ShouldBeInfeasible(builder);
    }

    [Fact]
    public void Solve_TwoItemsThatMayNotBeLeftOutForOnePlace_IsInfeasible()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddArcs(builder.AddItem(null), 0);
        builder.AddArcs(builder.AddItem(null), 0);
        ShouldBeInfeasible(builder);
    }

    [Fact]
    public void Solve_ItemThatMayNotBeLeftOut_DisplacesADearerOne()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddArcs(builder.AddItem(null), 50);
        builder.AddItem(1000, 0);
        ShouldSolve(builder, 50 + 1000).BinOfItem.ShouldBe([0, null]);
    }

    [Fact]
    public void Solve_LimitBelowItsConstant_IsInfeasible()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddLinearLimit("budget", maximum: 4, [], constant: 5);
        ShouldBeInfeasible(builder);
    }

    [Fact]
    public void Solve_LimitThatNoPlanCanReach_IsInfeasible()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        int first = builder.AddItem(3, 0);
        int second = builder.AddItem(3, 0);
        builder.AddLinearLimit("nobody left out", 0, [], [(first, 1), (second, 1)]);
        ShouldBeInfeasible(builder);
    }

    [Fact]
    public void Solve_NegativeCosts_TakesThem()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddItem(0, -5);
        builder.AddItem(-3, -2);
        ShouldSolve(builder, -5 - 3).BinOfItem.ShouldBe([0, null]);
    }

    [Fact]
    public void Solve_SeveralLevels_NeverTradesAnEarlierOne()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddBin(1);
        builder.AddBin(1);
        int item = builder.AddItem([9, 0]);
        builder.AddArc(item, 0, [1, 1_000_000]);
        builder.AddArc(item, 1, [2, -1_000_000]);
        ShouldSolve(builder, 1, 1_000_000).BinOfItem.ShouldBe([0]);
    }

    [Fact]
    public void Solve_EqualAtTheFirstLevel_TheSecondDecides()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddBin(1);
        builder.AddBin(1);
        for (int item = 0; item < 2; item++)
        {
            builder.AddItem([9, 0]);
            builder.AddArc(item, 0, [1, item == 0 ? 5 : 1]);
            builder.AddArc(item, 1, [1, item == 0 ? 6 : 7]);
        }

        ShouldSolve(builder, 2, 6 + 1).BinOfItem.ShouldBe([1, 0]);
    }

    [Fact]
    public void Solve_LevelsThatAreAllZero_AreClosedAtZero()
    {
        var builder = new AssignmentModelBuilder(["nothing", "cost", "nothing more"]);
        builder.AddBin(1);
        builder.AddItem([0, 3, 0]);
        builder.AddArc(0, 0, [0, 1, 0]);
        ShouldSolve(builder, 0, 1, 0);
    }

    [Fact]
    public void Solve_GreatestCostsAtEveryLevel_IsExactToTheLastUnit()
    {
        const long Most = AssignmentModel.CostLimit;
        var builder = new AssignmentModelBuilder(["a", "b", "c"]);
        builder.AddBin(2);
        builder.AddBin(1);
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([Most, Most, Most]);
            builder.AddArc(item, 0, [Most - 1, Most - item, -Most]);
            builder.AddArc(item, 1, [Most - 1, -Most, Most - item]);
        }

        // All three are placed; items 1 and 2 are the cheapest pair for bin 0 at level b, so item 0 is in bin 1.
        ShouldSolve(builder, (3 * Most) - 3, (2 * Most) - 3 - Most, (-2 * Most) + Most).BinOfItem.ShouldBe([1, 0, 0]);
    }

    private AssignmentSolution ShouldSolve(AssignmentModelBuilder builder, params long[] optimum) => ShouldSolve(builder.Build(), optimum);

    private AssignmentSolution ShouldSolve(AssignmentModel model, long[] optimum, SolveOptions? options = null)
    {
        AssignmentSolution solution = CreateSolver().Solve(model, options ?? new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.Levels.Select(level => level.Value).ShouldBe(optimum);
        solution.Status.ShouldBe(SolutionStatus.Optimal);
        return solution;
    }

    private void ShouldBeInfeasible(AssignmentModelBuilder builder)
    {
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.Status.ShouldBe(SolutionStatus.Infeasible);
        solution.StopReason.ShouldBe(StopReason.SearchComplete);
    }
}
