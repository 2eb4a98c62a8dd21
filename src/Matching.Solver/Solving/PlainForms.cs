namespace Matching.Solver;

/// <summary>
/// Solves models that have a plainer form than homes of children, by what is best for each: a flow where only places count, patterns where bins are all alike, knapsacks where loads are large. The
/// form is read off the model. Whatever is found goes to the incumbent; where a form does not fit, or its search ends without proof, the engine goes on as usual.
/// </summary>
internal sealed class PlainForms(Topology topology, LevelRanges ranges, Incumbent incumbent, RunClock clock, EngineReport report, SolveOptions options)
{
    private const long Dominance = 8;

    public void Run()
    {
        AssignmentModel model = topology.Model;
        bool hasPairs = model.ClassCount > 0 || topology.PairOther.Length > 0;
        if (topology.Limits.Count > 0 || topology.SetOf.Length > 0 || model.ItemCount == 0 || (hasPairs && model.LevelCount > 1))
        {
            return;
        }

        if (options.Start is { } start)
        {
            OfferStart(start);
        }

        if (RunFlow() || model.LevelCount > 1 || model.LoadCount == 0)
        {
            return;
        }

        LevelWeights weights = LevelWeights.For(ranges, 0, Dominance);
        CompositeProblem problem = CompositeBuilder.Build(topology, weights, topology.Limits);
        long granularity = (long)Int128.Min((Int128)weights.Weight[0] * ranges.Step[0], 1L << 40);
        if (PackingForm.Of(problem) is { } packing)
        {
            new PackingSearch(packing, weights, incumbent, clock, report, options).Run();
        }
        else if (KnapsackForm.Of(problem) is { } knapsacks)
        {
            new KnapsackSearch(knapsacks, weights, incumbent, clock, report, options, granularity).Run();
        }
    }

    // The composite of all levels makes the plan; each level's own proves it.
    private bool RunFlow()
    {
        var bounds = new Int128[topology.Model.LevelCount];
        var weights = new LevelWeights[bounds.Length];
        for (int level = bounds.Length - 1; level >= 0 && !clock.Over; level--)
        {
            weights[level] = LevelWeights.For(ranges, level, Dominance);
            CompositeProblem problem = CompositeBuilder.Build(topology, weights[level], topology.Limits);
            if (!TransportationProof.Suits(problem))
            {
                return false;
            }

            report.Enter("relax");
            (int[]? plan, bounds[level]) = TransportationProof.Solve(problem, clock);
            if (plan is null || clock.Interrupted)
            {
                return true;
            }

            incumbent.Offer(plan);
        }

        // Only now, as a better plan takes back what was proven of levels after the one where it is better.
        for (int level = 0; level < bounds.Length && weights[level] is not null; level++)
        {
            incumbent.Tighten(weights[level], bounds[level]);
        }

        return true;
    }

    // Arcs that are not listed are dropped; what is then no plan is left aside.
    private void OfferStart(IReadOnlyList<int?> start)
    {
        var plan = new int[start.Count];
        Array.Fill(plan, -1);
        for (int arc = 0; arc < topology.ArcItem.Length; arc++)
        {
            if (start[topology.ArcItem[arc]] == topology.ArcBin[arc])
            {
                plan[topology.ArcItem[arc]] = arc;
            }
        }

        if (PlanVerifier.Verify(topology.Model, Array.ConvertAll(plan, arc => arc < 0 ? (int?)null : topology.ArcBin[arc])).IsFeasible)
        {
            incumbent.Offer(plan);
        }
    }
}
