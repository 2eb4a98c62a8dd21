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

    private readonly List<PairLevel> levels = [];
    private readonly int[] setSeen = new int[problem.Split.Length];
    private int[] chosen = [];
    private int[] best = [];
    private int chosenCount;
    private int bestCount;
    private long bestValue;
    private int bin;
    private int sharedRoom;
    private bool mayWaive;
    private int places;
    private readonly GroupCandidates groups = new(problem);
    private long steps;

    /// <summary>Whether the last call found a better pattern than the one known.</summary>
    public bool Found { get; private set; }

    /// <summary>The best pattern of the last call; only when it found one.</summary>
    public ReadOnlySpan<int> Pattern => best.AsSpan(0, bestCount);

    /// <summary>Whether the last call gave up early.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Work of the last call.</summary>
    public long Steps => steps;

    /// <summary>Searches.</summary>
    /// <param name="whichBin">The bin; what it must hold is in the contents already.</param>
    /// <param name="forced">Arcs that the bin holds already.</param>
    /// <param name="start">Value of what it holds already.</param>
    /// <param name="known">Value of a pattern known already; only better ones are looked for.</param>
    /// <param name="candidates">All arcs that a better pattern could hold.</param>
    /// <returns>The least value, or when the search gave up a bound below it.</returns>
    public long Run(int whichBin, ReadOnlySpan<int> forced, long start, long known, CandidateSieve candidates)
    {
        Begin(whichBin, forced, known, candidates);
        ReadOnlySpan<int> arcs = candidates.Arc.AsSpan(0, candidates.Count);
        ReadOnlySpan<long> reduced = candidates.Reduced.AsSpan(0, candidates.Count);
        ReadOnlySpan<long> worth = candidates.Worth.AsSpan(0, candidates.Count);
        bool waives = forced.IsEmpty && mayWaive && sharedRoom < places;

        // More than the shared places hold only items of one group: the mixed patterns first, then each group by itself.
        places = waives ? sharedRoom : places;
        long least = Search(forced, start, arcs, reduced, worth);
        least = waives ? Math.Min(least, SearchGroups(candidates)) : least;
        return GaveUp ? Math.Min(bestValue, least) : bestValue;
    }

    /// <summary>Searches the patterns of one group alone that take more than the shared places, in a bin that holds nothing yet.</summary>
    /// <param name="whichBin">The bin.</param>
    /// <param name="known">Value of a pattern known already; only better ones are looked for.</param>
    /// <param name="candidates">All arcs that a better pattern could hold.</param>
    /// <returns>The least value, or when the search gave up a bound below it.</returns>
    public long RunGroups(int whichBin, long known, CandidateSieve candidates)
    {
        Begin(whichBin, [], known, candidates);
        long least = mayWaive ? SearchGroups(candidates) : known;
        return GaveUp ? Math.Min(bestValue, least) : bestValue;
    }

    private void Begin(int whichBin, ReadOnlySpan<int> forced, long known, CandidateSieve candidates)
    {
        bin = whichBin;
        steps = 0;
        GaveUp = false;
        Prepare(forced, known, candidates.Count);
        LookAt(candidates.Arc.AsSpan(0, candidates.Count));
        places = problem.Places[bin];
    }

    private long SearchGroups(CandidateSieve candidates)
    {
        ReadOnlySpan<int> arcs = candidates.Arc.AsSpan(0, candidates.Count);
        places = problem.Places[bin];
        long least = 0;
        foreach (int group in groups.LargerThan(sharedRoom, arcs))
        {
            groups.Gather(group, arcs, candidates.Reduced.AsSpan(0, candidates.Count), candidates.Worth.AsSpan(0, candidates.Count));
            least = Math.Min(least, Search([], 0, groups.Arc, groups.Reduced, groups.Worth));
        }

        return least;
    }

    // The bound of the candidates, which is also that of a search given up.
    private long Search(ReadOnlySpan<int> forced, long start, ReadOnlySpan<int> arcs, ReadOnlySpan<long> reduced, ReadOnlySpan<long> worths)
    {
        CountSets(arcs, 1);
        PairLevel root = LevelAt(0, arcs.Length);
        for (int c = 0; c < arcs.Length; c++)
        {
            long pairs = PairsWith(forced, problem.ArcItem[arcs[c]]);
            long value = reduced[c] + SplitForSure(arcs[c]) + pairs;
            long worth = Math.Max(worths[c] + pairs, value);
            if (value < 0)
            {
                root.Add(arcs[c], value, reduced[c], worth - value);
            }
        }

        root.Sort();
        long opening = contents.Count == 0 ? problem.Opening[bin] : 0;
        long bound = start + opening + root.Bound(0, Room());
        Expand(0, start, opening);
        CountSets(arcs, -1);
        return bound;
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

    private void Prepare(ReadOnlySpan<int> forced, long known, int candidates)
    {
        int length = forced.Length + candidates;
        if (chosen.Length < length)
        {
            chosen = new int[length];
            best = new int[length];
        }

        forced.CopyTo(chosen);
        chosenCount = forced.Length;
        bestValue = known;
        Found = false;
    }

    private void Expand(int depth, long current, long opening)
    {
        PairLevel level = levels[depth];
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

            if (Room() == 1)
            {
                Complete(level, c, current + opening, next);
            }
            else if (Narrow(depth, c, current + opening))
            {
                Expand(depth + 1, next, 0);
            }

            chosenCount--;
            contents.RemoveLast();
        }
    }

    // One place is left, so nobody else need be ordered: the best of those after the chosen one takes it.
    private void Complete(PairLevel level, int at, long before, long next)
    {
        int first = problem.ArcItem[level.Arc[at]];
        int c = at + 1;
        for (; c < level.Count && !(level.IsByWorth && before + level.Worth[at] + level.Worth[c] >= bestValue); c++)
        {
            long pair = problem.PairCostOf(first, problem.ArcItem[level.Arc[c]]);
            if (pair == CompositeProblem.Never || next + level.Value[c] + pair >= bestValue || !contents.TryAdd(level.Arc[c], out long extra))
            {
                continue;
            }

            contents.RemoveLast();
            if (next + level.Reduced[c] + extra < bestValue)
            {
                chosen[chosenCount++] = level.Arc[c];
                Keep(next + level.Reduced[c] + extra);
                chosenCount--;
            }
        }

        steps += c - at + 1;
    }

    // Takes over those after the chosen one that are still worth having beside it.
    private bool Narrow(int depth, int at, long before)
    {
        PairLevel level = levels[depth];
        int room = Room();
        int first = problem.ArcItem[level.Arc[at]];
        PairLevel narrowed = LevelAt(depth + 1, level.Count - at);
        long most = bestValue - before - level.Worth[at] - level.Bound(at + 1, room - 1);
        int c = at + 1;
        for (; room > 0 && c < level.Count && !(level.IsByWorth && level.Worth[c] >= most); c++)
        {
            int item = problem.ArcItem[level.Arc[c]];
            long pair = problem.PairCostOf(first, item);
            if (pair != CompositeProblem.Never && level.Value[c] + pair < 0 && problem.Size[item] <= room)
            {
                narrowed.Add(level.Arc[c], level.Value[c] + pair, level.Reduced[c], OpensNothing(level.Arc[c]) ? 0 : level.Share[c]);
            }
        }

        steps += c - at + 4;
        narrowed.Sort();
        return narrowed.Count > 0;
    }

    // Places still free for whoever may come: shared places count once the bin is not one group's any more.
    private int Room()
    {
        int free = places - contents.Size;
        bool mixed = !mayWaive || contents.IsMixed;
        return mixed && sharedRoom != int.MaxValue ? Math.Min(free, Math.Max(0, sharedRoom - contents.Counted)) : free;
    }

    private void Keep(long found)
    {
        Found = true;
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

    // Who joins a set that the bin holds already pays no share.
    private bool OpensNothing(int arc)
    {
        int item = problem.ArcItem[arc];
        for (int entry = problem.SetStart[item]; problem.HasSets && entry < problem.SetStart[item + 1]; entry++)
        {
            if (contents.Holds(problem.SetOf[entry]))
            {
                return true;
            }
        }

        return false;
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

    private PairLevel LevelAt(int depth, int length)
    {
        while (levels.Count <= depth)
        {
            levels.Add(new PairLevel(problem));
        }

        levels[depth].Clear(length);
        return levels[depth];
    }
}
