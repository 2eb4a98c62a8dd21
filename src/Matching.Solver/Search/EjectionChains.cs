namespace Matching.Solver;

/// <summary>Seats items that a plan leaves outside: each may push another item out of its bin, which pushes on, until somewhere there is room.</summary>
/// <remarks>
/// The augmenting paths of matching theory, searched cheapest first over items (Yagiura, Ibaraki and Glover 2006 call them ejection chains), with every bin's own rules
/// asked at each step. A bin is entered once in a search, so the bins of a chain differ and its steps do not interfere. No proof is meant: what stays outside may still fit.
/// </remarks>
internal sealed class EjectionChains
{
    private const int MostItems = 3_000;

    private readonly CompositeProblem problem;
    private readonly PlanState state;
    private readonly PriorityQueue<int, (long Cost, int Item)> frontier = new();
    private readonly int[] seenBin;
    private readonly int[] via;
    private readonly int[] parent;
    private int search;

    public EjectionChains(CompositeProblem problem, PlanState state)
    {
        this.problem = problem;
        this.state = state;
        seenBin = new int[problem.BinCount];
        via = new int[problem.ItemCount];
        parent = new int[problem.ItemCount];
    }

    /// <summary>Bins asked so far; the work done.</summary>
    public long Steps { get; private set; }

    /// <summary>Tries every item outside, the dearest to leave first, round after round while any finds a seat.</summary>
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
            foreach ((_, int item) in outside)
            {
                if (clock.Interrupted)
                {
                    return;
                }

                any |= state.ArcOf(item) < 0 && TrySeat(item);
            }
        }
    }

    private bool TrySeat(int start)
    {
        search++;
        frontier.Clear();
        parent[start] = -1;
        frontier.Enqueue(start, (0, start));
        for (int looked = 0; looked < MostItems && frontier.TryDequeue(out int item, out (long Cost, int Item) key); looked++)
        {
            int free = Expand(item, key.Cost, state.LeaveCost(start));
            if (free >= 0)
            {
                return Apply(item, free);
            }
        }

        return false;
    }

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

            if (bin == own || seenBin[bin] == search)
            {
                continue;
            }

            bool entered = false;
            foreach (int occupant in state.Arcs(bin))
            {
                Steps++;
                long swapped = state.SwappedCost(arc, occupant);
                if (swapped < CompositeProblem.Never && cost + swapped < most)
                {
                    entered = true;
                    int pushed = problem.ArcItem[occupant];
                    parent[pushed] = item;
                    via[pushed] = arc;
                    frontier.Enqueue(pushed, (cost + swapped, pushed));
                }
            }

            seenBin[bin] = entered ? search : seenBin[bin];
        }
    }

    // From the end of the chain back to its start: each item leaves for its new seat before the one that pushes it comes.
    private bool Apply(int last, int free)
    {
        Int128 before = state.Total;
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

            state.Insert(to);
        }

        if (state.Total < before)
        {
            return true;
        }

        // A limit across bins stands against it: everybody goes back.
        moves.Reverse();
        foreach ((int item, int from, _) in moves)
        {
            state.Remove(item);
            if (from >= 0)
            {
                state.Insert(from);
            }
        }

        return false;
    }
}
