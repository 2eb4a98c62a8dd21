using System.Diagnostics;
using Matching.Solver;
using Microsoft.Extensions.Logging;

namespace Matching;

/// <summary>Tells log, spans and instruments about one match. For one thread.</summary>
internal sealed class MatchObservation : IDisposable
{
    private readonly ILogger logger;
    private readonly MatchInstruments instruments;
    private readonly MatchingPolicy policy;
    private readonly TimeProvider time;
    private readonly long started;
    private readonly Activity? span;

    public MatchObservation(ILogger logger, MatchInstruments instruments, MatchingProblem problem, MatchingPolicy policy, TimeProvider time)
    {
        (this.logger, this.instruments, this.policy, this.time) = (logger, instruments, policy, time);
        started = time.GetTimestamp();
        span = MatchInstruments.Spans.StartActivity(MatchingTelemetry.MatchActivity)
            ?.SetTag(MatchingTelemetry.PolicyTag, policy.Name)
            .SetTag(MatchingTelemetry.ReferralsTag, problem.Referrals.Count)
            .SetTag(MatchingTelemetry.HomesTag, problem.Homes.Count);
        logger.Started(problem.Referrals.Count, problem.Homes.Count, policy.Name, policy.On);
    }

    private double Seconds => time.GetElapsedTime(started).TotalSeconds;

    /// <summary>A listener that logs improvements and passes everything on; the caller's own where nobody reads the log so closely.</summary>
    public IProgress<MatchProgress>? Listening(IProgress<MatchProgress>? caller) =>
        logger.IsEnabled(LogLevel.Debug) ? new Relay(logger, caller) : caller;

    /// <summary>The match has ended with a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="listed">Pairs that the search listed.</param>
    public void Ended(MatchingResult result, long listed)
    {
        double seconds = Seconds;
        instruments.Record(result, listed, seconds);
        span?.SetTag(MatchingTelemetry.StatusTag, MatchInstruments.Word(result.Status))
            .SetTag(MatchingTelemetry.StopReasonTag, MatchInstruments.Word(result.StopReason))
            .SetTag(MatchingTelemetry.ProposalsTag, result.Proposals.Count)
            .SetTag(MatchingTelemetry.UnplacedTag, result.Unplaced.Count)
            .SetTag(MatchingTelemetry.GapTag, result.Gap);
        bool hasPlan = result.Status is SolutionStatus.Feasible or SolutionStatus.Optimal;
        if (result.StopReason == StopReason.Cancelled)
        {
            logger.Cancelled(seconds, hasPlan);
        }
        else if (!hasPlan)
        {
            logger.WithoutPlan(result.Status, result.StopReason, seconds);
        }

        logger.Ended(result.Status, result.StopReason, seconds, result.Proposals.Count, result.Unplaced.Count, result.Gap);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            LogEach(result);
        }
    }

    /// <summary>The match has ended with an exception.</summary>
    public void Failed(Exception exception)
    {
        double seconds = Seconds;
        instruments.RecordFailure(policy.Name, seconds);
        span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name).SetTag(MatchingTelemetry.StopReasonTag, "error");
        logger.Failed(seconds, exception.GetType().Name);
    }

    public void Dispose() => span?.Dispose();

    private void LogEach(MatchingResult result)
    {
        foreach (UnplacedChild child in result.Unplaced)
        {
            logger.Unplaced(child.Child, child.Urgency, child.EligibleHomes);
        }

        foreach (ApprovalRequired approval in result.Check.ApprovalsRequired)
        {
            logger.ApprovalToSeek(approval.Home, approval.Child, approval.RuleId);
        }
    }

    /// <summary>Logs each message that has a plan, then passes it on.</summary>
    private sealed class Relay(ILogger logger, IProgress<MatchProgress>? caller) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value)
        {
            if (value is { Unplaced: { } unplaced, Gap: { } gap })
            {
                logger.Improved(value.Phase, value.Elapsed.TotalSeconds, unplaced, gap);
            }

            caller?.Report(value);
        }
    }
}
