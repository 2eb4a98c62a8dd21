namespace Matching.Solver;

/// <summary>What a plan costs in one region: the bins that hold its items, and its items outside.</summary>
internal static class RegionCost
{
    /// <param name="problem">The problem.</param>
    /// <param name="plan">A plan without items outside that may not be.</param>
    /// <param name="items">All items of some bins, and any items outside.</param>
    public static Int128 Of(CompositeProblem problem, int[] plan, int[] items)
    {
        var contents = new BinContents(problem);
        Int128 cost = 0;
        int[] arcs = Array.FindAll(Array.ConvertAll(items, item => plan[item]), arc => arc >= 0);
        int[] bins = Array.ConvertAll(arcs, arc => problem.ArcBin[arc]);
        Array.Sort(bins, arcs);
        for (int from = 0, to; from < arcs.Length; from = to)
        {
            to = from + 1;
            while (to < arcs.Length && bins[to] == bins[from])
            {
                to++;
            }

            cost += contents.Evaluate(bins[from], arcs.AsSpan(from, to - from));
        }

        foreach (int item in items)
        {
            cost += plan[item] < 0 ? problem.Leave[item] : 0;
        }

        return cost;
    }
}
