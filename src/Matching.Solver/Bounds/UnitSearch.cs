namespace Matching.Solver;

/// <summary>
/// Finds a bin's best pattern as a choice of units, single items and parts of families, of different families: exact, for bins with few places that nothing but places, loads and
/// company limits.
/// </summary>
/// <remarks>
/// Units are sifted by what each is worth for a place beside the best others, then searched depth-first, best first; each step carries for every unit that may still come its value with the
/// company of those chosen, and forgets it when that is not below zero. All further terms are zero or more, so the forgotten cannot come back. Not thread-safe; one a thread.
/// </remarks>
internal sealed class UnitSearch
{
    private readonly CompositeProblem problem;
    private readonly FamilyUnits units;
    private readonly TripleCuts? cuts;
    private readonly BinContents contents;
    private readonly bool[] hasListed;
    private readonly Level[] levels = new Level[FamilyUnits.MostPlaces + 1];
    private readonly long[] least = new long[FamilyUnits.MostPlaces];
    private readonly long[] sum = new long[FamilyUnits.MostPlaces + 1];
    private readonly int[] chosen = new int[FamilyUnits.MostPlaces];
    private readonly int[] best = new int[FamilyUnits.MostPlaces];
    private readonly long[] single;
    private int chosenCount;
    private int bestCount;
    private long bestValue;
    private bool limited;

    public UnitSearch(CompositeProblem problem, TripleCuts? cuts, BinContents contents, int widest)
    {
        this.problem = problem;
        this.cuts = cuts is { Count: > 0 } ? cuts : null;
        this.contents = contents;
        units = problem.Units;
        single = new long[widest];
        hasListed = new bool[problem.ItemCount];
        for (int item = 0; item < problem.ItemCount && problem.PairOther.Length > 0; item++)
        {
            hasListed[item] = problem.PairStart[item + 1] > problem.PairStart[item];
        }

        for (int depth = 0; depth < levels.Length; depth++)
        {
            levels[depth] = new Level();
        }
    }

    /// <summary>Whether the last call found a better pattern than the one known.</summary>
    public bool Found { get; private set; }

    /// <summary>Work of the last call.</summary>
    public long Steps { get; private set; }

    /// <summary>Number of arcs of the best pattern of the last call.</summary>
    public int CopyPattern(int[] target)
    {
        int count = 0;
        for (int i = 0; i < bestCount; i++)
        {
            foreach (int arc in ArcsOf(ref best[i]))
            {
                target[count++] = arc;
            }
        }

        return count;
    }

    /// <summary>Searches a bin in which nothing is yet.</summary>
    /// <param name="bin">The bin; units must suit it.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="dead">Arcs that may not be used; null for none.</param>
    /// <param name="known">Value of a pattern known already, 0 for the empty one; only better ones are looked for.</param>
    /// <returns>The least value.</returns>
    public long Run(int bin, long[] cost, long[] dual, bool[]? dead, long known)
    {
        bestValue = known;
        bestCount = 0;
        chosenCount = 0;
        Found = false;
        Steps = 0;
        int room = problem.Places[bin];
        long win = known - problem.Opening[bin];
        Value(bin, cost, dual, dead);
        if (BestOfAll(bin, cost, dual, room) >= win)
        {
            return bestValue;
        }

        if (room == 1 && TakeSingle(bin))
        {
            return bestValue;
        }

        limited = IsLimited(bin);
        contents.Start(bin);
        Level root = levels[0];
        root.Clear();
        Sift(bin, cost, dual, dead, win, room, root);
        root.Sort();
        Expand(0, problem.Opening[bin], room);
        return bestValue;
    }

    // What each item alone wins, its sets' split costs paid. The hottest loop of all; costs and duals are below 2^53, so nothing can overflow.
    private void Value(int bin, long[] cost, long[] dual, bool[]? dead)
    {
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        ReadOnlySpan<long> costs = cost.AsSpan(from, length);
        ReadOnlySpan<int> items = problem.ArcItem.AsSpan(from, length);
        Span<long> target = single.AsSpan(0, length);
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

    private long UnitValue(int unit, long[] cost, long[] dual)
    {
        long value = units.Extra[unit];
        for (int at = units.ArcStart[unit]; at < units.ArcStart[unit + 1]; at++)
        {
            int arc = units.Arcs[at];
            value += cost[arc] - dual[problem.ArcItem[arc]];
        }

        return value;
    }

    // Sums of the best values for so many places, each place of a larger unit having its part of the unit's value.
    private long BestOfAll(int bin, long[] cost, long[] dual, int room)
    {
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        Span<long> top = least.AsSpan(0, room);
        top.Clear();
        long worst = 0;
        for (int i = 0; i < length; i++)
        {
            if (single[i] < worst)
            {
                worst = Enter(top, single[i], SizeOf(from + i, room));
            }
        }

        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            long value = UnitValue(unit, cost, dual);
            if (value < worst)
            {
                worst = Enter(top, value, units.Size[unit]);
            }
        }

        Steps += length + units.BinStart[bin + 1] - units.BinStart[bin];
        for (int place = 0; place < room; place++)
        {
            sum[place + 1] = sum[place] + top[place];
        }

        return sum[room];
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

    // Who must be alone takes all the room.
    private int SizeOf(int arc, int room)
    {
        int item = problem.ArcItem[arc];
        return problem.Solo[item] ? Math.Max(room, problem.Size[item]) : problem.Size[item];
    }

    // One place and nothing else to ask: the best item takes it.
    private bool TakeSingle(int bin)
    {
        if (IsLimited(bin))
        {
            return false;
        }

        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        for (int i = 0; i < length; i++)
        {
            long value = single[i] + problem.Opening[bin];
            if (value < bestValue && problem.Size[problem.ArcItem[from + i]] == 1)
            {
                chosen[0] = from + i;
                chosenCount = 1;
                Keep(value);
            }
        }

        return true;
    }

    private bool IsLimited(int bin)
    {
        for (int load = 0; load < problem.LoadCount; load++)
        {
            if (problem.LoadLimit[(bin * problem.LoadCount) + load] != long.MaxValue)
            {
                return true;
            }
        }

        return false;
    }

    private void Sift(int bin, long[] cost, long[] dual, bool[]? dead, long win, int room, Level root)
    {
        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        long threshold = Math.Min(0, win - sum[room - 1]);
        for (int i = 0; i < length; i++)
        {
            if (single[i] < threshold)
            {
                int size = SizeOf(from + i, room);
                if (size == 1 || (size <= room && single[i] < win - sum[room - size]))
                {
                    int item = problem.ArcItem[from + i];
                    root.Add(from + i, single[i], size, units.Family[item]);
                }
            }
        }

        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            long value = UnitValue(unit, cost, dual);
            int size = units.Size[unit];
            if (value < 0 && value < win - sum[room - size] && !AnyDead(unit, dead))
            {
                ReadOnlySpan<int> arcs = units.Arcs.AsSpan(units.ArcStart[unit], units.ArcStart[unit + 1] - units.ArcStart[unit]);
                value += cuts?.PaidFor(arcs, problem.ArcItem) ?? 0;
                if (value < 0 && value < win - sum[room - size])
                {
                    root.Add(~unit, value, size, units.Family[problem.ArcItem[arcs[0]]]);
                }
            }
        }
    }

    private bool AnyDead(int unit, bool[]? dead)
    {
        for (int at = units.ArcStart[unit]; dead is not null && at < units.ArcStart[unit + 1]; at++)
        {
            if (dead[units.Arcs[at]])
            {
                return true;
            }
        }

        return false;
    }

    private void Expand(int depth, long current, int room)
    {
        Level level = levels[depth];
        for (int c = 0; c < level.Count; c++)
        {
            if (current + level.Bound(c, room) >= bestValue)
            {
                return;
            }

            int size = level.Size[c];
            if (size > room || !Enter(level.Unit[c]))
            {
                continue;
            }

            chosen[chosenCount++] = level.Unit[c];
            long next = current + level.Value[c];
            if (next < bestValue)
            {
                Keep(next);
            }

            if (room - size == 1 && !limited)
            {
                Complete(level, c, next);
            }
            else if (room > size && Narrow(depth, c, next, room - size))
            {
                Expand(depth + 1, next, room - size);
            }

            chosenCount--;
            Leave(level.Unit[c]);
        }
    }

    // One place is left: the best single item after the chosen one takes it.
    private void Complete(Level level, int at, long next)
    {
        int c = at + 1;
        for (; c < level.Count && next + level.Each[c] < bestValue; c++)
        {
            if (level.Size[c] != 1 || (level.Family[c] >= 0 && level.Family[c] == level.Family[at]) || next + level.Value[c] >= bestValue)
            {
                continue;
            }

            long pair = Company(level.Unit[at], level.Unit[c]);
            if (pair != CompositeProblem.Never && next + level.Value[c] + pair < bestValue)
            {
                chosen[chosenCount++] = level.Unit[c];
                Keep(next + level.Value[c] + pair);
                chosenCount--;
            }
        }

        Steps += c - at;
    }

    // Takes over those after the chosen one that are still worth having beside it.
    private bool Narrow(int depth, int at, long next, int room)
    {
        Level level = levels[depth];
        Level narrowed = levels[depth + 1];
        narrowed.Clear();
        long others = level.Bound(at + 1, room - 1);
        for (int c = at + 1; c < level.Count && next + others + level.Each[c] < bestValue; c++)
        {
            if (level.Size[c] > room || (level.Family[c] >= 0 && level.Family[c] == level.Family[at]))
            {
                continue;
            }

            long pair = Company(level.Unit[at], level.Unit[c]);
            if (pair != CompositeProblem.Never && level.Value[c] + pair < 0)
            {
                narrowed.Add(level.Unit[c], level.Value[c] + pair, level.Size[c], level.Family[c]);
            }
        }

        Steps += level.Count - at;
        narrowed.Sort();
        return narrowed.Count > 0;
    }

    private long Company(int first, int second)
    {
        if (first >= 0 && second >= 0)
        {
            return Company(problem.ArcItem[first], problem.ArcItem[second], 0);
        }

        long cost = 0;
        foreach (int one in ArcsOf(ref first))
        {
            foreach (int other in ArcsOf(ref second))
            {
                long pair = Company(problem.ArcItem[one], problem.ArcItem[other], 0);
                if (pair == CompositeProblem.Never)
                {
                    return pair;
                }

                cost += pair;
            }
        }

        return cost;
    }

    private long Company(int first, int second, long none)
    {
        if (hasListed[first] && hasListed[second])
        {
            return problem.PairCostOf(first, second);
        }

        return problem.ClassCount == 0 ? none : problem.ClassPair[(problem.Class[first] * problem.ClassCount) + problem.Class[second]];
    }

    // Only loads can still refuse; places and company are asked above.
    private bool Enter(int unit)
    {
        if (!limited)
        {
            return true;
        }

        int added = 0;
        foreach (int arc in ArcsOf(ref unit))
        {
            if (!contents.TryAdd(arc, out _))
            {
                while (added-- > 0)
                {
                    contents.RemoveLast();
                }

                return false;
            }

            added++;
        }

        return true;
    }

    private void Leave(int unit)
    {
        for (int i = 0; limited && i < ArcsOf(ref unit).Length; i++)
        {
            contents.RemoveLast();
        }
    }

    // A unit is a single arc, or below zero the complement of a part of a family.
    private ReadOnlySpan<int> ArcsOf(ref int unit)
    {
        if (unit >= 0)
        {
            return new ReadOnlySpan<int>(ref unit);
        }

        int start = units.ArcStart[~unit];
        return units.Arcs.AsSpan(start, units.ArcStart[~unit + 1] - start);
    }

    private void Keep(long found)
    {
        Found = true;
        bestValue = found;
        bestCount = chosenCount;
        chosen.AsSpan(0, chosenCount).CopyTo(best);
    }

    /// <summary>Units that may come next, best for a place first.</summary>
    private sealed class Level
    {
        private int[] order = new int[16];
        private long[] key = new long[16];
        private (int Unit, long Value, int Size, int Family)[] found = new (int, long, int, int)[16];
        private long[] prefix = new long[33];
        private int[] place = new int[17];

        public int Count { get; private set; }

        public int[] Unit { get; private set; } = new int[16];

        public long[] Value { get; private set; } = new long[16];

        /// <summary>The part of the value that each place of the unit carries, rounded down.</summary>
        public long[] Each { get; private set; } = new long[16];

        public int[] Size { get; private set; } = new int[16];

        public int[] Family { get; private set; } = new int[16];

        public void Clear() => Count = 0;

        public void Add(int unit, long value, int size, int family)
        {
            if (Count == found.Length)
            {
                Grow();
            }

            found[Count] = (unit, value, size, family);
            key[Count] = size == 1 ? value : (value / size) - 1;
            Count++;
        }

        public void Sort()
        {
            for (int i = 0; i < Count; i++)
            {
                order[i] = i;
            }

            key.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
            int places = 0;
            for (int i = 0; i < Count; i++)
            {
                (Unit[i], Value[i], Size[i], Family[i]) = found[order[i]];
                Each[i] = key[i];
                place[i] = places;
                for (int p = 0; p < Math.Min(Size[i], FamilyUnits.MostPlaces); p++)
                {
                    if (places + 1 >= prefix.Length)
                    {
                        Array.Resize(ref prefix, prefix.Length * 2);
                    }

                    prefix[places + 1] = prefix[places] + key[i];
                    places++;
                }
            }

            place[Count] = places;
        }

        /// <summary>The most that the units from one on can win in so many places.</summary>
        public long Bound(int from, int room) => prefix[Math.Min(place[Count], place[from] + room)] - prefix[place[from]];

        private void Grow()
        {
            int length = found.Length * 2;
            Array.Resize(ref found, length);
            Array.Resize(ref key, length);
            Array.Resize(ref order, length);
            Array.Resize(ref place, length + 1);
            (Unit, Value, Each, Size, Family) = (new int[length], new long[length], new long[length], new int[length], new int[length]);
        }
    }
}
