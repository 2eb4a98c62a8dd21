using System.Diagnostics;
using System.Diagnostics.Metrics;
using Matching.Solver;

namespace Matching;

/// <summary>The instruments of one matcher, and the source of its spans. Safe for concurrent use.</summary>
internal sealed class MatchInstruments
{
    /// <summary>Spans are the whole process's: whoever listens names the source.</summary>
    public static readonly ActivitySource Spans = new(MatchingTelemetry.Name);

    // Without a host, all matchers share one meter; a host's factory gives one of its own.
    private static readonly Meter Shared = new(MatchingTelemetry.Name);

    // The usual buckets of exporters are made for milliseconds; a gap is a fraction and would always fall into the first of them.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.1, 0.3, 1, 3, 10, 30, 60, 120, 300, 600, 1800, 3600] };
    private static readonly InstrumentAdvice<double> Fractions = new() { HistogramBucketBoundaries = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1] };
    private static readonly InstrumentAdvice<long> Counts = new() { HistogramBucketBoundaries = [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] };
    private static readonly InstrumentAdvice<long> Pairs = new() { HistogramBucketBoundaries = [100, 1_000, 10_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 100_000_000] };

    private readonly Histogram<double> duration;
    private readonly Histogram<double> gap;
    private readonly Histogram<long> candidates;
    private readonly Histogram<long> unplaced;
    private readonly Counter<long> cancellations;

    public MatchInstruments(IMeterFactory? factory)
    {
        Meter meter = factory?.Create(new MeterOptions(MatchingTelemetry.Name)) ?? Shared;
        duration = meter.CreateHistogram<double>(MatchingTelemetry.SolveDuration, "s", "How long a match took.", null, Seconds);
        gap = meter.CreateHistogram<double>(MatchingTelemetry.SolveGap, "1", "Headline gap with which a match ended, a fraction.", null, Fractions);
        candidates = meter.CreateHistogram<long>(MatchingTelemetry.Candidates, "{pair}", "Pairs of children and homes that the search listed.", null, Pairs);
        unplaced = meter.CreateHistogram<long>(MatchingTelemetry.Unplaced, "{child}", "Children left without a home.", null, Counts);
        cancellations = meter.CreateCounter<long>(MatchingTelemetry.Cancellations, "{match}", "Matches that the caller cancelled.");
    }

    /// <summary>Records how a match ended.</summary>
    public void Record(MatchingResult result, long listed, double seconds)
    {
        TagList tags = new()
        {
            { MatchingTelemetry.PolicyTag, result.Policy.Name },
            { MatchingTelemetry.StatusTag, Word(result.Status) },
            { MatchingTelemetry.StopReasonTag, Word(result.StopReason) },
        };
        duration.Record(seconds, tags);
        candidates.Record(listed, tags);
        if (result.Status is SolutionStatus.Feasible or SolutionStatus.Optimal)
        {
            gap.Record(result.Gap, tags);
            unplaced.Record(result.Unplaced.Count, tags);
        }

        if (result.StopReason == StopReason.Cancelled)
        {
            cancellations.Add(1, new KeyValuePair<string, object?>(MatchingTelemetry.PolicyTag, result.Policy.Name));
        }
    }

    /// <summary>Records that a match ended with an exception.</summary>
    public void RecordFailure(string policy, double seconds) => duration.Record(
        seconds, new TagList { { MatchingTelemetry.PolicyTag, policy }, { MatchingTelemetry.StatusTag, "none" }, { MatchingTelemetry.StopReasonTag, "error" } });

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
