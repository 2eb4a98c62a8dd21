using System.Diagnostics;

namespace Matching.Benchmarks.Targets;

/// <summary>Shortlists over the whole register by the pair's own score, of homes and of children; and the ten best homes with what each would cost everybody, after a solve.</summary>
internal sealed class Rankings : ITarget
{
    private const int Lists = 500;
    private const int QuickLists = 100;
    private const int Displacements = 200;
    private const int QuickDisplacements = 10;
    private const int WarmUp = 3;

    public string Name => "rank";

    public IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick)
    {
        MatchingProblem problem = Scenario.Create(WalesAfresh.Scenario, 1);
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        int lists = quick ? QuickLists : Lists;
        yield return Line("homes for one child", lists, problem.Referrals.Count, index => matcher.RankHomes(problem, problem.Referrals[index].Child.Id));
        yield return Line("children for one home", lists, problem.Homes.Count, index => matcher.RankChildren(problem, problem.Homes[index].Id));
        (PlanExplorer explorer, _) = Contrasts.Solved(0);
        IReadOnlyList<Referral> referrals = explorer.Result.Problem.Referrals;
        var costs = new List<ChoiceCost>();
        double[] milliseconds = Times(
            (quick ? QuickDisplacements : Displacements) + WarmUp,
            referrals.Count,
            index => costs.AddRange(explorer.RankHomes(referrals[index].Child.Id).Select(choice => choice.Cost).OfType<ChoiceCost>()));
        double percentile = Figures.Percentile(milliseconds.Skip(WarmUp), 0.99);
        double median = Figures.Median(milliseconds.Skip(WarmUp));
        yield return new TargetLine(
            "ten homes for one child with what each costs everybody, Wales today",
            Figures.Text($"median {median:0} ms, 99 of 100 within {percentile:0} ms, {costs.Count(cost => cost.IsExact)} of {costs.Count} costs proven; the first {milliseconds[0]:0} ms"),
            "p99 ≤ 200 ms",
            "",
            percentile <= 200,
            false,
            new Dictionary<string, double> { ["median, ms"] = median, ["p99, ms"] = percentile, ["first, ms"] = milliseconds[0], ["proven"] = costs.Count(cost => cost.IsExact), ["costs"] = costs.Count });
    }

    private static TargetLine Line(string what, int wanted, int count, Action<int> rank)
    {
        double[] milliseconds = Times(wanted + WarmUp, count, rank);
        double percentile = Figures.Percentile(milliseconds.Skip(WarmUp), 0.99);
        double median = Figures.Median(milliseconds.Skip(WarmUp));
        return new TargetLine(
            Figures.Text($"shortlist of 20 {what}, {WalesAfresh.Scenario}"),
            Figures.Text($"99 of 100 within {percentile:0.00} ms, median {median:0.00} ms; first of all {milliseconds[0]:0} ms"),
            "p99 ≤ 5 ms",
            "",
            percentile <= 5,
            false,
            new Dictionary<string, double> { ["p99, ms"] = percentile, ["median, ms"] = median, ["first, ms"] = milliseconds[0] });
    }

    private static double[] Times(int wanted, int count, Action<int> ask)
    {
        int step = Math.Max(1, count / wanted);
        return
        [
            .. Enumerable.Range(0, Math.Min(wanted, count)).Select(index =>
            {
                long started = Stopwatch.GetTimestamp();
                ask(index * step);
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }),
        ];
    }
}
