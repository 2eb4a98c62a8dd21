using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Matching.Tests.Checking;
using Matching.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Matching.Tests.Matcher.Telemetry;

/// <summary>What a host hears of a match: log, instruments, spans; never anything about a person.</summary>
public sealed partial class MatchingTelemetryTests : IDisposable
{
    /// <summary>Everything that a message may hold: ids, counts, seconds, and names of states, rules and policies.</summary>
    private static readonly string[] Allowed =
    [
        "Child", "EligibleHomes", "ExceptionType", "Gap", "HasPlan", "Home", "Homes", "Phase", "Policy", "PolicyDate", "Proposals", "Referrals", "Rule", "Seconds", "Status", "StopReason", "Unplaced", "Urgency",
    ];

    private readonly FakeLogger<PlacementMatcher> logger = new();
    private readonly ServiceProvider host = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private IMeterFactory Meters => host.GetRequiredService<IMeterFactory>();

    [Fact]
    public void Every_message_holds_ids_counts_and_names_of_states_only() =>
        Messages().SelectMany(message => Placeholder().Matches(message.Attribute.Message).Select(match => match.Groups["name"].Value)).Except(Allowed).ShouldBeEmpty();

    [Fact]
    public void Every_message_has_an_event_id_and_a_name_of_its_own()
    {
        Messages().Select(message => message.Attribute.EventId).ShouldBe(Enumerable.Range(1001, Messages().Count()));
        Messages().Select(message => message.Name).Distinct().Count().ShouldBe(Messages().Count());
    }

    [Fact]
    public void A_match_logs_its_start_its_end_and_each_child_left_without_a_home()
    {
        Matcher().Match(TwoChildrenOnePlace());

        logger.Collector.GetSnapshot().Select(record => record.Id.Id).Where(id => id != 1003).ShouldBe([1001, 1002, 1006]);
        logger.Collector.GetSnapshot()[0].Message.ShouldBe("Matching 2 referred children and 1 homes by policy Wales of 2026-11-02.");
        logger.Collector.GetSnapshot().ShouldContain(record => record.Id.Id == 1003 && record.Level == LogLevel.Debug);
        logger.Collector.LatestRecord.Message.ShouldBe("Child c-2 is unplaced (Planned); 1 homes are ruled out by nothing about this child alone.");
    }

    [Fact]
    public void Words_for_people_to_read_never_reach_the_log_or_the_spans()
    {
        const string Secret = "SECRET";
        Child child = Given.Child();
        Home home = Given.FosterHome();
        MatchingProblem problem = new MatchingProblemBuilder(Given.Today)
            .UseTravel(Given.Roads)
            .AddProviders(Given.Council)
            .AddHomes(home)
            .AddReferrals(Given.Referral(child))
            .AddJudgements(new Judgement(child.Id, home.Id, JudgementKind.Recommend, Secret, Given.Today, Secret))
            .Build();
        using var spans = new Spans();

        Matcher().Match(problem);

        logger.Collector.GetSnapshot().ShouldNotBeEmpty();
        logger.Collector.GetSnapshot().ShouldAllBe(record => !record.Message.Contains(Secret) && !record.StructuredState!.Any(pair => $"{pair.Value}".Contains(Secret)));
        spans.Ended.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains(Secret));
    }

    [Fact]
    public void A_match_is_measured()
    {
        using var duration = new MetricCollector<double>(Meters, MatchingTelemetry.Name, MatchingTelemetry.SolveDuration);
        using var gap = new MetricCollector<double>(Meters, MatchingTelemetry.Name, MatchingTelemetry.SolveGap);
        using var candidates = new MetricCollector<long>(Meters, MatchingTelemetry.Name, MatchingTelemetry.Candidates);
        using var unplaced = new MetricCollector<long>(Meters, MatchingTelemetry.Name, MatchingTelemetry.Unplaced);
        using var cancellations = new MetricCollector<long>(Meters, MatchingTelemetry.Name, MatchingTelemetry.Cancellations);

        Matcher().Match(TwoChildrenOnePlace());

        CollectedMeasurement<double> measured = duration.GetMeasurementSnapshot().Single();
        measured.Value.ShouldBeGreaterThan(0);
        measured.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")
            .ShouldBe(["matching.policy=Wales", "matching.status=optimal", "matching.stop_reason=searchcomplete"]);
        gap.GetMeasurementSnapshot().Single().Value.ShouldBe(0);
        candidates.GetMeasurementSnapshot().Single().Value.ShouldBe(2);
        unplaced.GetMeasurementSnapshot().Single().Value.ShouldBe(1);
        cancellations.GetMeasurementSnapshot().ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_match_is_counted_and_logged_as_a_warning()
    {
        using var cancellations = new MetricCollector<long>(Meters, MatchingTelemetry.Name, MatchingTelemetry.Cancellations);
        using var unplaced = new MetricCollector<long>(Meters, MatchingTelemetry.Name, MatchingTelemetry.Unplaced);

        Matcher().Match(TwoChildrenOnePlace(), cancellationToken: new CancellationToken(canceled: true));

        cancellations.GetMeasurementSnapshot().Single().Value.ShouldBe(1);
        unplaced.GetMeasurementSnapshot().ShouldBeEmpty();
        logger.Collector.GetSnapshot().Single(record => record.Level == LogLevel.Warning).Id.Id.ShouldBe(1004);
    }

    [Fact]
    public void A_match_without_any_plan_is_logged_as_a_warning()
    {
        Matcher(new TinyPlanRule("X-01", maximum: -1, proposed: 1)).Match(TwoChildrenOnePlace());

        logger.Collector.GetSnapshot().Single(record => record.Level == LogLevel.Warning).Id.Id.ShouldBe(1005);
    }

    [Fact]
    public void A_match_that_throws_is_logged_as_an_error_without_the_exceptions_words()
    {
        using var duration = new MetricCollector<double>(Meters, MatchingTelemetry.Name, MatchingTelemetry.SolveDuration);
        var broken = new PlacementMatcher(MatchingPolicy.Wales(Given.Today).With(new TinyPlacementRule("X-01", RuleStrength.Wish, _ => throw new InvalidOperationException("SECRET"))), null, null, logger, Meters);

        Should.Throw<Exception>(() => broken.Match(TwoChildrenOnePlace()));

        logger.LatestRecord.Id.Id.ShouldBe(1008);
        logger.LatestRecord.Message.ShouldNotContain("SECRET");
        duration.GetMeasurementSnapshot().Single().Tags["matching.stop_reason"].ShouldBe("error");
    }

    [Fact]
    public void A_match_is_a_span_with_a_child_for_each_step()
    {
        using var spans = new Spans();

        Matcher().Match(TwoChildrenOnePlace());

        Activity match = spans.Ended.Single(span => span.OperationName == "matching.match");
        match.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(
        [
            "matching.policy=Wales", "matching.referrals=2", "matching.homes=1", "matching.status=optimal", "matching.stop_reason=searchcomplete", "matching.proposals=1", "matching.unplaced=1", "matching.gap=0",
        ]);
        spans.Ended.Where(span => span.ParentSpanId == match.SpanId).Select(span => span.OperationName).Distinct()
            .ShouldBe(["matching.compile", "matching.solve", "matching.check", "matching.explain"]);
    }

    public void Dispose() => host.Dispose();

    private PlacementMatcher Matcher(Rule? rule = null)
    {
        var policy = MatchingPolicy.Wales(Given.Today);
        return new PlacementMatcher(rule is null ? policy : policy.With(rule), null, null, logger, Meters);
    }

    private static MatchingProblem TwoChildrenOnePlace() => Given.Problem(Given.Child("c-1"), Given.Child("c-2"), Given.FosterHome(places: 1));

    private static IEnumerable<(string Name, LoggerMessageAttribute Attribute)> Messages() => typeof(PlacementMatcher).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(method => (method.Name, Attribute: method.GetCustomAttribute<LoggerMessageAttribute>()!))
        .Where(message => message.Attribute is not null)
        .OrderBy(message => message.Attribute.EventId);

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    /// <summary>The spans of this test alone: tests run side by side, and the source is the process's.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly Activity root = new Activity("test").Start();
        private readonly ActivityListener listener;
        private readonly List<Activity> ended = [];

        public Spans()
        {
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == MatchingTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == root.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStopped = ended.Add,
            };
            ActivitySource.AddActivityListener(listener);
        }

        public IEnumerable<Activity> Ended => ended.OrderBy(span => span.StartTimeUtc);

        public void Dispose()
        {
            listener.Dispose();
            root.Dispose();
        }
    }
}
