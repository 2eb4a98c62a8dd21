namespace Matching.Solver;

/// <summary>
/// Finds a bin's best pattern where items that share it conflict or cost extra: each step carries, for every item that may still come, its cost with
/// all those already chosen, and forgets it as soon as that is not worth having.
/// </summary>
/// <remarks>
/// What is chosen later only adds to an item's cost, so the forgotten cannot come back. The same idea as colour bounds in clique search (Carraghan and
/// Pardalos 1990), with costs in place of edges. Of a split cost that several candidates would share, each carries its part in the bound.
/// </remarks>
internal sealed class PairSearch(CompositeProblem problem, BinContents contents)
{
    private const int StepLimit = 60_000;

    private readonly List<Level> levels = [];
    private readonly int[] setSeen = new int[problem.Split.Length];
    private int[] chosen = [];
    private int[] best = [];
    private int chosenCount;
    private int bestCount;
    private long bestValue;
    private int bin;
    private int sharedRoom;
    private int rootRoom;
    private bool mayWaive;
    private long steps;

    /// <summary>The best pattern of the last call.</summary>
    public ReadOnlySpan<int> Pattern => best.AsSpan(0, bestCount);

    /// <summary>Whether the last call gave up early.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Work of the last call.</summary>
    public long Steps => steps;

    /// <summary>Searches.</summary>
    /// <param name="whichBin">The bin; what it must hold is in the contents already.</param>
    /// <param name="forced">Arcs that the bin holds already.</param>
    /// <param name="start">Value of what it holds already.</param>
    /// <param name="arcs">Candidates, all of them below zero.</param>
    /// <param name="values">Reduced cost of each candidate.</param>
    /// <returns>The least value, or when the search gave up a bound below it.</returns>
    public long Run(int whichBin, ReadOnlySpan<int> forced, long start, ReadOnlySpan<int> arcs, ReadOnlySpan<long> values)
    {
        bin = whichBin;
        steps = 0;
        GaveUp = false;
        Prepare(forced, start, arcs.Length);
        Level root = LevelAt(0, arcs.Length);
        CountSets(arcs, 1);
        LookAt(arcs);
        rootRoom = Math.Max(1, Room());
        for (int c = 0; c < arcs.Length; c++)
        {
            long value = values[c] + SplitForSure(arcs[c]) + PairsWith(forced, problem.ArcItem[arcs[c]]);
            if (value < 0)
            {
                root.Add(arcs[c], value, values[c], SharedSplit(arcs[c]));
            }
        }

        root.Sort();
        long opening = contents.Count == 0 ? problem.Opening[bin] : 0;
        long bound = start + opening + root.Bound(0, Room());
        Expand(0, start, opening);
        CountSets(arcs, -1);
        return GaveUp ? Math.Min(bestValue, bound) : bestValue;
    }

    private void LookAt(ReadOnlySpan<int> arcs)
    {
        bool exempt = false;
        mayWaive = false;
        foreach (int arc in arcs)
        {
            exempt |= problem.ArcExempt[arc];
            mayWaive |= problem.Group[problem.ArcItem[arc]] >= 0 && problem.BinGroup[bin] != AssignmentModel.NoGroup;
        }

        sharedRoom = exempt ? int.MaxValue : problem.SharedPlaces[bin];
    }

    private void Prepare(ReadOnlySpan<int> forced, long start, int candidates)
    {
        int length = forced.Length + candidates;
        if (chosen.Length < length)
        {
            chosen = new int[length];
            best = new int[length];
        }

        forced.CopyTo(chosen);
        chosenCount = forced.Length;
        Keep(start);
    }

    private void Expand(int depth, long current, long opening)
    {
        Level level = levels[depth];
        int room = Room();
        for (int c = 0; c < level.Count; c++)
        {
            if (current + opening + level.Bound(c, room) >= bestValue)
            {
                return;
            }

            if (steps > StepLimit)
            {
                GaveUp = true;
                return;
            }

            if (!contents.TryAdd(level.Arc[c], out long extra))
            {
                continue;
            }

            chosen[chosenCount++] = level.Arc[c];
            long next = current + level.Reduced[c] + extra;
            if (next < bestValue)
            {
                Keep(next);
            }

            if (Narrow(depth, c))
            {
                Expand(depth + 1, next, 0);
            }

            chosenCount--;
            contents.RemoveLast();
        }
    }

    // Takes over those after the chosen one that are still worth having beside it.
    private bool Narrow(int depth, int at)
    {
        Level level = levels[depth];
        int room = Room();
        int first = problem.ArcItem[level.Arc[at]];
        Level narrowed = LevelAt(depth + 1, level.Count - at);
        steps += level.Count - at + 4;
        for (int c = at + 1; room > 0 && c < level.Count; c++)
        {
            int item = problem.ArcItem[level.Arc[c]];
            long pair = problem.PairCostOf(first, item);
            if (pair != CompositeProblem.Never && level.Value[c] + pair < 0 && problem.Size[item] <= room)
            {
                narrowed.Add(level.Arc[c], level.Value[c] + pair, level.Reduced[c], SharedSplit(level.Arc[c]));
            }
        }

        narrowed.Sort();
        return narrowed.Count > 0;
    }

    // Places still free for whoever may come: shared places count once the bin is not one group's any more.
    private int Room()
    {
        int free = problem.Places[bin] - contents.Size;
        bool mixed = !mayWaive || contents.IsMixed;
        return mixed && sharedRoom != int.MaxValue ? Math.Min(free, Math.Max(0, sharedRoom - contents.Counted)) : free;
    }

    private void Keep(long found)
    {
        bestValue = found;
        bestCount = chosenCount;
        chosen.AsSpan(0, chosenCount).CopyTo(best);
    }

    private void CountSets(ReadOnlySpan<int> arcs, int by)
    {
        for (int c = 0; problem.HasSets && c < arcs.Length; c++)
        {
            int item = problem.ArcItem[arcs[c]];
            for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
            {
                setSeen[problem.SetOf[entry]] += by;
            }
        }
    }

    private long SplitForSure(int arc)
    {
        long cost = 0;
        int item = problem.ArcItem[arc];
        for (int entry = problem.SetStart[item]; problem.HasSets && entry < problem.SetStart[item + 1]; entry++)
        {
            int set = problem.SetOf[entry];
            cost += setSeen[set] == 1 && !contents.Holds(set) && !problem.IsPresent(set, bin) ? problem.Split[set] : 0;
        }

        return cost;
    }

    // However many of a set come, they pay its split cost together: at most as many as there is room for share it.
    private long SharedSplit(int arc)
    {
        long cost = 0;
        int item = problem.ArcItem[arc];
        for (int entry = problem.SetStart[item]; problem.HasSets && entry < problem.SetStart[item + 1]; entry++)
        {
            int set = problem.SetOf[entry];
            bool shared = setSeen[set] > 1 && !contents.Holds(set) && !problem.IsPresent(set, bin);
            cost += shared ? problem.Split[set] / Math.Min(setSeen[set], rootRoom) : 0;
        }

        return cost;
    }

    private long PairsWith(ReadOnlySpan<int> forced, int item)
    {
        long cost = 0;
        foreach (int arc in forced)
        {
            long pair = problem.PairCostOf(problem.ArcItem[arc], item);
            if (pair == CompositeProblem.Never)
            {
                return pair;
            }

            cost += pair;
        }

        return cost;
    }

    private Level LevelAt(int depth, int length)
    {
        while (levels.Count <= depth)
        {
            levels.Add(new Level(problem));
        }

        levels[depth].Clear(length);
        return levels[depth];
    }

    /// <summary>The candidates at one depth, best first.</summary>
    private sealed class Level(CompositeProblem problem)
    {
        private long[] value = [];
        private long[] worth = [];
        private long[] oldWorth = [];
        private long[] reduced = [];
        private int[] arc = [];
        private double[] key = [];
        private int[] order = [];
        private long[] oldValue = [];
        private long[] oldReduced = [];
        private int[] oldArc = [];
        private bool unit;

        public int Count { get; private set; }

        public int[] Arc => arc;

        public long[] Value => value;

        public long[] Reduced => reduced;

        public void Clear(int length)
        {
            Count = 0;
            unit = true;
            if (arc.Length < length)
            {
                (value, worth, reduced, arc) = (new long[length], new long[length], new long[length], new int[length]);
                (oldValue, oldWorth, oldReduced, oldArc) = (new long[length], new long[length], new long[length], new int[length]);
                (key, order) = (new double[length], new int[length]);
            }
        }

        public void Add(int newArc, long newValue, long newReduced, long share)
        {
            oldArc[Count] = newArc;
            oldValue[Count] = newValue;
            oldReduced[Count] = newReduced;
            oldWorth[Count] = Math.Min(0, newValue + share);
            int size = problem.Size[problem.ArcItem[newArc]];
            unit &= size == 1;
            key[Count] = (double)oldWorth[Count] / size;
            order[Count] = Count;
            Count++;
        }

        /// <summary>Best value for a place first.</summary>
        public void Sort()
        {
            if (unit)
            {
                oldWorth.AsSpan(0, Count).CopyTo(worth);
                worth.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
            }
            else
            {
                key.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
            }

            for (int c = 0; c < Count; c++)
            {
                int from = order[c];
                (arc[c], value[c], worth[c], reduced[c]) = (oldArc[from], oldValue[from], oldWorth[from], oldReduced[from]);
            }
        }

        /// <summary>The most that candidates from one on can still win on so many places; rounding is on the safe side.</summary>
        public long Bound(int from, int room)
        {
            long sum = 0;
            for (int c = from; c < Count && room > 0; c++)
            {
                int size = unit ? 1 : problem.Size[problem.ArcItem[arc[c]]];
                if (size > room)
                {
                    return sum + (long)((double)worth[c] * room / size) - 2 + (sum >> 44) + (worth[c] >> 44);
                }

                sum += worth[c];
                room -= size;
            }

            return sum;
        }
    }
}
