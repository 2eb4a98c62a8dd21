namespace Matching.Solver;

/// <summary>What each unit of a bin wins at given duals, and the most that so many places can win: the sieve before the search of patterns. Not thread-safe; one a thread.</summary>
internal sealed class UnitValues(CompositeProblem problem, int widest)
{
    private readonly FamilyUnits units = problem.Units;
    private readonly long[] loss = new long[widest];
    private readonly long[] least = new long[FamilyUnits.MostPlaces];

    /// <summary>By arc of the bin, in order, what its item wins when none of its family comes with it.</summary>
    public long[] Single { get; } = new long[widest];

    /// <summary>By number of places, the sum of the best values, each place of a larger unit having its part; company left aside.</summary>
    public long[] Sum { get; } = new long[FamilyUnits.MostPlaces + 1];

    /// <summary>Values the units of a bin.</summary>
    public void Take(int bin, long[] cost, long[] dual, bool[]? dead)
    {
        Value(bin, cost, dual, dead);
        BestOfAll(bin, cost, dual, units.Room(bin));
    }

    /// <summary>What a bin loses at least by holding each of its arcs, against its best pattern: 0 or more.</summary>
    /// <param name="bin">The bin; units must suit it.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="value">The bin's least value.</param>
    /// <returns>By arc of the bin, in order; <see cref="CompositeProblem.Never"/> where it fits in no pattern. Good until the next call.</returns>
    public ReadOnlySpan<long> Losses(int bin, long[] cost, long[] dual, long value)
    {
        int room = units.Room(bin);
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        Take(bin, cost, dual, null);
        long gain = problem.Opening[bin] - value;
        for (int i = 0; i < length; i++)
        {
            int size = SizeOf(from + i, room);
            loss[i] = size > room ? CompositeProblem.Never : Math.Max(0, Single[i] + Sum[room - size] + gain);
        }

        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            long least = Math.Max(0, Of(unit, cost, dual) + Sum[room - units.Size[unit]] + gain);
            for (int at = units.ArcStart[unit]; at < units.ArcStart[unit + 1]; at++)
            {
                loss[units.Arcs[at] - from] = Math.Min(loss[units.Arcs[at] - from], least);
            }
        }

        return loss.AsSpan(0, length);
    }

    /// <summary>What a part of a family wins together.</summary>
    public long Of(int unit, long[] cost, long[] dual)
    {
        long value = units.Extra[unit];
        for (int at = units.ArcStart[unit]; at < units.ArcStart[unit + 1]; at++)
        {
            int arc = units.Arcs[at];
            value += cost[arc] - dual[problem.ArcItem[arc]];
        }

        return value;
    }

    // What each item alone wins, its sets' split costs paid. The hottest loop of all; costs and duals are below 2^53, so nothing can overflow.
    private void Value(int bin, long[] cost, long[] dual, bool[]? dead)
    {
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        ReadOnlySpan<long> costs = cost.AsSpan(from, length);
        ReadOnlySpan<int> items = problem.ArcItem.AsSpan(from, length);
        Span<long> target = Single.AsSpan(0, length);
        if (problem.HasSets)
        {
            ReadOnlySpan<long> split = units.SplitAlone.AsSpan(from, length);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = unchecked(costs[i] + split[i] - dual[items[i]]);
            }
        }
        else
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = unchecked(costs[i] - dual[items[i]]);
            }
        }

        for (int i = 0; dead is not null && i < target.Length; i++)
        {
            target[i] = dead[from + i] ? 0 : target[i];
        }
    }

    // Sums of the best values for so many places, each place of a larger unit having its part of the unit's value.
    private void BestOfAll(int bin, long[] cost, long[] dual, int room)
    {
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        Span<long> top = least.AsSpan(0, room);
        top.Clear();
        long worst = 0;
        for (int i = 0; i < length; i++)
        {
            if (Single[i] < worst)
            {
                worst = Enter(top, Single[i], SizeOf(from + i, room));
            }
        }

        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            long value = Of(unit, cost, dual);
            if (value < worst)
            {
                worst = Enter(top, value, units.Size[unit]);
            }
        }

        for (int place = 0; place < room; place++)
        {
            Sum[place + 1] = Sum[place] + top[place];
        }
    }

    private static long Enter(Span<long> top, long value, int size)
    {
        long each = size == 1 ? value : (value / size) - 1;
        for (int place = 0; place < size && size <= top.Length && each < top[^1]; place++)
        {
            int slot = top.Length - 1;
            while (slot > 0 && top[slot - 1] > each)
            {
                top[slot] = top[slot - 1];
                slot--;
            }

            top[slot] = each;
        }

        return top[^1];
    }

    /// <summary>Places that an item takes; who must be alone takes all the room.</summary>
    public int SizeOf(int arc, int room)
    {
        int item = problem.ArcItem[arc];
        return problem.Solo[item] ? Math.Max(room, problem.Size[item]) : problem.Size[item];
    }
}
