namespace Matching.Solver;

/// <summary>Finds plans that answer a question, near the plan held: pinned items take their bins and whoever they push out is seated by ejection chains; what that comes to can be bettered by an exact search nearby.</summary>
internal static class NearPlan
{
    /// <summary>Items of a part to look for plans in.</summary>
    public const int PartItems = 120;

    // With more arcs than this, chains look at such a part alone.
    private const int MostArcs = 300_000;

    // Chains look at arcs with losses up to so many times those that parts are gathered from: half of all, and nearly always enough.
    private const int NearLimits = 8;

    /// <summary>Looks for a plan.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="losses">What the question changes.</param>
    /// <param name="slack">How far above the question's bound plans are that are gathered for, where a part is looked at.</param>
    /// <param name="clock">Counts the work.</param>
    /// <returns>Arc by item of the whole, −1 for outside; null when none was found.</returns>
    public static int[]? Find(KeptStage kept, Restriction restriction, Losses losses, long slack, RunClock clock) => kept.Problem.ArcCount > MostArcs
        ? Seated(kept, restriction, NearPart.Of(kept, restriction, losses, slack, PartItems), clock)
        : Seated(kept, restriction, NearPart.Whole(kept, restriction, losses, (long)Int128.Min((Int128)losses.Near.Limit * NearLimits, CompositeProblem.Never)), clock)
            ?? Seated(kept, restriction, NearPart.Whole(kept, restriction, losses, CompositeProblem.Never), clock);

    /// <summary>Looks for a better plan exactly, around a part and all who have moved: with them whoever is with them now or was before.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="part">What the question touches.</param>
    /// <param name="plan">A plan that answers, by arc of each item.</param>
    /// <param name="dual">Duals to begin with, by item.</param>
    /// <param name="effort">Units of work at most.</param>
    /// <param name="clock">Counts the work.</param>
    /// <returns>Arc by item of the whole, −1 for outside; null when none is better, as far as was searched.</returns>
    public static int[]? Better(KeptStage kept, Restriction restriction, NearPart part, int[] plan, long[] dual, long effort, RunClock clock)
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

        int[] items = [.. Enumerable.Range(0, plan.Length).Where(item => plan[item] >= 0 ? bins.Contains(problem.ArcBin[plan[item]]) : plan[item] != kept.Plan[item] || Array.BinarySearch(part.Items, item) >= 0)];
        CompositeProblem cut = kept.Cut(items, [.. bins], restriction.Gone, Forced(problem, restriction), listedOnly: true);
        var region = new ExactRegion(cut, kept.Relaxation.Within(cut, dual, kept.Relaxation.Multiplier, kept.Relaxation.Cuts.Price), kept.Stage.Granularity, clock);
        region.RunNear(RegionCost.Of(problem, plan, items), effort);
        clock.Spend(region.Work);
        if (region.BestPlan is null)
        {
            return null;
        }

        int[] better = (int[])plan.Clone();
        cut.PutInto(better, region.BestPlan);
        return better;
    }

    private static int[]? Seated(KeptStage kept, Restriction restriction, NearPart part, RunClock clock)
    {
        CompositeProblem cut = part.Cut(listedOnly: true);
        var state = new PlanState(cut);
        state.Load(Localise(cut, kept.Plan));
        TakePins(cut, state, restriction);
        Construction.InsertRest(state, cut, clock);
        var chains = new EjectionChains(cut, state, Array.ConvertAll(cut.SourceItem, item => kept.Relaxation.Dual[item]));
        chains.Seat(clock);
        clock.Spend(1 + (cut.ArcCount / WorkUnits.InsertionStepsPerUnit) + (chains.Steps / WorkUnits.SwapStepsPerUnit));
        if (!state.IsFeasible)
        {
            return null;
        }

        int[] plan = (int[])kept.Plan.Clone();
        cut.PutInto(plan, state.CopyPlan());
        return plan;
    }

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
