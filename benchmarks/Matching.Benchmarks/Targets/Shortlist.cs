using System.Diagnostics;

namespace Matching.Benchmarks.Targets;

/// <summary>A shortlist of 20 homes for one child among all homes of twelve times Wales; the first, which may build an index, is not counted.</summary>
internal sealed class Shortlist : ITarget
{
    private const int Homes = 20;
    private const int Lists = 500;
    private const int QuickLists = 100;

    public string Name => "shortlist";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        string scenario = quick ? WalesAfresh.Scenario : "wales-x12";
        MatchingProblem problem = Scenario.Create(scenario, 1);
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        int wanted = quick ? QuickLists : Lists;
        int step = Math.Max(1, problem.Referrals.Count / (wanted + 1));
        double[] milliseconds = [.. Enumerable.Range(0, wanted + 1).Select(list => Once(matcher, problem, problem.Referrals[list * step].Child.Id))];
        double percentile = Figures.Percentile(milliseconds.Skip(1), 0.99);
        double median = Figures.Median(milliseconds.Skip(1));
        yield return new TargetLine(
            Figures.Text($"shortlist of {Homes} homes for one child, {scenario}"),
            Figures.Text($"99 of 100 within {percentile:0.00} ms, median {median:0.00} ms ({wanted} lists; first of all {milliseconds[0]:0} ms)"),
            "p99 ≤ 5 ms",
            "1 ms",
            percentile <= 5,
            percentile <= 1,
            new Dictionary<string, double> { ["p99, ms"] = percentile, ["median, ms"] = median, ["first, ms"] = milliseconds[0] });
    }

    private static double Once(PlacementMatcher matcher, MatchingProblem problem, ChildId child)
    {
        long started = Stopwatch.GetTimestamp();
        matcher.RankHomes(problem, child, Homes);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
