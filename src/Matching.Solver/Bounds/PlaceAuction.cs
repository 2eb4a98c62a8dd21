namespace Matching.Solver;

/// <summary>First duals of a large problem: those of the transportation relaxation but for a little, by an auction of places.</summary>
/// <remarks>
/// A unit without a place bids for the one that is cheapest to it and raises its price by a small increment; whoever held it looks again (Bertsekas 1988; with one increment a bid, Demange, Gale and
/// Sotomayor 1986). A place that nobody wanted costs nothing, so in the end each unit is within the last increment of its best,
/// but for those who stay outside because prices have gone far beyond what homes cost. Shortest augmenting paths go through all that is short of places for each unit anew,
/// a bid looks at one unit's arcs only; what is lost by increments is less than the first dual steps move.
/// </remarks>
internal sealed class PlaceAuction
{
    // An increment is this part of the dearest arc that items list, in the median of those where it costs anything: coarser ones leave duals too high where places are scarce, finer ones only cost bids.
    private const int Increments = 100;

    // No unit pays more above its cheapest arc than so many times that: where places are short, some would outbid each other until the cost of leaving out, which says nothing about homes.
    private const int MostAbove = 6;

    // Where prices have far to rise, as in very large problems with dense homes and scarce places, bids grow: after so many for each unit, twice as large for each few more.
    private const int SmallBids = 24;
    private const int BidsToDouble = 4;

    // The price of a bin without places.
    private const long Closed = 1L << 58;

    private const int BidsBetweenChecks = 1_024;

    private readonly CompositeProblem problem;
    private readonly PlaceUnits units;
    private readonly long[] most;
    private readonly long[] placePrice;
    private readonly int[] occupant;
    private readonly int[] unitBin;
    private readonly long[] binPrice;
    private readonly int[] cheapestPlace;

    private PlaceAuction(CompositeProblem problem)
    {
        this.problem = problem;
        units = new PlaceUnits(problem, problem.Outside);
        long usual = UsualDearest();
        Increment = Math.Max(1, usual / Increments);
        most = new long[problem.ItemCount];
        for (int item = 0; item < most.Length; item++)
        {
            most[item] = Math.Min(units.Outside[item], ListedCost(item, 0) + (MostAbove * usual));
        }

        int places = units.PlaceStart[problem.BinCount];
        placePrice = new long[places];
        occupant = new int[places];
        Array.Fill(occupant, -1);
        unitBin = new int[units.Item.Length];
        Array.Fill(unitBin, -1);
        binPrice = new long[problem.BinCount];
        cheapestPlace = new int[problem.BinCount];
    }

    /// <summary>The flow, to go on from.</summary>
    public FlowState State
    {
        get
        {
            var paid = new long[unitBin.Length];
            for (int place = 0; place < occupant.Length; place++)
            {
                if (occupant[place] >= 0)
                {
                    paid[occupant[place]] = placePrice[place];
                }
            }

            return new FlowState(unitBin, paid, problem.BinCount);
        }
    }

    /// <summary>By how much a bid raises a price at most.</summary>
    public long Increment { get; private set; }

    /// <summary>Arcs and places looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>Holds the auction.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="clock">Ends it early.</param>
    /// <param name="known">A flow to go on from; null to begin afresh.</param>
    public static PlaceAuction Hold(CompositeProblem problem, RunClock clock, FlowState? known)
    {
        var auction = new PlaceAuction(problem);
        if (known is not null && known.UnitBin.Length == auction.unitBin.Length)
        {
            auction.Resume(known);
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            auction.FindCheapest(bin);
        }

        auction.Run(clock);
        return auction;
    }

    /// <summary>Duals of all items.</summary>
    public void Read(long[] dual) => units.Read(dual, binPrice);

    // The cost for one place of an item's listed arc, counted from the cheapest (0) or from the dearest (−1).
    private long ListedCost(int item, int rank)
    {
        int first = problem.ItemStart[item];
        int end = problem.ItemStart[item + 1];
        return first == end ? 0 : Math.Max(0, problem.ArcCost[problem.ItemArc[rank < 0 ? end - 1 : first]] / problem.Size[item]);
    }

    private long UsualDearest()
    {
        var dearest = new List<long>(problem.ItemCount);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (ListedCost(item, -1) is var cost and > 0)
            {
                dearest.Add(cost);
            }
        }

        dearest.Sort();
        return dearest.Count == 0 ? 1 : Math.Min(dearest[dearest.Count / 2], Closed / 64);
    }

    private void Resume(FlowState known)
    {
        var taken = new int[problem.BinCount];
        for (int unit = 0; unit < unitBin.Length; unit++)
        {
            int bin = known.UnitBin[unit];
            if (bin >= 0 && units.PlaceStart[bin] + taken[bin] < units.PlaceStart[bin + 1] && units.ArcTo(units.Item[unit], bin) >= 0)
            {
                int place = units.PlaceStart[bin] + taken[bin]++;
                (unitBin[unit], occupant[place], placePrice[place]) = (bin, unit, known.UnitPrice[unit]);
            }
        }
    }

    private void Run(RunClock clock)
    {
        var waiting = new Stack<int>();
        for (int unit = unitBin.Length - 1; unit >= 0; unit--)
        {
            if (unitBin[unit] < 0)
            {
                waiting.Push(unit);
            }
        }

        long doubling = (long)SmallBids * unitBin.Length;
        for (long bids = 1; waiting.TryPop(out int unit); bids++)
        {
            if (bids > doubling)
            {
                Increment = Math.Min(Increment * 2, Closed / 64);
                doubling += (long)BidsToDouble * unitBin.Length;
            }

            if (bids % BidsBetweenChecks == 0 && clock.Interrupted)
            {
                return;
            }

            int bin = Cheapest(unit);
            if (bin >= 0 && Take(unit, bin) is var put and >= 0)
            {
                waiting.Push(put);
            }
        }
    }

    // The bin that costs the unit least at the present prices; −1 for staying outside. Arcs come cheapest first and prices are 0 or more.
    private int Cheapest(int unit)
    {
        int item = units.Item[unit];
        int size = problem.Size[item];
        long least = most[item];
        int cheapest = -1;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            Steps++;
            if (problem.ArcCost[arc] / size >= least)
            {
                break;
            }

            int bin = problem.ArcBin[arc];
            long cost = units.Cost[arc] + binPrice[bin];
            if (cost < least)
            {
                (least, cheapest) = (cost, bin);
            }
        }

        return cheapest;
    }

    // Returns who held the place, −1 for nobody.
    private int Take(int unit, int bin)
    {
        int place = cheapestPlace[bin];
        int put = occupant[place];
        (occupant[place], unitBin[unit]) = (unit, bin);
        placePrice[place] += Increment;
        FindCheapest(bin);
        if (put >= 0)
        {
            unitBin[put] = -1;
        }

        return put;
    }

    private void FindCheapest(int bin)
    {
        (binPrice[bin], cheapestPlace[bin]) = (Closed, -1);
        Steps += units.PlaceStart[bin + 1] - units.PlaceStart[bin];
        for (int place = units.PlaceStart[bin]; place < units.PlaceStart[bin + 1]; place++)
        {
            if (placePrice[place] < binPrice[bin])
            {
                (binPrice[bin], cheapestPlace[bin]) = (placePrice[place], place);
            }
        }
    }
}
