namespace Matching.Solver;

/// <summary>
/// What is in one bin, filled and emptied like a stack: says whether one more item fits and what it adds. The one place in which the engine knows the
/// rules inside a bin (places, shared places, groups, solo, loads, conflicts, pair costs, sets).
/// </summary>
/// <remarks>
/// The sets of items that fit are closed downwards: what does not fit now does not fit with more in the bin either. Not thread-safe; one a thread.
/// </remarks>
internal sealed class BinContents
{
    // States of "which group is all of this bin's": a group number, nothing in it yet, or mixed.
    private const int Empty = -1;
    private const int Mixed = -2;

    private readonly CompositeProblem problem;
    private readonly bool pairs;
    private readonly bool sets;
    private readonly int loads;
    private readonly int[] setCount;
    private readonly TripleCuts? cuts;
    private readonly int[] cutCount;
    private Layer[] layers = new Layer[8];
    private int count;
    private readonly long[] load;
    private int bin;
    private int size;
    private int counted;
    private int group;
    private bool solo;

    /// <param name="problem">The problem.</param>
    /// <param name="cuts">Cuts whose prices are paid besides, for relaxations; null for what a plan really costs.</param>
    public BinContents(CompositeProblem problem, TripleCuts? cuts = null)
    {
        this.problem = problem;
        this.cuts = cuts is { Count: > 0 } ? cuts : null;
        cutCount = new int[cuts?.Count ?? 0];
        pairs = problem.HasPairs;
        sets = problem.HasSets;
        loads = problem.LoadCount;
        setCount = new int[problem.Split.Length];
        load = new long[loads];
    }

    public int Count => count;

    /// <summary>Places taken.</summary>
    public int Size => size;

    /// <summary>Places taken of the shared ones.</summary>
    public int Counted => counted;

    /// <summary>Whether what is in the bin is not all of one group that may fill it, so that shared places hold.</summary>
    public bool IsMixed => group == Mixed;

    /// <summary>Whether an item of a together set is in the bin.</summary>
    public bool Holds(int set) => setCount[set] > 0;

    /// <summary>Load taken in a dimension.</summary>
    public long Load(int dimension) => load[dimension];

    /// <summary>Starts with an empty bin.</summary>
    public void Start(int newBin)
    {
        while (count > 0)
        {
            RemoveLast();
        }

        bin = newBin;
        size = 0;
        counted = 0;
        group = Empty;
        solo = false;
    }

    /// <summary>Adds an arc's item when it fits.</summary>
    /// <param name="arc">An arc of this bin whose item is not in it.</param>
    /// <param name="extra">What the item adds beyond the cost of its arc: opening, pairs, sets.</param>
    /// <returns>False when it does not fit; nothing has changed then.</returns>
    public bool TryAdd(int arc, out long extra)
    {
        extra = 0;
        int item = problem.ArcItem[arc];
        if (count > 0 && (solo || problem.Solo[item]))
        {
            return false;
        }

        int newSize = size + problem.Size[item];
        int newCounted = counted + (problem.ArcExempt[arc] ? 0 : problem.Size[item]);
        int newGroup = GroupWith(item);
        if (newSize > problem.Places[bin] || (newGroup == Mixed && newCounted > problem.SharedPlaces[bin]) || !LoadsFit(arc))
        {
            return false;
        }

        if (pairs && !AddPairs(item, ref extra))
        {
            return false;
        }

        extra += count == 0 ? problem.Opening[bin] : 0;
        if (count == layers.Length)
        {
            Array.Resize(ref layers, count * 2);
        }

        layers[count++] = new Layer(arc, item, size, counted, group, solo);
        size = newSize;
        counted = newCounted;
        group = newGroup;
        solo = problem.Solo[item];
        for (int l = 0; l < loads; l++)
        {
            load[l] += problem.ArcLoad[(arc * loads) + l];
        }

        if (sets)
        {
            extra += EnterSets(item);
        }

        if (cuts is not null)
        {
            extra += EnterCuts(item);
        }

        return true;
    }

    public void RemoveLast()
    {
        Layer last = layers[--count];
        size = last.Size;
        counted = last.Counted;
        group = last.Group;
        solo = last.Solo;
        for (int l = 0; l < loads; l++)
        {
            load[l] -= problem.ArcLoad[(last.Arc * loads) + l];
        }

        for (int entry = problem.SetStart[last.Item]; sets && entry < problem.SetStart[last.Item + 1]; entry++)
        {
            setCount[problem.SetOf[entry]]--;
        }

        if (cuts is not null)
        {
            foreach (int cut in cuts.Of(last.Item))
            {
                cutCount[cut]--;
            }
        }
    }

    /// <summary>Cost of exactly these arcs in a bin; <see cref="CompositeProblem.Never"/> when they do not fit together.</summary>
    public long Evaluate(int whichBin, ReadOnlySpan<int> arcs)
    {
        Start(whichBin);
        long cost = 0;
        foreach (int arc in arcs)
        {
            if (!TryAdd(arc, out long extra))
            {
                return CompositeProblem.Never;
            }

            cost += problem.ArcCost[arc] + extra;
        }

        return cost;
    }

    private int GroupWith(int item)
    {
        int own = problem.Group[item];
        int allowed = problem.BinGroup[bin];
        bool waived = own >= 0 && (allowed == AssignmentModel.AnyGroup || allowed == own) && (group == Empty || group == own);
        return waived ? own : Mixed;
    }

    private bool LoadsFit(int arc)
    {
        for (int l = 0; l < loads; l++)
        {
            if (load[l] + problem.ArcLoad[(arc * loads) + l] > problem.LoadLimit[(bin * loads) + l])
            {
                return false;
            }
        }

        return true;
    }

    private bool AddPairs(int item, ref long extra)
    {
        for (int i = 0; i < count; i++)
        {
            long cost = problem.PairCostOf(item, layers[i].Item);
            if (cost == CompositeProblem.Never)
            {
                return false;
            }

            extra += cost;
        }

        return true;
    }

    private long EnterSets(int item)
    {
        long extra = 0;
        for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
        {
            int set = problem.SetOf[entry];
            if (setCount[set]++ == 0 && !problem.IsPresent(set, bin))
            {
                extra += problem.Split[set];
            }
        }

        return extra;
    }

    private long EnterCuts(int item)
    {
        long extra = 0;
        foreach (int cut in cuts!.Of(item))
        {
            extra += ++cutCount[cut] == 2 ? cuts.Price[cut] : 0;
        }

        return extra;
    }

    private readonly record struct Layer(int Arc, int Item, int Size, int Counted, int Group, bool Solo);
}
