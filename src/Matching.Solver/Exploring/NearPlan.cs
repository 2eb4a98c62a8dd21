namespace Matching.Solver;

/// <summary>Finds some plan that answers a question, near the plan held: pinned items take their bins, whoever they push out is seated by ejection chains, and the part is then searched exactly for a while.</summary>
internal static class NearPlan
{
    /// <summary>Looks for a plan within a part.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="part">The part; everything else stays as it is.</param>
    /// <param name="effort">Units of work for the exact search at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <returns>Arc by item of the whole, −1 for outside; null when none was found.</returns>
    public static int[]? Find(KeptStage kept, Restriction restriction, NearPart part, long effort, RunClock clock)
    {
        CompositeProblem cut = part.Cut(listedOnly: true);
        var state = new PlanState(cut);
        state.Load(Localise(cut, kept.Plan));
        TakePins(cut, state, restriction);
        Construction.InsertRest(state, cut, clock);
        var chains = new EjectionChains(cut, state, Array.ConvertAll(cut.SourceItem, item => kept.Relaxation.Dual[item]));
        chains.Seat(clock);
        clock.Spend(1 + ((cut.ArcCount + chains.Steps) / WorkUnits.InsertionStepsPerUnit));
        if (!state.IsFeasible)
        {
            return null;
        }

        var region = new ExactRegion(cut, RegionSearch.RelaxationOf(cut, kept.Stage), kept.Stage.Granularity, clock);
        region.Run(state.Total, Math.Min(effort, clock.WorkLeft));
        clock.Spend(region.Work);
        int[] plan = (int[])kept.Plan.Clone();
        cut.PutInto(plan, region.BestPlan ?? state.CopyPlan());
        return plan;
    }

    private static void TakePins(CompositeProblem cut, PlanState state, Restriction restriction)
    {
        var pins = new List<int>();
        for (int arc = 0; arc < cut.ArcCount; arc++)
        {
            if (restriction.Pins.TryGetValue(cut.SourceItem[cut.ArcItem[arc]], out int pin) && pin == cut.SourceArc[arc] && state.ArcOf(cut.ArcItem[arc]) < 0)
            {
                pins.Add(arc);
            }
        }

        var emptied = new List<int>();
        foreach (int arc in pins)
        {
            foreach (int occupant in state.Arcs(cut.ArcBin[arc]).ToArray())
            {
                if (!restriction.Pins.ContainsKey(cut.SourceItem[cut.ArcItem[occupant]]))
                {
                    state.Remove(cut.ArcItem[occupant]);
                    emptied.Add(occupant);
                }
            }
        }

        foreach (int arc in pins)
        {
            state.Insert(arc);
        }

        foreach (int arc in emptied)
        {
            if (state.InsertDelta(arc) < 0)
            {
                state.Insert(arc);
            }
        }
    }

    private static int[] Localise(CompositeProblem part, int[] plan)
    {
        var local = new int[part.ItemCount];
        Array.Fill(local, -1);
        for (int arc = 0; arc < part.ArcCount; arc++)
        {
            if (plan[part.SourceItem[part.ArcItem[arc]]] == part.SourceArc[arc])
            {
                local[part.ArcItem[arc]] = arc;
            }
        }

        return local;
    }
}
