namespace Matching.Solver;

/// <summary>
/// Says which candidates of a wide knapsack are in every best set and which in none, so that a table is needed for the few between only: prices on the loads give a bound, a greedy set an answer, and who
/// moves the bound beyond the answer is decided (Kellerer, Pferschy and Pisinger 2004, chapters 5 and 9).
/// </summary>
/// <remarks>Bounds are doubles with a margin far wider than their errors. Not thread-safe; one a thread.</remarks>
internal sealed class KnapsackCore(int dimensions, int most)
{
    private const int Steps = 30;
    private const double Margin = 1e-9;
    private const double FirstStep = 0.1;

    private readonly double[] price = new double[Math.Max(1, dimensions)];
    private readonly double[] bestPrice = new double[Math.Max(1, dimensions)];
    private readonly double[] reduced = new double[most];
    private readonly int[] order = new int[most];
    private readonly double[] keys = new double[most];
    private readonly long[] left = new long[Math.Max(1, dimensions)];

    /// <summary>By candidate: 1 in every best set, −1 in none, 0 not decided.</summary>
    public int[] Decided { get; } = new int[most];

    /// <summary>Decides.</summary>
    /// <param name="count">How many candidates there are.</param>
    /// <param name="value">Value of each, below 0.</param>
    /// <param name="weight">Weight of each by dimension.</param>
    /// <param name="room">Room by dimension.</param>
    /// <returns>How many are not decided.</returns>
    public int Decide(int count, long[] value, int[] weight, ReadOnlySpan<int> room)
    {
        double scale = 0;
        for (int c = 0; c < count; c++)
        {
            scale -= value[c];
        }

        double bound = Price(count, value, weight, room, scale);
        double answer = Greedy(count, value, weight, room);
        double gap = answer - bound + (Margin * scale) + 2;
        int open = 0;
        for (int c = 0; c < count; c++)
        {
            Decided[c] = reduced[c] < -gap ? 1 : reduced[c] > gap ? -1 : 0;
            open += Decided[c] == 0 ? 1 : 0;
        }

        return open;
    }

    // Prices of the loads by subgradient steps from 0; any prices of 0 or more give a bound.
    private double Price(int count, long[] value, int[] weight, ReadOnlySpan<int> room, double scale)
    {
        Array.Clear(price);
        Array.Clear(bestPrice);
        double best = double.NegativeInfinity;
        double length = 1;
        Span<double> over = stackalloc double[Math.Max(1, dimensions)];
        for (int step = 0; step < Steps; step++)
        {
            double bound = Bound(count, value, weight, room, over);
            if (bound > best)
            {
                best = bound;
                price.CopyTo(bestPrice, 0);
            }
            else
            {
                length *= 0.8;
            }

            double norm = 1e-9;
            for (int d = 0; d < dimensions; d++)
            {
                norm += over[d] * over[d] / ((room[d] + 1.0) * (room[d] + 1.0));
            }

            for (int d = 0; d < dimensions; d++)
            {
                double by = length * FirstStep * scale * over[d] / ((room[d] + 1.0) * (room[d] + 1.0)) / Math.Sqrt(norm);
                price[d] = Math.Max(0, price[d] + by);
            }
        }

        bestPrice.CopyTo(price, 0);
        return Bound(count, value, weight, room, over);
    }

    private double Bound(int count, long[] value, int[] weight, ReadOnlySpan<int> room, Span<double> over)
    {
        double bound = 0;
        for (int d = 0; d < dimensions; d++)
        {
            bound -= price[d] * room[d];
            over[d] = -room[d];
        }

        for (int c = 0; c < count; c++)
        {
            double net = value[c];
            for (int d = 0; d < dimensions; d++)
            {
                net += price[d] * weight[(c * dimensions) + d];
            }

            reduced[c] = net;
            if (net < 0)
            {
                bound += net;
                for (int d = 0; d < dimensions; d++)
                {
                    over[d] += weight[(c * dimensions) + d];
                }
            }
        }

        return bound;
    }

    private double Greedy(int count, long[] value, int[] weight, ReadOnlySpan<int> room)
    {
        for (int c = 0; c < count; c++)
        {
            order[c] = c;
        }

        for (int d = 0; d < dimensions; d++)
        {
            left[d] = room[d];
        }

        reduced.AsSpan(0, count).CopyTo(keys);
        Array.Sort(keys, order, 0, count);
        double answer = 0;
        for (int i = 0; i < count; i++)
        {
            bool fits = true;
            for (int d = 0; d < dimensions; d++)
            {
                fits &= weight[(order[i] * dimensions) + d] <= left[d];
            }

            for (int d = 0; fits && d < dimensions; d++)
            {
                left[d] -= weight[(order[i] * dimensions) + d];
            }

            answer += fits ? value[order[i]] : 0;
        }

        return answer;
    }
}
