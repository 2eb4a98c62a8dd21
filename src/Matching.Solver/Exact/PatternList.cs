using System.Runtime.CompilerServices;

namespace Matching.Solver;

/// <summary>
/// All patterns of each bin that a plan below a threshold could use: those that cost, less duals, so little more than the bin's best that plan and bound leave room for it
/// (route enumeration, Baldacci, Christofides and Mingozzi 2008).
/// </summary>
/// <remarks>
/// What staying outside costs is a bin of its own with one pattern. Whatever the rules inside a bin are, the list has obeyed them, so nobody who works on it need know them. Immutable.
/// </remarks>
internal sealed class PatternList
{
    // A tenth of a second: where so much does not suffice, there would be too many patterns to search.
    private const long MostWork = 80_000;

    private PatternList(CompositeProblem problem, PatternCollector found)
    {
        Problem = problem;
        (BinStart, Cost, ArcStart, Arc, Item) = ([.. found.BinStart], [.. found.Cost], [.. found.ArcStart], [.. found.Arc], [.. found.Item]);
    }

    public CompositeProblem Problem { get; }

    /// <summary>Number of bins, those for staying outside included.</summary>
    public int BinCount => BinStart.Length - 1;

    public int Count => Cost.Length;

    /// <summary>First pattern of each bin.</summary>
    public int[] BinStart { get; }

    /// <summary>What each pattern costs, without duals and cuts.</summary>
    public long[] Cost { get; }

    /// <summary>First entry of each pattern in <see cref="Arc"/> and <see cref="Item"/>.</summary>
    public int[] ArcStart { get; }

    /// <summary>Arcs of the patterns; −1 for outside.</summary>
    public int[] Arc { get; }

    /// <summary>Items of the patterns.</summary>
    public int[] Item { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> ItemsOf(int pattern) => Item.AsSpan(ArcStart[pattern], ArcStart[pattern + 1] - ArcStart[pattern]);

    /// <summary>Lists the patterns.</summary>
    /// <param name="relaxation">A relaxation without limits, priced.</param>
    /// <param name="slack">How far above its bound plans may be, 0 or more.</param>
    /// <param name="clock">Asked for interruption.</param>
    /// <param name="limit">Units of work at most.</param>
    /// <param name="work">Takes up units of work.</param>
    /// <returns>Null when there would be too many, or too much work to list them, or when interrupted.</returns>
    public static PatternList? Of(Relaxation relaxation, long slack, RunClock clock, long limit, ref long work)
    {
        CompositeProblem problem = relaxation.Problem;
        var collector = new PatternCollector(relaxation, slack, Math.Clamp(limit, 0, MostWork) * WorkUnits.ListingStepsPerUnit);
        bool fits = true;
        for (int bin = 0; bin < problem.BinCount && fits; bin++)
        {
            fits = !clock.Interrupted && collector.AddBin(bin);
        }

        for (int item = 0; item < problem.ItemCount && fits; item++)
        {
            if (problem.Outside[item] < CompositeProblem.Never && problem.Outside[item] - relaxation.Dual[item] < slack)
            {
                collector.AddOutside(item);
            }
        }

        work += collector.Steps / WorkUnits.ListingStepsPerUnit;
        return fits ? new PatternList(problem, collector) : null;
    }
}
