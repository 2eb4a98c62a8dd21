using Matching.Benchmarks.Quality;

namespace Matching.Benchmarks.Targets;

/// <summary>All of Wales with settled residents who stay: seconds to proof.</summary>
internal sealed class WalesToday : ITarget
{
    private const double Limit = 15;

    public string Name => "wales-today";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        QualityReport[] reports = [.. Enumerable.Range(1, quick ? 1 : 5).Select(seed => runs.Run(Name, Limit, (ulong)seed))];
        double[] seconds = [.. reports.Select(report => report.SecondsTo(0) ?? double.PositiveInfinity)];
        double median = Figures.Median(seconds);
        yield return new TargetLine(
            Name,
            Figures.Text($"proven: slowest of {seconds.Length} seed(s) {Figures.Seconds(seconds.Max())}, median {Figures.Seconds(median)}; {reports.Max(report => report.PeakMemoryMb)} MB, {reports.Max(report => report.AllocatedMb)} MB allocated"),
            "proven, ≤ 2 s",
            "median ≤ 0.5 s",
            seconds.Max() <= 2,
            median <= 0.5,
            new Dictionary<string, double> { ["slowest, s"] = seconds.Max(), ["median, s"] = median });
    }
}
