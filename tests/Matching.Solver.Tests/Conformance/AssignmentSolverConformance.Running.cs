namespace Matching.Solver.Tests;

/// <summary>How a solver runs: limits, cancelling, starts, progress, faulty calls.</summary>
public abstract partial class AssignmentSolverConformance
{
    [Fact]
    public void Solve_WithoutAModel_Throws() =>
        Should.Throw<ArgumentNullException>(() => CreateSolver().Solve(null!)).ParamName.ShouldBe("model");

    public static TheoryData<string, SolveOptions> OptionsOutOfRange => new()
    {
        { "no time", new SolveOptions { TimeLimit = TimeSpan.Zero } },
        { "negative time", new SolveOptions { TimeLimit = TimeSpan.FromTicks(-1) } },
        { "no work", new SolveOptions { WorkLimit = 0 } },
        { "negative work", new SolveOptions { WorkLimit = -1 } },
        { "negative gap", new SolveOptions { GapLimit = -0.001 } },
        { "gap that is not a number", new SolveOptions { GapLimit = double.NaN } },
        { "negative threads", new SolveOptions { Threads = -1 } },
        { "start too short", new SolveOptions { Start = [] } },
        { "start too long", new SolveOptions { Start = [null, null] } },
    };

    [Theory]
    [MemberData(nameof(OptionsOutOfRange), DisableDiscoveryEnumeration = true)]
    public void Solve_OptionOutOfRange_Throws(string what, SolveOptions options)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([1]);
        AssignmentModel model = builder.Build();
        Should.Throw<ArgumentOutOfRangeException>(() => CreateSolver().Solve(model, options), what);
    }

    [Fact]
    public void Solve_CancelledBeforeTheStart_ReturnsWithoutThrowing()
    {
        AssignmentModel model = ConformanceModels.Large();
        AssignmentSolution solution = CreateSolver().Solve(model, cancellationToken: new CancellationToken(canceled: true));
        solution.ShouldBeConsistent(model);
        solution.StopReason.ShouldBe(StopReason.Cancelled);
    }

    [Fact]
    public void Solve_CancelledAtTheFirstPlan_ReturnsAPlan()
    {
        AssignmentModel model = ConformanceModels.Large();
        using var source = new CancellationTokenSource();
        var recorder = new ProgressRecorder(message =>
        {
            if (message.Levels is not null)
            {
                source.Cancel();
            }
        });
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = AmpleWork }, recorder, source.Token);
        solution.ShouldBeConsistent(model);
        solution.HasPlan.ShouldBeTrue();
        solution.StopReason.ShouldBe(StopReason.Cancelled);
    }

    [Fact]
    public void Solve_WorkLimitReached_StopsWithTheIncumbent()
    {
        AssignmentModel model = ConformanceModels.Large();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = 100 });
        solution.ShouldBeConsistent(model);
        solution.StopReason.ShouldBe(StopReason.WorkLimit);
    }

    [Fact]
    public void Solve_TimeLimitReached_StopsWithTheIncumbent()
    {
        AssignmentModel model = ConformanceModels.Large();
        var options = new SolveOptions { TimeLimit = TimeSpan.FromSeconds(5), TimeProvider = new TickingTime(), WorkLimit = AmpleWork };
        AssignmentSolution solution = CreateSolver().Solve(model, options);
        solution.ShouldBeConsistent(model);
        solution.StopReason.ShouldBe(StopReason.TimeLimit);
    }

    [Fact]
    public void Solve_GapLimitReached_StopsThere()
    {
        AssignmentModel model = ConformanceModels.Large();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { GapLimit = 1_000_000, WorkLimit = AmpleWork });
        solution.ShouldBeConsistent(model);
        solution.HasPlan.ShouldBeTrue();
        solution.Gap.ShouldBeLessThanOrEqualTo(1_000_000);
        solution.StopReason.ShouldBeOneOf(StopReason.GapLimit, StopReason.SearchComplete);
    }

    [Fact]
    public void Solve_GoodStartAndHardlyAnyWork_IsNoWorseThanTheStart()
    {
        AssignmentModel model = ConformanceModels.Large();
        AssignmentSolution good = CreateSolver().Solve(model, new SolveOptions { WorkLimit = 20_000 });
        good.HasPlan.ShouldBeTrue();
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = 1, Start = good.BinOfItem });
        solution.ShouldBeConsistent(model);
        SolutionCheck.Compare(solution.Levels.Select(level => level.Value), good.Levels.Select(level => level.Value)).ShouldBeLessThanOrEqualTo(0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(99, -3)]
    [InlineData(null, null)]
    public void Solve_StartThatBreaksTheModel_IsMendedOrIgnored(int? first, int? second)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddArcs(builder.AddItem(null), 4);
        builder.AddItem(9, 1, 2);
        ShouldSolve(builder.Build(), [4 + 2], new SolveOptions { WorkLimit = AmpleWork, Start = [first, second] });
    }

    [Fact]
    public void Solve_WithProgress_NeverTakesBackWhatItReported()
    {
        AssignmentModel model = ConformanceModels.Large();
        int thread = Environment.CurrentManagedThreadId;
        var recorder = new ProgressRecorder(_ => Environment.CurrentManagedThreadId.ShouldBe(thread));
        AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = 200_000 }, recorder);
        SolveProgress[] messages = [.. recorder.Messages.Where(message => message.Levels is not null)];
        messages.Length.ShouldBeGreaterThan(1);
        foreach ((SolveProgress before, SolveProgress after) in messages.Zip(messages.Skip(1)))
        {
            SolutionCheck.Compare(after.Levels!.Select(level => level.Value), before.Levels!.Select(level => level.Value)).ShouldBeLessThanOrEqualTo(0);
            after.Levels![0].Bound.ShouldBeGreaterThanOrEqualTo(before.Levels![0].Bound);
            after.Work.ShouldBeGreaterThanOrEqualTo(before.Work);
            after.Elapsed.ShouldBeGreaterThanOrEqualTo(before.Elapsed);
        }

        messages[^1].Levels!.Select(level => level.Value).ShouldBe(solution.Levels.Select(level => level.Value));
        messages[^1].LeftOut.ShouldBe(solution.BinOfItem.Count(bin => bin is null));
        solution.Levels[0].Bound.ShouldBeGreaterThanOrEqualTo(messages[^1].Levels![0].Bound);
    }

    [Fact]
    public void Solve_SameWorkLimit_GivesTheSameSolutionAtAnyNumberOfThreads()
    {
        AssignmentModel model = ConformanceModels.Large();
        string[] solutions = [.. new[] { 1, 2, 8, 1 }.Select(threads =>
            CreateSolver().Solve(model, new SolveOptions { WorkLimit = 50_000, Threads = threads, Seed = 5 }).Describe())];
        solutions.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Solve_OneSolverFromSeveralThreads_GivesEachTheSame()
    {
        AssignmentModel model = ConformanceModels.Large(items: 12, bins: 5);
        IAssignmentSolver solver = CreateSolver();
        string[] solutions = new string[4];
        Parallel.For(0, solutions.Length, call => solutions[call] = solver.Solve(model, new SolveOptions { WorkLimit = 5_000 }).Describe());
        solutions.Distinct().ShouldHaveSingleItem();
    }

    private sealed class ProgressRecorder(Action<SolveProgress> also) : IProgress<SolveProgress>
    {
        public List<SolveProgress> Messages { get; } = [];

        public void Report(SolveProgress value)
        {
            Messages.Add(value);
            also(value);
        }
    }

    /// <summary>A clock that goes on by a second each time it is read, so that time limits are tested without waiting.</summary>
    private sealed class TickingTime : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
