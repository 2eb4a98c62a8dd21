using Matching.Solver;

namespace Matching;

/// <summary>Looks for the points of a front: all of them by dividing what is left to search, or a sample by limits that are evenly spread.</summary>
/// <remarks>
/// <para>All points: the least aim under no limits is a point; any other point is less in one of the other trade-offs, so each of them in turn is limited to below that of the point, and so on until nothing is
/// left (Laumanns, Thiele and Zitzler 2006; Kirlik and Sayın 2014). Limits between those of an answered question and its answer have the same answer and are not asked again.</para>
/// <para>Sample: the least of each trade-off first; then limits from least to greatest, evenly spread: in steps for one limited trade-off, by Halton's sequence (1960) for more.</para>
/// </remarks>
internal sealed class ParetoSearch(PlacementMatcher matcher, MatchingProblem problem, ParetoOptions options, CancellationToken cancellationToken)
{
    private static readonly int[] HaltonBases = [2, 3, 5];

    private readonly List<ParetoPoint> points = [];
    private readonly List<(long?[] Limits, ParetoAnswer Answer)> answered = [];
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
        long[] shares = [.. Enumerable.Repeat(1L, count)];
        var open = new Stack<long?[]>([new long?[count]]);
        while (open.TryPop(out long?[]? limits))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                isComplete = false;
                return;
            }

            ParetoAnswer answer = Known(limits) ?? Ask(limits, aim, shares);
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
        long[] shares = [.. Enumerable.Repeat(1L, count)];
        for (int index = 0; index < count; index++)
        {
            Ask(new long?[count], index, shares);
        }

        if (points.Count == 0)
        {
            return;
        }

        (long Least, long Most)[] ranges = [.. options.TradeOffs.Select(one => (points.Min(point => point.Values[one]), points.Max(point => point.Values[one])))];
        long widest = ranges.Max(range => range.Most - range.Least);
        shares = [.. ranges.Select(range => Math.Max(1, widest / Math.Max(1, range.Most - range.Least)))];
        for (int number = 1; number <= wanted - count && !cancellationToken.IsCancellationRequested; number++)
        {
            var limits = new long?[count];
            int dimension = 0;
            for (int index = 0; index < count; index++)
            {
                if (index != aim)
                {
                    double part = count == 2 ? (double)number / (wanted - count + 1) : Halton(number, HaltonBases[dimension++]);
                    limits[index] = ranges[index].Least + (long)Math.Floor(part * (ranges[index].Most - ranges[index].Least));
                }
            }

            if (Known(limits) is null)
            {
                Ask(limits, aim, shares);
            }
        }
    }

    private ParetoAnswer Ask(long?[] limits, int aimed, long[] shares)
    {
        ParetoAnswer answer = search.Find(options.TradeOffs[aimed], limits, shares, cancellationToken);
        if (aimed == aim)
        {
            answered.Add((limits, answer));
        }

        if (answer.Point is { } point)
        {
            points.Add(point);
        }

        return answer;
    }

    // What was answered under looser limits answers this too, where the answer keeps these limits or was that there is none.
    private ParetoAnswer? Known(long?[] limits)
    {
        foreach ((long?[] looser, ParetoAnswer answer) in answered)
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
