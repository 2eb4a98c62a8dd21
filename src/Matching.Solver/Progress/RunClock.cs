namespace Matching.Solver;

/// <summary>Says when to stop. Work is counted by whoever leads the search; clock and cancellation may be asked by any thread.</summary>
internal sealed class RunClock
{
    private readonly TimeProvider time;
    private readonly CancellationToken cancellation;
    private readonly long started;
    private readonly long deadline;

    public RunClock(SolveOptions options, CancellationToken cancellationToken)
    {
        time = options.TimeProvider;
        cancellation = cancellationToken;
        started = time.GetTimestamp();
        WorkLimit = options.WorkLimit ?? long.MaxValue;
        double ticks = options.TimeLimit is { } limit ? limit.TotalSeconds * time.TimestampFrequency : double.PositiveInfinity;
        deadline = ticks > long.MaxValue / 4.0 ? long.MaxValue : started + (long)ticks;
    }

    public long WorkLimit { get; }

    /// <summary>Units of work done so far.</summary>
    public long Work { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>Work left until the limit.</summary>
    public long WorkLeft => Math.Max(0, WorkLimit - Work);

    /// <summary>Whether the run is over, by cancellation, clock or work. For the leading thread.</summary>
    public bool Over => Work >= WorkLimit || Interrupted;

    /// <summary>Whether cancelled or out of time; for any thread.</summary>
    public bool Interrupted => cancellation.IsCancellationRequested || (deadline != long.MaxValue && time.GetTimestamp() >= deadline);

    /// <summary>Whether cancelled; for any thread. A time limit lets the first plan be finished, cancelling does not wait for it.</summary>
    public bool Cancelled => cancellation.IsCancellationRequested;

    /// <summary>Whether so much of the time or work limit is gone; never without one. For steps that must leave some for the plan. For the leading thread.</summary>
    /// <param name="share">From 0 to 1.</param>
    public bool HasPassed(double share) =>
        (WorkLimit != long.MaxValue && Work >= WorkLimit * share) || (deadline != long.MaxValue && time.GetTimestamp() - started >= (deadline - started) * share);

    public StopReason Reason =>
        cancellation.IsCancellationRequested ? StopReason.Cancelled :
        Work >= WorkLimit ? StopReason.WorkLimit :
        StopReason.TimeLimit;

    public void Spend(long units) => Work += units;
}
