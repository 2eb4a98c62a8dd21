using System.Collections.Concurrent;

namespace Matching.Solver;

/// <summary>
/// The Lagrangian relaxation of "each item once": L(π, λ, σ) = constant + Σ π − Σ λ·room − Σ σ + Σ over bins of the least cost of a pattern less
/// the duals of its items, with the prices σ of the cuts that it meets. In exact integer arithmetic, so any duals give a true bound.
/// </summary>
/// <remarks>
/// Duals stay at or below what an item pays outside, so staying outside never pays less than its dual. Linear limits enter with multipliers of 0 or
/// more on the costs (Geoffrion 1974, Lagrangean relaxation for integer programming).
/// </remarks>
internal sealed class Relaxation
{
    // Bins are priced in this many chunks whatever the number of threads; sums of integers do not depend on the order.
    private const int Chunks = 64;

    private readonly int threads;
    private readonly ConcurrentBag<BinPricer> pricers = [];
    private readonly int[] patternStart;
    private readonly int[] patternCount;
    private readonly int[] patternArc;
    private readonly long[] outsideCost;
    private readonly int[] cutCount;
    private volatile bool stopped;

    /// <param name="problem">The problem.</param>
    /// <param name="threads">Number of threads.</param>
    /// <param name="cuts">Cuts with their prices; null for those of the problem's families, at price 0.</param>
    public Relaxation(CompositeProblem problem, int threads, TripleCuts? cuts = null)
    {
        Problem = problem;
        _ = problem.Units;
        this.threads = threads;
        Cuts = cuts ?? TripleCuts.OfFamilies(problem);
        CutUse = new int[Cuts.Count];
        cutCount = new int[Cuts.Count];
        Dual = new long[problem.ItemCount];
        Multiplier = new long[problem.Limits.Count];
        Cost = problem.Limits.Count == 0 ? problem.ArcCost : (long[])problem.ArcCost.Clone();
        outsideCost = problem.Limits.Count == 0 ? problem.Outside : (long[])problem.Outside.Clone();
        BinValue = new long[problem.BinCount];
        Covered = new int[problem.ItemCount];
        patternCount = new int[problem.BinCount];
        patternStart = new int[problem.BinCount + 1];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            int arcs = problem.BinStart[bin + 1] - problem.BinStart[bin];
            patternStart[bin + 1] = patternStart[bin] + Math.Min(arcs, problem.Places[bin]);
        }

        patternArc = new int[patternStart[problem.BinCount]];
    }

    public CompositeProblem Problem { get; }

    /// <summary>Ends an evaluation that is under way when the run is interrupted; null to go through with every one.</summary>
    public RunClock? Clock { get; set; }

    public long[] Dual { get; }

    public long[] Multiplier { get; }

    /// <summary>Cost of each arc, the multipliers of linear limits included.</summary>
    public long[] Cost { get; }

    /// <summary>What an item pays outside, the multipliers of linear limits included.</summary>
    public long[] OutsideCost => outsideCost;

    /// <summary>Cuts over families, with the prices that patterns pay for them.</summary>
    public TripleCuts Cuts { get; }

    /// <summary>How many bins' best patterns hold two or more items of each cut.</summary>
    public int[] CutUse { get; }

    public long[] BinValue { get; }

    /// <summary>In how many bins' best patterns each item is.</summary>
    public int[] Covered { get; }

    /// <summary>How many bins the last evaluation bounded instead of priced exactly.</summary>
    public int RelaxedBins { get; private set; }

    /// <summary>Arcs and nodes looked at since the start.</summary>
    public long Steps { get; private set; }

    public ReadOnlySpan<int> Pattern(int bin) => patternArc.AsSpan(patternStart[bin], patternCount[bin]);

    /// <summary>Takes over changed multipliers.</summary>
    public void ApplyMultipliers()
    {
        CompositeLimits limits = Problem.Limits;
        for (int arc = 0; arc < Cost.Length; arc++)
        {
            Cost[arc] = Problem.ArcCost[arc] + Weigh(limits.ArcStart, limits.ArcRow, limits.ArcAmount, arc);
        }

        for (int item = 0; item < outsideCost.Length; item++)
        {
            outsideCost[item] = OutsideWith(item, Weigh(limits.ItemStart, limits.ItemRow, limits.ItemAmount, item));
        }
    }

    /// <summary>Prices all bins at the present duals, which are first cut down to what an item pays outside.</summary>
    /// <returns>The bound; the least number there is when the run was interrupted: then some bins have been priced and others not.</returns>
    public Int128 Evaluate()
    {
        stopped = false;
        Int128 bound = Problem.Constant;
        for (int item = 0; item < Dual.Length; item++)
        {
            Dual[item] = Math.Min(Dual[item], outsideCost[item]);
            bound += Dual[item];
        }

        for (int row = 0; row < Multiplier.Length; row++)
        {
            bound -= Multiplier[row] * Problem.Limits.Room[row];
        }

        foreach (long price in Cuts.Price)
        {
            bound -= price;
        }

        int relaxed = PriceAll();
        Array.Clear(Covered);
        Array.Clear(CutUse);
        for (int bin = 0; bin < BinValue.Length; bin++)
        {
            bound += BinValue[bin];
            for (int slot = patternStart[bin]; slot < patternStart[bin] + patternCount[bin]; slot++)
            {
                Covered[Problem.ArcItem[patternArc[slot]]]++;
            }

            CountCuts(Pattern(bin));
        }

        RelaxedBins = relaxed;
        return stopped ? Int128.MinValue : bound;
    }

    private void CountCuts(ReadOnlySpan<int> pattern)
    {
        if (pattern.Length < 2 || Cuts.Count == 0)
        {
            return;
        }

        foreach (int arc in pattern)
        {
            foreach (int cut in Cuts.Of(Problem.ArcItem[arc]))
            {
                CutUse[cut] += ++cutCount[cut] == 2 ? 1 : 0;
            }
        }

        foreach (int arc in pattern)
        {
            foreach (int cut in Cuts.Of(Problem.ArcItem[arc]))
            {
                cutCount[cut] = 0;
            }
        }
    }

    // An unlisted arc counts in no limit, so its floor stands beside the cost of leaving out with its multipliers.
    private long OutsideWith(int item, long weighed)
    {
        long leave = Problem.Leave[item] == CompositeProblem.Never ? CompositeProblem.Never : Problem.Leave[item] + weighed;
        return Math.Min(leave, Problem.Floor[item]);
    }

    private long Weigh(int[] start, int[] row, long[] amount, int index)
    {
        long sum = 0;
        for (int entry = start[index]; entry < start[index + 1]; entry++)
        {
            sum += Multiplier[row[entry]] * amount[entry];
        }

        return sum;
    }

    /// <summary>A relaxation of a part of the problem, at given prices of the whole.</summary>
    /// <param name="part">The part; its source items are the items here.</param>
    /// <param name="dual">Dual of each item here.</param>
    /// <param name="multiplier">Multiplier of each linear limit.</param>
    /// <param name="cutPrice">Price of each cut.</param>
    public Relaxation Within(CompositeProblem part, long[] dual, long[] multiplier, long[] cutPrice)
    {
        var within = new Relaxation(part, 1, Cuts.Within(part, cutPrice));
        for (int item = 0; item < part.ItemCount; item++)
        {
            within.Dual[item] = dual[part.SourceItem[item]];
        }

        multiplier.CopyTo(within.Multiplier, 0);
        if (multiplier.Length > 0)
        {
            within.ApplyMultipliers();
        }

        return within;
    }

    /// <summary>Does something for every bin, on all threads; leaves bins out once the clock is interrupted.</summary>
    /// <param name="work">Does it for a bin, with a pricer that only this call uses meanwhile.</param>
    public void ForEachBin(Action<int, BinPricer> work) => InChunks((from, to, pricer) =>
    {
        for (int bin = from; bin < to && Clock is not { Interrupted: true }; bin++)
        {
            work(bin, pricer);
        }
    });

    private int PriceAll()
    {
        int relaxed = 0;
        InChunks((from, to, pricer) => Interlocked.Add(ref relaxed, PriceRange(pricer, from, to)));
        return relaxed;
    }

    private void InChunks(Action<int, int, BinPricer> work)
    {
        long before = TotalSteps();
        int chunks = threads == 1 || Problem.ArcCount < 20_000 ? 1 : Chunks;
        SideBySide.Run(
            chunks,
            threads,
            (chunk, pricer) =>
            {
                int from = (int)((long)Problem.BinCount * chunk / chunks);
                int to = (int)((long)Problem.BinCount * (chunk + 1) / chunks);
                work(from, to, pricer);
            },
            () => pricers.TryTake(out BinPricer? free) ? free : new BinPricer(Problem, Cuts),
            pricers.Add);
        Steps += TotalSteps() - before;
    }

    private int PriceRange(BinPricer pricer, int from, int to)
    {
        int relaxed = 0;
        for (int bin = from; bin < to && !stopped; bin++)
        {
            if ((bin & 31) == 0 && Clock is { Interrupted: true })
            {
                stopped = true;
                break;
            }

            BinValue[bin] = pricer.Price(bin, Cost, Dual, null, [], Pattern(bin));
            relaxed += pricer.Relaxed ? 1 : 0;
            patternCount[bin] = pricer.Pattern.Length;
            pricer.Pattern.CopyTo(patternArc.AsSpan(patternStart[bin]));
        }

        return relaxed;
    }

    private long TotalSteps()
    {
        long steps = 0;
        foreach (BinPricer pricer in pricers)
        {
            steps += pricer.Steps;
        }

        return steps;
    }
}
