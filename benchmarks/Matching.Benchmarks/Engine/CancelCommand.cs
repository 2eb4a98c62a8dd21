using System.CommandLine;
using System.Diagnostics;
using Matching.Solver;

namespace Matching.Benchmarks.Engine;

/// <summary><c>cancel</c>: cancels the same solve at many moments and measures how long it takes to return.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        Option<string> scenario = EngineOptions.Scenario();
        Option<double> seconds = EngineOptions.Seconds("The latest moment to cancel at, seconds of the solve; above 0.", 12);
        Option<ulong> seed = EngineOptions.Seed();
        var moments = new Option<int>("--moments") { Description = "How many moments, evenly spread.", DefaultValueFactory = _ => 24 };
        var listing = new Option<double>("--listing") { Description = "Seconds to list homes in before the model is taken.", DefaultValueFactory = _ => 30 };
        var command = new Command("cancel", "Measure the time from cancelling to the return.") { scenario, seconds, seed, moments, listing };
        command.SetAction(parsed => Run(
            parsed.GetValue(scenario)!, parsed.GetValue(seconds), parsed.GetValue(seed), parsed.GetValue(moments), parsed.GetValue(listing)));
        return command;
    }

    private static int Run(string scenario, double seconds, ulong seed, int moments, double listing)
    {
        MatchingProblem problem = Scenario.Create(scenario, seed);
        var solver = new CapturingSolver(certify: false);
        new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf), solver).Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(listing), Seed = seed });
        AssignmentModel model = solver.Model!;
        SolveOptions options = solver.Options! with { TimeLimit = null, Start = null };
        Console.WriteLine($"{scenario}: {model.ItemCount} items, {model.BinCount} bins, {model.ArcCount} arcs; {Environment.ProcessorCount} processors");
        var taken = new List<(double Milliseconds, double At, string Phase)>();
        for (int moment = 1; moment <= moments; moment++)
        {
            taken.Add(Cancel(model, options, seconds * moment / moments));
        }

        foreach ((double milliseconds, double at, string phase) in taken)
        {
            Console.WriteLine($"  cancelled after {at:0.00} s in '{phase}': {milliseconds:0.0} ms");
        }

        double[] sorted = [.. taken.Select(one => one.Milliseconds).Order()];
        Console.WriteLine($"from cancelling to the return: median {sorted[sorted.Length / 2]:0.0} ms, 95 % {sorted[(int)(sorted.Length * 0.95)]:0.0} ms, most {sorted[^1]:0.0} ms");
        return 0;
    }

    private static (double Milliseconds, double At, string Phase) Cancel(AssignmentModel model, SolveOptions options, double at)
    {
        using var source = new CancellationTokenSource();
        var phase = new LastPhase();
        long cancelled = 0;
        using var timer = new Timer(_ =>
        {
            Volatile.Write(ref cancelled, Stopwatch.GetTimestamp());
            source.Cancel();
        });
        timer.Change(TimeSpan.FromSeconds(at), Timeout.InfiniteTimeSpan);
        AssignmentSolution solution = new AssignmentSolver().Solve(model, options, phase, source.Token);
        long returned = Stopwatch.GetTimestamp();
        return solution.StopReason == StopReason.Cancelled
            ? (Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled), returned).TotalMilliseconds, at, phase.Name)
            : (0, at, $"ended before: {solution.StopReason}");
    }

    private sealed class LastPhase : IProgress<SolveProgress>
    {
        public string Name { get; private set; } = "start";

        public void Report(SolveProgress value) => Name = value.Phase;
    }
}
