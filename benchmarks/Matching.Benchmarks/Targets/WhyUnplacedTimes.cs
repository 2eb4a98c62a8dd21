using System.Diagnostics;

namespace Matching.Benchmarks.Targets;

/// <summary>Why a child is unplaced, for every child without a home where places are short: homes that are barred, homes that are contested, and the smallest sets of changes, each found by solving again.</summary>
internal sealed class WhyUnplacedTimes : ITarget
{
    private const int QuickChildren = 4;

    public string Name => "unplaced";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        (PlanExplorer explorer, _) = Contrasts.Solved(Contrasts.Shortage);
        IReadOnlyList<UnplacedChild> unplaced = explorer.Result.Unplaced;
        var milliseconds = new List<double>();
        int answered = 0;
        foreach (UnplacedChild child in unplaced.Take(quick ? QuickChildren : unplaced.Count))
        {
            long started = Stopwatch.GetTimestamp();
            WhyUnplaced why = explorer.WhyUnplaced(child.Child);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            answered += why.ChangeSets.Count > 0 ? 1 : 0;
        }

        double median = Figures.Median(milliseconds);
        double most = milliseconds.Max();
        yield return new TargetLine(
            Figures.Text($"why unplaced, {unplaced.Count} of {explorer.Result.Problem.Referrals.Count} children of Wales today"),
            Figures.Text($"median {median:0} ms, slowest {most:0} ms; changes that would place the child told for {answered} of {milliseconds.Count}"),
            "",
            "every child",
            false,
            answered == milliseconds.Count,
            new Dictionary<string, double> { ["median, ms"] = median, ["slowest, ms"] = most, ["answered"] = answered, ["asked"] = milliseconds.Count });
    }
}
