using Matching.Benchmarks.Quality;

namespace Matching.Benchmarks.Targets;

/// <summary>Multiples of Wales afresh: the gap and the memory under a long limit.</summary>
/// <param name="name">The scenario.</param>
/// <param name="limit">Limit in seconds.</param>
/// <param name="gap">Gap that must be reached within it.</param>
/// <param name="memory">Peak memory that must not be reached, MB.</param>
/// <param name="aimSeconds">Seconds in which <paramref name="aimGap"/> is aimed at.</param>
/// <param name="aimGap">Gap that is aimed at.</param>
internal sealed class WalesTimes(string name, double limit, double gap, long memory, double aimSeconds, double aimGap) : ITarget
{
    public string Name => name;

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        if (quick)
        {
            yield break;
        }

        QualityReport report = runs.Run(name, limit);
        yield return new TargetLine(
            Figures.Text($"{name}, limit {limit} s"),
            LargeRun.Describe(report),
            Figures.Text($"gap ≤ {gap * 100} % in {limit} s, < {memory / 1024} GB"),
            Figures.Text($"gap ≤ {aimGap * 100} % in {aimSeconds} s"),
            report.Gap <= gap && report.PeakMemoryMb < memory,
            report.SecondsTo(aimGap) <= aimSeconds,
            LargeRun.Figures(report));
    }
}
