using System.Diagnostics;
using Google.Protobuf;
using Matching.OrTools.Protocol;
using Matching.Solver;
using Matching.Solver.Tests;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>Processes that die, hang, or talk nonsense: a clear error, and none is left behind. They are scripts of the shell that every Unix has.</summary>
public sealed class CpSatProcessTests(ITestOutputHelper output)
{
    private static readonly CpSatRequest AnyRequest = new(new byte[] { 1 }, Array.Empty<byte>(), "");

    [Fact]
    public void Solve_ProcessThatAnswers_ReturnsItsBytesAndIsKept()
    {
        using CpSatProcess process = Shell("""while true; do head -c 9 >/dev/null; printf '\001\001\000\000\000A\000\002\000\000\000BC'; done""");
        var found = new List<byte[]>();

        byte[] first = process.Solve(AnyRequest, bytes => found.Add(bytes.ToArray()), default).ToArray();
        int? id = process.ProcessId;
        byte[] second = process.Solve(AnyRequest, bytes => found.Add(bytes.ToArray()), default).ToArray();

        first.ShouldBe("BC"u8.ToArray());
        second.ShouldBe(first);
        found.ShouldBe(["A"u8.ToArray(), "A"u8.ToArray()]);
        process.ProcessId.ShouldBe(id);
    }

    [Fact]
    public void Solve_ProcessThatDies_IsAnErrorWithItsLastWords()
    {
        using CpSatProcess process = Shell("echo out of memory >&2; head -c 9 >/dev/null; exit 3");

        Failure(process).ShouldBe("The process of CP-SAT ended with code 3 before it had answered. It wrote: out of memory");
        process.ProcessId.ShouldBeNull();
    }

    [Fact]
    public void Solve_ProcessThatDiesWithinAnAnswer_IsAnError()
    {
        using CpSatProcess process = Shell("""head -c 9 >/dev/null; printf '\000\377\000\000\000AB'""");

        Failure(process).ShouldBe("The process of CP-SAT ended with code 0 before it had answered. It wrote no error.");
    }

    [Theory]
    [InlineData("""printf '\002\003\000\000\000why'""", "The process of CP-SAT gave no answer: why")]
    [InlineData("""printf '\011\000\000\000\000'""", "The process of CP-SAT answered with kind 9; 0, 1 or 2 would be right.")]
    [InlineData("""printf '\000\377\377\377\377'""", "The process of CP-SAT announced an answer of -1 bytes; 0 or more would be right.")]
    public void Solve_ProcessThatTalksNonsense_IsAnErrorAndIsEnded(string answer, string message)
    {
        using CpSatProcess process = Shell($"head -c 9 >/dev/null; {answer}; sleep 600");

        Failure(process).ShouldBe(message);
        process.ProcessId.ShouldBeNull();
    }

    [Fact]
    public void Solve_ProgramThatDoesNotExist_IsAnErrorThatNamesIt()
    {
        using var process = new CpSatProcess("there-is-no-such-program");

        Failure(process).ShouldStartWith("The process 'there-is-no-such-program' cannot be started: ");
    }

    [Fact]
    public void Solve_CancelledWhileTheProcessHangs_KillsItWithAllThatItStarted()
    {
        string folder = Directory.CreateTempSubdirectory("cp-sat-process-").FullName;
        try
        {
            string child = Path.Combine(folder, "child");
            using CpSatProcess process = Shell($"sleep 600 & echo $! >{child}; mv {child} {child}.id; printf '\\001\\000\\000\\000\\000'; wait");
            using var source = new CancellationTokenSource();

            Should.Throw<OperationCanceledException>(() => process.Solve(AnyRequest, _ => source.Cancel(), source.Token));

            int id = int.Parse(File.ReadAllText(child + ".id"), System.Globalization.CultureInfo.InvariantCulture);
            IsRunning(id).ShouldBeFalse();
            process.ProcessId.ShouldBeNull();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Dispose_WhileTheProcessRuns_EndsIt()
    {
        CpSatProcess process = Shell("""head -c 9 >/dev/null; printf '\000\000\000\000\000'; sleep 600""");
        process.Solve(AnyRequest, _ => { }, default);
        int id = process.ProcessId.ShouldNotBeNull();

        process.Dispose();

        IsRunning(id).ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => process.Solve(AnyRequest, _ => { }, default));
    }

    [Fact]
    public void Solve_ProcessKilledBetweenRequests_IsStartedAnew()
    {
        using CpSatProcess process = Shell("""while true; do head -c 9 >/dev/null; printf '\000\001\000\000\000A'; done""");
        process.Solve(AnyRequest, _ => { }, default);
        using (var running = Process.GetProcessById(process.ProcessId.ShouldNotBeNull()))
        {
            running.Kill();
            running.WaitForExit();
        }

        process.Solve(AnyRequest, _ => { }, default).ToArray().ShouldBe("A"u8.ToArray());
    }

    [Fact]
    public void Solve_HangingProcessUnderASolver_IsAnEmptyResultWithTheReason()
    {
        using CpSatProcess process = Shell("sleep 600");
        using var source = new CancellationTokenSource();
        source.CancelAfter(50);

        AssignmentSolution solution = new OrToolsSolver(process).Solve(ConformanceModels.Large(items: 12, bins: 5), null, null, source.Token);

        solution.Status.ShouldBe(SolutionStatus.NoSolution);
        solution.StopReason.ShouldBe(StopReason.Cancelled);
        process.ProcessId.ShouldBeNull();
    }

    [Fact]
    public void Solve_RealCpSatWithAModelItRefuses_IsAnErrorWithItsReason()
    {
        if (NodeCpSat.OnThisMachine(output) is not { } process)
        {
            return;
        }

        var model = new CpModelProto();
        model.Variables.Add(new IntegerVariableProto());
        CpSolverResponse response = CpSolverResponse.Parser.ParseFrom(process.Solve(new CpSatRequest(model.ToByteArray(), default, ""), _ => { }, default).Span);

        response.Status.ShouldBe(CpSolverStatus.ModelInvalid);
    }

    private static CpSatProcess Shell(string script) => new("/bin/sh", "-c", script);

    private static string Failure(CpSatProcess process) => Should.Throw<CpSatException>(() => process.Solve(AnyRequest, _ => { }, default)).Message;

    /// <summary>Whether a process still runs after a moment in which it may end. One that only waits to be buried (state Z) does not.</summary>
    private static bool IsRunning(int id) => !SpinWait.SpinUntil(
        () => !File.Exists($"/proc/{id}/stat") || File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart().StartsWith('Z'),
        TimeSpan.FromSeconds(5));
}
