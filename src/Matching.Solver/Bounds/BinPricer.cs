namespace Matching.Solver;

/// <summary>
/// Finds the pattern of a bin (a set of items that fit together) with the least cost less duals: the subproblem of the Lagrangian relaxation.
/// </summary>
/// <remarks>
/// Depth-first over the arcs whose reduced cost is below zero, best per unit of the scarcest capacity first; every other term of a bin is zero or
/// more, so no other arc can help. The bound in the search is the fractional knapsack over that capacity. When the search of one bin
/// would take too many nodes, the fractional bound is the answer: lower than the true least, so the relaxation stays valid.
/// Not thread-safe; one a thread.
/// </remarks>
internal sealed class BinPricer
{
    private const int NodeLimit = 1_000;

    private readonly CompositeProblem problem;
    private readonly BinContents contents;
    private readonly PairSearch? pairs;
    private readonly UnitSearch unitSearch;
    private readonly CandidateSieve sieve;
    private readonly int[] candidate;
    private readonly long[] value;
    private readonly double[] ratio;
    private readonly long[] weight;
    private readonly long[] prefix;
    private readonly int[] chosen;
    private readonly int[] best;
    private int candidates;
    private int dimension;
    private long capacity;
    private bool unit;
    private long bestValue;
    private int bestCount;
    private int chosenCount;
    private int nodes;
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
        candidate = new int[widest];
        value = new long[widest];
        ratio = new double[widest];
        weight = new long[widest];
        prefix = new long[widest + 1];
        chosen = new int[widest];
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
        chosenCount = 0;
        Relaxed = false;
        contents.Start(bin);
        long start = 0;
        foreach (int arc in forced)
        {
            if (!contents.TryAdd(arc, out long extra))
            {
                return CompositeProblem.Never;
            }

            chosen[chosenCount++] = arc;
            start += cost[arc] - dual[problem.ArcItem[arc]] + extra;
        }

        Keep(start);
        BeginWith(known, bin, cost, dual);
        if (forced.IsEmpty && problem.Units.Suits(bin))
        {
            return PriceByUnits(bin, cost, dual, dead);
        }

        long paid = start + (contents.Count == 0 ? problem.Opening[bin] : 0);
        steps += problem.BinStart[bin + 1] - problem.BinStart[bin];
        sieve.Sift(bin, cost, dual, dead, forced, bestValue - paid, problem.Places[bin] - contents.Size);
        candidates = sieve.Count;
        if (candidates == 0)
        {
            return bestValue;
        }

        if (pairs is not null && candidates > 1)
        {
            return PriceWithPairs(bin, start, forced);
        }

        sieve.Arc.AsSpan(0, candidates).CopyTo(candidate);
        sieve.Reduced.AsSpan(0, candidates).CopyTo(value);
        Order(bin);
        nodes = 0;
        long relaxed = Math.Min(start, start + Bound(0));
        Search(0, start);
        steps += nodes * 4L;
        if (nodes <= NodeLimit)
        {
            return bestValue;
        }

        Relaxed = relaxed < bestValue;
        return Math.Min(relaxed, bestValue);
    }

    private long PriceByUnits(int bin, long[] cost, long[] dual, bool[]? dead)
    {
        long least = unitSearch.Run(bin, cost, dual, dead, bestValue);
        if (unitSearch.Found)
        {
            bestCount = unitSearch.CopyPattern(best);
        }

        return least;
    }

    private long PriceWithPairs(int bin, long start, ReadOnlySpan<int> forced)
    {
        long least = pairs!.Run(bin, forced, start, bestValue, sieve);
        steps += pairs.Steps;
        Relaxed = pairs.GaveUp;
        if (pairs.Found)
        {
            bestCount = pairs.Pattern.Length;
            pairs.Pattern.CopyTo(best);
        }

        return least;
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
            bestCount = known.Length;
            known.CopyTo(best);
        }
    }

    // Chooses the capacity that the candidates overfill most, and sorts them by value for each unit of it.
    private void Order(int bin)
    {
        ChooseDimension(bin);
        unit = true;
        for (int c = 0; c < candidates; c++)
        {
            weight[c] = Weight(candidate[c], dimension);
            unit &= weight[c] == 1;
        }

        if (unit)
        {
            Array.Sort(value, candidate, 0, candidates);
        }
        else
        {
            for (int c = 0; c < candidates; c++)
            {
                ratio[c] = weight[c] == 0 ? double.NegativeInfinity : (double)value[c] / weight[c];
                chosen[chosenCount + c] = c;
            }

            SortByRatio();
        }

        prefix[0] = 0;
        for (int c = 0; c < candidates; c++)
        {
            prefix[c + 1] = prefix[c] + value[c];
        }
    }

    private void SortByRatio()
    {
        Span<int> order = chosen.AsSpan(chosenCount, candidates);
        ratio.AsSpan(0, candidates).Sort(order);

        // Carries the order over to the three lists; prefix is free until they are in place.
        Permute(order, value, prefix);
        Permute(order, weight, prefix);
        for (int c = 0; c < candidates; c++)
        {
            prefix[c] = candidate[order[c]];
        }

        for (int c = 0; c < candidates; c++)
        {
            candidate[c] = (int)prefix[c];
        }
    }

    private static void Permute(ReadOnlySpan<int> order, long[] list, long[] scratch)
    {
        for (int c = 0; c < order.Length; c++)
        {
            scratch[c] = list[order[c]];
        }

        scratch.AsSpan(0, order.Length).CopyTo(list);
    }

    private void ChooseDimension(int bin)
    {
        dimension = -1;
        bool mayWaive = problem.BinGroup[bin] != AssignmentModel.NoGroup;
        bool exempt = false;
        for (int c = 0; c < candidates && !exempt; c++)
        {
            exempt = problem.ArcExempt[candidate[c]];
        }

        bool shared = !mayWaive && !exempt && contents.Count == 0;
        long places = shared ? problem.SharedPlaces[bin] : problem.Places[bin];
        capacity = places - contents.Size;
        double tightest = Demand(-1) / Math.Max(1.0, capacity);
        for (int l = 0; l < problem.LoadCount; l++)
        {
            long limit = problem.LoadLimit[(bin * problem.LoadCount) + l];
            if (limit != long.MaxValue && Demand(l) / Math.Max(1.0, limit - contents.Load(l)) > tightest)
            {
                tightest = Demand(l) / Math.Max(1.0, limit - contents.Load(l));
                dimension = l;
                capacity = limit - contents.Load(l);
            }
        }
    }

    private double Demand(int inDimension)
    {
        double demand = 0;
        for (int c = 0; c < candidates; c++)
        {
            demand += Weight(candidate[c], inDimension);
        }

        return demand;
    }

    private long Weight(int arc, int inDimension) =>
        inDimension < 0 ? problem.Size[problem.ArcItem[arc]] : problem.ArcLoad[(arc * problem.LoadCount) + inDimension];

    private void Search(int from, long current)
    {
        for (int c = from; c < candidates; c++)
        {
            if (current + Bound(c) >= bestValue || ++nodes > NodeLimit)
            {
                return;
            }

            if (!contents.TryAdd(candidate[c], out long extra))
            {
                continue;
            }

            chosen[chosenCount++] = candidate[c];
            capacity -= weight[c];
            long next = current + value[c] + extra;
            if (next < bestValue)
            {
                Keep(next);
            }

            Search(c + 1, next);
            capacity += weight[c];
            chosenCount--;
            contents.RemoveLast();
        }
    }

    private void Keep(long found)
    {
        bestValue = found;
        bestCount = chosenCount;
        chosen.AsSpan(0, chosenCount).CopyTo(best);
    }

    // At most this can still be gained from the candidates from one on: they are sorted, so it only shrinks along the list.
    private long Bound(int from)
    {
        if (unit)
        {
            return prefix[from + (int)Math.Min(candidates - from, capacity)] - prefix[from];
        }

        long left = capacity;
        for (int c = from; c < candidates; c++)
        {
            if (weight[c] > left)
            {
                long whole = prefix[c] - prefix[from];
                double part = (double)value[c] * left / weight[c];

                // Ratios and this product are rounded; the margin is far wider than their errors.
                return whole + (long)part - 2 + (whole >> 44) + (value[c] >> 44);
            }

            left -= weight[c];
        }

        return prefix[candidates] - prefix[from];
    }
}
