using System.Numerics;

namespace Matching.Solver;

/// <summary>One level's turn: the composite of the levels up to it, its relaxation, and the bound reached.</summary>
internal sealed class Stage
{
    private const int StepsTimesItems = 200_000;
    private const int MostSteps = 300;

    private readonly DualAscent ascent;
    private FlowState? flow;
    private BoundEvidence? searched;

    /// <param name="topology">The model's arcs.</param>
    /// <param name="ranges">Sizes of the levels' costs.</param>
    /// <param name="level">The level.</param>
    /// <param name="dominance">See <see cref="LevelWeights.For"/>.</param>
    /// <param name="held">Values of earlier levels to hold plans to by linear limits; null for by weights alone.</param>
    /// <param name="threads">Number of threads.</param>
    /// <param name="weights">Weights that suit the costs; null to choose them by the dominance.</param>
    public Stage(Topology topology, LevelRanges ranges, int level, long dominance, long[]? held, int threads, LevelWeights? weights = null)
    {
        Held = held;
        Level = level;
        Dominance = dominance;
        Weights = weights ?? LevelWeights.For(ranges, level, dominance);
        Problem = CompositeBuilder.Build(topology, Weights, held is null ? topology.Limits : LevelLimits.Of(topology, level, held));
        Relaxation = new Relaxation(Problem, threads);
        ascent = new DualAscent(Relaxation);
        Bound = Int128.MinValue;
        BigInteger granularity = 0;
        for (int l = 0; l <= level; l++)
        {
            granularity = BigInteger.GreatestCommonDivisor(granularity, (BigInteger)Weights.Weight[l] * ranges.Step[l]);
        }

        Granularity = (long)BigInteger.Min(granularity, 1L << 40);
    }

    public int Level { get; }

    public long Dominance { get; }

    /// <summary>The values that earlier levels are held to; null when by weights alone.</summary>
    public long[]? Held { get; }

    public LevelWeights Weights { get; }

    public CompositeProblem Problem { get; }

    public Relaxation Relaxation { get; }

    /// <summary>Values of all plans are multiples of this.</summary>
    public long Granularity { get; }

    /// <summary>The best bound on the composite.</summary>
    public Int128 Bound { get; private set; }

    public int RelaxedBins { get; private set; }

    public DualAscent Ascent => ascent;

    /// <summary>The transportation relaxation's plan by item over listed arcs, −1 where it has none; it keeps places and nothing else.</summary>
    public int[] ListedFlow(RunClock clock)
    {
        clock.Spend(1 + (FirstDuals.FillListed(Problem, clock, out int[] flow) / WorkUnits.PricingStepsPerUnit));
        return flow;
    }

    /// <summary>What is known about the worth of places.</summary>
    public ItemPrices Prices => new(Weights.Weight, (long[])ascent.BestDual.Clone(), flow, ascent.Reach, (long[])ascent.BestCutPrice.Clone());

    /// <summary>Starts from the duals of an earlier solve, or of the transportation relaxation.</summary>
    public void Start(RunClock clock, ItemPrices? prices)
    {
        Relaxation.Clock = clock;
        ItemPrices? known = prices is not null && prices.Suits(Problem, Weights) ? prices : null;
        flow = known?.Flow;
        if (known is not null && known.IsClimbed)
        {
            ascent.Resume(known.Reach);
            known.Dual.CopyTo(Relaxation.Dual, 0);
            if (known.CutPrice.Length == Relaxation.Cuts.Count)
            {
                known.CutPrice.CopyTo(Relaxation.Cuts.Price, 0);
            }
        }
        else
        {
            long steps = FirstDuals.Fill(Problem, Relaxation.Dual, clock, known?.Flow, out flow);
            clock.Spend(1 + (steps / WorkUnits.PricingStepsPerUnit));
        }

        ascent.Begin(clock);
        Raise(ascent.Bound);
    }

    /// <summary>Starts from the duals of nearly the same problem's stage, without steps of its own; both at the same weights.</summary>
    public void Start(Stage near, RunClock clock)
    {
        Relaxation.Clock = clock;
        near.Relaxation.Dual.CopyTo(Relaxation.Dual, 0);
        if (near.Relaxation.Cuts.Count == Relaxation.Cuts.Count)
        {
            near.Relaxation.Cuts.Price.CopyTo(Relaxation.Cuts.Price, 0);
        }

        ascent.Begin(clock);
        Raise(ascent.Bound);
    }

    /// <summary>How many steps a climb takes: as many as cost about the same in any problem, within limits.</summary>
    public static int StepsFor(CompositeProblem problem, int least) => Math.Clamp(StepsTimesItems / Math.Max(1, problem.ItemCount), least, MostSteps);

    /// <summary>Lifts the bound by dual steps.</summary>
    public void Climb(Int128? target, int iterations, RunClock clock, double until = 1)
    {
        ascent.Climb(target, iterations, clock, until);
        TakeClimbed();
    }

    /// <summary>Lifts the bound towards the value of a plan.</summary>
    public void ClimbTowards(Int128 target, int iterations, RunClock clock)
    {
        ascent.ClimbTowards(target, iterations, clock);
        TakeClimbed();
    }

    public void Raise(Int128 bound) => Bound = Int128.Max(Bound, bound);

    /// <summary>Takes over a bound that a search has proven.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="evidence">What it rests on; null when nobody will ask.</param>
    public void Raise(Int128 bound, Func<BoundEvidence>? evidence)
    {
        if (bound > Bound)
        {
            Bound = bound;
            searched = evidence?.Invoke();
        }
    }

    /// <summary>What the bound rests on.</summary>
    public BoundEvidence Evidence() => Bound > ascent.Bound && searched is not null
        ? searched
        : new BoundEvidence(
            Weights,
            (long[])ascent.BestDual.Clone(),
            (long[])ascent.BestMultiplier.Clone(),
            (long[])ascent.BestCutPrice.Clone(),
            Relaxation.Cuts.Members,
            (long[])ascent.BestBinValue.Clone(),
            ascent.Bound,
            null);

    /// <summary>Leaves the relaxation at its best duals, priced.</summary>
    public Int128 Settle()
    {
        ascent.BestDual.CopyTo(Relaxation.Dual, 0);
        ascent.BestMultiplier.CopyTo(Relaxation.Multiplier, 0);
        ascent.BestCutPrice.CopyTo(Relaxation.Cuts.Price, 0);
        if (Relaxation.Multiplier.Length > 0)
        {
            Relaxation.ApplyMultipliers();
        }

        return Relaxation.Evaluate();
    }

    private void TakeClimbed()
    {
        RelaxedBins = Math.Max(RelaxedBins, ascent.RelaxedBins);
        Raise(ascent.Bound);
    }
}
