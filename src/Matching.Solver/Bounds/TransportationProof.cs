namespace Matching.Solver;

/// <summary>
/// Solves problems whose bins know nothing but places, with items of one place each: the transportation problem, whose cheapest flow is a plan and whose duals prove it (Jonker and Volgenant 1987).
/// </summary>
internal static class TransportationProof
{
    // Being outside where that may not be costs more than any detour; a dual stays far from overflow.
    private const long NoWay = 1L << 54;

    /// <summary>Whether a problem has the form: one place each, and no other term of a bin or across bins that could be felt.</summary>
    public static bool Suits(CompositeProblem problem)
    {
        bool plain = problem.Limits.Count == 0 && !problem.HasSets && !problem.HasPairs
            && !Array.Exists(problem.Solo, solo => solo)
            && !Array.Exists(problem.Opening, cost => cost != 0)
            && !Array.Exists(problem.Size, size => size != 1)
            && !Array.Exists(problem.Floor, floor => floor != CompositeProblem.Never)
            && problem.SharedPlaces.AsSpan().SequenceEqual(problem.Places);
        return plain && !AnyLoadBinds(problem);
    }

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">A problem that <see cref="Suits"/>.</param>
    /// <param name="clock">Ends the computation early.</param>
    /// <returns>The plan, arcs by item, null when somebody who may not be left out has no place; and a bound, whatever became of the plan.</returns>
    public static (int[]? Plan, Int128 Bound) Solve(CompositeProblem problem, RunClock clock)
    {
        long[] outside = Array.ConvertAll(problem.Leave, leave => leave == CompositeProblem.Never ? NoWay : leave);
        TransportationDuals flow = TransportationDuals.Solve(problem, outside, clock, null);
        clock.Spend(1 + (flow.Steps / WorkUnits.PricingStepsPerUnit));
        var dual = new long[problem.ItemCount];
        var plan = new int[problem.ItemCount];
        flow.Read(dual);
        flow.ReadFlow(plan);
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] < 0 && problem.Leave[item] == CompositeProblem.Never)
            {
                plan = null;
                break;
            }
        }

        return (plan, Bound(problem, dual));
    }

    // Any duals give a bound; each bin takes its cheapest arcs, as many as it has places.
    private static Int128 Bound(CompositeProblem problem, long[] dual)
    {
        Int128 bound = problem.Constant;
        foreach (long value in dual)
        {
            bound += value;
        }

        var reduced = new List<long>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            reduced.Clear();
            for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
            {
                long cost = problem.ArcCost[arc] - dual[problem.ArcItem[arc]];
                if (cost < 0)
                {
                    reduced.Add(cost);
                }
            }

            reduced.Sort();
            for (int place = 0; place < reduced.Count && place < problem.Places[bin]; place++)
            {
                bound += reduced[place];
            }
        }

        return bound;
    }

    private static bool AnyLoadBinds(CompositeProblem problem)
    {
        for (int load = 0; load < problem.LoadCount; load++)
        {
            for (int bin = 0; bin < problem.BinCount; bin++)
            {
                Int128 sum = 0;
                for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
                {
                    sum += problem.ArcLoad[(arc * problem.LoadCount) + load];
                }

                if (sum > problem.LoadLimit[(bin * problem.LoadCount) + load])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
