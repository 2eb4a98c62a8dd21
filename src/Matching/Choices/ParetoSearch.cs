using Matching.Solver;

namespace Matching;

/// <summary>Looks for the points of a front: all of them by dividing what is left to search, or a sample by limits that are evenly spread.</summary>
/// <remarks>
/// <para>All points: the least aim under no limits is a point; any other point is less in one of the other trade-offs, so each of them in turn is limited to below that of the point, and so on until nothing is
/// left (Laumanns, Thiele and Zitzler 2006; Kirlik and Sayın 2014). Limits between those of an answered question and its answer have the same answer and are not asked again.</para>
/// <para>Sample: the least of each trade-off first; then, half and half, the least sums by weights that are evenly spread, which are proven soonest, and limits from least to greatest, which also find what no weights
/// would. Spread is by Halton's sequence (1960). A least sum without limits bounds every point under limits: the limits' share of it is taken off (Geoffrion 1974).</para>
/// </remarks>
internal sealed class ParetoSearch(PlacementMatcher matcher, MatchingProblem problem, ParetoOptions options, CancellationToken cancellationToken)
{
    private const double FinestWeight = 100;
    private const double GreatestRatio = 10_000;

    private static readonly int[] HaltonBases = [2, 3, 5];

    private readonly List<ParetoPoint> points = [];
    private readonly List<(long[] Weights, long?[] Limits, ParetoAnswer Answer)> answered = [];
    private readonly int count = options.TradeOffs.Count;
    private readonly int aim = Math.Max(0, options.TradeOffs.ToList().IndexOf(TradeOff.SiblingSplits));
    private bool isComplete = true;
    private ParetoProblem search = null!;

    public ParetoFront Run()
    {
        MatchingResult best = matcher.Match(problem, options.Search, null, cancellationToken);
        if (best.Status is SolutionStatus.Infeasible or SolutionStatus.NoSolution)
        {
            return new(options.TradeOffs, [], best.Status == SolutionStatus.Infeasible, best);
        }

        isComplete = best.Levels.Take((int)ObjectiveLevel.Wishes).All(level => level.IsClosed);
        search = new ParetoProblem(matcher.Solver, best, options, cancellationToken);
        if (options.Points is { } wanted)
        {
            isComplete = false;
            Sample(wanted);
        }
        else
        {
            All();
        }

        return new(options.TradeOffs, Undominated(), isComplete, best);
    }

    private void All()
    {
        var open = new Stack<long?[]>([new long?[count]]);
        while (open.TryPop(out long?[]? limits))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                isComplete = false;
                return;
            }

            ParetoAnswer answer = Known(limits) ?? Ask(Alone(aim), limits);
            isComplete &= answer.Point?.IsProven ?? answer.IsEmpty;
            if (answer.Point is not { } point)
            {
                continue;
            }

            for (int index = count - 1; index >= 0; index--)
            {
                if (index != aim)
                {
                    long?[] below = [.. limits];
                    below[index] = point.Values[options.TradeOffs[index]] - 1;
                    open.Push(below);
                }
            }
        }
    }

    private void Sample(int wanted)
    {
        for (int index = 0; index < count; index++)
        {
            Ask(Alone(index), new long?[count]);
        }

        if (points.Count == 0)
        {
            return;
        }

        (long Least, long Most)[] ranges = [.. options.TradeOffs.Select(one => (points.Min(point => point.Values[one]), points.Max(point => point.Values[one])))];
        int rest = wanted - count;
        for (int number = 1; number <= rest - (rest / 2) && !cancellationToken.IsCancellationRequested; number++)
        {
            Ask(Weights(ranges, number), new long?[count]);
        }

        for (int number = 1; number <= rest / 2 && !cancellationToken.IsCancellationRequested; number++)
        {
            var limits = new long?[count];
            int dimension = 0;
            for (int index = 0; index < count; index++)
            {
                if (index != aim)
                {
                    limits[index] = ranges[index].Least + (long)Math.Floor(Halton(number, HaltonBases[dimension++]) * (ranges[index].Most - ranges[index].Least));
                }
            }

            if (Known(limits) is null)
            {
                Ask(Alone(aim), limits);
            }
        }
    }

    private long[] Alone(int index) => [.. Enumerable.Range(0, count).Select(one => one == index ? 1L : 0)];

    // What makes the whole range of each trade-off weigh as the sequence says: parts of one, cut at random but evenly.
    private long[] Weights((long Least, long Most)[] ranges, int number)
    {
        double[] cuts = [0, .. Enumerable.Range(0, count - 1).Select(dimension => Halton(number, HaltonBases[dimension])).Order(), 1];
        double widest = ranges.Max(range => range.Most - range.Least);
        return [.. ranges.Select((range, index) => Math.Max(1L, (long)Math.Round(FinestWeight * (cuts[index + 1] - cuts[index]) * Math.Min(widest / Math.Max(1, range.Most - range.Least), GreatestRatio))))];
    }

    private ParetoAnswer Ask(long[] weights, long?[] limits)
    {
        bool Keeps(ParetoPoint point) => limits.Index().All(limit => limit.Item is not { } most || point.Values[options.TradeOffs[limit.Index]] <= most);
        long Sum(ParetoPoint point) => weights.Index().Sum(weight => weight.Item * point.Values[options.TradeOffs[weight.Index]]);
        PlacementPlan start = points.Where(Keeps).OrderBy(Sum).FirstOrDefault()?.Result.Plan ?? search.Best.Plan;
        ParetoAnswer answer = search.Find(weights, limits, start, cancellationToken);
        if (answer.Point is { } point)
        {
            answer = answer with { Point = point with { Bound = Math.Max(point.Bound, points.Select(other => BoundBy(other, weights, limits)).DefaultIfEmpty(point.Bound).Max()) } };
            points.Add(answer.Point);
        }

        answered.Add((weights, limits, answer));
        return answer;
    }

    // What another sum's bound leaves for this one, when everything else in that sum is at its limit.
    private static long BoundBy(ParetoPoint other, long[] weights, long?[] limits)
    {
        int alone = Array.FindIndex(weights, weight => weight > 0);
        if (weights.Sum() > 1 || other.Weights[alone] == 0 || other.Limits.Any(limit => limit is not null))
        {
            return long.MinValue;
        }

        Int128 left = other.Bound;
        for (int index = 0; index < weights.Length; index++)
        {
            if (index != alone && other.Weights[index] > 0)
            {
                if (limits[index] is not { } most)
                {
                    return long.MinValue;
                }

                left -= (Int128)other.Weights[index] * most;
            }
        }

        // Rounded up: whole units cannot be less.
        return (long)(left > 0 ? (left + other.Weights[alone] - 1) / other.Weights[alone] : left / other.Weights[alone]);
    }

    // What was answered under looser limits answers this too, where the answer keeps these limits or was that there is none.
    private ParetoAnswer? Known(long?[] limits)
    {
        foreach ((_, long?[] looser, ParetoAnswer answer) in answered.Where(one => one.Weights[aim] == 1 && one.Weights.Sum() == 1))
        {
            bool isLooser = looser.Zip(limits).All(pair => pair.First is not { } most || (pair.Second is { } least && least <= most));
            bool holds = answer.Point is { } point
                ? point.IsProven && limits.Index().All(limit => limit.Item is not { } most || point.Values[options.TradeOffs[limit.Index]] <= most)
                : answer.IsEmpty;
            if (isLooser && holds)
            {
                return answer;
            }
        }

        return null;
    }

    private ParetoPoint[] Undominated()
    {
        long[] ValuesOf(ParetoPoint point) => [.. options.TradeOffs.Select(one => point.Values[one])];
        var kept = new List<(long[] Values, ParetoPoint Point)>();
        foreach ((long[] values, ParetoPoint point) in points.Select(point => (ValuesOf(point), point)))
        {
            if (!kept.Exists(other => IsNoWorse(other.Values, values)))
            {
                kept.RemoveAll(other => IsNoWorse(values, other.Values));
                kept.Add((values, point));
            }
        }

        kept.Sort((left, right) => left.Values.AsSpan().SequenceCompareTo(right.Values));
        return [.. kept.Select(pair => pair.Point)];
    }

    private static bool IsNoWorse(long[] left, long[] right) => left.Zip(right).All(pair => pair.First <= pair.Second);

    // Van der Corput's sequence in a base: each number's digits behind the point, the last one first.
    private static double Halton(int number, int @base)
    {
        double value = 0;
        for (double part = 1.0 / @base; number > 0; number /= @base, part /= @base)
        {
            value += part * (number % @base);
        }

        return value;
    }
}
