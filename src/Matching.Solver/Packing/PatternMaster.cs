namespace Matching.Solver;

/// <summary>
/// The linear relaxation of "every item in one of as few patterns as possible", by column generation (Gilmore and Gomory 1961) and the revised simplex method with the inverse of the basis held whole.
/// </summary>
/// <remarks>Floating point steers only: bounds are added up in integers from the duals, rounded down. Not thread-safe.</remarks>
internal sealed class PatternMaster(PackingForm form, PatternPricer pricer, RunClock clock)
{
    private const double Zero = 1e-9;
    private const double Perturbation = 1e-6;
    private const double Smoothing = 0.7;
    private const int DualBits = 40;
    private const int StepsPerUnit = 2_000;

    private int[] items = [];
    private int[] rowOf = [];
    private double[] inverse = [];
    private double[] right = [];
    private double[] dual = [];
    private double[] entering = [];
    private double[] steady = [];
    private double[] mixed = [];
    private double steadyRatio;
    private int[]?[] basis = [];
    private long[] worth = [];
    private long spent;
    private int size;

    /// <summary>Patterns of the basis and how much of each is used, 0 included.</summary>
    public List<(int[] Pattern, double Use)> Solution { get; } = [];

    /// <summary>No packing of the items has fewer bins.</summary>
    public long Bound { get; private set; }

    /// <summary>The value of the relaxation, as far as it was solved.</summary>
    public double Value { get; private set; }

    /// <summary>Solves the relaxation for some items.</summary>
    /// <param name="some">The items.</param>
    /// <param name="pool">Patterns known, of any items.</param>
    /// <param name="enough">Ends as soon as the bound is as high as this.</param>
    /// <param name="most">Ends after so many new patterns.</param>
    public void Solve(int[] some, IReadOnlyList<int[]> pool, long enough, int most)
    {
        Begin(some);
        UsePool(pool);
        for (int step = 0; step < most && !clock.Over; step++)
        {
            int surplus = LowestDual();
            if (surplus >= 0)
            {
                Pivot(null, surplus);
                continue;
            }

            int[]? pattern = Price();
            if (pattern is null || Bound >= enough || Bound >= Math.Ceiling(Value - 1e-5))
            {
                break;
            }

            Pivot(pattern, -1);
        }

        Read();
    }

    private void Begin(int[] some)
    {
        items = some;
        size = some.Length;
        Bound = size > 0 ? 1 : 0;
        rowOf = new int[form.ItemCount];
        Array.Fill(rowOf, -1);
        inverse = new double[size * size];
        right = new double[size];
        dual = new double[size];
        entering = new double[size];
        mixed = new double[size];
        steady = new double[size];
        steadyRatio = 0;
        basis = new int[]?[size];
        worth = new long[size];
        for (int row = 0; row < size; row++)
        {
            rowOf[some[row]] = row;
            inverse[(row * size) + row] = 1;

            // A little more than one of each, not the same for any two, keeps pivots from standing still.
            right[row] = 1 + (Perturbation * (((row * 7919L) % 1009) + 1) / 1009);
            dual[row] = 1;
            basis[row] = [some[row]];
            for (int d = 0; d < form.Dimensions; d++)
            {
                steady[row] = Math.Max(steady[row], form.Weight[(some[row] * form.Dimensions) + d] / Math.Max(1.0, form.Room[d]));
            }
        }

        Value = size;
    }

    private void UsePool(IReadOnlyList<int[]> pool)
    {
        var local = new List<int[]>();
        foreach (int[] pattern in pool)
        {
            int[] kept = Array.FindAll(pattern, item => rowOf[item] >= 0);
            if (kept.Length > 1)
            {
                local.Add(kept);
            }
        }

        for (int step = 0; step < 20 * (size + 10) && !clock.Over; step++)
        {
            int[]? best = null;
            double most = 1 + 1e-6;
            foreach (int[] pattern in local)
            {
                double sum = 0;
                foreach (int item in pattern)
                {
                    sum += dual[rowOf[item]];
                }

                (best, most) = sum > most ? (pattern, sum) : (best, most);
            }

            clock.Spend(1 + (local.Count / 100));
            int surplus = LowestDual();
            if (surplus >= 0)
            {
                Pivot(null, surplus);
            }
            else if (best is null)
            {
                return;
            }
            else
            {
                Pivot(best, -1);
            }
        }
    }

    private int LowestDual()
    {
        int lowest = -1;
        double least = -1e-7;
        for (int row = 0; row < size; row++)
        {
            (lowest, least) = dual[row] < least ? (row, dual[row]) : (lowest, least);
        }

        return lowest;
    }

    // Prices between the present duals and the best ones, which are steadier (Wentges 1997), or at the present ones where that finds nothing.
    private int[]? Price()
    {
        for (int row = 0; row < size; row++)
        {
            mixed[row] = (Smoothing * steady[row]) + ((1 - Smoothing) * Math.Max(0, dual[row]));
        }

        int[]? pattern = PriceAt(mixed);
        return pattern ?? PriceAt(dual);
    }

    // Any duals give a bound: no pattern is worth more than the best, so that many are needed for what all are worth (Farley 1990).
    private int[]? PriceAt(double[] at)
    {
        Int128 sum = 0;
        for (int row = 0; row < size; row++)
        {
            worth[row] = (long)(Math.Clamp(at[row], 0, 1) * (1L << DualBits));
            sum += worth[row];
        }

        long most = pricer.Price(items, worth);
        clock.Spend((pricer.Steps / WorkUnits.PricingStepsPerUnit) - spent);
        spent = pricer.Steps / WorkUnits.PricingStepsPerUnit;
        if (most > 0)
        {
            Bound = Math.Max(Bound, (long)((sum + most - 1) / most));
            double ratio = (double)sum / most;
            if (ratio > steadyRatio)
            {
                steadyRatio = ratio;
                for (int row = 0; row < size; row++)
                {
                    steady[row] = Math.Clamp(at[row], 0, 1) * (1L << DualBits) / most;
                }
            }
        }

        int[] pattern = [.. pricer.Pattern];
        double value = 0;
        foreach (int item in pattern)
        {
            value += dual[rowOf[item]];
        }

        return value > 1 + 1e-7 ? pattern : null;
    }

    // Brings in a pattern, or (null) the surplus of a row.
    private void Pivot(int[]? pattern, int surplus)
    {
        double gain = pattern is null ? dual[surplus] : 1;
        foreach (int item in pattern ?? [])
        {
            gain -= dual[rowOf[item]];
        }

        int leaving = -1;
        double least = double.MaxValue;
        for (int row = 0; row < size; row++)
        {
            ReadOnlySpan<double> line = inverse.AsSpan(row * size, size);
            double sum = pattern is null ? -line[surplus] : 0;
            foreach (int item in pattern ?? [])
            {
                sum += line[rowOf[item]];
            }

            entering[row] = sum;
            if (sum > Zero && (right[row] / sum < least - 1e-12 || (right[row] / sum < least + 1e-12 && sum > entering[leaving])))
            {
                (leaving, least) = (row, right[row] / sum);
            }
        }

        if (leaving >= 0)
        {
            Exchange(leaving, least, gain);
            basis[leaving] = pattern;
        }
    }

    private void Exchange(int leaving, double amount, double gain)
    {
        Span<double> pivotLine = inverse.AsSpan(leaving * size, size);
        double pivot = entering[leaving];
        for (int column = 0; column < size; column++)
        {
            pivotLine[column] /= pivot;
        }

        for (int row = 0; row < size; row++)
        {
            double factor = entering[row];
            if (row == leaving || Math.Abs(factor) < 1e-13)
            {
                continue;
            }

            Subtract(inverse.AsSpan(row * size, size), pivotLine, factor);
            right[row] = Math.Max(0, right[row] - (factor * amount));
        }

        right[leaving] = amount;
        Subtract(dual, pivotLine, -gain);
        Value += gain * amount;
        clock.Spend(1 + ((long)size * size / StepsPerUnit));
    }

    private static void Subtract(Span<double> line, ReadOnlySpan<double> other, double factor)
    {
        int at = 0;
        var vector = new System.Numerics.Vector<double>(factor);
        for (; at <= line.Length - System.Numerics.Vector<double>.Count; at += System.Numerics.Vector<double>.Count)
        {
            (new System.Numerics.Vector<double>(line[at..]) - (new System.Numerics.Vector<double>(other[at..]) * vector)).CopyTo(line[at..]);
        }

        for (; at < line.Length; at++)
        {
            line[at] -= other[at] * factor;
        }
    }

    private void Read()
    {
        Solution.Clear();
        for (int row = 0; row < size; row++)
        {
            if (basis[row] is { } pattern)
            {
                Solution.Add((pattern, right[row]));
            }
        }
    }
}
