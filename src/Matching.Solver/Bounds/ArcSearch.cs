namespace Matching.Solver;

/// <summary>
/// Finds a bin's best pattern where items cost each other nothing: depth-first over the candidates, best per unit of the scarcest capacity first.
/// </summary>
/// <remarks>
/// The bound in the search is the fractional knapsack over that capacity, and the answer when the search would take too many nodes: lower than the true least. Not thread-safe; one a thread.
/// </remarks>
internal sealed class ArcSearch(CompositeProblem problem, BinContents contents, int widest)
{
    private const int NodeLimit = 1_000;

    private readonly int[] candidate = new int[widest];
    private readonly long[] value = new long[widest];
    private readonly double[] ratio = new double[widest];
    private readonly long[] weight = new long[widest];
    private readonly long[] prefix = new long[widest + 1];
    private readonly int[] chosen = new int[widest];
    private readonly int[] best = new int[widest];
    private int candidates;
    private int dimension;
    private long capacity;
    private bool unit;
    private long bestValue;
    private int bestCount;
    private int chosenCount;
    private int nodes;

    /// <summary>Whether the last call found a better pattern than the one known.</summary>
    public bool Found { get; private set; }

    /// <summary>The best pattern of the last call; only when it found one.</summary>
    public ReadOnlySpan<int> Pattern => best.AsSpan(0, bestCount);

    /// <summary>Whether the last call answered with a bound.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Nodes looked at by the last call.</summary>
    public int Nodes => nodes;

    /// <summary>Searches.</summary>
    /// <param name="bin">The bin; what it must hold is in the contents already.</param>
    /// <param name="forced">Arcs that the bin holds already.</param>
    /// <param name="start">Value of what it holds already.</param>
    /// <param name="known">Value of a pattern known already; only better ones are looked for.</param>
    /// <param name="sieve">All arcs that a better pattern could hold.</param>
    /// <returns>The least value, or when the search gave up a bound below it.</returns>
    public long Run(int bin, ReadOnlySpan<int> forced, long start, long known, CandidateSieve sieve)
    {
        candidates = sieve.Count;
        sieve.Arc.AsSpan(0, candidates).CopyTo(candidate);
        sieve.Reduced.AsSpan(0, candidates).CopyTo(value);
        forced.CopyTo(chosen);
        chosenCount = forced.Length;
        bestValue = known;
        Found = false;
        Order(bin);
        nodes = 0;
        long relaxed = Math.Min(start, start + Bound(0));
        Search(0, start);
        GaveUp = nodes > NodeLimit && relaxed < bestValue;
        return GaveUp ? relaxed : bestValue;
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
        Found = true;
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
