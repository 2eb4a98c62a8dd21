using Matching.Benchmarks.Quality;

namespace Matching.Benchmarks.Targets;

/// <summary>All of Wales placed afresh: the gap under limits of 4 and 15 seconds, and proof within a minute.</summary>
internal sealed class WalesAfresh : ITarget
{
    /// <summary>The scenario's name.</summary>
    public const string Scenario = "wales-afresh";

    /// <summary>The limit of the run whose curve the growth is measured on.</summary>
    public const double Limit = 15;

    public string Name => Scenario;

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        QualityReport brief = runs.Run(Name, 4);
        yield return Line(brief, 4, "gap ≤ 0.5 % in 4 s", "", brief.Gap <= 0.005, true);
        QualityReport usual = runs.Run(Name, Limit);
        yield return Line(usual, Limit, "gap ≤ 0.1 % in 15 s, < 1 GB", "", usual.Gap <= 0.001 && usual.PeakMemoryMb < 1024, true);
        if (!quick)
        {
            QualityReport whole = runs.Run(Name, 60);
            bool proven = whole.SecondsTo(0) <= 60;
            yield return Line(whole, 60, "", "proven in 60 s", true, proven);
        }
    }

    private static TargetLine Line(QualityReport report, double limit, string must, string aim, bool isReached, bool isAimReached) => new(
        Figures.Text($"{report.Scenario}, limit {limit} s"),
        LargeRun.Describe(report),
        must,
        aim,
        isReached,
        isAimReached,
        LargeRun.Figures(report));
}
