using Matching.Solver;
using Microsoft.Extensions.Logging;

namespace Matching;

/// <summary>Everything that a matcher logs. Ids, counts and names of states only: a test reads every template, and docs/hosting.md lists them.</summary>
internal static partial class MatchLog
{
    [LoggerMessage(1001, LogLevel.Information, "Matching {Referrals} referred children and {Homes} homes by policy {Policy} of {PolicyDate:yyyy-MM-dd}.")]
    public static partial void Started(this ILogger logger, int referrals, int homes, string policy, DateOnly policyDate);

    [LoggerMessage(1002, LogLevel.Information, "Match ended {Status}, stopped by {StopReason} after {Seconds:0.000} s: {Proposals} proposals, {Unplaced} unplaced, gap {Gap:0.00000}.")]
    public static partial void Ended(this ILogger logger, SolutionStatus status, StopReason stopReason, double seconds, int proposals, int unplaced, double gap);

    [LoggerMessage(1003, LogLevel.Debug, "In phase {Phase} after {Seconds:0.000} s: {Unplaced} unplaced, gap {Gap:0.00000}.")]
    public static partial void Improved(this ILogger logger, string phase, double seconds, long unplaced, double gap);

    [LoggerMessage(1004, LogLevel.Warning, "Match was cancelled after {Seconds:0.000} s; what was found so far is returned, with a plan: {HasPlan}.")]
    public static partial void Cancelled(this ILogger logger, double seconds, bool hasPlan);

    [LoggerMessage(1005, LogLevel.Warning, "No plan was found: {Status}, stopped by {StopReason} after {Seconds:0.000} s.")]
    public static partial void WithoutPlan(this ILogger logger, SolutionStatus status, StopReason stopReason, double seconds);

    [LoggerMessage(1006, LogLevel.Debug, "Child {Child} is unplaced ({Urgency}); {EligibleHomes} homes are ruled out by nothing about this child alone.")]
    public static partial void Unplaced(this ILogger logger, ChildId child, Urgency urgency, int eligibleHomes);

    [LoggerMessage(1007, LogLevel.Debug, "Home {Home}, proposed for child {Child}, needs an approval by rule {Rule}.")]
    public static partial void ApprovalToSeek(this ILogger logger, HomeId home, ChildId child, string rule);

    [LoggerMessage(1008, LogLevel.Error, "Match failed after {Seconds:0.000} s with {ExceptionType}; the exception that the caller gets says more.")]
    public static partial void Failed(this ILogger logger, double seconds, string exceptionType);
}
