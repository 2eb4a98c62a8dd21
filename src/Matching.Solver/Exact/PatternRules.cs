namespace Matching.Solver;

/// <summary>Forbids listed patterns: by a decision, by what they lose against the bound, and by what others leave no choice about.</summary>
/// <remarks>Whatever is forbidden is in no plan below the threshold that obeys the decisions. Not thread-safe.</remarks>
internal sealed class PatternRules
{
    private const int Nowhere = -1;

    private readonly PatternList list;
    private readonly PatternBound bound;
    private readonly int[] times;
    private readonly int[] holders;
    private readonly int[] holder;
    private readonly int[] settled;
    private readonly int[] required;

    public PatternRules(PatternList list, PatternBound bound)
    {
        this.list = list;
        this.bound = bound;
        int items = list.Problem.ItemCount;
        (times, holders, holder, settled) = (new int[items], new int[items], new int[items], new int[items]);
        required = new int[list.BinCount];
    }

    /// <summary>Patterns looked at since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Forbids what a decision forbids; false when that is nothing.</summary>
    public bool Decide(PatternDecision decision, bool yes)
    {
        bool any = false;
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            for (int place = bound.AllowedCount[bin] - 1; place >= 0; place--)
            {
                if (decision.Forbids(bin, list.ItemsOf(bound.AllowedIn(bin)[place]), yes))
                {
                    bound.ForbidAt(bin, place);
                    any = true;
                }
            }

            Steps += bound.AllowedCount[bin] * 2L;
        }

        return any;
    }

    /// <summary>Forbids what costs so much more than its bin's cheapest pattern that the threshold is reached; only what was just priced. False when that is nothing.</summary>
    public bool ForbidDear(long slack)
    {
        bool any = false;
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            for (int place = bound.AllowedCount[bin] - 1; place >= 0; place--)
            {
                if (bound.Loss(bin, bound.AllowedIn(bin)[place]) >= slack)
                {
                    bound.ForbidAt(bin, place);
                    any = true;
                }
            }

            Steps += bound.AllowedCount[bin] * 2L;
        }

        return any;
    }

    /// <summary>Each item is once somewhere: forbids what that forbids, until nothing changes. False when an item or a bin is left without patterns.</summary>
    public bool Propagate()
    {
        bool changed = true;
        while (changed)
        {
            if (!Count())
            {
                return false;
            }

            changed = false;
            for (int bin = 0; bin < list.BinCount; bin++)
            {
                for (int place = bound.AllowedCount[bin] - 1; place >= 0; place--)
                {
                    if (!Fits(bin, bound.AllowedIn(bin)[place]))
                    {
                        bound.ForbidAt(bin, place);
                        changed = true;
                    }
                }

                if (bound.AllowedCount[bin] == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Where each item can be, and where it is in all patterns.
    private bool Count()
    {
        Array.Clear(holders);
        Array.Clear(required);
        Array.Fill(settled, Nowhere);
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            ReadOnlySpan<int> allowed = bound.AllowedIn(bin);
            Steps += allowed.Length * 8L;
            foreach (int pattern in allowed)
            {
                foreach (int item in list.ItemsOf(pattern))
                {
                    times[item]++;
                }
            }

            foreach (int pattern in allowed)
            {
                foreach (int item in list.ItemsOf(pattern))
                {
                    if (times[item] == 0)
                    {
                        continue;
                    }

                    if (times[item] == allowed.Length)
                    {
                        if (settled[item] != Nowhere)
                        {
                            return Forget(allowed);
                        }

                        settled[item] = bin;
                    }

                    times[item] = 0;
                    holders[item]++;
                    holder[item] = bin;
                }
            }
        }

        for (int item = 0; item < holders.Length; item++)
        {
            if (holders[item] == 0)
            {
                return false;
            }

            required[holder[item]] += holders[item] == 1 ? 1 : 0;
        }

        return true;
    }

    private bool Forget(ReadOnlySpan<int> allowed)
    {
        foreach (int pattern in allowed)
        {
            foreach (int item in list.ItemsOf(pattern))
            {
                times[item] = 0;
            }
        }

        return false;
    }

    private bool Fits(int bin, int pattern)
    {
        int present = 0;
        foreach (int item in list.ItemsOf(pattern))
        {
            if (settled[item] != Nowhere && settled[item] != bin)
            {
                return false;
            }

            present += holders[item] == 1 ? 1 : 0;
        }

        return present == required[bin];
    }
}
