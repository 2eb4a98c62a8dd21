using Matching.Solver;
using Matching.Testing;

namespace Matching.Tests.Matcher;

/// <summary>Large problems, for which a plan is looked for over short lists before bounds are; the threshold is lowered here.</summary>
public sealed class PlannedFirstTests
{
    // Cardiff twice over: more pairs than are all listed.
    private static readonly MatchingProblem Problem = WelshRegister.Generate(
        new RegisterOptions { Kind = RegisterKind.Afresh, Authority = new AuthorityId("W06000015"), Scale = 2, Seed = 4 }).Build();

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Problem.AsOf);

    [Fact]
    public void Solve_ManyUnits_TellsAPlanFirstAndOnlyBoundsThatHold()
    {
        AssignmentSolution known = Solve(int.MaxValue, 2, 300_000, out _, out _);
        AssignmentSolution planned = Solve(1_000, 2, 300_000, out List<MatchProgress> told, out PlanReport report);

        report.KeepsEveryRule.ShouldBeTrue();
        known.BinOfItem.ShouldAllBe(bin => bin != null);
        planned.BinOfItem.ShouldAllBe(bin => bin != null);

        // Both plans place everybody and break no law, so each bound of the wishes is one for the other plan too.
        LevelValue wishes = planned.Levels[(int)ObjectiveLevel.Wishes];
        LevelValue others = known.Levels[(int)ObjectiveLevel.Wishes];
        wishes.Bound.ShouldBeInRange(1, Math.Min(wishes.Value, others.Value));
        others.Bound.ShouldBeLessThanOrEqualTo(wishes.Value);
        LevelValue[] first = [.. told.First(one => one.Levels is not null).Levels!];
        first.ShouldAllBe(level => level.Bound == 0);
        told.Where(one => one.Levels is not null).ShouldAllBe(one => one.Levels![(int)ObjectiveLevel.Wishes].Bound <= others.Value);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(150_000)]
    public void Solve_ManyUnitsAndLittleWork_IsTheSameAtAnyNumberOfThreads(long work)
    {
        AssignmentSolution one = Solve(1_000, 1, work, out List<MatchProgress> told, out PlanReport report);
        AssignmentSolution two = Solve(1_000, 2, work, out _, out _);

        told.Find(progress => progress.Levels is not null)!.Levels!.ShouldAllBe(level => level.Bound == 0);
        report.KeepsEveryRule.ShouldBeTrue();
        two.BinOfItem.ShouldBe(one.BinOfItem);
        two.Levels.ShouldBe(one.Levels);
        two.Work.ShouldBe(one.Work);
    }

    [Fact]
    public void Solve_GapAskedFor_IsOneOfABoundForAllHomes()
    {
        var run = new MatchRun(Problem, Policy, new AssignmentSolver(), new MatchOptions { GapLimit = 0.2, WorkLimit = 2_000_000, Threads = 2 }, null) { PlannedFirst = 1_000 };

        AssignmentSolution solution = run.Solve(CancellationToken.None);

        solution.StopReason.ShouldBe(StopReason.GapLimit);
        LevelValue wishes = solution.Levels[(int)ObjectiveLevel.Wishes];
        wishes.Gap.ShouldBeLessThanOrEqualTo(0.2);
        wishes.Bound.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Solve_CancelledOnceThePlanIsTold_KeepsItWithBoundsThatHold()
    {
        using var cancelling = new CancellationTokenSource();
        var watching = new Watching(told =>
        {
            if (told.Levels is not null)
            {
                cancelling.Cancel();
            }
        });
        var run = new MatchRun(Problem, Policy, new AssignmentSolver(), new MatchOptions { Threads = 2 }, watching) { PlannedFirst = 1_000 };

        AssignmentSolution solution = run.Solve(cancelling.Token);

        solution.StopReason.ShouldBe(StopReason.Cancelled);
        solution.HasPlan.ShouldBeTrue();
        solution.Levels.ShouldAllBe(level => level.Bound == 0);
        run.Check(run.Decompile(solution), solution).KeepsEveryRule.ShouldBeTrue();
    }

    private static AssignmentSolution Solve(int plannedFirst, int threads, long work, out List<MatchProgress> told, out PlanReport report)
    {
        List<MatchProgress> heard = told = [];
        var run = new MatchRun(Problem, Policy, new AssignmentSolver(), new MatchOptions { WorkLimit = work, Threads = threads }, new Watching(heard.Add)) { PlannedFirst = plannedFirst };
        AssignmentSolution solution = run.Solve(CancellationToken.None);
        report = run.Check(run.Decompile(solution), solution);
        return solution;
    }

    private sealed class Watching(Action<MatchProgress> hear) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => hear(value);
    }
}
