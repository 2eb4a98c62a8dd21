namespace Matching.Solver;

/// <summary>
/// The model seen through one number: costs of all levels weighed into one long, arcs grouped by bin, arcs that can never be used removed.
/// The whole model, a component and a neighbourhood all have this shape, so bounds, search and proof are written once.
/// </summary>
/// <remarks>
/// Value of a plan = <see cref="Constant"/> + the sum over bins of the cost of what is in them + <see cref="Leave"/> of each item outside.
/// The cost of a together set falls apart by bins: a bin pays the split cost once for each set that has an item in it and is not present there
/// already, and each left-out member pays it too; what is counted twice by that is part of the constant.
/// The builder keeps every sum of costs below 2^60, so sums of longs cannot overflow.
/// </remarks>
internal sealed class CompositeProblem
{
    /// <summary>Stands for "not possible"; larger than any cost, small enough to be added to one.</summary>
    public const long Never = long.MaxValue / 4;

    public required int ItemCount { get; init; }

    public required int BinCount { get; init; }

    /// <summary>First arc of each bin; arcs are grouped by bin, within a bin in ascending item.</summary>
    public required int[] BinStart { get; init; }

    public required int[] ArcItem { get; init; }

    public required int[] ArcBin { get; init; }

    public required long[] ArcCost { get; init; }

    public required bool[] ArcExempt { get; init; }

    /// <summary>First position of each item in <see cref="ItemArc"/>.</summary>
    public required int[] ItemStart { get; init; }

    /// <summary>Arcs by item, cheapest first (ties by arc).</summary>
    public required int[] ItemArc { get; init; }

    public required int[] Size { get; init; }

    public required int[] Group { get; init; }

    public required bool[] Solo { get; init; }

    public required int[] Class { get; init; }

    /// <summary>Cost of leaving an item out, its split costs included; <see cref="Never"/> when it may not be.</summary>
    public required long[] Leave { get; init; }

    /// <summary>The least that an item pays on an arc that is not listed; <see cref="Never"/> when all are. For bounds only: no plan uses it.</summary>
    public required long[] Floor { get; init; }

    /// <summary>What an item pays at least when it is in none of the listed bins: the lesser of <see cref="Leave"/> and <see cref="Floor"/>.</summary>
    public required long[] Outside { get; init; }

    public required int[] Places { get; init; }

    public required int[] SharedPlaces { get; init; }

    public required int[] BinGroup { get; init; }

    public required long[] Opening { get; init; }

    public required int LoadCount { get; init; }

    public required long[] ArcLoad { get; init; }

    public required long[] LoadLimit { get; init; }

    public required int ClassCount { get; init; }

    /// <summary>Cost of two classes sharing a bin, <see cref="Never"/> for a conflict, row by row.</summary>
    public required long[] ClassPair { get; init; }

    /// <summary>First listed partner of each item; all 0 when no pairs are listed.</summary>
    public required int[] PairStart { get; init; }

    public required int[] PairOther { get; init; }

    public required long[] PairCost { get; init; }

    /// <summary>First together set of each item.</summary>
    public required int[] SetStart { get; init; }

    public required int[] SetOf { get; init; }

    public required long[] Split { get; init; }

    public required int[] PresenceStart { get; init; }

    public required int[] PresenceBin { get; init; }

    public required CompositeLimits Limits { get; init; }

    public required long Constant { get; init; }

    /// <summary>The item, bin and arc of the parent problem (of the model, at the top) behind each of these.</summary>
    public required int[] SourceItem { get; init; }

    public required int[] SourceBin { get; init; }

    public required int[] SourceArc { get; init; }

    public int ArcCount => ArcItem.Length;

    /// <summary>Whether the problem is so large that plans come from dives and exchanges along the relaxation; with linear limits they do not.</summary>
    public bool IsLarge => ItemCount >= 200 && Limits.Count == 0;

    public bool HasPairs => ClassCount > 0 || PairOther.Length > 0;

    public bool HasSets => SetOf.Length > 0;

    /// <summary>The parts of together sets that each bin could hold.</summary>
    public SetParts Parts => field ??= new SetParts(this);

    /// <summary>The parts of families that each bin could hold, whole.</summary>
    public FamilyUnits Units => field ??= new FamilyUnits(this);

    /// <summary>Cost of two items sharing a bin; <see cref="Never"/> for a conflict.</summary>
    public long PairCostOf(int first, int second)
    {
        long cost = ClassCount == 0 ? 0 : ClassPair[(Class[first] * ClassCount) + Class[second]];
        if (PairOther.Length == 0 || cost == Never)
        {
            return cost;
        }

        int lengthFirst = PairStart[first + 1] - PairStart[first];
        int lengthSecond = PairStart[second + 1] - PairStart[second];
        if (lengthFirst == 0 || lengthSecond == 0)
        {
            return cost;
        }

        (int owner, int other, int length) = lengthFirst <= lengthSecond ? (first, second, lengthFirst) : (second, first, lengthSecond);
        int found = Array.BinarySearch(PairOther, PairStart[owner], length, other);
        if (found < 0)
        {
            return cost;
        }

        return PairCost[found] == Never ? Never : cost + PairCost[found];
    }

    /// <summary>The least share of a set's split cost that each of its items in a bin carries: a part holds at most the whole set, and what the bin holds.</summary>
    public long ShareOf(int set, int bin) => Split[set] / Math.Max(1, Math.Min(SetSize[set], Places[bin]));

    private int[] SetSize => field ??= CountSets();

    private int[] CountSets()
    {
        var members = new int[Split.Length];
        foreach (int set in SetOf)
        {
            members[set]++;
        }

        return members;
    }

    /// <summary>Writes a plan of this part into one of the problem that it was cut from.</summary>
    /// <param name="whole">Arc by item of that problem, −1 for outside.</param>
    /// <param name="plan">Arc by item of this part.</param>
    public void PutInto(int[] whole, int[] plan)
    {
        for (int item = 0; item < plan.Length; item++)
        {
            whole[SourceItem[item]] = plan[item] < 0 ? -1 : SourceArc[plan[item]];
        }
    }

    /// <summary>Whether a together set is present in a bin without any item.</summary>
    public bool IsPresent(int set, int bin)
    {
        int start = PresenceStart[set];
        int length = PresenceStart[set + 1] - start;
        return length > 0 && Array.BinarySearch(PresenceBin, start, length, bin) >= 0;
    }
}

/// <summary>Linear limits of a composite problem: what each arc and each left-out item adds to each limit.</summary>
internal sealed class CompositeLimits
{
    public static readonly CompositeLimits None = new() { Room = [], ArcStart = [], ArcRow = [], ArcAmount = [], ItemStart = [], ItemRow = [], ItemAmount = [] };

    /// <summary>The greatest allowed sum of each limit, constants already taken off.</summary>
    public required Int128[] Room { get; init; }

    public required int[] ArcStart { get; init; }

    public required int[] ArcRow { get; init; }

    public required long[] ArcAmount { get; init; }

    public required int[] ItemStart { get; init; }

    public required int[] ItemRow { get; init; }

    public required long[] ItemAmount { get; init; }

    public int Count => Room.Length;

    /// <summary>Adds what an arc (or, below zero, an item left out) contributes, times a sign, to the sums.</summary>
    public void Add(int item, int arc, Int128[] sums, int sign)
    {
        int[] start = arc >= 0 ? ArcStart : ItemStart;
        int[] row = arc >= 0 ? ArcRow : ItemRow;
        long[] amount = arc >= 0 ? ArcAmount : ItemAmount;
        int index = arc >= 0 ? arc : item;
        for (int entry = start[index]; entry < start[index + 1]; entry++)
        {
            sums[row[entry]] += sign * (Int128)amount[entry];
        }
    }
}
