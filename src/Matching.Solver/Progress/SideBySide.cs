namespace Matching.Solver;

/// <summary>Runs numbered pieces of work on several threads, each thread taking the next piece when it is free.</summary>
/// <remarks><see cref="Parallel.For(int, int, Action{int})"/> deals pieces out in ranges beforehand, which leaves threads idle when pieces differ much.</remarks>
internal static class SideBySide
{
    /// <param name="count">Number of pieces.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="work">Does one piece, given its number and the tool of the thread.</param>
    /// <param name="take">Makes or takes a thread's tool, on that thread: what two threads write to should not lie side by side in memory.</param>
    /// <param name="give">Takes the tool back.</param>
    public static void Run<T>(int count, int threads, Action<int, T> work, Func<T> take, Action<T> give)
    {
        int next = -1;
        void Work()
        {
            T tool = take();
            for (int piece = Interlocked.Increment(ref next); piece < count; piece = Interlocked.Increment(ref next))
            {
                work(piece, tool);
            }

            give(tool);
        }

        if (threads == 1 || count == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, Math.Min(threads, count), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        }
    }
}
