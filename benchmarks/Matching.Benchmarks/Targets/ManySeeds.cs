using System.Diagnostics;
using Matching.Solver;

namespace Matching.Benchmarks.Targets;

/// <summary>A small scenario with many seeds, each to proof: seconds of the whole call, from problem to checked and explained result.</summary>
/// <remarks>All in this process, after one run that warms it up, because a service solves one after the other.</remarks>
internal sealed class ManySeeds(string scenario, int seeds, int quickSeeds, double must, double aim, double limit) : ITarget
{
    public string Name => scenario;

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        Solve(1, out _, out _);
        var seconds = new List<double>();
        double allocated = 0;
        double widest = 0;
        int count = quick ? quickSeeds : seeds;
        for (int seed = 1; seed <= count; seed++)
        {
            seconds.Add(Solve((ulong)seed, out double gap, out double megabytes));
            widest = Math.Max(widest, gap);
            allocated += megabytes / count;
            Console.Error.WriteLine(Figures.Text($"{scenario}, seed {seed}: {Figures.Seconds(seconds[^1])}"));
        }

        double median = Figures.Median(seconds);
        yield return new TargetLine(
            scenario,
            Figures.Text($"{seconds.Count(double.IsFinite)} of {count} seeds proven within {limit} s{(widest > 0 ? $", widest gap {Figures.Percent(widest)}" : "")}; slowest {Figures.Seconds(seconds.Max())}, median {Figures.Seconds(median)}; {allocated:0} MB allocated a call"),
            Figures.Text($"each proven, ≤ {must} s"),
            Figures.Text($"median ≤ {aim} s"),
            seconds.TrueForAll(one => one <= must),
            median <= aim,
            new Dictionary<string, double>(seconds.Select((one, index) => KeyValuePair.Create(Figures.Text($"seed {index + 1}, s"), one))) { ["median, s"] = median, ["widest gap"] = widest, ["allocated, MB"] = allocated });
    }

    private double Solve(ulong seed, out double gap, out double megabytes)
    {
        MatchingProblem problem = Scenario.Create(scenario, seed);
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        long before = GC.GetTotalAllocatedBytes();
        long started = Stopwatch.GetTimestamp();
        MatchingResult result = matcher.Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(limit), Seed = seed });
        double took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        megabytes = (GC.GetTotalAllocatedBytes() - before) / (1024.0 * 1024);
        gap = result.Gap;
        return result.Status == SolutionStatus.Optimal ? took : double.PositiveInfinity;
    }
}
