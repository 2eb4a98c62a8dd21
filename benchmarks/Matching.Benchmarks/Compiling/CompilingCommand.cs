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
        var cancel = new Option<double>("--cancel-after") { Description = "Cancel so many milliseconds after the start and measure the time to the return; 0 for never.", DefaultValueFactory = _ => 0 };
        var command = new Command("compiling", "Measure compiling a scenario.") { scenario, price, repeats, threads, cancel };
        command.SetAction(parsed =>
        {
            MatchingProblem problem = Scenario.Create(parsed.GetValue(scenario)!, 1);
            MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
            for (int repeat = 0; repeat < parsed.GetValue(repeats); repeat++)
            {
                if (parsed.GetValue(cancel) > 0)
                {
                    Cancelled(problem, policy, parsed.GetValue(cancel), parsed.GetValue(threads));
                }
                else
                {
                    Once(problem, policy, parsed.GetValue(price), parsed.GetValue(threads));
                }
            }

            return 0;
        });
        return command;
    }

    private static void Cancelled(MatchingProblem problem, MatchingPolicy policy, double after, int threads)
    {
        using var source = new CancellationTokenSource();
        long cancelled = 0;
        double processor = 0;
        using var timer = new Timer(_ =>
        {
            Volatile.Write(ref processor, Processor());
            Volatile.Write(ref cancelled, Stopwatch.GetTimestamp());
            source.Cancel();
        });
        timer.Change(TimeSpan.FromMilliseconds(after), Timeout.InfiniteTimeSpan);
        bool isBrokenOff = false;
        try
        {
            new ProblemCompiler(problem, policy, null, threads, source.Token).Compile(threads, source.Token);
        }
        catch (OperationCanceledException)
        {
            isBrokenOff = true;
        }

        double late = Volatile.Read(ref cancelled) == 0 ? 0 : Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled)).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"returned {late:0} ms after cancelling, processor {Processor() - Volatile.Read(ref processor):0} ms{(isBrokenOff ? "" : "; it had compiled before")}"));
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private static void Once(MatchingProblem problem, MatchingPolicy policy, long price, int threads)
    {
        double processor = Processor();
        long from = Stopwatch.GetTimestamp();
        long bytes = GC.GetTotalAllocatedBytes();
        var compiler = new ProblemCompiler(problem, policy);
        double read = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        AssignmentModel model = compiler.Compile(threads).Model;
        double processorListed = Processor();
        double listed = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        double[] binding = new double[model.ItemCount];
        Array.Fill(binding, 0.5);
        long[] worth = new long[binding.Length];
        Array.Fill(worth, price);
        compiler.Lists.Widen(binding, worth);
        int second = compiler.Compile(threads).Model.ArcCount;
        double widened = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor {processorListed - processor:0} ms, then {Processor() - processorListed:0} ms; read {read:0} ms, first lists {listed - read:0} ms ({model.ArcCount} arcs), wider lists {widened - listed:0} ms ({second} arcs), allocated {(GC.GetTotalAllocatedBytes() - bytes) >> 20} MB"));
    }
}
