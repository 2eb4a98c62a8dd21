namespace Matching.Solver;

/// <summary>The transportation relaxation's side of a problem: items cut into units of one place, what each costs in a bin and outside, and the places of each bin.</summary>
internal sealed class PlaceUnits
{
    private readonly CompositeProblem problem;

    /// <param name="problem">The problem.</param>
    /// <param name="outsideCost">What each item pays outside; <see cref="CompositeProblem.Never"/> where it may not be there.</param>
    public PlaceUnits(CompositeProblem problem, long[] outsideCost)
    {
        this.problem = problem;
        Cost = Costs(problem);
        Item = Items(problem);
        Outside = new long[problem.ItemCount];
        for (int item = 0; item < Outside.Length; item++)
        {
            Outside[item] = OutsideOf(problem, outsideCost, item);
        }

        PlaceStart = new int[problem.BinCount + 1];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            PlaceStart[bin + 1] = PlaceStart[bin] + Math.Min(Capacity(problem, bin), Item.Length);
        }
    }

    /// <summary>Item of each unit.</summary>
    public int[] Item { get; }

    /// <summary>Cost of each arc and its shares of split costs, for each unit.</summary>
    public long[] Cost { get; }

    /// <summary>What each unit of an item pays outside.</summary>
    public long[] Outside { get; }

    /// <summary>First place of each bin, and the end.</summary>
    public int[] PlaceStart { get; }

    /// <summary>The arc of an item to a bin; below 0 for none.</summary>
    public int ArcTo(int item, int bin)
    {
        int start = problem.BinStart[bin];
        return Array.BinarySearch(problem.ArcItem, start, problem.BinStart[bin + 1] - start, item);
    }

    /// <summary>Duals of all items at given prices of places.</summary>
    /// <param name="dual">Filled with the duals.</param>
    /// <param name="price">What the cheapest place of each bin costs.</param>
    public void Read(long[] dual, long[] price)
    {
        for (int item = 0; item < dual.Length; item++)
        {
            long least = problem.Outside[item] == CompositeProblem.Never ? Outside[item] : problem.Outside[item] / problem.Size[item];
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                int arc = problem.ItemArc[entry];
                if (problem.ArcCost[arc] / problem.Size[item] >= least)
                {
                    break;
                }

                least = Math.Min(least, Cost[arc] + price[problem.ArcBin[arc]]);
            }

            dual[item] = Math.Min(least * problem.Size[item], problem.Outside[item]);
        }
    }

    private static int[] Items(CompositeProblem problem)
    {
        var items = new List<int>(problem.ItemCount);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int unit = 0; unit < problem.Size[item]; unit++)
            {
                items.Add(item);
            }
        }

        return [.. items];
    }

    private static long[] Costs(CompositeProblem problem)
    {
        var costs = new long[problem.ArcCount];
        for (int arc = 0; arc < costs.Length; arc++)
        {
            int item = problem.ArcItem[arc];
            int bin = problem.ArcBin[arc];
            long cost = problem.ArcCost[arc];
            for (int entry = problem.HasSets ? problem.SetStart[item] : 0; problem.HasSets && entry < problem.SetStart[item + 1]; entry++)
            {
                int set = problem.SetOf[entry];
                cost += problem.IsPresent(set, bin) ? 0 : problem.ShareOf(set, bin);
            }

            costs[arc] = cost / problem.Size[item];
        }

        return costs;
    }

    // Loads are turned into places by the mean load of the arcs: good enough to start from.
    private static int Capacity(CompositeProblem problem, int bin)
    {
        int from = problem.BinStart[bin];
        int to = problem.BinStart[bin + 1];
        double capacity = problem.Places[bin];
        for (int l = 0; l < problem.LoadCount && to > from; l++)
        {
            long limit = problem.LoadLimit[(bin * problem.LoadCount) + l];
            double total = 0;
            for (int arc = from; arc < to; arc++)
            {
                total += (double)problem.ArcLoad[(arc * problem.LoadCount) + l] / problem.Size[problem.ArcItem[arc]];
            }

            capacity = limit == long.MaxValue || total <= 0 ? capacity : Math.Min(capacity, limit * (to - from) / total);
        }

        return (int)Math.Min(capacity, int.MaxValue / 4);
    }

    private static long OutsideOf(CompositeProblem problem, long[] outsideCost, int item)
    {
        if (outsideCost[item] != CompositeProblem.Never)
        {
            return outsideCost[item] / problem.Size[item];
        }

        int first = problem.ItemStart[item];
        int last = problem.ItemStart[item + 1] - 1;
        return last < first ? 0 : Math.Abs(problem.ArcCost[problem.ItemArc[first]]) + (8 * Math.Abs(problem.ArcCost[problem.ItemArc[last]])) + 1;
    }
}
