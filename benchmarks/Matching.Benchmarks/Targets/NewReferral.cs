using System.Diagnostics;

namespace Matching.Benchmarks.Targets;

/// <summary>One new referral into Wales today with a solved plan: seconds until going on from that plan has found what starting afresh finds in the end.</summary>
internal sealed class NewReferral : ITarget
{
    private const double Limit = 15;

    public string Name => "new-referral";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        MatchingProblem problem = Scenario.Create("wales-today", 1);
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        long[] cold = Values(matcher.Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(Limit) }));
        double[] seconds = [.. Without(problem).Take(quick ? 2 : 5).Select(before => Warm(matcher, before, problem, cold))];
        if (seconds.Length == 0)
        {
            throw new InvalidOperationException("Each referral of Wales today is named by other records, so none can be left out to arrive later.");
        }

        double median = Figures.Median(seconds);
        yield return new TargetLine(
            "one new referral into Wales today, solved",
            Figures.Text($"as good as from scratch: slowest of {seconds.Length} {Figures.Seconds(seconds.Max())}, median {Figures.Seconds(median)}"),
            "same value, ≤ 0.5 s",
            "50 ms",
            seconds.Max() <= 0.5,
            median <= 0.05,
            new Dictionary<string, double> { ["slowest, s"] = seconds.Max(), ["median, s"] = median });
    }

    /// <summary>The problem as it was before one of its referrals arrived, for each referral that no other record names.</summary>
    private static IEnumerable<MatchingProblem> Without(MatchingProblem problem)
    {
        foreach (Referral arriving in problem.Referrals)
        {
            MatchingProblemBuilder builder = MatchingProblemBuilder.From(problem).RemoveReferral(arriving.Child.Id);
            if (builder.FindFaults().Count == 0)
            {
                yield return builder.Build();
            }
        }
    }

    private static double Warm(PlacementMatcher matcher, MatchingProblem before, MatchingProblem after, long[] cold)
    {
        PlacementPlan plan = matcher.Match(before, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(Limit) }).Plan;
        var watch = new AsGood(cold);
        long started = Stopwatch.GetTimestamp();
        MatchingResult result = matcher.Match(after, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(Limit), Start = plan }, watch);
        double whole = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return watch.Seconds ?? (watch.Suits(Values(result)) ? whole : double.PositiveInfinity);
    }

    private static long[] Values(MatchingResult result) => [.. result.Levels.Select(level => level.Value)];

    /// <summary>When a running match was first as good as a value.</summary>
    private sealed class AsGood(long[] wanted) : IProgress<MatchProgress>
    {
        public double? Seconds { get; private set; }

        public bool Suits(long[] values) => values.AsSpan().SequenceCompareTo(wanted) <= 0;

        public void Report(MatchProgress value)
        {
            if (Seconds is null && value.Levels is { } levels && Suits([.. levels.Select(level => level.Value)]))
            {
                Seconds = value.Elapsed.TotalSeconds;
            }
        }
    }
}
