using Google.Protobuf;
using Matching.OrTools.Protocol;
using Matching.OrTools.Translation;
using Matching.Solver;

namespace Matching.OrTools.Tests;

/// <summary>What the solver makes of true, odd and false answers. False ones never become a plan.</summary>
public sealed class OrToolsSolverTests
{
    private static readonly long[] BestOfTwo = [1, 0, 0, 1, 0, 0];

    [Fact]
    public void Solve_TrueAnswer_IsOptimal()
    {
        AssignmentSolution solution = Solve(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo));

        solution.Status.ShouldBe(SolutionStatus.Optimal);
        solution.StopReason.ShouldBe(StopReason.SearchComplete);
        solution.BinOfItem.ShouldBe([0, 1]);
        solution.Levels.ShouldBe([new LevelValue("cost", 5, 5)]);
    }

    [Fact]
    public void Solve_StatusOptimalWithinTheGapOnly_IsFeasibleWithItsBound()
    {
        AssignmentSolution solution = Solve(FakeCpSat.Response(CpSolverStatus.Optimal, 8, 6, 0, 1, 1, 0, 0, 0), new SolveOptions { GapLimit = 0.5 });

        solution.Status.ShouldBe(SolutionStatus.Feasible);
        solution.StopReason.ShouldBe(StopReason.GapLimit);
        solution.Levels.ShouldBe([new LevelValue("cost", 8, 6)]);
    }

    [Fact]
    public void Solve_NothingFoundInTime_IsAnEmptyResultWithTheReason()
    {
        AssignmentSolution solution = Solve(new CpSolverResponse { DeterministicTime = 1 }, new SolveOptions { TimeLimit = TimeSpan.FromHours(1) });

        solution.Status.ShouldBe(SolutionStatus.NoSolution);
        solution.StopReason.ShouldBe(StopReason.TimeLimit);
        solution.BinOfItem.ShouldBeEmpty();
        solution.Levels.ShouldBe([new LevelValue("cost", 0, 3)]);
        solution.Work.ShouldBe(1_000_000);
    }

    [Fact]
    public void Solve_NoPlanPossible_IsInfeasible() =>
        Solve(FakeCpSat.Response(CpSolverStatus.Infeasible, 0, 0)).Status.ShouldBe(SolutionStatus.Infeasible);

    public static TheoryData<string, string> FalseAnswers => new()
    {
        { "both in bin 0", "CP-SAT's plan breaks the model in 2 way(s), first: Bin 0: items 0, 1 take 2 places of 1." },
        { "a cost too low", "CP-SAT says that its solution costs 4 at level 0 ('cost'); it costs 5." },
        { "a value too few", "CP-SAT's solution has 5 values for 6 variables." },
        { "two choices", "CP-SAT's solution makes 2 choices for item 0; one would be right." },
        { "no choice", "CP-SAT's solution makes 0 choices for item 1; one would be right." },
        { "a variable of 2", "CP-SAT's solution gives variable 0 the value 2; 0 or 1 would be right." },
        { "bound above cost", "CP-SAT's bound at level 0 ('cost') is 6, but its own solution costs 5." },
        { "two bounds", "CP-SAT's bounds at level 0 ('cost') are 5 and 4; the same would be right." },
        { "optimal without proof", "CP-SAT says that level 0 ('cost') is solved, but its bound is below its plan." },
        { "stopped for nothing", "CP-SAT stopped at level 0 ('cost') without a proof, though it was given no limit; it may have run out of memory." },
        { "status of another version", "CP-SAT's answer has status 7; OR-Tools 9.15 knows 0 to 4." },
        { "invalid model", "CP-SAT finds the model invalid: Var #3 has no domain()." },
    };

    [Theory]
    [MemberData(nameof(FalseAnswers))]
    public void Solve_FalseAnswer_IsAnErrorThatSaysWhy(string what, string message)
    {
        CpSolverResponse response = what switch
        {
            "both in bin 0" => FakeCpSat.Response(CpSolverStatus.Optimal, 3, 3, 1, 0, 1, 0, 0, 0),
            "a cost too low" => FakeCpSat.Response(CpSolverStatus.Optimal, 4, 4, BestOfTwo),
            "a value too few" => FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo[..5]),
            "two choices" => FakeCpSat.Response(CpSolverStatus.Optimal, 11, 11, 1, 1, 0, 1, 0, 0),
            "no choice" => FakeCpSat.Response(CpSolverStatus.Optimal, 1, 1, 1, 0, 0, 0, 0, 0),
            "a variable of 2" => FakeCpSat.Response(CpSolverStatus.Optimal, 6, 6, 2, 0, 0, 1, 0, 0),
            "bound above cost" => FakeCpSat.Response(CpSolverStatus.Optimal, 5, 6, BestOfTwo),
            "two bounds" => new CpSolverResponse(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo)) { BestObjectiveBound = 4 },
            "optimal without proof" => FakeCpSat.Response(CpSolverStatus.Optimal, 5, 4, BestOfTwo),
            "stopped for nothing" => FakeCpSat.Response(CpSolverStatus.Feasible, 5, 4, BestOfTwo),
            "status of another version" => FakeCpSat.Response((CpSolverStatus)7, 5, 5, BestOfTwo),
            _ => new CpSolverResponse { Status = CpSolverStatus.ModelInvalid, SolutionInfo = "Var #3 has no domain()." },
        };

        Should.Throw<CpSatException>(() => Solve(response)).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(new byte[0], "CP-SAT's answer is empty; a CpSolverResponse of OR-Tools 9.15 would be right.")]
    [InlineData(new byte[] { 0x12, 0x7f, 1 }, "CP-SAT's answer of 3 bytes is no CpSolverResponse of OR-Tools 9.15; it may be cut short or of another version.")]
    public void Solve_BytesThatAreNoAnswer_IsAnErrorThatSaysSo(byte[] bytes, string message) =>
        Should.Throw<CpSatException>(() => new OrToolsSolver(new FakeCpSat((_, _, _) => bytes)).Solve(TwoAndTwo())).Message.ShouldBe(message);

    [Fact]
    public void Solve_InfeasibleThoughAPlanIsKnown_IsAnError() =>
        Should.Throw<CpSatException>(() => Solve(FakeCpSat.Response(CpSolverStatus.Infeasible, 0, 0), new SolveOptions { Start = [1, 0] }))
            .Message.ShouldBe("CP-SAT says that no plan is as good as the one at hand at level 0 ('cost'), though that one keeps every rule.");

    [Fact]
    public void Solve_BoundAboveAKnownPlan_IsAnError() =>
        Should.Throw<CpSatException>(() => Solve(FakeCpSat.Response(CpSolverStatus.Optimal, 8, 8, 0, 1, 1, 0, 0, 0), new SolveOptions { Start = [0, 1] }))
            .Message.ShouldBe("CP-SAT's bound at level 0 ('cost') is 8, but a plan that keeps every rule costs 5.");

    [Fact]
    public void Solve_SecondLevelGivesUpTheFirst_IsAnError()
    {
        var builder = new AssignmentModelBuilder(["first", "second"]);
        builder.AddBin(1);
        builder.AddItem([3, 0]);
        builder.AddArc(0, 0, [2, 9]);
        builder.AddLinearLimit("so that a bound is needed", 1, [(0, 1)]);
        FakeCpSat fake = FakeCpSat.Answering(
            FakeCpSat.Response(CpSolverStatus.Optimal, 2, 2, 1, 0),
            FakeCpSat.Response(CpSolverStatus.Optimal, 0, 0, 0, 1));

        Should.Throw<CpSatException>(() => new OrToolsSolver(fake).Solve(builder.Build()))
            .Message.ShouldBe("CP-SAT's plan costs 3 at level 0 ('first'), which was to be held at 2.");
    }

    [Fact]
    public void Solve_TransportThatFails_IsAnErrorThatSaysHow()
    {
        var fake = new FakeCpSat((_, _, _) => throw new IOException("The pipe is broken."));

        Should.Throw<CpSatException>(() => new OrToolsSolver(fake).Solve(TwoAndTwo())).Message.ShouldBe("The transport to CP-SAT failed with IOException: The pipe is broken.");
    }

    [Fact]
    public void Solve_TransportThatHangs_EndsWithTheTimeLimitAndThePlanFoundOnTheWay()
    {
        var fake = new FakeCpSat((_, found, stopped) =>
        {
            found(FakeCpSat.Response(CpSolverStatus.Feasible, 8, 3, 0, 1, 1, 0, 0, 0).ToByteArray());
            stopped.WaitHandle.WaitOne();
            throw new OperationCanceledException(stopped);
        });

        AssignmentSolution solution = new OrToolsSolver(fake, new OrToolsOptions { HintFromEngine = false, Grace = TimeSpan.Zero })
            .Solve(TwoAndTwo(), new SolveOptions { TimeLimit = TimeSpan.FromSeconds(40), TimeProvider = new TickingTime() });

        solution.Status.ShouldBe(SolutionStatus.Feasible);
        solution.StopReason.ShouldBe(StopReason.TimeLimit);
        solution.BinOfItem.ShouldBe([1, 0]);
        solution.Levels.ShouldBe([new LevelValue("cost", 8, 3)]);
    }

    [Fact]
    public void Solve_TransportThatNeverEnds_IsLeftAlone()
    {
        using var release = new ManualResetEventSlim();
        var fake = new FakeCpSat((_, _, _) =>
        {
            release.Wait(CancellationToken.None);
            return [];
        });

        AssignmentSolution solution = new OrToolsSolver(fake, new OrToolsOptions { HintFromEngine = false, Grace = TimeSpan.Zero })
            .Solve(TwoAndTwo(), new SolveOptions { TimeLimit = TimeSpan.FromSeconds(20), TimeProvider = new TickingTime() });
        release.Set();

        solution.Status.ShouldBe(SolutionStatus.NoSolution);
        solution.StopReason.ShouldBe(StopReason.TimeLimit);
    }

    [Fact]
    public void Solve_FalsePlanOnTheWay_StopsTheSearchWithAnError()
    {
        CancellationToken token = default;
        var fake = new FakeCpSat((_, found, stopped) =>
        {
            token = stopped;
            found(FakeCpSat.Response(CpSolverStatus.Feasible, 3, 3, 1, 0, 1, 0, 0, 0).ToByteArray());
            stopped.WaitHandle.WaitOne();
            return [];
        });

        Should.Throw<CpSatException>(() => new OrToolsSolver(fake).Solve(TwoAndTwo()))
            .Message.ShouldBe("CP-SAT's plan breaks the model in 2 way(s), first: Bin 0: items 0, 1 take 2 places of 1.");
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "random_seed: 1 catch_sigint_signal: false")]
    [InlineData(3, "random_seed: 1 catch_sigint_signal: false num_workers: 3")]
    public void Solve_NotDeterministic_RunsFreelyOnAsManyThreadsAsAskedFor(int threads, string parameters)
    {
        FakeCpSat fake = FakeCpSat.Answering(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo));

        new OrToolsSolver(fake, new OrToolsOptions { Deterministic = false }).Solve(TwoAndTwo(), new SolveOptions { Seed = 1, Threads = threads });

        fake.Requests.ShouldHaveSingleItem().ParametersText.ShouldBe(parameters);
    }

    [Fact]
    public void Solve_WithLimits_TellsCpSatAboutThem()
    {
        FakeCpSat fake = FakeCpSat.Answering(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo));
        new OrToolsSolver(fake).Solve(TwoAndTwo(), new SolveOptions { WorkLimit = 2_500_000, Seed = 9, Threads = 4, GapLimit = 0.01 });

        CpSatRequest request = fake.Requests.ShouldHaveSingleItem();
        request.ParametersText.ShouldBe(
            "random_seed: 9 max_deterministic_time: 2.5 catch_sigint_signal: false interleave_search: true relative_gap_limit: 0.01 num_workers: 1");
        SatParameters.Parser.ParseFrom(request.Parameters.Span).MaxDeterministicTime.ShouldBe(2.5);
    }

    [Fact]
    public void Solve_WithAndWithoutAStart_HintsAtThePlan()
    {
        FakeCpSat fake = FakeCpSat.Answering([.. Enumerable.Repeat(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo), 3)]);
        long[] Hint(OrToolsOptions? settings, SolveOptions? options)
        {
            new OrToolsSolver(fake, settings).Solve(TwoAndTwo(), options);
            return [.. CpModelProto.Parser.ParseFrom(fake.Requests[^1].Model.Span).SolutionHint?.Values ?? []];
        }

        Hint(null, new SolveOptions { Start = [1, 0] }).ShouldBe([0, 1, 1, 0, 0, 0]);
        Hint(null, null).ShouldBe(BestOfTwo);
        Hint(new OrToolsOptions { HintFromEngine = false }, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(5, false)]
    public void Solve_ModelAtBelowAndAboveTheVariablesOfAMessage_IsSentOrRefused(int variables, bool sent)
    {
        FakeCpSat fake = FakeCpSat.Answering(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo));
        var solver = new OrToolsSolver(fake, new OrToolsOptions(), ModelLimits.OfCpSat with { Variables = variables });
        if (sent)
        {
            solver.Solve(TwoAndTwo()).Status.ShouldBe(SolutionStatus.Optimal);
            return;
        }

        Should.Throw<CpSatLimitException>(() => solver.Solve(TwoAndTwo())).Faults.ShouldBe(["out_1: the model needs more than 5 variables, the most that a message numbers."]);
        fake.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void Solve_ModelAtBelowAndAboveTheBytesOfAMessage_IsSentOrRefused(int room, bool sent)
    {
        FakeCpSat fake = FakeCpSat.Answering([.. Enumerable.Repeat(FakeCpSat.Response(CpSolverStatus.Optimal, 5, 5, BestOfTwo), 2)]);
        new OrToolsSolver(fake).Solve(TwoAndTwo());
        int bytes = fake.Requests[0].Model.Length;
        var solver = new OrToolsSolver(fake, new OrToolsOptions(), ModelLimits.OfCpSat with { Bytes = bytes + room });
        if (sent)
        {
            solver.Solve(TwoAndTwo()).Status.ShouldBe(SolutionStatus.Optimal);
            return;
        }

        Should.Throw<CpSatLimitException>(() => solver.Solve(TwoAndTwo())).Faults.ShouldBe([$"The message would have {bytes} bytes, beyond {bytes - 1}."]);
        fake.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(22, true)]
    [InlineData(23, true)]
    [InlineData(21, false)]
    public void Solve_SumsAtBelowAndAboveTheirLimit_AreSentOrRefused(long limit, bool sent)
    {
        // CP-SAT asks for room for the arc's 13 and the 9 of leaving out together, though only one of them is ever paid.
        AssignmentModelBuilder builder = new(["cost"]);
        builder.AddBin(1);
        builder.AddItem([9]);
        builder.AddArc(0, 0, [13]);
        FakeCpSat fake = FakeCpSat.Answering(FakeCpSat.Response(CpSolverStatus.Optimal, 9, 9, 0, 1));
        var solver = new OrToolsSolver(fake, new OrToolsOptions(), ModelLimits.OfCpSat with { Sum = limit });
        if (sent)
        {
            solver.Solve(builder.Build()).Status.ShouldBe(SolutionStatus.Optimal);
            return;
        }

        Should.Throw<CpSatLimitException>(() => solver.Solve(builder.Build())).Message.ShouldBe(
            $"The model cannot be said to CP-SAT, for 1 reason(s):{Environment.NewLine}level_0: its sum could be anything from 0 to 22, beyond ±21.");
        fake.Requests.ShouldBeEmpty();
    }

#if !WITH_ORTOOLS
    [Fact]
    public void Constructor_WithoutATransportInABuildWithoutGoogleOrTools_SaysHowToEnableIt() =>
        Should.Throw<InvalidOperationException>(() => new OrToolsSolver()).Message.ShouldBe(
            "This build of Matching.OrTools brings no CP-SAT along: build it with -p:WithOrTools=true on a feed that has Google.OrTools 9.15, or give OrToolsSolver an ICpSatTransport.");
#endif

    [Fact]
    public void Constructor_NegativeGrace_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new OrToolsSolver(new FakeCpSat(), new OrToolsOptions { Grace = TimeSpan.FromTicks(-1) }));

    private static AssignmentSolution Solve(CpSolverResponse response, SolveOptions? options = null) =>
        new OrToolsSolver(FakeCpSat.Answering(response)).Solve(TwoAndTwo(), options);

    /// <summary>Two items, two bins of one place: x_0_0 costs 1, x_0_1 6, x_1_0 2, x_1_1 4, leaving out 9 each. The best plan costs 1 + 4, each at its cheapest 1 + 2.</summary>
    private static AssignmentModel TwoAndTwo()
    {
        var builder = new AssignmentModelBuilder(["cost"]);
        builder.AddBin(1);
        builder.AddBin(1);
        for (int item = 0; item < 2; item++)
        {
            builder.AddItem([9]);
            builder.AddArc(item, 0, [item == 0 ? 1 : 2]);
            builder.AddArc(item, 1, [item == 0 ? 6 : 4]);
        }

        return builder.Build();
    }

    /// <summary>A clock that goes on by a second each time it is read, so that time limits are tested without waiting.</summary>
    private sealed class TickingTime : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
