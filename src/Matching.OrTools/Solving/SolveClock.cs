using Matching.Solver;

namespace Matching.OrTools.Solving;

/// <summary>What is left of a run's time and work.</summary>
internal sealed class SolveClock(SolveOptions options, CancellationToken cancellation)
{
    /// <summary>CP-SAT counts its work in units of about a second on a machine of its authors; here it is told in millionths of them.</summary>
    public const double WorkOfUnit = 1_000_000;

    private readonly long started = options.TimeProvider.GetTimestamp();

    public TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(started);

    public bool Cancelled => cancellation.IsCancellationRequested;

    /// <summary>Units of work done so far.</summary>
    public long Work { get; private set; }

    public TimeSpan? TimeLeft => options.TimeLimit - Elapsed;

    public long? WorkLeft => options.WorkLimit - Work;

    /// <summary>Why the run is over; null while it is not.</summary>
    public StopReason? Over =>
        Cancelled ? StopReason.Cancelled
        : WorkLeft <= 0 ? StopReason.WorkLimit
        : TimeLeft <= TimeSpan.Zero ? StopReason.TimeLimit
        : null;

    /// <summary>Counts what CP-SAT says it has done. A call that hit its limit has used it up, whatever the rounding.</summary>
    public void Spend(double units, bool stoppedEarly)
    {
        double work = double.IsFinite(units) && units > 0 ? Math.Min(units * WorkOfUnit, long.MaxValue / 4.0) : 0;
        long counted = (long)Math.Ceiling(work);
        if (stoppedEarly && WorkLeft is { } left && (counted >= left * 0.9 || options.TimeLimit is null))
        {
            counted = Math.Max(counted, left);
        }

        Work += counted;
    }
}
