namespace Matching.Solver.Tests;

/// <summary>What ties bins together: together sets, linear limits, and arcs that are not listed.</summary>
public abstract partial class AssignmentSolverConformance
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(2, 2)]
    public void Solve_TogetherSet_SharesABinWhenSplittingIsDearer(long split, long optimum)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddItem(90, 0, 3);
        builder.AddItem(90, 3, 0);
        builder.AddTogetherSet([1, 0], [split]);
        ShouldSolve(builder, optimum);
    }

    [Fact]
    public void Solve_TogetherSetWithPresence_JoinsThoseAlreadyThere()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddItem(90, 0, 2);
        builder.AddItem(90, 0, 2);
        builder.AddTogetherSet([0, 1], [5], presentIn: [1]);

        // Both in bin 0 is a second part (5), one each a second part and more distance (5 + 2), both in bin 1 only distance.
        ShouldSolve(builder, 2 + 2).BinOfItem.ShouldBe([1, 1]);
    }

    [Fact]
    public void Solve_TogetherSetPresentInTwoBins_IsSplitWhateverHappens()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddItem(90, 1, 2);
        builder.AddTogetherSet([0], [5], presentIn: [1, 0]);
        ShouldSolve(builder, 5 + 1);
    }

    [Fact]
    public void Solve_TogetherSetWithMembersLeftOut_EachIsAPartOfItsOwn()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem(1, 0);
        }

        // One placed, two left out: 2, and two parts beyond the first: 8. All left out would be one dearer.
        builder.AddTogetherSet([0, 1, 2], [4]);
        ShouldSolve(builder, 2 + 8);
    }

    [Fact]
    public void Solve_TogetherSetPresentWhereNobodyCanGo_CostsThePartApart()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddItem(3, null, 1);
        builder.AddTogetherSet([0], [5], presentIn: [0]);
        ShouldSolve(builder, 1 + 5);
    }

    [Fact]
    public void Solve_TogetherSetsThatOverlap_AddUp()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddItem(90, 0, 9);
        builder.AddItem(90, 0, 0);
        builder.AddItem(90, 9, 0);
        builder.AddTogetherSet([0, 1], [3]);
        builder.AddTogetherSet([1, 2], [4]);
        builder.AddTogetherSet([0, 1, 2], [1]);
        ShouldSolve(builder, 3 + 1).BinOfItem.ShouldBe([0, 1, 1]);
    }

    [Fact]
    public void Solve_LimitOnMoves_MakesTheOneThatHelpsMost()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(3);
        builder.AddBin(3);
        var moves = new List<(int, long)>();
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([1000]);
            builder.AddArc(item, 1, [10]);
            moves.Add((builder.AddArc(item, 0, [3 - item]), 1));
        }

        builder.AddLinearLimit("moves", 3, moves, constant: 2);
        ShouldSolve(builder, 10 + 10 + 1).BinOfItem.ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Solve_LowerLimitByNegatedCoefficients_IsReached()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddItem([0]);
        builder.AddItem([0]);
        int first = builder.AddArc(0, 0, [7]);
        int second = builder.AddArc(1, 0, [8]);
        builder.AddLinearLimit("at least 3 used", -3, [(second, -4), (first, -2)]);
        ShouldSolve(builder, 8).BinOfItem.ShouldBe([null, 0]);
    }

    [Fact]
    public void Solve_LimitOnThoseLeftOut_PlacesAtAnyCost()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem(1, 20 + item);
        }

        builder.AddLinearLimit("left out", 2, [], [(0, 1), (1, 1), (2, 2)]);

        // Leaving out 0 and 1 keeps the limit, and so does leaving out 2 alone; the first is cheaper.
        ShouldSolve(builder, 1 + 1 + 22);
    }

    [Fact]
    public void Solve_BudgetAgainstLeavingOut_SpendsItBest()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(9);
        long[] price = [6, 5, 5];
        long[] leaveOut = [10, 6, 7];
        var spending = new List<(int, long)>();
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([leaveOut[item]]);
            spending.Add((builder.AddArc(item, 0, [0]), price[item]));
        }

        // 10 buys items 1 and 2 (saves 13) or item 0 alone (saves 10).
        builder.AddLinearLimit("budget", 10, spending);
        ShouldSolve(builder, 10).BinOfItem.ShouldBe([null, 0, 0]);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    public void Solve_FloorNotBelowTheListedArcs_ProvesOptimality(long floor, long optimum)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddArcs(builder.AddItem([20], unlistedFloor: [floor]), 10);
        AssignmentSolution solution = ShouldSolve(builder, optimum);
        solution.UnlistedBinding.ShouldBe([0.0]);
    }

    [Fact]
    public void Solve_FloorBelowTheListedArcs_HoldsTheBoundDownAndSaysWhere()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddArcs(builder.AddItem([20], unlistedFloor: [3]), 10);
        builder.AddArcs(builder.AddItem([20]), null, 4);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.BinOfItem.ShouldBe([0, 1]);
        solution.Status.ShouldBe(SolutionStatus.Feasible);
        solution.Levels.ShouldBe([new LevelValue("cost", 14, 7)]);
        solution.UnlistedBinding[0].ShouldBeGreaterThan(0);
        solution.UnlistedBinding[1].ShouldBe(0);
    }

    [Fact]
    public void Solve_FloorThatLeavesALaterLevelOpen_ClosesTheFirstOnly()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddBin(1);
        builder.AddItem([20, 0], unlistedFloor: [10, 2]);
        builder.AddArc(0, 0, [10, 5]);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.Levels[0].ShouldBe(new LevelValue("first", 10, 10));
        solution.Levels[1].Value.ShouldBe(5);
        solution.Levels[1].Bound.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Solve_LeavingOutCheaperThanEveryFloor_IsOptimal()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([2], unlistedFloor: [3]);
        ShouldSolve(builder, 2);
    }

    [Fact]
    public void Solve_UnlistedArcThatCouldJoinATogetherSet_IsNotRuledOut()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddArcs(builder.AddItem([50]), 0);
        builder.AddArcs(builder.AddItem([50], unlistedFloor: [1]), null, 0);
        builder.AddTogetherSet([0, 1], [9]);

        // Apart costs 9. Item 1 may be eligible for bin 0 at 1, which would cost 1.
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.Levels[0].Value.ShouldBe(9);
        solution.Levels[0].Bound.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Solve_UnlistedArcUnderALimit_MayCountNothing()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        int item = builder.AddItem([50], unlistedFloor: [1]);
        builder.AddArc(item, 0, [0]);
        builder.AddLinearLimit("no listed arc", 0, [(0, 1)]);
        builder.AddLinearLimit("at most one left out", 1, [], [(0, 1)]);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.Levels[0].Value.ShouldBe(50);
        solution.Levels[0].Bound.ShouldBeLessThanOrEqualTo(1);
    }
}
