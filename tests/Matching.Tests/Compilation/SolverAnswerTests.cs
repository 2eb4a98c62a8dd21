using Matching.Compilation;
using Matching.Solver;

namespace Matching.Tests.Compilation;

public sealed class SolverAnswerTests
{
    private static readonly LevelValue Level = new("cost", 3, 0);

    [Fact]
    public void Expect_BinsOfTheModelForEachItem_IsTheSolutionItself()
    {
        var solution = new AssignmentSolution(SolutionStatus.Feasible, StopReason.SearchComplete, [0, null], [Level], 1, [0, 1]);

        SolverAnswer.Expect(solution, TwoItemsOneBin(), new AssignmentSolver()).ShouldBeSameAs(solution);
    }

    [Fact]
    public void Expect_NoPlan_AsksForNoBins()
    {
        var solution = new AssignmentSolution(SolutionStatus.NoSolution, StopReason.TimeLimit, [], [Level], 1);

        SolverAnswer.Expect(solution, TwoItemsOneBin(), new AssignmentSolver()).ShouldBeSameAs(solution);
    }

    [Fact]
    public void Expect_NothingAtAll_SaysWhatToReturn() => Fault(null)
        .ShouldBe("Solver 'AssignmentSolver' gave no solution; where there is no plan, return one with status NoSolution or Infeasible.");

    [Fact]
    public void Expect_NoLevels_NamesBothNumbers() => Fault(Feasible([0, null], []))
        .ShouldBe("Solver 'AssignmentSolver' gave values of 0 level(s); the model has 1.");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Expect_OneItemTooFewOrTooMany_NamesBothNumbers(int items) => Fault(Feasible(new int?[items], [Level]))
        .ShouldBe($"Solver 'AssignmentSolver' gave bins of {items} item(s); the model has 2.");

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Expect_ABinThatTheModelHasNot_NamesItemAndBin(int bin) => Fault(Feasible([0, bin], [Level]))
        .ShouldBe($"Solver 'AssignmentSolver' gave bin {bin} for item 1; the model's bins are 0 to 0.");

    [Fact]
    public void Expect_BindingOfSomeItems_NamesBothNumbers() =>
        Fault(new AssignmentSolution(SolutionStatus.NoSolution, StopReason.WorkLimit, [], [Level], 1, [1]))
            .ShouldBe("Solver 'AssignmentSolver' gave UnlistedBinding of 1 item(s); none or all 2 of the model would be right.");

    private static AssignmentSolution Feasible(IReadOnlyList<int?> bins, IReadOnlyList<LevelValue> levels) => new(SolutionStatus.Feasible, StopReason.SearchComplete, bins, levels, 1);

    private static string Fault(AssignmentSolution? solution) =>
        Should.Throw<InvalidOperationException>(() => SolverAnswer.Expect(solution, TwoItemsOneBin(), new AssignmentSolver())).Message;

    private static AssignmentModel TwoItemsOneBin()
    {
        var builder = new AssignmentModelBuilder(["cost"], 0);
        builder.AddItem([9], 1);
        builder.AddItem([9], 1);
        builder.AddBin(1);
        builder.AddArc(0, 0, [3]);
        return builder.Build();
    }
}
