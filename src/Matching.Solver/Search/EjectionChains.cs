namespace Matching.Solver;

/// <summary>Seats items that a plan leaves outside: each may push another item out of its bin, which pushes on, until somewhere there is room or the last is cheaper to leave than the first.</summary>
/// <remarks>
/// The augmenting paths of matching theory, searched cheapest first over items (Yagiura, Ibaraki and Glover 2006 call them ejection chains), with every bin's own rules
/// asked at each step. A bin is entered once in a search, so the bins of a chain differ and its steps do not interfere. No proof is meant: what stays outside may still fit.
/// </remarks>
internal sealed class EjectionChains
{
    private const int MostItems = 3_000;
    private const int MostTries = 100;
    private const double TimeForTries = 0.7;

    private readonly CompositeProblem problem;
    private readonly PlanState state;
    private readonly long[] worth;
    private readonly PriorityQueue<int, (long Cost, int Item)> frontier = new();
    private readonly int[] seenBin;
    private readonly int[] via;
    private readonly int[] parent;
    private readonly long[] leastPush;
    private readonly int[] pushVersion;
    private int search;

    // Who could stay outside instead, and what the chain would come to.
    private int leaver;
    private long leaverCost;

    /// <param name="problem">The problem.</param>
    /// <param name="state">The plan; changed in place.</param>
    /// <param name="worth">What each item is expected to cost where it ends: the duals of a relaxation. Chains that look dear with it are followed last, or not at all.</param>
    public EjectionChains(CompositeProblem problem, PlanState state, long[] worth)
    {
        this.worth = worth;
        this.problem = problem;
        this.state = state;
        seenBin = new int[problem.BinCount];
        via = new int[problem.ItemCount];
        parent = new int[problem.ItemCount];
        leastPush = new long[problem.BinCount];
        pushVersion = new int[problem.BinCount];
        Array.Fill(pushVersion, -1);
    }

    /// <summary>Bins asked so far; the work done.</summary>
    public long Steps { get; private set; }

    /// <summary>Tries every item outside, the dearest to leave first, round after round while any finds a seat. Late in a run it ends once many tries have left as many outside: lists may have to be longer first.</summary>
    public void Seat(RunClock clock)
    {
        for (bool any = true; any && state.OutsideCount > 0;)
        {
            any = false;
            var outside = new List<(long Key, int Item)>();
            for (int position = 0; position < state.OutsideCount; position++)
            {
                outside.Add((-state.LeaveCost(state.OutsideItem(position)), state.OutsideItem(position)));
            }

            outside.Sort();
            (int fewest, int tries) = (state.OutsideCount, 0);
            foreach ((_, int item) in outside)
            {
                if (clock.Interrupted || (tries >= MostTries && clock.HasPassed(TimeForTries)))
                {
                    return;
                }

                any |= state.ArcOf(item) < 0 && TrySeat(item, state.LeaveCost(item), MostItems, mayLeave: true);
                (fewest, tries) = state.OutsideCount < fewest ? (state.OutsideCount, 0) : (fewest, tries + 1);
            }
        }
    }

    /// <summary>Seats an item that is outside, when that and what it pushes about adds less than an amount.</summary>
    /// <param name="start">The item.</param>
    /// <param name="most">The amount.</param>
    /// <param name="mostItems">How many items may be looked at.</param>
    /// <param name="mayLeave">Whether somebody else may stay outside instead.</param>
    public bool TrySeat(int start, long most, int mostItems, bool mayLeave = false)
    {
        search++;
        (leaver, leaverCost) = (-1, mayLeave ? most : long.MinValue);
        frontier.Clear();
        parent[start] = -1;
        frontier.Enqueue(start, (0, start));
        for (int looked = 0; looked < mostItems && frontier.TryDequeue(out int item, out (long Cost, int Item) key); looked++)
        {
            if (leaver >= 0 && key.Cost >= leaverCost)
            {
                break;
            }

            int free = Expand(item, key.Cost - Potential(item, start), most);
            if (free >= 0)
            {
                return Apply(item, free, most - state.LeaveCost(start));
            }
        }

        return leaver >= 0 && Apply(leaver, -1, most - state.LeaveCost(start));
    }

    private long Potential(int item, int start) => item == start ? 0 : worth[item];

    // Duals are what items cost on average; a chain may end a little cheaper.
    private static long Tolerance(long most) => most / 8;

    /// <summary>Finds the cheapest arc with room for an item; otherwise lines up those whom it could push out.</summary>
    private int Expand(int item, long cost, long most)
    {
        int best = -1;
        long least = most - cost;
        int own = state.ArcOf(item) < 0 ? -1 : problem.ArcBin[state.ArcOf(item)];
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            int bin = problem.ArcBin[arc];
            if (problem.ArcCost[arc] >= least)
            {
                break;
            }

            if (bin == own || seenBin[bin] == search)
            {
                continue;
            }

            Steps++;
            long added = state.AddedCost(arc);
            if (added < least)
            {
                (best, least) = (arc, added);
            }
        }

        if (best < 0)
        {
            LineUp(item, own, cost, most);
        }

        return best;
    }

    private void LineUp(int item, int own, long cost, long most)
    {
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            int bin = problem.ArcBin[arc];
            if (cost + problem.ArcCost[arc] >= most)
            {
                break;
            }

            if (bin == own || seenBin[bin] == search || cost + problem.ArcCost[arc] + LeastPush(bin) >= most + Tolerance(most))
            {
                continue;
            }

            bool entered = false;
            foreach (int occupant in state.Arcs(bin))
            {
                Steps++;
                long swapped = state.SwappedCost(arc, occupant);
                int pushed = problem.ArcItem[occupant];
                if (swapped < CompositeProblem.Never && cost + swapped + worth[pushed] < most + Tolerance(most))
                {
                    entered = true;
                    parent[pushed] = item;
                    via[pushed] = arc;
                    frontier.Enqueue(pushed, (cost + swapped + worth[pushed], pushed));
                    ConsiderLeaving(pushed, cost + swapped);
                }
            }

            seenBin[bin] = entered ? search : seenBin[bin];
        }
    }

    private void ConsiderLeaving(int pushed, long cost)
    {
        long leave = state.LeaveCost(pushed);
        if (leave < CompositeProblem.Never && cost + leave < leaverCost)
        {
            (leaver, leaverCost) = (pushed, cost + leave);
        }
    }

    // Whoever comes costs at least the arc, and lets at best this much of the bin's cost go with the one who is pushed out and has to be seated elsewhere.
    private long LeastPush(int bin)
    {
        if (pushVersion[bin] != state.VersionOf(bin))
        {
            pushVersion[bin] = state.VersionOf(bin);
            long least = CompositeProblem.Never;
            foreach (int occupant in state.Arcs(bin))
            {
                Steps++;
                least = Math.Min(least, worth[problem.ArcItem[occupant]] + state.CostWithout(bin, occupant) - state.CostOf(bin));
            }

            leastPush[bin] = least;
        }

        return leastPush[bin];
    }

    // From the end of the chain back to its start: each item leaves for its new seat before the one that pushes it comes.
    private bool Apply(int last, int free, long allowed)
    {
        Int128 before = state.Total + allowed;
        var moves = new List<(int Item, int From, int To)>();
        int arc = free;
        for (int item = last; item >= 0; item = parent[item])
        {
            moves.Add((item, state.ArcOf(item), arc));
            arc = via[item];
        }

        foreach ((int item, int from, int to) in moves)
        {
            if (from >= 0)
            {
                state.Remove(item);
            }

            if (to >= 0)
            {
                state.Insert(to);
            }
        }

        if (state.Total < before)
        {
            return true;
        }

        // A limit across bins stands against it: everybody goes back.
        moves.Reverse();
        foreach ((int item, int from, int to) in moves)
        {
            if (to >= 0)
            {
                state.Remove(item);
            }

            if (from >= 0)
            {
                state.Insert(from);
            }
        }

        return false;
    }
}
