namespace Matching.Solver;

/// <summary>A question's losses after dual steps within a part: where the answer is far from the plan held, the duals near it have far to go too.</summary>
/// <remarks>Speaks of plans below the threshold that the part was gathered for: these use no arc between the part and the rest, so that only the part's own duals matter.</remarks>
internal sealed class RefinedLosses : Losses
{
    private const int Steps = 60;

    // Answers are mostly found and proven within such a share of the threshold, so losses are exact up to there; further off they are bounds.
    private const int NearShare = 8;

    private readonly Losses before;
    private readonly long[] loss;
    private readonly long[] outside;

    /// <param name="kept">What is kept.</param>
    /// <param name="before">The losses that the part was gathered by.</param>
    /// <param name="part">The part, closed.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="clock">Counts the work.</param>
    public RefinedLosses(KeptStage kept, Losses before, NearPart part, Int128 threshold, RunClock clock)
    {
        this.before = before;
        CompositeProblem cut = part.Cut(listedOnly: false);
        Int128 far = kept.PlanCost - RegionCost.Of(kept.Problem, kept.Plan, part.Items);
        Relaxation within = kept.Relaxation.Within(cut, before.Dual, kept.Relaxation.Multiplier, kept.Relaxation.Cuts.Price);

        // The steps are always the same ones, so a clock that ends nothing counts their work.
        var own = new RunClock(new SolveOptions(), CancellationToken.None);
        var ascent = new DualAscent(within);
        ascent.ClimbNear(threshold - far, clock.Interrupted ? 0 : Steps, own);
        ascent.ReturnToBest();
        Int128 bound = within.Evaluate();
        Bound = far + bound;
        Dual = (long[])before.Dual.Clone();
        loss = new long[kept.Problem.ArcCount];
        outside = new long[kept.Problem.ItemCount];
        Array.Fill(loss, CompositeProblem.Never);
        Array.Fill(outside, CompositeProblem.Never);
        for (int item = 0; item < cut.ItemCount; item++)
        {
            Dual[cut.SourceItem[item]] = within.Dual[item];
            outside[cut.SourceItem[item]] = within.OutsideCost[item] == CompositeProblem.Never ? CompositeProblem.Never : within.OutsideCost[item] - within.Dual[item];
        }

        long near = (long)Int128.Clamp((threshold - Bound) / NearShare, kept.Stage.Granularity, CompositeProblem.Never / 4);
        long steps = within.Steps;
        long[] ofCut = ArcLosses.Of(within, near);
        for (int arc = 0; arc < cut.ArcCount; arc++)
        {
            loss[cut.SourceArc[arc]] = ofCut[arc];
        }

        Near = new NearArcs(kept.Problem, loss, near);
        Work = 1 + own.Work;
        clock.Spend(Work + ((within.Steps - steps) / WorkUnits.PricingStepsPerUnit));
    }

    /// <summary>Units of work that the steps took: about as many as the first steps of a search of the part would take again.</summary>
    public long Work { get; }

    /// <inheritdoc/>
    public override IEnumerable<int> Bins => before.Bins;

    /// <inheritdoc/>
    public override long[] Dual { get; }

    /// <inheritdoc/>
    public override long Of(int arc) => loss[arc];

    /// <inheritdoc/>
    public override NearArcs Near { get; }

    /// <inheritdoc/>
    public override long Outside(int item) => outside[item];
}
