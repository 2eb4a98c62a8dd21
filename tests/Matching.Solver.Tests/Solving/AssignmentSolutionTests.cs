namespace Matching.Solver.Tests;

public sealed class AssignmentSolutionTests
{
    [Theory]
    [InlineData(10, 10, true, 0)]
    [InlineData(10, 11, true, 0)]
    [InlineData(10, 9, false, 0.1)]
    [InlineData(0, -3, false, 3)]
    [InlineData(-10, -11, false, 0.1)]
    [InlineData(long.MaxValue, long.MinValue, false, 2)]
    public void Gap_ValueAndBound_IsRelativeToTheValue(long value, long bound, bool closed, double gap)
    {
        var level = new LevelValue("cost", value, bound);
        level.IsClosed.ShouldBe(closed);
        level.Gap.ShouldBe(gap, 1e-12);
    }

    [Fact]
    public void Gap_SeveralLevels_IsThatOfTheFirstOpenOne()
    {
        LevelValue[] levels = [new("a", 5, 5), new("b", 10, 8), new("c", 10, 0)];
        AssignmentSolution solution = Make(SolutionStatus.Feasible, levels);
        solution.OpenLevel.ShouldBe(levels[1]);
        solution.Gap.ShouldBe(0.2, 1e-12);
        new SolveProgress("search", TimeSpan.Zero, 1, levels, 0).Gap.ShouldBe(solution.Gap);
    }

    [Theory]
    [InlineData(SolutionStatus.NoSolution, false)]
    [InlineData(SolutionStatus.Infeasible, false)]
    [InlineData(SolutionStatus.Feasible, true)]
    [InlineData(SolutionStatus.Optimal, true)]
    public void HasPlan_ByStatus_AndAnInfiniteGapWithoutOne(SolutionStatus status, bool hasPlan)
    {
        AssignmentSolution solution = Make(status, [new("a", 5, 5)]);
        solution.HasPlan.ShouldBe(hasPlan);
        solution.Gap.ShouldBe(hasPlan ? 0 : double.PositiveInfinity);
    }

    [Fact]
    public void Gap_ProgressBeforeTheFirstPlan_IsUnknown() => new SolveProgress("bound", TimeSpan.Zero, 1, null, null).Gap.ShouldBeNull();

    [Fact]
    public void Constructor_ListsChangedAfterwards_KeepsItsOwn()
    {
        int?[] plan = [1];
        LevelValue[] levels = [new("a", 5, 5)];
        var solution = new AssignmentSolution(SolutionStatus.Optimal, StopReason.SearchComplete, plan, levels, 1);
        plan[0] = null;
        levels[0] = new("b", 1, 1);
        solution.BinOfItem.ShouldBe([1]);
        solution.Levels.ShouldBe([new LevelValue("a", 5, 5)]);
    }

    private static AssignmentSolution Make(SolutionStatus status, LevelValue[] levels) =>
        new(status, StopReason.WorkLimit, status is SolutionStatus.Feasible or SolutionStatus.Optimal ? [0] : [], levels, 1);
}
