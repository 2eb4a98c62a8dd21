using Matching.Benchmarks.Quality;

namespace Matching.Benchmarks.Targets;

/// <summary>What is said of one long run.</summary>
internal static class LargeRun
{
    public static string Describe(QualityReport report)
    {
        string times = string.Join(", ", new[] { 0.01, 0.005, 0.002, 0.001, 0 }
            .Where(gap => report.SecondsTo(gap) is not null)
            .Select(gap => Targets.Figures.Text($"{gap * 100:0.0} % after {report.SecondsTo(gap):0.0} s")));
        return Targets.Figures.Text(
            $"gap {Targets.Figures.Percent(report.Gap)}{(times.Length > 0 ? $" ({times})" : "")}, {report.Unplaced} unplaced, {report.PeakMemoryMb} MB, {report.AllocatedMb} MB allocated");
    }

    public static Dictionary<string, double> Figures(QualityReport report) => new()
    {
        ["gap"] = report.Gap,
        ["peak memory, MB"] = report.PeakMemoryMb,
        ["allocated, MB"] = report.AllocatedMb,
        ["to 0.5 %, s"] = report.SecondsTo(0.005) ?? double.PositiveInfinity,
    };
}
