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

    private readonly Histogram<double> duration;
    private readonly Histogram<double> gap;
    private readonly Histogram<long> candidates;
    private readonly Histogram<long> unplaced;
    private readonly Counter<long> cancellations;

    public MatchInstruments(IMeterFactory? factory)
    {
        Meter meter = factory?.Create(new MeterOptions(MatchingTelemetry.Name)) ?? Shared;
        duration = meter.CreateHistogram<double>(MatchingTelemetry.SolveDuration, "s", "How long a match took.");
        gap = meter.CreateHistogram<double>(MatchingTelemetry.SolveGap, "1", "Headline gap with which a match ended, a fraction.");
        candidates = meter.CreateHistogram<long>(MatchingTelemetry.Candidates, "{pair}", "Pairs of children and homes that the search listed.");
        unplaced = meter.CreateHistogram<long>(MatchingTelemetry.Unplaced, "{child}", "Children left without a home.");
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
