using Matching.Solver;
using Matching.Tests.Records;

namespace Matching.Tests.Choices;

public sealed class ChoiceResultsTests
{
    /// <summary>Where the best plan held was not proven, a plan with more placed may come out: what was known of the other's wishes says nothing about it.</summary>
    [Fact]
    public void Of_PlanThatIsBetterBeforeWishes_TakesNoBoundOverFromThere()
    {
        MatchingResult made = SmallRecord.Result;
        LevelValue[] best = [.. made.Levels.Select(level => level.Name == nameof(ObjectiveLevel.UnplacedPlanned) ? level with { Value = level.Value + 1 } : level with { Bound = level.Value })];
        var solution = new AssignmentSolution(SolutionStatus.Feasible, StopReason.WorkLimit, [], made.Levels, 1);

        MatchingResult result = ChoiceResults.Of(made.Problem, made.Policy, made.Plan, made.Check, best, solution);

        made.Score.Wishes.ShouldBeGreaterThan(0);
        result.Levels[^1].ShouldBe(new LevelValue(nameof(ObjectiveLevel.Wishes), made.Score.Wishes, 0));
        result.Status.ShouldBe(SolutionStatus.Feasible);
        ChoiceResults.Of(made.Problem, made.Policy, made.Plan, made.Check, made.Levels, solution).Status.ShouldBe(SolutionStatus.Optimal);
    }
}
