namespace Matching.Solver;

/// <summary>
/// Climbs the Lagrangian bound by the volume algorithm (Barahona and Anbil 2000): steps from the best duals so far along the violation of an
/// average of past patterns, which settles down where the plain subgradient zigzags.
/// </summary>
internal sealed class DualAscent
{
    private const int Patience = 7;
    private const double FirstFactor = 0.1;
    private const double FirstMemory = 0.25;

    private readonly Relaxation relaxation;
    private readonly CompositeProblem problem;
    private readonly long[] bestDual;
    private readonly long[] bestMultiplier;
    private readonly double[] coverage;
    private readonly double[] usage;
    private double factor;
    private double memory;
    private int failures;
    private bool started;

    public DualAscent(Relaxation relaxation)
    {
        this.relaxation = relaxation;
        problem = relaxation.Problem;
        bestDual = (long[])relaxation.Dual.Clone();
        bestMultiplier = new long[relaxation.Multiplier.Length];
        coverage = new double[problem.ItemCount];
        usage = new double[bestMultiplier.Length];
    }

    /// <summary>The best bound so far.</summary>
    public Int128 Bound { get; private set; } = Int128.MinValue;

    /// <summary>Duals of the best bound.</summary>
    public long[] BestDual => bestDual;

    /// <summary>Multipliers of the best bound.</summary>
    public long[] BestMultiplier => bestMultiplier;

    /// <summary>By item, how often past patterns cover it on average: far from 1 where the relaxation is torn.</summary>
    public double[] Coverage => coverage;

    /// <summary>Bins that the last evaluation bounded instead of priced.</summary>
    public int RelaxedBins => relaxation.RelaxedBins;

    /// <summary>Prices the duals that the relaxation starts from.</summary>
    public void Begin(RunClock clock)
    {
        if (!started)
        {
            started = true;
            Try(clock);
            Average(1.0);
        }
    }

    /// <summary>Climbs until the bound reaches the target, the steps are used up, the bound stalls, or the run is over.</summary>
    /// <param name="target">Value of the incumbent; sets the step length, and reaching it ends the climb.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <returns>True when it stalled: more steps would hardly help.</returns>
    public bool Climb(Int128 target, int iterations, RunClock clock)
    {
        Begin(clock);
        factor = FirstFactor;
        memory = FirstMemory;
        failures = 0;
        Int128 mark = Bound;
        for (int iteration = 1; iteration <= iterations && !clock.Over; iteration++)
        {
            if (Bound >= target)
            {
                return true;
            }

            Int128 before = Bound;
            Step((double)(target - Bound));
            bool better = Try(clock);
            Average(memory);
            Adapt(better);
            if (iteration % 60 == 0)
            {
                // Less than a thousandth of the open gap in 60 steps is a stall.
                if ((double)(Bound - mark) < 0.002 * (double)(target - Bound))
                {
                    return true;
                }

                mark = Bound;
            }
        }

        return false;
    }

    private void Adapt(bool better)
    {
        if (better)
        {
            failures = 0;
            factor = Math.Min(1.6, factor * 1.08);
        }
        else if (++failures >= Patience)
        {
            failures = 0;
            factor = Math.Max(1e-5, factor * 0.8);
            memory = Math.Max(0.01, memory * 0.95);
        }
    }

    private bool Try(RunClock clock)
    {
        long steps = relaxation.Steps;
        Int128 bound = relaxation.Evaluate();
        clock.Spend(1 + ((relaxation.Steps - steps + problem.ItemCount) / WorkUnits.PricingStepsPerUnit));
        if (bound <= Bound)
        {
            return false;
        }

        Bound = bound;
        relaxation.Dual.CopyTo(bestDual, 0);
        relaxation.Multiplier.CopyTo(bestMultiplier, 0);
        return true;
    }

    private void Average(double share)
    {
        for (int item = 0; item < coverage.Length; item++)
        {
            coverage[item] += share * (relaxation.Covered[item] - coverage[item]);
        }

        if (usage.Length > 0)
        {
            AverageUsage(share);
        }
    }

    private void Step(double gap)
    {
        double norm = 1e-9;
        for (int item = 0; item < coverage.Length; item++)
        {
            double violation = 1 - coverage[item];
            if (violation < 0 || bestDual[item] < relaxation.OutsideCost[item])
            {
                norm += violation * violation;
            }
        }

        double length = factor * gap / norm;
        for (int item = 0; item < coverage.Length; item++)
        {
            relaxation.Dual[item] = Moved(bestDual[item], length * (1 - coverage[item]), relaxation.OutsideCost[item]);
        }

        if (usage.Length > 0)
        {
            StepMultipliers(gap);
        }
    }

    // Duals are kept within ±2^52, so a bin's sum of them cannot overflow.
    private static long Moved(long from, double by, long greatest)
    {
        double to = Math.Clamp(from + by, -(double)(1L << 52), 1L << 52);
        return Math.Min((long)Math.Round(to), greatest);
    }

    private void AverageUsage(double share)
    {
        var sums = new Int128[usage.Length];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            foreach (int arc in relaxation.Pattern(bin))
            {
                problem.Limits.Add(-1, arc, sums, 1);
            }
        }

        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (relaxation.Covered[item] == 0 && relaxation.Dual[item] == relaxation.OutsideCost[item])
            {
                problem.Limits.Add(item, -1, sums, 1);
            }
        }

        for (int row = 0; row < usage.Length; row++)
        {
            usage[row] += share * ((double)(sums[row] - problem.Limits.Room[row]) - usage[row]);
        }
    }

    // Each limit has a step length of its own: coefficients of limits and of items differ by orders of magnitude.
    private void StepMultipliers(double gap)
    {
        for (int row = 0; row < usage.Length; row++)
        {
            double step = factor * gap * usage[row] / ((usage[row] * usage[row] * (1 + usage.Length)) + 1e-9);
            double greatest = Math.Min(1L << 50, (double)(1L << 56) / Math.Max(1, GreatestAmount[row]));
            relaxation.Multiplier[row] = (long)Math.Clamp(bestMultiplier[row] + step, 0, greatest);
        }

        relaxation.ApplyMultipliers();
    }

    private long[] GreatestAmount => field ??= FindGreatest();

    private long[] FindGreatest()
    {
        var greatest = new long[usage.Length];
        CompositeLimits limits = problem.Limits;
        for (int entry = 0; entry < limits.ArcRow.Length; entry++)
        {
            greatest[limits.ArcRow[entry]] = Math.Max(greatest[limits.ArcRow[entry]], Math.Abs(limits.ArcAmount[entry]));
        }

        for (int entry = 0; entry < limits.ItemRow.Length; entry++)
        {
            greatest[limits.ItemRow[entry]] = Math.Max(greatest[limits.ItemRow[entry]], Math.Abs(limits.ItemAmount[entry]));
        }

        return greatest;
    }
}
