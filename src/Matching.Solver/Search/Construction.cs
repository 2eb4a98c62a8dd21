namespace Matching.Solver;

/// <summary>Makes a first plan from the patterns of a relaxation: keeps what they agree on, then inserts the rest where it costs least.</summary>
internal static class Construction
{
    public static void Build(PlanState state, Relaxation relaxation, RunClock? clock = null)
    {
        CompositeProblem problem = relaxation.Problem;
        var arcs = new List<int>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            arcs.AddRange(relaxation.Pattern(bin));
        }

        long[] keys = [.. arcs.Select(arc => relaxation.Cost[arc] - relaxation.Dual[problem.ArcItem[arc]])];
        int[] order = [.. arcs];
        Array.Sort(keys, order);
        foreach (int arc in order)
        {
            if (state.ArcOf(problem.ArcItem[arc]) < 0 && state.InsertDelta(arc) < 0)
            {
                state.Insert(arc);
            }
        }

        InsertRest(state, problem, clock);
    }

    /// <summary>Inserts what is outside where it costs least, the largest items and those with the fewest arcs first; ends early when cancelled.</summary>
    public static void InsertRest(PlanState state, CompositeProblem problem, RunClock? clock = null)
    {
        var rest = new List<(long Key, int Item)>();
        for (int position = 0; position < state.OutsideCount; position++)
        {
            int item = state.OutsideItem(position);
            long arcs = problem.ItemStart[item + 1] - problem.ItemStart[item];
            rest.Add((((long)-problem.Size[item] << 32) + arcs, item));
        }

        rest.Sort();
        foreach ((_, int item) in rest)
        {
            if (clock is { Cancelled: true })
            {
                return;
            }

            long best = 0;
            int chosen = -1;
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                long delta = state.InsertDelta(problem.ItemArc[entry]);
                if (delta < best)
                {
                    (best, chosen) = (delta, problem.ItemArc[entry]);
                }
            }

            if (chosen >= 0)
            {
                state.Insert(chosen);
            }
        }
    }
}
