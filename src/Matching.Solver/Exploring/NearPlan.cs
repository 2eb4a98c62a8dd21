namespace Matching.Solver;

/// <summary>Finds some plan that answers a question, near the plan held: pinned items take their bins, whoever they push out is seated by ejection chains, and the part is then searched exactly for a while.</summary>
internal static class NearPlan
{
    // With more arcs than this, chains look at the part alone.
    private const int MostArcs = 300_000;

    /// <summary>Looks for a plan within a part.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="part">The part; everything else stays as it is.</param>
    /// <param name="effort">Units of work for the exact search at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <returns>Arc by item of the whole, −1 for outside; null when none was found.</returns>
    public static int[]? Find(KeptStage kept, Restriction restriction, NearPart part, long effort, RunClock clock)
    {
        CompositeProblem cut = kept.Problem.ArcCount <= MostArcs ? Whole(kept.Problem, restriction) : part.Cut(listedOnly: true);
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

        int[] plan = (int[])kept.Plan.Clone();
        cut.PutInto(plan, state.CopyPlan());
        Polish(kept, restriction, part, plan, effort, clock);
        return plan;
    }

    // The part with all who have moved, and whoever is with them now or was before.
    private static void Polish(KeptStage kept, Restriction restriction, NearPart part, int[] plan, long effort, RunClock clock)
    {
        CompositeProblem problem = kept.Problem;
        var bins = new SortedSet<int>(part.Bins);
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] != kept.Plan[item])
            {
                bins.UnionWith(new[] { plan[item], kept.Plan[item] }.Where(arc => arc >= 0).Select(arc => problem.ArcBin[arc]));
            }
        }

        int[] items = [.. Enumerable.Range(0, plan.Length).Where(item => plan[item] >= 0 ? bins.Contains(problem.ArcBin[plan[item]]) : Array.BinarySearch(part.Items, item) >= 0)];
        CompositeProblem cut = new SubProblem(problem).Cut(items, [.. bins], restriction.Gone, Forced(problem, restriction), null, listedOnly: true);
        var region = new ExactRegion(cut, kept.Relaxation.Within(cut, part.Dual, kept.Relaxation.Multiplier, kept.Relaxation.Cuts.Price), kept.Stage.Granularity, clock, growth: 2);
        region.Run(RegionCost.Of(problem, plan, items), Math.Min(effort, clock.WorkLeft));
        clock.Spend(region.Work);
        if (region.BestPlan is not null)
        {
            cut.PutInto(plan, region.BestPlan);
        }
    }

    private static CompositeProblem Whole(CompositeProblem problem, Restriction restriction) => new SubProblem(problem).Cut(
        [.. Enumerable.Range(0, problem.ItemCount)], [.. Enumerable.Range(0, problem.BinCount)], restriction.Gone, Forced(problem, restriction), null, listedOnly: true);

    private static bool[] Forced(CompositeProblem problem, Restriction restriction)
    {
        var forced = new bool[problem.ItemCount];
        foreach (int item in restriction.Pins.Keys)
        {
            forced[item] = true;
        }

        return forced;
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
