using System.Collections.Concurrent;

namespace Matching.Solver;

/// <summary>What is kept of a solved model at one level: its relaxation at good duals, and what each arc loses at least against them.</summary>
/// <remarks>
/// A plan costs the bound and what its bins and items outside lose against their best. So a plan below bound + reach uses no arc by which a bin loses as much as the reach.
/// Immutable once made; safe for any number of threads.
/// </remarks>
internal sealed class KeptStage
{
    private const int Steps = 120;

    // Losses are worked out exactly up to so many times the distance between plan and bound.
    private const int ReachOfGap = 8;

    // Parts are mostly gathered with less slack than so many times the reach.
    private const int NearOfReach = 8;

    private readonly int[] binStart;
    private readonly int[] binItem;
    private readonly ConcurrentBag<SubProblem> cutters = [];

    /// <param name="stage">The stage, started.</param>
    /// <param name="plan">The plan held, by arc of the topology.</param>
    /// <param name="clock">Asked for interruption.</param>
    public KeptStage(Stage stage, int[] plan, RunClock clock)
    {
        Stage = stage;
        Plan = plan;
        PlanCost = new PlanCost(Problem).Listed(plan)
            ?? throw new InvalidOperationException("Impossible state: the plan that is kept breaks a rule of its model.");
        stage.Climb(PlanCost, Stage.StepsFor(Problem, Steps), clock);
        Bound = stage.Settle();
        Gap = PlanCost - Bound;
        Reach = (long)Int128.Clamp(ReachOfGap * Gap, stage.Granularity * 64, CompositeProblem.Never / 4);
        Loss = ArcLosses.Of(Relaxation, Reach);
        Difference = ProblemDifference.None(Problem);
        Near = new NearArcs(Problem, Loss, NearOfReach * Reach);
        (binStart, binItem) = ByBin();
    }

    /// <summary>Keeps nearly the same problem by what is kept of another: its duals, and the losses in bins that are the same.</summary>
    /// <param name="stage">The stage, not started, at the origin's weights.</param>
    /// <param name="plan">The plan held, by arc of this topology.</param>
    /// <param name="origin">What is kept of the other.</param>
    /// <param name="difference">Where this problem differs from that.</param>
    /// <param name="clock">Asked for interruption.</param>
    public KeptStage(Stage stage, int[] plan, KeptStage origin, ProblemDifference difference, RunClock clock)
    {
        Stage = stage;
        Plan = plan;
        PlanCost = new PlanCost(Problem).Listed(plan)
            ?? throw new InvalidOperationException("Impossible state: the plan that is kept breaks a rule of the model that is nearly the same.");
        stage.Start(origin.Stage, clock);
        Bound = stage.Settle();
        (Gap, Reach, Difference) = (origin.Gap, origin.Reach, difference);
        bool same = Relaxation.Dual.AsSpan().SequenceEqual(origin.Relaxation.Dual) && Relaxation.Cuts.Price.AsSpan().SequenceEqual(origin.Relaxation.Cuts.Price);
        Loss = same ? ArcLosses.After(Relaxation, Reach, difference.Repriced, origin.Problem, origin.Loss) : ArcLosses.Of(Relaxation, Reach);
        Near = new NearArcs(Problem, Loss, NearOfReach * Reach);
        (binStart, binItem) = ByBin();
    }

    public Stage Stage { get; }

    public CompositeProblem Problem => Stage.Problem;

    public Relaxation Relaxation => Stage.Relaxation;

    /// <summary>Arc by item, −1 for outside.</summary>
    public int[] Plan { get; }

    /// <summary>What the plan costs.</summary>
    public Int128 PlanCost { get; }

    /// <summary>What the duals prove of every plan; the least number there is when the run was interrupted.</summary>
    public Int128 Bound { get; }

    /// <summary>How far the plan was from the bound of the problem that it was made for.</summary>
    public Int128 Gap { get; }

    /// <summary>Where the problem differs from the one that the plan was made for.</summary>
    public ProblemDifference Difference { get; }

    /// <summary>What a bin loses at least by holding each arc.</summary>
    public long[] Loss { get; }

    /// <summary>The arcs with a small loss.</summary>
    public NearArcs Near { get; }

    private long Reach { get; }

    /// <summary>The items that the plan has in a bin.</summary>
    public ReadOnlySpan<int> ItemsIn(int bin) => binItem.AsSpan(binStart[bin], binStart[bin + 1] - binStart[bin]);

    /// <summary>What an item loses outside.</summary>
    public long LossOutside(int item) => Relaxation.OutsideCost[item] == CompositeProblem.Never ? CompositeProblem.Never : Relaxation.OutsideCost[item] - Relaxation.Dual[item];

    /// <summary>Cuts a part out, as <see cref="SubProblem.Cut"/> does.</summary>
    public CompositeProblem Cut(ReadOnlySpan<int> items, ReadOnlySpan<int> bins, bool[] dropped, bool[] noOutside, bool listedOnly)
    {
        SubProblem cutter = cutters.TryTake(out SubProblem? free) ? free : new SubProblem(Problem);
        CompositeProblem part = cutter.Cut(items, bins, dropped, noOutside, null, listedOnly);
        cutters.Add(cutter);
        return part;
    }

    private (int[] Start, int[] Item) ByBin()
    {
        var start = new int[Problem.BinCount + 1];
        foreach (int arc in Plan)
        {
            if (arc >= 0)
            {
                start[Problem.ArcBin[arc] + 1]++;
            }
        }

        for (int bin = 0; bin < Problem.BinCount; bin++)
        {
            start[bin + 1] += start[bin];
        }

        int[] next = start[..^1];
        var items = new int[start[^1]];
        for (int item = 0; item < Plan.Length; item++)
        {
            if (Plan[item] >= 0)
            {
                items[next[Problem.ArcBin[Plan[item]]]++] = item;
            }
        }

        return (start, items);
    }
}
