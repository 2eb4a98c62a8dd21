namespace Matching.Solver;

/// <summary>Finds the first plan: the caller's start or the relaxation's patterns, mended, then annealed.</summary>
internal sealed class FirstPlan(Topology topology, Incumbent incumbent, RunClock clock, Chance chance, int threads, double gapLimit, bool certify)
{
    private const int WholeItems = 400;
    private const long WholeWorkPerItem = 40;
    private const long WorkPerItem = 150;
    private const int Rounds = 4;
    private const int MostPasses = 6;

    /// <summary>Finds a plan and offers it; the incumbent stays empty when none keeps every rule.</summary>
    public void Find(Stage stage, IReadOnlyList<int?>? start)
    {
        var state = new PlanState(stage.Problem);
        if (start is not null)
        {
            state.Load(Arcs(start));
            Construction.InsertRest(state, stage.Problem, clock);
        }
        else
        {
            stage.Settle();
            if (stage.Problem.IsLarge)
            {
                state.Load(new Dive(stage.Problem, stage.Relaxation.Cuts, clock, threads).Run(stage.Relaxation.Dual));
                Construction.InsertRest(state, stage.Problem, clock);
            }
            else
            {
                Construction.Build(state, stage.Relaxation, clock);
                TryFlow(stage, ref state);
            }
        }

        var chains = new EjectionChains(stage.Problem, state, stage.Ascent.BestDual);
        chains.Seat(clock);
        clock.Spend(1 + ((stage.Problem.ArcCount + chains.Steps) / WorkUnits.InsertionStepsPerUnit));
        OfferIfFeasible(state);
        if (stage.Problem.IsLarge)
        {
            TellBound(stage);
        }

        if (clock.Over && incumbent.Plan is not null)
        {
            return;
        }

        if (stage.Problem.IsLarge && state.IsFeasible && incumbent.Plan is not null)
        {
            Exchange(stage);
            return;
        }

        if (incumbent.Plan is null || gapLimit <= 0 || incumbent.Gap() > gapLimit)
        {
            Anneal(stage, state, start is not null);
        }
    }

    // Most of what the first chains cost too much is won back at once.
    private void Exchange(Stage stage)
    {
        stage.Settle();
        var regions = new NeighbourhoodSearch(stage, incumbent, clock, new EngineReport(clock, incumbent), chance, threads);
        regions.Reseat();
        for (int pass = 0; pass < MostPasses && !clock.Over && regions.Exchange(); pass++)
        {
        }

        TellBound(stage);
    }

    // Only with a plan, whose earlier levels have values, does the climb's bound say something of the last; in a large problem the climb that would tell it is seconds away. What better values of earlier levels
    // have made void is told anew.
    private void TellBound(Stage stage) => incumbent.Tighten(stage.Weights, stage.Bound, certify ? stage.Evidence : null);

    // The flow keeps places and little else, but leaves hardly anybody out: where places are short it is the better beginning.
    private void TryFlow(Stage stage, ref PlanState state)
    {
        var other = new PlanState(stage.Problem);
        other.Load(stage.ListedFlow(clock));
        Construction.InsertRest(other, stage.Problem, clock);
        if (other.Total < state.Total)
        {
            state = other;
        }
    }

    private void Anneal(Stage stage, PlanState state, bool warm)
    {
        double hot = warm ? 0 : Temperature(stage, state);
        if (stage.Problem.ItemCount <= WholeItems || !state.IsFeasible)
        {
            var search = new RuinAndRecreate(stage.Problem, state, chance.Next());
            search.Run(Math.Min(clock.WorkLeft, WholeWorkPerItem * stage.Problem.ItemCount), hot, hot / 30, clock);
            clock.Spend(search.Work);
            if (search.BestPlan is not null)
            {
                incumbent.Offer(search.BestPlan);
            }

            return;
        }

        var regions = new NeighbourhoodSearch(stage, incumbent, clock, new EngineReport(clock, incumbent), chance, threads);
        for (int round = 0; round < Rounds && !clock.Over; round++)
        {
            regions.Anneal(WorkPerItem, hot, hot / 10);
            hot /= 2;
        }
    }

    // About what each item is off its bound on average.
    private static double Temperature(Stage stage, PlanState state) =>
        (double)Int128.Max(0, state.Total - stage.Bound) / Math.Max(1, stage.Problem.ItemCount);

    private void OfferIfFeasible(PlanState state)
    {
        if (state.IsFeasible)
        {
            incumbent.Offer(state.CopyPlan());
        }
    }

    private int[] Arcs(IReadOnlyList<int?> start)
    {
        var arcs = new int[start.Count];
        Array.Fill(arcs, -1);
        for (int arc = 0; arc < topology.ArcItem.Length; arc++)
        {
            if (start[topology.ArcItem[arc]] == topology.ArcBin[arc])
            {
                arcs[topology.ArcItem[arc]] = arc;
            }
        }

        return arcs;
    }
}
