namespace Matching.Solver;

/// <summary>Duals and flows to begin with: those of the transportation relaxation, or the cheapest option of each item where that would be too large.</summary>
internal static class FirstDuals
{
    private const int UnitLimit = 1 << 22;

    // From so many items on, paths through all that is short of places take longer than an auction, unless bins have so many places that to bid for one is to look at many.
    private const int AuctionItems = 2_000;
    private const int AuctionPlaces = 64;

    /// <summary>Computes duals of all items; the cheapest option of each where the problem is too large to be cut into units.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="dual">Filled with the duals.</param>
    /// <param name="clock">Ends the computation early.</param>
    /// <param name="known">The flow of the same items and bins with fewer arcs listed, to go on from; null to begin afresh.</param>
    /// <param name="state">The flow; null where there is none.</param>
    /// <returns>Arcs looked at.</returns>
    public static long Fill(CompositeProblem problem, long[] dual, RunClock clock, FlowState? known, out FlowState? state)
    {
        state = null;
        if (IsTooLarge(problem))
        {
            FillCheapest(problem, dual);
            return problem.ArcCount;
        }

        if (problem.ItemCount >= AuctionItems && Array.TrueForAll(problem.Places, places => places <= AuctionPlaces))
        {
            PlaceAuction auction = PlaceAuction.Hold(problem, clock, known);
            auction.Read(dual);
            state = auction.State;
            return auction.Steps;
        }

        TransportationDuals all = TransportationDuals.Solve(problem, problem.Outside, clock, known);
        all.Read(dual);
        state = all.State;
        return all.Steps;
    }

    /// <summary>Finds the cheapest flow over listed arcs alone.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="clock">Ends the computation early.</param>
    /// <param name="flow">The arc of each item whose units it sends all to one bin; −1 for the rest. Places are kept, nothing else.</param>
    /// <returns>Arcs looked at.</returns>
    public static long FillListed(CompositeProblem problem, RunClock clock, out int[] flow)
    {
        flow = new int[problem.ItemCount];
        Array.Fill(flow, -1);
        if (IsTooLarge(problem))
        {
            return 0;
        }

        TransportationDuals listed = TransportationDuals.Solve(problem, problem.Leave, clock, null);
        listed.ReadFlow(flow);
        return listed.Steps;
    }

    private static bool IsTooLarge(CompositeProblem problem)
    {
        long places = 0;
        foreach (int size in problem.Size)
        {
            places += size;
        }

        return places > UnitLimit || places > (8L * problem.ItemCount) + 64;
    }

    private static void FillCheapest(CompositeProblem problem, long[] dual)
    {
        for (int item = 0; item < dual.Length; item++)
        {
            int first = problem.ItemStart[item];
            long cheapest = first < problem.ItemStart[item + 1] ? problem.ArcCost[problem.ItemArc[first]] : CompositeProblem.Never;
            dual[item] = Math.Min(cheapest, problem.Outside[item]);
        }
    }
}
