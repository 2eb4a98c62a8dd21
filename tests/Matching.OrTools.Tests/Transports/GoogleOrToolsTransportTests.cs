using Google.OrTools.Sat;
using Matching.OrTools.Protocol;
using Matching.OrTools.Transports;
using Matching.Solver;

namespace Matching.OrTools.Tests;

/// <summary>The file that a build with Google.OrTools adds, against a stand-in for that package.</summary>
public sealed class GoogleOrToolsTransportTests
{
    [Fact]
    public void Solve_AModel_HandsMessageAndParametersOverAndReturnsTheResponse()
    {
        (int Variables, string Parameters) asked = default;
        CpSolver.Answer = (model, parameters, found, _) =>
        {
            asked = (model.Variables.Count, parameters);
            found(FakeCpSat.Response(CpSolverStatus.Feasible, 9, 2, 0, 1));
            return FakeCpSat.Response(CpSolverStatus.Optimal, 2, 2, 1, 0);
        };
        var values = new List<long>();

        AssignmentSolution solution = new OrToolsSolver(new GoogleOrToolsTransport()).Solve(OneItem(), new SolveOptions { Seed = 3 }, new Values(values));

        asked.ShouldBe((2, "random_seed: 3 catch_sigint_signal: false interleave_search: true num_workers: 1"));
        solution.Levels.ShouldBe([new LevelValue("cost", 2, 2)]);
        values.ShouldBe([9, 2]);
    }

    [Fact]
    public void Solve_Cancelled_StopsTheSearchAndReturnsWhatItHas()
    {
        using var source = new CancellationTokenSource();
        CpSolver.Answer = (_, _, found, stopped) =>
        {
            found(FakeCpSat.Response(CpSolverStatus.Feasible, 9, 2, 0, 1));
            stopped.Wait(CancellationToken.None);
            return FakeCpSat.Response(CpSolverStatus.Feasible, 9, 2, 0, 1);
        };

        AssignmentSolution solution = new OrToolsSolver(new GoogleOrToolsTransport()).Solve(OneItem(), null, new Canceller(source), source.Token);

        solution.StopReason.ShouldBe(StopReason.Cancelled);
        solution.BinOfItem.ShouldBe([null]);
    }

    /// <summary>In the only bin at 2, or left out at 9.</summary>
    private static AssignmentModel OneItem()
    {
        var builder = new AssignmentModelBuilder(["cost"]);
        builder.AddBin(1);
        builder.AddItem([9]);
        builder.AddArc(0, 0, [2]);
        return builder.Build();
    }

    private sealed class Values(List<long> values) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => values.Add(value.Levels![0].Value);
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => source.Cancel();
    }
}
