using System.Diagnostics;
using Matching.Compilation;

namespace Matching.Benchmarks.Targets;

/// <summary>Seconds from all of Wales afresh, a validated problem, to the numeric model.</summary>
internal sealed class Compiling : ITarget
{
    public string Name => "compiling";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        MatchingProblem problem = Scenario.Create(WalesAfresh.Scenario, 1);
        MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
        double first = Once(problem, policy, out int arcs, out double allocated);
        double median = Figures.Median([.. Enumerable.Range(0, quick ? 3 : 9).Select(_ => Once(problem, policy, out arcs, out allocated))]);
        yield return new TargetLine(
            "compiling Wales afresh",
            Figures.Text($"median {Figures.Seconds(median)}, first {Figures.Seconds(first)}; {arcs} arcs listed, {allocated:0} MB allocated"),
            "≤ 0.5 s",
            "0.1 s",
            median <= 0.5,
            median <= 0.1,
            new Dictionary<string, double> { ["median, s"] = median, ["first, s"] = first, ["arcs"] = arcs, ["allocated, MB"] = allocated });
    }

    private static double Once(MatchingProblem problem, MatchingPolicy policy, out int arcs, out double allocated)
    {
        long before = GC.GetTotalAllocatedBytes();
        long started = Stopwatch.GetTimestamp();
        arcs = new ProblemCompiler(problem, policy).Compile(threads: 0).Model.ArcCount;
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        allocated = (GC.GetTotalAllocatedBytes() - before) / (1024.0 * 1024);
        return seconds;
    }
}
