using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Matching.Compilation;
using Matching.Solver;

namespace Matching.Benchmarks.Compiling;

/// <summary><c>compiling</c>: how long a scenario takes to become numbers, first lists and all homes within a price, without any search.</summary>
internal static class CompilingCommand
{
    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "authority, wales-today, wales-afresh, wales-x4 or wales-x12.", DefaultValueFactory = _ => "wales-afresh" };
        scenario.AcceptOnlyFromAmong([.. Scenario.Names]);
        var price = new Option<long>("--price") { Description = "Widen all lists once to this price, in tenths of a kilometre-equivalent.", DefaultValueFactory = _ => 600 };
        var repeats = new Option<int>("--repeats") { Description = "How often to measure, 1 or more.", DefaultValueFactory = _ => 5 };
        var threads = new Option<int>("--threads") { Description = "Threads; 0 for one a processor.", DefaultValueFactory = _ => 0 };
        var command = new Command("compiling", "Measure compiling a scenario.") { scenario, price, repeats, threads };
        command.SetAction(parsed =>
        {
            MatchingProblem problem = Scenario.Create(parsed.GetValue(scenario)!, 1);
            MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
            for (int repeat = 0; repeat < parsed.GetValue(repeats); repeat++)
            {
                Once(problem, policy, parsed.GetValue(price), parsed.GetValue(threads));
            }

            return 0;
        });
        return command;
    }

    private static void Once(MatchingProblem problem, MatchingPolicy policy, long price, int threads)
    {
        long from = Stopwatch.GetTimestamp();
        long bytes = GC.GetTotalAllocatedBytes();
        var compiler = new ProblemCompiler(problem, policy);
        double read = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        AssignmentModel model = compiler.Compile(threads).Model;
        double listed = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        double[] binding = new double[model.ItemCount];
        Array.Fill(binding, 0.5);
        long[] worth = new long[binding.Length];
        Array.Fill(worth, price);
        compiler.Widen(binding, worth);
        int second = compiler.Compile(threads).Model.ArcCount;
        double widened = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {read:0} ms, first lists {listed - read:0} ms ({model.ArcCount} arcs), wider lists {widened - listed:0} ms ({second} arcs), allocated {(GC.GetTotalAllocatedBytes() - bytes) >> 20} MB"));
    }
}
