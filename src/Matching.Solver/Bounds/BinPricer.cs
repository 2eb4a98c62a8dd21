namespace Matching.Solver;

/// <summary>
/// Finds the pattern of a bin (a set of items that fit together) with the least cost less duals: the subproblem of the Lagrangian relaxation.
/// </summary>
/// <remarks>
/// Every term of a bin but the reduced costs of its arcs is zero or more, so only arcs below zero can help. Where patterns are choices of units, these are searched (<see cref="UnitSearch"/>), else arcs with
/// their company (<see cref="PairSearch"/>) or without any (<see cref="ArcSearch"/>). When the search of one bin would take too long, the bound that it began with is the answer: lower than the true least, so
/// the relaxation stays valid.
/// Not thread-safe; one a thread.
/// </remarks>
internal sealed class BinPricer
{
    private readonly CompositeProblem problem;
    private readonly BinContents contents;
    private readonly PairSearch? pairs;
    private readonly UnitSearch unitSearch;
    private readonly CandidateSieve sieve;
    private readonly ArcSearch arcSearch;
    private readonly int[] best;
    private long bestValue;
    private int bestCount;
    private long steps;

    /// <param name="problem">The problem.</param>
    /// <param name="cuts">Cuts whose prices patterns pay; null for none.</param>
    public BinPricer(CompositeProblem problem, TripleCuts? cuts = null)
    {
        this.problem = problem;
        contents = new BinContents(problem, cuts);
        pairs = problem.HasPairs ? new PairSearch(problem, contents) : null;
        int widest = 0;
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            widest = Math.Max(widest, problem.BinStart[bin + 1] - problem.BinStart[bin]);
        }

        sieve = new CandidateSieve(problem, widest);
        unitSearch = new UnitSearch(problem, cuts, contents, widest);
        arcSearch = new ArcSearch(problem, contents, widest);
        best = new int[widest];
    }

    /// <summary>Arcs of the best pattern found by the last call.</summary>
    public ReadOnlySpan<int> Pattern => best.AsSpan(0, bestCount);

    /// <summary>Whether the last call answered with a bound instead of the least cost.</summary>
    public bool Relaxed { get; private set; }

    /// <summary>Arcs and nodes looked at since the start.</summary>
    public long Steps => steps + unitSearch.Steps;

    /// <summary>The search for bins whose patterns are choices of units.</summary>
    public UnitSearch ByUnits => unitSearch;

    /// <summary>Prices a bin.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="dead">Arcs that may not be used; null for none.</param>
    /// <param name="forced">Arcs of this bin that every pattern must hold.</param>
    /// <param name="known">A pattern of this bin that is possible, to begin with; only without dead and forced arcs.</param>
    /// <returns>The least cost less duals, 0 or less without forced arcs; <see cref="CompositeProblem.Never"/> when the forced arcs do not fit.</returns>
    public long Price(int bin, long[] cost, long[] dual, bool[]? dead, ReadOnlySpan<int> forced, ReadOnlySpan<int> known = default)
    {
        bestCount = 0;
        Relaxed = false;
        contents.Start(bin);
        long start = 0;
        foreach (int arc in forced)
        {
            if (!contents.TryAdd(arc, out long extra))
            {
                bestCount = 0;
                return CompositeProblem.Never;
            }

            best[bestCount++] = arc;
            start += cost[arc] - dual[problem.ArcItem[arc]] + extra;
        }

        bestValue = start;
        BeginWith(known, bin, cost, dual);
        bool byUnits = forced.IsEmpty && problem.Units.Room(bin) > 0;
        if (byUnits)
        {
            PriceByUnits(bin, cost, dual, dead);
            if (problem.Units.Suits(bin) || problem.BinGroup[bin] == AssignmentModel.NoGroup)
            {
                return bestValue;
            }
        }

        long paid = start + (contents.Count == 0 ? problem.Opening[bin] : 0);
        steps += problem.BinStart[bin + 1] - problem.BinStart[bin];
        sieve.Sift(bin, cost, dual, dead, forced, bestValue - paid, problem.Places[bin] - contents.Size);
        if (sieve.Count == 0)
        {
            return bestValue;
        }

        if (pairs is not null && (sieve.Count > 1 || byUnits))
        {
            PriceWithPairs(bin, start, forced, onlyGroups: byUnits);
        }
        else
        {
            PriceByArcs(bin, start, forced);
        }

        return bestValue;
    }

    private void PriceByUnits(int bin, long[] cost, long[] dual, bool[]? dead)
    {
        bestValue = unitSearch.Run(bin, cost, dual, dead, bestValue);
        bestCount = unitSearch.Found ? unitSearch.CopyPattern(best) : bestCount;
        Relaxed = unitSearch.GaveUp;
        contents.Start(bin);
    }

    private void PriceWithPairs(int bin, long start, ReadOnlySpan<int> forced, bool onlyGroups)
    {
        bestValue = onlyGroups ? pairs!.RunGroups(bin, bestValue, sieve) : pairs!.Run(bin, forced, start, bestValue, sieve);
        steps += pairs.Steps;
        Relaxed |= pairs.GaveUp;
        if (pairs.Found)
        {
            Take(pairs.Pattern);
        }
    }

    private void PriceByArcs(int bin, long start, ReadOnlySpan<int> forced)
    {
        bestValue = arcSearch.Run(bin, forced, start, bestValue, sieve);
        steps += arcSearch.Nodes * 4L;
        Relaxed |= arcSearch.GaveUp;
        if (arcSearch.Found)
        {
            Take(arcSearch.Pattern);
        }
    }

    private void Take(ReadOnlySpan<int> pattern)
    {
        bestCount = pattern.Length;
        pattern.CopyTo(best);
    }

    // The known pattern costs something else at these duals, but it is still a pattern.
    private void BeginWith(ReadOnlySpan<int> known, int bin, long[] cost, long[] dual)
    {
        if (known.IsEmpty)
        {
            return;
        }

        long total = 0;
        foreach (int arc in known)
        {
            contents.TryAdd(arc, out long extra);
            total += cost[arc] - dual[problem.ArcItem[arc]] + extra;
        }

        contents.Start(bin);
        if (total < bestValue)
        {
            bestValue = total;
            Take(known);
        }
    }
}
