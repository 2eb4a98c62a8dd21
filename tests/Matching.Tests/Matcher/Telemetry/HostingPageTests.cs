using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Matching.Tests.Matcher.Telemetry;

/// <summary>The tables of docs/hosting.md are those of the code.</summary>
public sealed class HostingPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "hosting.md"));

    [Fact]
    public void Its_log_is_every_message_with_id_and_level() =>
        typeof(PlacementMatcher).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(message => message.EventId)
            .Select(message => $"| {message.EventId} | {message.Level} | {message.Message} |")
            .ShouldBe(Page.Where(line => line.StartsWith("| 1", StringComparison.Ordinal)));

    [Fact]
    public void Its_metrics_are_every_instrument_with_kind_unit_and_meaning()
    {
        List<string> rows = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == MatchingTelemetry.Name)
                {
                    rows.Add($"| `{instrument.Name}` | {(instrument is Counter<long> ? "counter" : "histogram")} | `{instrument.Unit}` | {instrument.Description} |");
                }
            },
        };
        _ = new PlacementMatcher(MatchingPolicy.Wales(new DateOnly(2026, 11, 1)));
        listener.Start();

        rows.Distinct().Order(StringComparer.Ordinal).ShouldBe(Page.Where(line => line.StartsWith("| `matching.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_histograms_advise_buckets_in_rising_order()
    {
        List<(string Name, IReadOnlyList<double>? Buckets)> histograms = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == MatchingTelemetry.Name && instrument is not Counter<long>)
                {
                    histograms.Add((instrument.Name, instrument is Histogram<double> real
                        ? real.Advice?.HistogramBucketBoundaries
                        : ((Histogram<long>)instrument).Advice?.HistogramBucketBoundaries?.Select(bucket => (double)bucket).ToArray()));
                }
            },
        };
        _ = new PlacementMatcher(MatchingPolicy.Wales(new DateOnly(2026, 11, 1)));
        listener.Start();

        histograms.Select(histogram => histogram.Name).Distinct().Count().ShouldBe(4);
        histograms.ShouldAllBe(histogram => histogram.Buckets != null && histogram.Buckets.Count > 5 && histogram.Buckets.SequenceEqual(histogram.Buckets.Distinct().Order()));
    }
}
