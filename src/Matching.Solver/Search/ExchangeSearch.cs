namespace Matching.Solver;

/// <summary>
/// Improves a plan where it differs from the relaxation: gives a bin the pattern that it would rather hold, or takes an item out of it, and seats everybody whom that leaves outside by
/// chains of pushing out (Yagiura, Ibaraki and Glover 2006).
/// </summary>
/// <remarks>
/// The distance between a plan and the bound falls apart by bins: what a bin's contents cost less their duals, above the bin's best pattern. Most bins have none; the search goes where it
/// is. The relaxation must be priced. Not thread-safe.
/// </remarks>
internal sealed class ExchangeSearch(CompositeProblem problem, PlanState state, Relaxation relaxation)
{
    private const int ItemsForPatterns = 1000;
    private const int ItemsForSingles = 300;

    // Of a whole problem, so many bins at most are looked at in a pass, and none that has a smaller part of all bins' slack.
    private const int FarthestBins = 100;
    private const int LeastPart = 500;

    // Chains may cost so small a share of a bin's slack above duals first, then so many times as much.
    private const int FirstChains = 16;
    private const int ChainGrowth = 4;

    private readonly EjectionChains chains = new(problem, state, relaxation.Dual);
    private readonly List<int> evicted = [];
    private bool isCapped;

    /// <summary>Bins asked so far; the work done.</summary>
    public long Steps => chains.Steps;

    /// <summary>Goes once over all bins that are not at their best, the worst first.</summary>
    /// <returns>Whether anything was improved.</returns>
    public bool Pass(RunClock clock)
    {
        bool any = false;
        foreach ((_, int bin) in Worst())
        {
            if (clock.Interrupted)
            {
                break;
            }

            any |= TryPattern(bin, clock);
            foreach (int arc in state.Arcs(bin).ToArray())
            {
                any |= TryReseat(problem.ArcItem[arc], long.MaxValue, clock);
            }
        }

        return any;
    }

    /// <summary>Goes once over the few bins that hold most of the slack, the worst first: seats one of their items anew, by a cheap chain if there is one, or else gives the bin the pattern that it wants.</summary>
    /// <remarks>
    /// For a whole problem: an item seated far from where it belongs, because all was full when its turn came, comes home only by a chain through half a country, which is in no region around
    /// where it is. Such a chain is long but costs little, so dear ones are left out at first and few items are looked at. What a bin may spend is its slack at the beginning of the pass.
    /// </remarks>
    /// <param name="clock">Counts the work bin by bin.</param>
    /// <returns>Whether anything was improved.</returns>
    public bool ReseatFarthest(RunClock clock)
    {
        List<(long Slack, int Bin)> worst = Worst();
        Int128 least = worst.Aggregate(Int128.Zero, (sum, one) => sum + one.Slack) / LeastPart;
        bool any = false;
        foreach ((long slack, int bin) in worst.Take(FarthestBins))
        {
            if (clock.Over || slack < least)
            {
                break;
            }

            long steps = Steps;
            any |= TryReseatAny(bin, slack, clock) || TryPattern(bin, clock);
            clock.Spend(1 + ((Steps - steps) / WorkUnits.InsertionStepsPerUnit));
        }

        return any;
    }

    /// <summary>By how much a bin's contents are worse than its best pattern, 0 or more but for rounding of bounds.</summary>
    public long Slack(int bin)
    {
        long slack = state.CostOf(bin) + relaxation.Cuts.PaidFor(state.Arcs(bin), problem.ArcItem) - relaxation.BinValue[bin];
        foreach (int arc in state.Arcs(bin))
        {
            slack -= relaxation.Dual[problem.ArcItem[arc]];
        }

        return slack;
    }

    /// <summary>Items in bins that are not at their best, and those whom these bins would rather hold, ascending.</summary>
    public int[] FarItems()
    {
        var far = new SortedSet<int>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (Slack(bin) > 0)
            {
                foreach (int arc in state.Arcs(bin))
                {
                    far.Add(problem.ArcItem[arc]);
                }

                foreach (int arc in relaxation.Pattern(bin))
                {
                    far.Add(problem.ArcItem[arc]);
                }
            }
        }

        return [.. far];
    }

    // Bins that are not at their best, the worst first.
    private List<(long Slack, int Bin)> Worst()
    {
        var worst = new List<(long Slack, int Bin)>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (Slack(bin) is > 0 and var slack)
            {
                worst.Add((slack, bin));
            }
        }

        worst.Sort((first, second) => (second.Slack, first.Bin).CompareTo((first.Slack, second.Bin)));
        return worst;
    }

    // Cheap chains for all items of the bin, then dearer ones, as long as it is their price that keeps any of them from being looked at.
    private bool TryReseatAny(int bin, long slack, RunClock clock)
    {
        isCapped = true;
        for (int share = FirstChains; share > 0 && isCapped; share /= ChainGrowth)
        {
            isCapped = false;
            foreach (int arc in state.Arcs(bin).ToArray())
            {
                if (TryReseat(problem.ArcItem[arc], slack / share, clock))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool TryPattern(int bin, RunClock clock)
    {
        ReadOnlySpan<int> pattern = relaxation.Pattern(bin);
        if (pattern.IsEmpty)
        {
            return false;
        }

        Int128 before = state.Total;
        state.Mark();
        evicted.Clear();
        foreach (int arc in state.Arcs(bin).ToArray())
        {
            if (!pattern.Contains(arc))
            {
                state.Remove(problem.ArcItem[arc]);
                evicted.Add(problem.ArcItem[arc]);
            }
        }

        foreach (int arc in pattern)
        {
            int item = problem.ArcItem[arc];
            if (state.ArcOf(item) == arc)
            {
                continue;
            }

            if (state.ArcOf(item) >= 0)
            {
                state.Remove(item);
            }

            state.Insert(arc);
        }

        return Settle(before, ItemsForPatterns, long.MaxValue, clock);
    }

    // Seats an item anew by a chain that costs at most so much above what its place is worth to it.
    private bool TryReseat(int item, long above, RunClock clock)
    {
        if (state.ArcOf(item) < 0)
        {
            return false;
        }

        Int128 before = state.Total;
        state.Mark();
        evicted.Clear();
        evicted.Add(item);
        state.Remove(item);
        return Settle(before, ItemsForSingles, above, clock);
    }

    // Seats those put out, the dearest first, within what the change has won so far, each for so much above its dual at most; takes everything back when that is not enough.
    private bool Settle(Int128 before, int mostItems, long above, RunClock clock)
    {
        evicted.Sort((first, second) => (-relaxation.Dual[first], first).CompareTo((-relaxation.Dual[second], second)));
        long waiting = 0;
        long leave = 0;
        foreach (int item in evicted)
        {
            waiting += relaxation.Dual[item];
            leave += state.LeaveCost(item);
        }

        foreach (int item in evicted)
        {
            waiting -= relaxation.Dual[item];
            Int128 won = before - (state.Total - leave) - waiting;
            Int128 cap = (Int128)relaxation.Dual[item] + above;
            isCapped |= cap < won;
            Int128 budget = Int128.Min(won, cap);
            leave -= state.LeaveCost(item);
            if (clock.Interrupted || budget <= 0 || !chains.TrySeat(item, (long)Int128.Min(budget, CompositeProblem.Never), mostItems))
            {
                state.TakeBack();
                return false;
            }
        }

        if (state.Total >= before)
        {
            state.TakeBack();
            return false;
        }

        state.Keep();
        return true;
    }
}
