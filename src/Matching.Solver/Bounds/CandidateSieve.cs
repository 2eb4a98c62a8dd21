namespace Matching.Solver;

/// <summary>Keeps those arcs of a bin that a pattern better than a known one could hold, and says what each is worth at most.</summary>
/// <remarks>
/// Worths are such that no pattern costs less than the sum of its arcs' worths: a part of a together set shares its split cost out so that the cheapest members carry most of it.
/// All other terms of a bin are zero or more. So no pattern with an arc is better than the arc's worth and the best worths of as many others as there is room for. Looks at each arc a few
/// times and sorts nothing. Not thread-safe; one a thread.
/// </remarks>
internal sealed class CandidateSieve(CompositeProblem problem, int widest)
{
    private const int MostRoom = 16;

    private readonly SetParts? parts = problem.HasSets ? problem.Parts : null;
    private readonly long[] reduced = new long[widest];
    private readonly long[] worth = new long[widest];
    private readonly long[] least = new long[MostRoom];
    private readonly long[] sum = new long[MostRoom + 1];

    /// <summary>The arcs kept by the last call.</summary>
    public int[] Arc { get; } = new int[widest];

    /// <summary>Their reduced costs, all below zero.</summary>
    public long[] Reduced { get; } = new long[widest];

    /// <summary>What each is worth, all below zero and none below its reduced cost.</summary>
    public long[] Worth { get; } = new long[widest];

    /// <summary>How many arcs were kept.</summary>
    public int Count { get; private set; }

    /// <summary>Sifts a bin's arcs.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="dead">Arcs that may not be used; null for none.</param>
    /// <param name="forced">Arcs that the bin holds already.</param>
    /// <param name="win">What others must win together: the known pattern's value less what is paid in any case; 0 or less.</param>
    /// <param name="room">Places left.</param>
    public void Sift(int bin, long[] cost, long[] dual, bool[]? dead, ReadOnlySpan<int> forced, long win, int room)
    {
        Count = 0;
        if (room <= 0)
        {
            return;
        }

        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        Reduce(cost.AsSpan(from, length), problem.ArcItem.AsSpan(from, length), dual);
        if (parts is not null && forced.IsEmpty)
        {
            // A set that a forced arc has opened costs nothing more, so parts share only in an empty bin.
            ShareOut(bin, from, length, room);
        }

        long threshold = long.MaxValue;
        bool counts = room <= MostRoom;
        if (counts)
        {
            if (BestOfAll(from, length, room, forced.Length > 0) >= win)
            {
                return;
            }

            threshold = win - sum[room - 1];
        }

        for (int i = 0; i < length; i++)
        {
            if (reduced[i] < 0 && worth[i] < threshold && IsWorthHaving(from + i, i) && FitsBesideTheBest(from + i, i, win, room, counts)
                && (dead is null || !dead[from + i]) && !forced.Contains(from + i))
            {
                (Arc[Count], Reduced[Count], Worth[Count]) = (from + i, reduced[i], worth[i]);
                Count++;
            }
        }
    }

    // The hottest loop of all. Costs and duals are below 2^53, so their difference cannot overflow.
    private void Reduce(ReadOnlySpan<long> cost, ReadOnlySpan<int> item, long[] dual)
    {
        Span<long> target = reduced.AsSpan(0, cost.Length);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = unchecked(cost[i] - dual[item[i]]);
        }

        target.CopyTo(worth);
    }

    private bool FitsBesideTheBest(int arc, int i, long win, int room, bool counts)
    {
        int size = Size(arc, room);
        return size <= room && (size == 1 || !counts || worth[i] < win - sum[room - size]);
    }

    // A part that its split cost covers wins nothing, whoever comes. An item of several sets may still win beside those who have opened them.
    private bool IsWorthHaving(int arc, int i) => worth[i] < 0 || (reduced[i] < 0 && parts is not null && parts.FixedShare[arc] > 0);

    // Who must be alone takes all the room.
    private int Size(int arc, int room)
    {
        int item = problem.ArcItem[arc];
        return problem.Solo[item] ? Math.Max(room, problem.Size[item]) : problem.Size[item];
    }

    private void ShareOut(int bin, int from, int length, int room)
    {
        for (int i = 0; i < length && parts!.HasFixedShares(bin); i++)
        {
            worth[i] += parts.FixedShare[from + i];
        }

        for (int part = parts!.BinStart[bin]; part < parts.BinStart[bin + 1]; part++)
        {
            ReadOnlySpan<int> members = parts.Member.AsSpan(parts.MemberStart[part], parts.MemberStart[part + 1] - parts.MemberStart[part]);
            if (room == 1 || members.Length == 1)
            {
                // Whoever comes comes alone.
                foreach (int arc in members)
                {
                    worth[arc - from] += parts.Split[part];
                }

                continue;
            }

            long level = WaterLevel(members, from, Math.Min(room, MostRoom), parts.Split[part]);
            foreach (int arc in members)
            {
                worth[arc - from] = Math.Max(worth[arc - from], level);
            }
        }
    }

    // The split cost is poured over the cheapest members like water: whoever comes, together they carry no more than all of it. When it would cover them all, nobody is worth having.
    private long WaterLevel(ReadOnlySpan<int> members, int from, int room, long split)
    {
        Span<long> cheapest = least.AsSpan(0, Math.Min(room, members.Length));
        cheapest.Clear();
        foreach (int arc in members)
        {
            if (reduced[arc - from] < cheapest[^1])
            {
                Insert(cheapest, reduced[arc - from]);
            }
        }

        long poured = 0;
        for (int count = 1; count <= cheapest.Length; count++)
        {
            long next = count < cheapest.Length ? cheapest[count] : 0;
            long toNext = (next - cheapest[count - 1]) * count;
            if (poured + toNext > split)
            {
                return cheapest[count - 1] + ((split - poured) / count);
            }

            poured += toNext;
        }

        return 0;
    }

    // Sums of the best worths for so many places, each place of an item having its part of the item's worth.
    private long BestOfAll(int from, int length, int room, bool occupied)
    {
        Span<long> best = least.AsSpan(0, room);
        best.Clear();
        long worst = 0;
        for (int i = 0; i < length; i++)
        {
            if (worth[i] >= worst)
            {
                continue;
            }

            int size = Size(from + i, room);
            if (size > room || (occupied && problem.Solo[problem.ArcItem[from + i]]))
            {
                continue;
            }

            long each = size == 1 ? worth[i] : (worth[i] / size) - 1;
            for (int place = 0; place < size && each < best[^1]; place++)
            {
                Insert(best, each);
            }

            worst = best[^1];
        }

        for (int place = 0; place < room; place++)
        {
            sum[place + 1] = sum[place] + best[place];
        }

        return sum[room];
    }

    private static void Insert(Span<long> best, long found)
    {
        int slot = best.Length - 1;
        while (slot > 0 && best[slot - 1] > found)
        {
            best[slot] = best[slot - 1];
            slot--;
        }

        best[slot] = found;
    }
}
