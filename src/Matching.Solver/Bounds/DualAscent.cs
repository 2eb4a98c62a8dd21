namespace Matching.Solver;

/// <summary>
/// Climbs the Lagrangian bound. Each dual, cut price and multiplier steps along an average of its own violations, measured against their usual size (adaptive moments, Kingma and Ba 2015),
/// and all steps grow shorter by the same factor.
/// </summary>
/// <remarks>
/// A plain subgradient has one length for all: too long for those that are settled, too short for those that have far to go. Here an item that patterns fight over moves by about the
/// present reach a step, however many others are content, and farther where its dual is larger than the mean. Subgradients with such diagonal scaling converge to the best bound when steps shrink (Duchi, Hazan and Singer 2011). Bounds are
/// evaluated in integers, so the way to the duals changes nothing about their truth.
/// </remarks>
internal sealed class DualAscent
{
    /// <summary>Whoever steps duals keeps them within this and its opposite, so that a bin's sum of them cannot overflow.</summary>
    public const long MostDual = 1L << 52;

    // Reaches are shares of the duals' mean magnitude.
    private const double FirstReach = 0.1;
    private const double LastReach = 0.001;
    private const double ResumedReach = 0.02;
    private const double RefinedReach = 0.004;
    private const double Reheat = 3;
    private const double Cooling = 0.7;
    private const double LeastReach = 1e-5;

    // From so many items on a dual's steps go so much farther or less far than others' at most; where there are fewer, scarcity is much the same for all.
    private const int SpreadItems = 1_000;
    private const double LeastSpan = 0.3;
    private const double MostSpan = 5;

    // Near the best bound steps are shares of what is missing over what is torn.
    private const double FirstNear = 1;
    private const double LastNear = 0.1;

    // Towards a plan's value: the first climb begins with so many times such a step and ends with a small part of that; each climb begins with shorter steps than the one before.
    private const double FirstTowards = 3;
    private const double LastTowards = 0.03;
    private const double NextTowards = 0.7;

    private readonly Relaxation relaxation;
    private readonly CompositeProblem problem;
    private readonly long[] bestDual;
    private readonly long[] bestMultiplier;
    private readonly long[] bestCutPrice;
    private readonly long[] bestBinValue;
    private readonly LimitOverruns limits;
    private readonly double[] at;
    private readonly double[] violation;
    private readonly double[] span;
    private readonly AdaptiveMoments moments;
    private readonly int items;
    private readonly int cuts;
    private bool started;
    private double towards;

    public DualAscent(Relaxation relaxation)
    {
        this.relaxation = relaxation;
        problem = relaxation.Problem;
        bestDual = (long[])relaxation.Dual.Clone();
        bestMultiplier = new long[relaxation.Multiplier.Length];
        bestCutPrice = (long[])relaxation.Cuts.Price.Clone();
        bestBinValue = new long[problem.BinCount];
        limits = new LimitOverruns(relaxation);
        items = problem.ItemCount;
        cuts = bestCutPrice.Length;
        int length = items + cuts + bestMultiplier.Length;
        (at, violation, span, moments) = (new double[length], new double[length], new double[length], new AdaptiveMoments(length));
    }

    /// <summary>How far a step moves what is torn, as a share of the duals' mean magnitude; 0 before the first. Handed on from solve to solve.</summary>
    public double Reach { get; private set; }

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

    /// <summary>Bins that the last evaluation bounded instead of priced.</summary>
    public int RelaxedBins => relaxation.RelaxedBins;

    /// <summary>Goes on from the duals of an earlier solve, with steps long enough to take in what has changed.</summary>
    /// <param name="reach">The last step's.</param>
    public void Resume(double reach) => Reach = Math.Max(reach, ResumedReach);

    /// <summary>Goes on from duals that are good already, with short steps.</summary>
    public void Refine() => Reach = RefinedReach;

    /// <summary>Prices the duals that the relaxation starts from.</summary>
    public void Begin(RunClock clock)
    {
        if (!started)
        {
            started = true;
            Try(clock);
        }
    }

    /// <summary>Climbs until the bound reaches the target, the steps are used up, nothing is torn any more, or the run is over.</summary>
    /// <param name="target">Value of the incumbent; reaching it ends the climb. Null for none.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <param name="until">Share of the time limit, if there is one, after which no step is begun.</param>
    public void Climb(Int128? target, int iterations, RunClock clock, double until = 1)
    {
        Begin(clock);
        // Where company or opening makes nearly all of the cost, the first duals are next to nothing, and steps of a share of them lead nowhere.
        double magnitude = Magnitude();
        double missing = target is { } value ? (double)value - (double)Bound : 0;
        bool first = Reach <= 0 || missing > magnitude;
        double reach = first ? FirstReach : Math.Clamp(Reach * Reheat, LeastReach, FirstReach);
        double last = first ? LastReach : Math.Clamp(Reach * Cooling, LeastReach, reach);
        double cooling = Math.Pow(last / reach, 1.0 / Math.Max(1, iterations));
        ReturnToBest();
        Spread();
        double scale = Math.Max(1, Math.Max(magnitude, missing) / Math.Max(1, items));
        for (int iteration = 1; iteration <= iterations && !clock.Over && !clock.HasPassed(until) && !(Bound >= target); iteration++)
        {
            if (Measure() == 0)
            {
                break;
            }

            Step(reach * scale);
            Try(clock);
            reach *= cooling;
        }

        Reach = reach;
    }

    /// <summary>Climbs the last part of the way, from duals that are good already: the first step would be enough if all that is torn rose by it, and each is shorter than the one before.</summary>
    /// <remarks>Where a part's duals are large and little is missing, steps by the duals' magnitude go far past the best.</remarks>
    /// <param name="target">Value of the plan to better; reaching it ends the climb.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="clock">Counts the work.</param>
    public void ClimbNear(Int128 target, int iterations, RunClock clock)
    {
        Begin(clock);
        if (Bound > Int128.MinValue)
        {
            ReturnToBest();
            Spread();
            double length = FirstNear * (double)(target - Bound) / Math.Max(1, Measure());
            ClimbBy(target, iterations, clock, length, length * LastNear / FirstNear);
        }
    }

    /// <summary>Climbs towards the value of a plan, again and again as the plan gets better: long steps first, away from where the last climb ended, then short ones to the best near by.</summary>
    /// <param name="target">Value of the plan to better; reaching it ends the climb.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="clock">Counts the work.</param>
    public void ClimbTowards(Int128 target, int iterations, RunClock clock)
    {
        Begin(clock);
        ReturnToBest();
        Try(clock);
        if (Bound == Int128.MinValue || clock.Over)
        {
            return;
        }

        Spread();
        towards = towards > 0 ? towards * NextTowards : FirstTowards * (double)(target - Bound) / Math.Max(1, Measure());
        ClimbBy(target, iterations, clock, towards, towards * LastTowards);
    }

    // Steps of these lengths from the best duals on, the first by what the last pricing left torn.
    private void ClimbBy(Int128 target, int iterations, RunClock clock, double first, double last)
    {
        double cooling = Math.Pow(last / first, 1.0 / Math.Max(1, iterations));
        double length = first;
        for (int iteration = 0; iteration < iterations && !clock.Over && Bound < target && Measure() > 0; iteration++)
        {
            Step(length);
            Try(clock);
            length *= cooling;
        }
    }

    /// <summary>Sum of the best duals' magnitudes.</summary>
    public double Magnitude()
    {
        double sum = 0;
        foreach (long dual in bestDual)
        {
            sum += Math.Abs((double)dual);
        }

        return sum;
    }

    /// <summary>Leaves the relaxation at the best duals, not priced there.</summary>
    public void ReturnToBest()
    {
        bestDual.CopyTo(relaxation.Dual, 0);
        bestCutPrice.CopyTo(relaxation.Cuts.Price, 0);
        for (int item = 0; item < items; item++)
        {
            at[item] = bestDual[item];
        }

        for (int cut = 0; cut < cuts; cut++)
        {
            at[items + cut] = bestCutPrice[cut];
        }

        for (int row = 0; row < bestMultiplier.Length; row++)
        {
            at[items + cuts + row] = bestMultiplier[row];
            relaxation.Multiplier[row] = bestMultiplier[row];
        }

        if (bestMultiplier.Length > 0)
        {
            relaxation.ApplyMultipliers();
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

    // Where places are scarce, duals are several times those elsewhere, and so is the way that they have to go.
    private void Spread()
    {
        double mean = Math.Max(1, Magnitude() / Math.Max(1, items));
        Array.Fill(span, 1);
        for (int item = 0; item < items && items >= SpreadItems; item++)
        {
            span[item] = Math.Clamp(Math.Abs((double)bestDual[item]) / mean, LeastSpan, MostSpan);
        }

        for (int cut = 0; cut < cuts; cut++)
        {
            span[items + cut] = relaxation.Cuts.Members[cut].Average(item => span[item]);
        }
    }

    // How far the patterns are from each item once, each cut and each limit kept; how much of what could still move is off, each as far as its steps go.
    private double Measure()
    {
        double torn = 0;
        limits.Measure();
        for (int item = 0; item < items; item++)
        {
            int off = 1 - relaxation.Covered[item];
            violation[item] = off > 0 && relaxation.Dual[item] >= relaxation.OutsideCost[item] ? 0 : off;
            torn += violation[item] != 0 ? span[item] : 0;
        }

        for (int cut = 0; cut < cuts; cut++)
        {
            int off = relaxation.CutUse[cut] - 1;
            violation[items + cut] = off < 0 && relaxation.Cuts.Price[cut] == 0 ? 0 : off;
            torn += violation[items + cut] != 0 ? span[items + cut] : 0;
        }

        for (int row = 0; row < bestMultiplier.Length; row++)
        {
            double off = limits.Of(row);
            violation[items + cuts + row] = off < 0 && relaxation.Multiplier[row] == 0 ? 0 : off;
            torn += violation[items + cuts + row] != 0 ? 1 : 0;
        }

        return torn;
    }

    private void Step(double length)
    {
        moments.NextRound();
        for (int i = 0; i < at.Length; i++)
        {
            double by = length * span[i] * moments.Step(i, violation[i]);
            at[i] += i < items + cuts ? by : by / limits.GreatestAmount(i - items - cuts);
        }

        for (int item = 0; item < items; item++)
        {
            at[item] = Math.Min(Math.Clamp(at[item], -(double)MostDual, MostDual), relaxation.OutsideCost[item]);
            relaxation.Dual[item] = Math.Min((long)Math.Round(at[item]), relaxation.OutsideCost[item]);
        }

        for (int cut = 0; cut < cuts; cut++)
        {
            at[items + cut] = Math.Clamp(at[items + cut], 0, 1L << 50);
            relaxation.Cuts.Price[cut] = (long)Math.Round(at[items + cut]);
        }

        for (int row = 0; row < bestMultiplier.Length; row++)
        {
            double greatest = Math.Min(1L << 50, (double)(1L << 56) / limits.GreatestAmount(row));
            at[items + cuts + row] = Math.Clamp(at[items + cuts + row], 0, greatest);
            relaxation.Multiplier[row] = (long)at[items + cuts + row];
        }

        if (bestMultiplier.Length > 0)
        {
            relaxation.ApplyMultipliers();
        }
    }
}
