using System.Diagnostics;
using Matching.Testing;

namespace Matching.Benchmarks.Targets;

/// <summary>Why this home and not that one, for children of Wales today after a solve: the next best home of each by itself, and everybody re-optimised around it.</summary>
/// <remarks>The first answers, which work out what is kept of the solve, are told by themselves.</remarks>
internal sealed class Contrasts : ITarget
{
    /// <summary>Share of today's free places without which about one referred child in twenty has no home.</summary>
    public const double Shortage = 0.14;

    // Without so many nearly every place is taken.
    private const double Tight = 0.125;

    private const int Children = 60;
    private const int QuickChildren = 20;
    private const int WarmUp = 5;

    public string Name => "contrast";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick) => new[] { 0, Tight, Shortage }.Select(shortage => Line(shortage, quick));

    /// <summary>Wales today, solved within a minute, and kept ready.</summary>
    public static (PlanExplorer Explorer, TimeSpan Prepared) Solved(double shortage)
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Today, Shortage = shortage }).Build();
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        var explorer = new PlanExplorer(matcher, matcher.Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(60) }));
        long started = Stopwatch.GetTimestamp();
        explorer.Prepare();
        return (explorer, Stopwatch.GetElapsedTime(started));
    }

    private static TargetLine Line(double shortage, bool quick)
    {
        (PlanExplorer explorer, TimeSpan prepared) = Solved(shortage);
        MatchingProblem problem = explorer.Result.Problem;
        var matcher = new PlacementMatcher(explorer.Result.Policy);
        int wanted = (quick ? QuickChildren : Children) + WarmUp;
        int step = Math.Max(1, problem.Referrals.Count / wanted);
        var milliseconds = new List<double>();
        int exact = 0;
        int answered = 0;
        for (int index = 0; index < wanted && index * step < problem.Referrals.Count; index++)
        {
            ChildId child = problem.Referrals[index * step].Child.Id;
            RankedPlacement? other = matcher.RankHomes(problem, child, 2).FirstOrDefault(home => home.Home != explorer.Result.Plan.HomeOf(child));
            if (other is not null)
            {
                long started = Stopwatch.GetTimestamp();
                HomeContrast contrast = explorer.Contrast(child, other.Home);
                milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                answered += milliseconds.Count > WarmUp ? 1 : 0;
                exact += milliseconds.Count > WarmUp && (contrast.Cost?.IsExact ?? true) ? 1 : 0;
            }
        }

        double[] warm = [.. milliseconds.Skip(WarmUp)];
        double percentile = Figures.Percentile(warm, 0.99);
        double median = Figures.Median(warm);
        return new TargetLine(
            Figures.Text($"contrast, Wales today, {shortage * 100:0.#} % of free places gone, {explorer.Result.Unplaced.Count} of {problem.Referrals.Count} unplaced"),
            Figures.Text($"median {median:0} ms, 99 of 100 within {percentile:0} ms, {warm.Count(one => one <= 200)} of {answered} within 200 ms, {exact} proven; the first {milliseconds[0]:0} ms, after {prepared.TotalMilliseconds:0} ms to prepare"),
            "p99 ≤ 200 ms",
            "proven",
            percentile <= 200,
            exact == answered,
            new Dictionary<string, double> { ["median, ms"] = median, ["p99, ms"] = percentile, ["first, ms"] = milliseconds[0], ["prepare, ms"] = prepared.TotalMilliseconds, ["proven"] = exact, ["answered"] = answered });
    }
}
