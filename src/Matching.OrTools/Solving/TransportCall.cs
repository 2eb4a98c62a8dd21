using System.Collections.Concurrent;

namespace Matching.OrTools.Solving;

/// <summary>One call of a transport on a thread of its own, while this thread tells of solutions and keeps an eye on clock and cancellation.</summary>
internal sealed class TransportCall(ICpSatTransport transport, SolveClock clock, TimeSpan grace)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Calls and waits.</summary>
    /// <param name="request">What to solve.</param>
    /// <param name="found">Told about each solution on the way, on this thread.</param>
    /// <returns>The answer's bytes; null when the call was stopped and gave none.</returns>
    /// <exception cref="CpSatException">The transport failed.</exception>
    public ReadOnlyMemory<byte>? Run(CpSatRequest request, Action<ReadOnlyMemory<byte>> found)
    {
        // Not disposed of where a transport does not end: it may still look at its token.
        var stop = new CancellationTokenSource();
        var solutions = new BlockingCollection<ReadOnlyMemory<byte>>();
        Task<ReadOnlyMemory<byte>> call = Task.Factory.StartNew(
            () => Guarded(request, solutions, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        // Counted, not timed: the clock may be one of a test's.
        long waits = (grace.Ticks / Poll.Ticks) + 1;
        try
        {
            while (!solutions.IsCompleted)
            {
                if (solutions.TryTake(out ReadOnlyMemory<byte> solution, Poll))
                {
                    found(solution);
                }

                if (!stop.IsCancellationRequested && (clock.Cancelled || clock.TimeLeft < -grace))
                {
                    stop.Cancel();
                }

                if (stop.IsCancellationRequested && waits-- == 0)
                {
                    return null;
                }
            }
        }
        catch
        {
            // What told of a solution did not like it: the search has no listener any more.
            stop.Cancel();
            throw;
        }

        return Answer(call, stop.IsCancellationRequested);
    }

    private static ReadOnlyMemory<byte>? Answer(Task<ReadOnlyMemory<byte>> call, bool stopped)
    {
        try
        {
            return call.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (stopped && exception is not OutOfMemoryException)
        {
            // A stopped search owes no answer.
            return null;
        }
        catch (Exception exception) when (exception is not (CpSatException or OutOfMemoryException))
        {
            throw new CpSatException($"The transport to CP-SAT failed with {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private ReadOnlyMemory<byte> Guarded(CpSatRequest request, BlockingCollection<ReadOnlyMemory<byte>> solutions, CancellationToken stop)
    {
        try
        {
            return transport.Solve(request, solutions.Add, stop);
        }
        finally
        {
            solutions.CompleteAdding();
        }
    }
}
