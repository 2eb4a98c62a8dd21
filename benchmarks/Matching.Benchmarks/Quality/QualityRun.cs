using System.Diagnostics;
using Matching.Solver;

namespace Matching.Benchmarks.Quality;

/// <summary>Generates a scenario, matches it under a time limit and keeps the curve of incumbent and bound.</summary>
internal static class QualityRun
{
    public static QualityReport Run(string scenario, double seconds, ulong seed, int threads)
    {
        long started = Stopwatch.GetTimestamp();
        MatchingProblem problem = Scenario.Create(scenario, seed);
        double generated = Stopwatch.GetElapsedTime(started).TotalSeconds;

        var curve = new Curve();
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        long allocated = GC.GetTotalAllocatedBytes();
        MatchingResult result = matcher.Match(
            problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(seconds), Seed = seed, Threads = threads }, curve);
        return new QualityReport
        {
            Scenario = scenario,
            Machine = Benchmarks.Machine.Describe(),
            Status = result.Status.ToString(),
            StopReason = result.StopReason.ToString(),
            Levels = [.. result.Levels.Select(Level)],
            Gap = result.Gap,
            Children = problem.Referrals.Count + problem.Residents.Count,
            Referrals = problem.Referrals.Count,
            Homes = problem.Homes.Count,
            Proposals = result.Proposals.Count,
            Unplaced = result.Unplaced.Count,
            Moves = result.Proposals.Count(proposal => proposal.IsMove),
            BrokenRules = result.Check.BrokenRules.Count,
            Work = result.Work,
            Seconds = Phases(result, generated),
            Statistics = result.Statistics.ToDictionary(statistic => statistic.Name, statistic => statistic.Value),
            PeakMemoryMb = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024),
            AllocatedMb = (GC.GetTotalAllocatedBytes() - allocated) / (1024 * 1024),
            Curve = curve.Points,
        };
    }

    private static QualityLevel Level(LevelValue level) => new(level.Name, level.Value, level.Bound, level.Gap);

    private static Dictionary<string, double> Phases(MatchingResult result, double generated)
    {
        var phases = new Dictionary<string, double> { ["generate"] = Math.Round(generated, 3) };
        foreach (PhaseTime phase in result.Phases)
        {
            phases[phase.Phase] = Math.Round(phase.Seconds, 3);
        }

        return phases;
    }

    private sealed class Curve : IProgress<MatchProgress>
    {
        public List<QualityPoint> Points { get; } = [];

        public void Report(MatchProgress value)
        {
            if (value.Levels is { } levels)
            {
                LevelValue open = levels.FirstOrDefault(level => !level.IsClosed) ?? levels[^1];
                Points.Add(new QualityPoint(Math.Round(value.Elapsed.TotalSeconds, 3), value.Phase, value.Unplaced ?? 0, open.Name, open.Value, open.Bound, open.Gap));
            }
        }
    }
}
