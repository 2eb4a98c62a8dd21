namespace Matching.Solver;

/// <summary>
/// Climbs the Lagrangian bound by steps along the violation of an average of past patterns, which settles down where the plain subgradient zigzags.
/// </summary>
/// <remarks>
/// Small problems, and those with linear limits, step from the best duals so far (the volume algorithm, Barahona and Anbil 2000). Large ones step from the present duals and go back to the
/// best only after a row of failures (a deflected subgradient, Camerini, Fratta and Maffioli 1975): far fewer steps, where many items have to move at once.
/// </remarks>
internal sealed class DualAscent
{
    private const int Patience = 7;
    private const double FirstFactor = 0.1;
    private const double FirstMemory = 0.25;

    private const int DeflectedItems = 200;
    private const int DeflectedPatience = 10;
    private const double DeflectedMemory = 0.3;
    private const double FirstReach = 0.005;
    private const double LongReach = 0.001;
    private const double Cooling = 0.94;
    private const double Reheat = 0.0006;
    private const double LeastReach = 1e-6;

    private readonly Relaxation relaxation;
    private readonly CompositeProblem problem;
    private readonly long[] bestDual;
    private readonly long[] bestMultiplier;
    private readonly long[] bestCutPrice;
    private readonly long[] bestBinValue;
    private readonly double[] coverage;
    private readonly double[] cutUse;
    private readonly double[] usage;
    private double factor;
    private double memory;
    private int failures;
    private readonly bool deflected;
    private bool started;

    public DualAscent(Relaxation relaxation)
    {
        this.relaxation = relaxation;
        problem = relaxation.Problem;
        bestDual = (long[])relaxation.Dual.Clone();
        bestMultiplier = new long[relaxation.Multiplier.Length];
        bestCutPrice = (long[])relaxation.Cuts.Price.Clone();
        bestBinValue = new long[problem.BinCount];
        coverage = new double[problem.ItemCount];
        cutUse = new double[bestCutPrice.Length];
        usage = new double[bestMultiplier.Length];
        deflected = problem.ItemCount >= DeflectedItems && usage.Length == 0;
        memory = DeflectedMemory;
    }

    /// <summary>How much a deflected step aims to lift the bound, adapted to how steps turn out; 0 before the first. Handed on from solve to solve.</summary>
    public double Reach { get; private set; }

    /// <summary>Whether steps go from the present duals, as in large problems without linear limits.</summary>
    public bool IsDeflected => deflected;

    /// <summary>The best bound so far.</summary>
    public Int128 Bound { get; private set; } = Int128.MinValue;

    /// <summary>Duals of the best bound.</summary>
    public long[] BestDual => bestDual;

    /// <summary>Multipliers of the best bound.</summary>
    public long[] BestMultiplier => bestMultiplier;

    /// <summary>Prices of the cuts over families at the best bound.</summary>
    public long[] BestCutPrice => bestCutPrice;

    /// <summary>What each bin's patterns cost at least at the best duals.</summary>
    public long[] BestBinValue => bestBinValue;

    /// <summary>By item, how often past patterns cover it on average: far from 1 where the relaxation is torn.</summary>
    public double[] Coverage => coverage;

    /// <summary>Bins that the last evaluation bounded instead of priced.</summary>
    public int RelaxedBins => relaxation.RelaxedBins;

    /// <summary>Goes on from the steps of an earlier climb, whose average tells more than the first patterns.</summary>
    /// <param name="reach">The last step's.</param>
    /// <param name="scale">Sum of the duals' magnitudes; a share of it is the least reach to begin with.</param>
    /// <param name="pastCoverage">The average by item.</param>
    public void Resume(double reach, double scale, double[] pastCoverage)
    {
        Reach = Math.Max(reach, Reheat * scale);
        pastCoverage.CopyTo(coverage, 0);
    }

    /// <summary>Prices the duals that the relaxation starts from.</summary>
    public void Begin(RunClock clock)
    {
        if (!started)
        {
            started = true;
            Try(clock);
            Average(Reach > 0 ? memory : 1.0);
        }
    }

    /// <summary>Climbs until the bound reaches the target, the steps are used up, the bound stalls, or the run is over.</summary>
    /// <param name="target">Value of the incumbent; sets the step length, and reaching it ends the climb. Null to aim a little above the bound.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <param name="until">Share of the time limit, if there is one, after which no step is begun.</param>
    public void Climb(Int128? target, int iterations, RunClock clock, double until = 1)
    {
        Begin(clock);
        if (!deflected)
        {
            (factor, memory) = (FirstFactor, FirstMemory);
        }
        else if (Reach <= 0)
        {
            Reach = FirstReach * Math.Max(1, Math.Abs((double)Bound));
        }

        failures = 0;
        Int128 mark = Bound;
        for (int iteration = 1; iteration <= iterations && !clock.Over && !clock.HasPassed(until); iteration++)
        {
            if (Bound >= target)
            {
                return;
            }

            double gap = (double)((target ?? Bound + (Int128.Abs(Bound) / 50) + 1) - Bound);
            Step(deflected ? Math.Min(Reach, gap * 1.6) : factor * gap);
            bool better = Try(clock);
            Average(memory);
            Adapt(better);
            if (iteration % 60 == 0)
            {
                // Less than a thousandth of the open gap in 60 steps is a stall.
                if ((double)(Bound - mark) < 0.002 * gap)
                {
                    return;
                }

                mark = Bound;
            }
        }
    }

    private void Adapt(bool better)
    {
        if (deflected)
        {
            AdaptDeflected(better);
        }
        else if (better)
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

    private void AdaptDeflected(bool better)
    {
        double scale = Math.Abs((double)Bound);
        if (Reach > LongReach * scale)
        {
            // Far from the top the bound rises whatever the step; soon steps must be short.
            Reach *= Cooling;
            failures = better ? 0 : failures;
        }
        else if (better)
        {
            failures = 0;
            Reach *= 1.05;
        }
        else if (++failures >= DeflectedPatience)
        {
            failures = 0;
            Reach = Math.Max(Reach * 0.75, LeastReach * Math.Abs((double)Bound));
            memory = Math.Max(0.02, memory * 0.9);
            bestDual.CopyTo(relaxation.Dual, 0);
            bestCutPrice.CopyTo(relaxation.Cuts.Price, 0);
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
        relaxation.Cuts.Price.CopyTo(bestCutPrice, 0);
        relaxation.BinValue.CopyTo(bestBinValue, 0);
        return true;
    }

    private void Average(double share)
    {
        for (int item = 0; item < coverage.Length; item++)
        {
            coverage[item] += share * (relaxation.Covered[item] - coverage[item]);
        }

        for (int cut = 0; cut < cutUse.Length; cut++)
        {
            cutUse[cut] += share * (relaxation.CutUse[cut] - cutUse[cut]);
        }

        if (usage.Length > 0)
        {
            AverageUsage(share);
        }
    }

    private void Step(double reach)
    {
        double norm = 1e-9;
        long[] from = deflected ? relaxation.Dual : bestDual;
        for (int item = 0; item < coverage.Length; item++)
        {
            double violation = 1 - coverage[item];
            if (violation < 0 || from[item] < relaxation.OutsideCost[item])
            {
                norm += violation * violation;
            }
        }

        long[] fromPrice = deflected ? relaxation.Cuts.Price : bestCutPrice;
        for (int cut = 0; cut < cutUse.Length; cut++)
        {
            double violation = cutUse[cut] - 1;
            norm += violation > 0 || fromPrice[cut] > 0 ? violation * violation : 0;
        }

        double length = reach / norm;
        for (int cut = 0; cut < cutUse.Length; cut++)
        {
            relaxation.Cuts.Price[cut] = (long)Math.Clamp(Math.Round(fromPrice[cut] + (length * (cutUse[cut] - 1))), 0, 1L << 50);
        }

        for (int item = 0; item < coverage.Length; item++)
        {
            relaxation.Dual[item] = Moved(from[item], length * (1 - coverage[item]), relaxation.OutsideCost[item]);
        }

        if (usage.Length > 0)
        {
            StepMultipliers(reach);
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
    private void StepMultipliers(double reach)
    {
        for (int row = 0; row < usage.Length; row++)
        {
            double step = reach * usage[row] / ((usage[row] * usage[row] * (1 + usage.Length)) + 1e-9);
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
