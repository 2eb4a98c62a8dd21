namespace Matching.Solver;

/// <summary>
/// Finds a bin's best pattern as a choice of units, single items and parts of families, of different families: for bins that nothing but places, loads and company limits, and for the mixed
/// patterns of those whose places one group may have all of.
/// </summary>
/// <remarks>
/// Units are sifted by what each is worth for a place beside the best others, then searched depth-first, best first; each step carries for every unit that may still come its value with the
/// company of those chosen, and forgets it when that is not below zero. All further terms are zero or more, so the forgotten cannot come back. Not thread-safe; one a thread.
/// </remarks>
internal sealed class UnitSearch
{
    // A millisecond, and less for a question about one arc; bins of a few places hardly ever take so long.
    private const int StepLimit = 300_000;
    private const int StepLimitWith = 30_000;

    private readonly CompositeProblem problem;
    private readonly FamilyUnits units;
    private readonly TripleCuts? cuts;
    private readonly BinContents contents;
    private readonly UnitCompany company;
    private readonly UnitLevel[] levels = new UnitLevel[FamilyUnits.MostPlaces + 1];
    private readonly int[] chosen = new int[FamilyUnits.MostPlaces];
    private readonly int[] best = new int[FamilyUnits.MostPlaces];
    private readonly UnitValues values;
    private readonly UnitSieve sieve;
    private int chosenCount;
    private int bestCount;
    private long bestValue;
    private bool limited;
    private long until;

    public UnitSearch(CompositeProblem problem, TripleCuts? cuts, BinContents contents, int widest)
    {
        this.problem = problem;
        this.cuts = cuts is { Count: > 0 } ? cuts : null;
        this.contents = contents;
        units = problem.Units;
        company = new UnitCompany(problem);
        values = new UnitValues(problem, widest);
        sieve = new UnitSieve(problem, this.cuts, values, company);
        for (int depth = 0; depth < levels.Length; depth++)
        {
            levels[depth] = new UnitLevel();
        }
    }

    /// <summary>Whether the last call found a better pattern than the one known.</summary>
    public bool Found { get; private set; }

    /// <summary>Whether the last call answered with a bound, because to search all patterns would have taken too long.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Units looked at since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Number of arcs of the best pattern of the last call.</summary>
    public int CopyPattern(int[] target)
    {
        int count = 0;
        for (int i = 0; i < bestCount; i++)
        {
            foreach (int arc in company.ArcsOf(ref best[i]))
            {
                target[count++] = arc;
            }
        }

        return count;
    }

    /// <summary>Searches a bin in which nothing is yet.</summary>
    /// <param name="bin">The bin; there must be room for units.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="dead">Arcs that may not be used; null for none.</param>
    /// <param name="known">Value of a pattern known already, 0 for the empty one; only better ones are looked for.</param>
    /// <returns>The least value, or when the search gave up a bound below it.</returns>
    public long Run(int bin, long[] cost, long[] dual, bool[]? dead, long known)
    {
        bestValue = known;
        bestCount = 0;
        chosenCount = 0;
        Found = false;
        GaveUp = false;
        int room = units.Room(bin);
        long win = known - problem.Opening[bin];
        values.Take(bin, cost, dual, dead);
        Steps += problem.BinStart[bin + 1] - problem.BinStart[bin] + units.BinStart[bin + 1] - units.BinStart[bin];
        if (values.Sum[room] >= win)
        {
            return bestValue;
        }

        if (room == 1 && TakeSingle(bin))
        {
            return bestValue;
        }

        limited = units.IsLimited(bin);
        contents.Start(bin);
        UnitLevel root = levels[0];
        root.Clear();
        sieve.Sift(bin, cost, dual, dead, win, room, root, UnitSieve.NoUnit);
        root.Sort();
        until = Steps + StepLimit;
        Expand(0, problem.Opening[bin], room);
        return GaveUp ? Math.Min(bestValue, problem.Opening[bin] + root.Bound(0, room)) : bestValue;
    }

    /// <summary>What a bin loses at least by holding each of its arcs; see <see cref="UnitValues.Losses"/>.</summary>
    public ReadOnlySpan<long> Losses(int bin, long[] cost, long[] dual, long value) => values.Losses(bin, cost, dual, value);

    /// <summary>The least value of a pattern that holds an arc; asked right after <see cref="Losses"/> of the same bin.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="arc">The arc.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="limit">Only patterns below this are looked for.</param>
    /// <returns>The least value, or the limit when there is none below it; where the search gave up, a bound below that.</returns>
    public long LeastWith(int bin, int arc, long[] cost, long[] dual, long limit)
    {
        bestValue = limit;
        chosenCount = 0;
        until = Steps + StepLimitWith;
        limited = units.IsLimited(bin);
        contents.Start(bin);
        BeginWith(bin, arc, values.Single[arc - problem.BinStart[bin]], values.SizeOf(arc, units.Room(bin)), cost, dual);
        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            ReadOnlySpan<int> arcs = units.ArcsOf(unit);
            if (arcs.Contains(arc))
            {
                BeginWith(bin, ~unit, values.Of(unit, cost, dual) + (cuts?.PaidFor(arcs, problem.ArcItem) ?? 0), units.Size[unit], cost, dual);
            }
        }

        return bestValue;
    }

    private void BeginWith(int bin, int unit, long value, int size, long[] cost, long[] dual)
    {
        int room = units.Room(bin) - size;
        long next = problem.Opening[bin] + value;
        if (room < 0 || next + values.Sum[room] >= bestValue || !Enter(unit))
        {
            return;
        }

        if (Steps > until)
        {
            bestValue = next + values.Sum[room];
            Leave(unit);
            return;
        }

        chosen[chosenCount++] = unit;
        if (next < bestValue)
        {
            Keep(next);
        }

        UnitLevel level = levels[0];
        level.Clear();
        sieve.Sift(bin, cost, dual, null, bestValue - next, room, level, unit);
        level.Sort();
        GaveUp = false;
        Expand(0, next, room);
        bestValue = GaveUp ? Math.Min(bestValue, next + level.Bound(0, room)) : bestValue;
        chosenCount--;
        Leave(unit);
    }

    // One place and nothing else to ask: the best item takes it.
    private bool TakeSingle(int bin)
    {
        if (units.IsLimited(bin))
        {
            return false;
        }

        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        for (int i = 0; i < length; i++)
        {
            long value = values.Single[i] + problem.Opening[bin];
            if (value < bestValue && problem.Size[problem.ArcItem[from + i]] == 1)
            {
                chosen[0] = from + i;
                chosenCount = 1;
                Keep(value);
            }
        }

        return true;
    }

    private void Expand(int depth, long current, int room)
    {
        UnitLevel level = levels[depth];
        for (int c = 0; c < level.Count; c++)
        {
            if (current + level.Bound(c, room) >= bestValue)
            {
                return;
            }

            if (Steps > until)
            {
                GaveUp = true;
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
    private void Complete(UnitLevel level, int at, long next)
    {
        int c = at + 1;
        for (; c < level.Count && next + level.Each[c] < bestValue; c++)
        {
            if (level.Size[c] != 1 || (level.Family[c] >= 0 && level.Family[c] == level.Family[at]) || next + level.Value[c] >= bestValue)
            {
                continue;
            }

            long pair = company.Cost(level.Unit[at], level.Unit[c]);
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
        UnitLevel level = levels[depth];
        UnitLevel narrowed = levels[depth + 1];
        narrowed.Clear();
        long others = level.Bound(at + 1, room - 1);
        for (int c = at + 1; c < level.Count && next + others + level.Each[c] < bestValue; c++)
        {
            if (level.Size[c] > room || (level.Family[c] >= 0 && level.Family[c] == level.Family[at]))
            {
                continue;
            }

            long pair = company.Cost(level.Unit[at], level.Unit[c]);
            if (pair != CompositeProblem.Never && level.Value[c] + pair < 0)
            {
                narrowed.Add(level.Unit[c], level.Value[c] + pair, level.Size[c], level.Family[c]);
            }
        }

        Steps += level.Count - at;
        narrowed.Sort();
        return narrowed.Count > 0;
    }

    // Only loads can still refuse; places and company are asked above.
    private bool Enter(int unit)
    {
        if (!limited)
        {
            return true;
        }

        int added = 0;
        foreach (int arc in company.ArcsOf(ref unit))
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
        for (int i = 0; limited && i < company.ArcsOf(ref unit).Length; i++)
        {
            contents.RemoveLast();
        }
    }

    private void Keep(long found)
    {
        Found = true;
        bestValue = found;
        bestCount = chosenCount;
        chosen.AsSpan(0, chosenCount).CopyTo(best);
    }
}
