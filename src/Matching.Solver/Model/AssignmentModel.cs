namespace Matching.Solver;

/// <summary>
/// The numeric waist: items to be put into bins at the least cost, level by level. It knows no child and no home.
/// </summary>
/// <remarks>
/// <para>An <b>item</b> takes a number of places, goes whole into one bin or is left out at a cost. A <b>bin</b> has places, may have
/// fewer places when its items are not all of one group, limits on further loads, and a cost when it is used at all. An <b>arc</b>
/// allows one item in one bin at a cost. Two items in one bin may be in conflict or cost extra. A <b>together set</b> costs for every part
/// beyond the first into which it is split. <b>Linear limits</b> run across all bins.</para>
/// <para><b>Objective.</b> Costs are vectors of <see cref="LevelCount"/> integers, compared lexicographically, first level first; every
/// level is minimised. <see cref="Offset"/> is added to each level.</para>
/// <para><b>Unlisted arcs.</b> An item may have eligible bins that are not listed; <see cref="HasUnlistedArcs"/> says so and
/// <see cref="UnlistedFloor"/> is a lower bound on the cost of each of them. A plan uses listed arcs only; a bound must hold for all.</para>
/// <para>Immutable and safe for any number of threads. Built and validated by <see cref="AssignmentModelBuilder"/>; all indices are dense,
/// from 0, in the order in which things were added, arcs grouped by item and within an item in ascending bin.</para>
/// </remarks>
public sealed class AssignmentModel
{
    /// <summary>
    /// The greatest magnitude of one cost, load, coefficient or floor: 2^40. A model whose costs could add up to more than 2^62 at a level is
    /// rejected, so no plan's value can overflow.
    /// </summary>
    public const long CostLimit = 1L << 40;

    /// <summary>The greatest number of items, bins, and parts of each list: 2^20 for items and bins, 2^30 for arcs.</summary>
    public const int CountLimit = 1 << 20;

    internal AssignmentModel(ModelData data)
    {
        Data = data;
        Levels = Array.AsReadOnly(data.Levels);
        LinearLimits = Array.AsReadOnly(data.LinearLimits);
    }

    internal ModelData Data { get; }

    /// <summary>Names of the objective's levels, most important first; at least one.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>Number of levels, at least 1.</summary>
    public int LevelCount => Data.Levels.Length;

    /// <summary>Number of items.</summary>
    public int ItemCount => Data.ItemSize.Length;

    /// <summary>Number of bins.</summary>
    public int BinCount => Data.BinPlaces.Length;

    /// <summary>Number of listed arcs.</summary>
    public int ArcCount => Data.ArcBin.Length;

    /// <summary>Number of groups; items of one group may share a bin's full number of places. 0 when no item has a group.</summary>
    public int GroupCount => Data.GroupCount;

    /// <summary>Number of load dimensions beside places (staff, say).</summary>
    public int LoadCount => Data.LoadCount;

    /// <summary>Number of pair classes: items of one class are alike in <see cref="ClassPairCost"/>. 0 when classes are not used.</summary>
    public int ClassCount => Data.ClassCount;

    /// <summary>A constant for each level, length <see cref="LevelCount"/>, part of every plan's value.</summary>
    public ReadOnlySpan<long> Offset => Data.Offset;

    /// <summary>Places that an item takes, 1 or more, by item.</summary>
    public ReadOnlySpan<int> ItemSize => Data.ItemSize;

    /// <summary>Group of an item, by item; −1 for none.</summary>
    public ReadOnlySpan<int> ItemGroup => Data.ItemGroup;

    /// <summary>Whether an item must be alone in its bin, by item.</summary>
    public ReadOnlySpan<bool> ItemSolo => Data.ItemSolo;

    /// <summary>Pair class of an item, by item; all 0 when classes are not used.</summary>
    public ReadOnlySpan<int> ItemClass => Data.ItemClass;

    /// <summary>Whether an item may be left out, by item. When it may not, a plan without it is infeasible.</summary>
    public ReadOnlySpan<bool> MayBeLeftOut => Data.MayBeLeftOut;

    /// <summary>
    /// Whether an item has eligible bins beyond its listed arcs, by item. Coefficients of unlisted arcs in linear limits are 0 or more: an arc
    /// that eases a limit must be listed, or the bound would not hold for it.
    /// </summary>
    public ReadOnlySpan<bool> HasUnlistedArcs => Data.HasUnlisted;

    /// <summary>First arc of each item; length <see cref="ItemCount"/> + 1, so item i's arcs are [start[i], start[i+1]).</summary>
    public ReadOnlySpan<int> ArcStart => Data.ArcStart;

    /// <summary>Bin of each arc.</summary>
    public ReadOnlySpan<int> ArcBin => Data.ArcBin;

    /// <summary>Whether an arc's item does not count against <see cref="BinSharedPlaces"/> in that bin (it always counts against <see cref="BinPlaces"/>).</summary>
    public ReadOnlySpan<bool> ArcExempt => Data.ArcExempt;

    /// <summary>Places of each bin, 0 or more, whoever is in it.</summary>
    public ReadOnlySpan<int> BinPlaces => Data.BinPlaces;

    /// <summary>Places of each bin when its items are not all of one group; at most <see cref="BinPlaces"/>.</summary>
    public ReadOnlySpan<int> BinSharedPlaces => Data.BinSharedPlaces;

    /// <summary>
    /// Which group may use all of <see cref="BinPlaces"/>: <see cref="AnyGroup"/> for any one group, <see cref="NoGroup"/> for none (those
    /// already living there are not all of one group), or the number of the only group that may.
    /// </summary>
    public ReadOnlySpan<int> BinGroup => Data.BinGroup;

    /// <summary>Value of <see cref="BinGroup"/>: an empty bin, which any one group may fill.</summary>
    public const int AnyGroup = -1;

    /// <summary>Value of <see cref="BinGroup"/>: shared places hold for everybody.</summary>
    public const int NoGroup = -2;

    /// <summary>Linear limits across bins, in the order added.</summary>
    public IReadOnlyList<LinearLimit> LinearLimits { get; }

    /// <summary>Cost of an arc by level, length <see cref="LevelCount"/>.</summary>
    public ReadOnlySpan<long> ArcCost(int arc) => Row(Data.ArcCost, arc, LevelCount);

    /// <summary>Loads that an arc puts on its bin, length <see cref="LoadCount"/>; 0 or more.</summary>
    public ReadOnlySpan<long> ArcLoad(int arc) => Row(Data.ArcLoad, arc, LoadCount);

    /// <summary>Cost by level of leaving an item out; meaningless where <see cref="MayBeLeftOut"/> is false.</summary>
    public ReadOnlySpan<long> LeaveOutCost(int item) => Row(Data.LeaveOutCost, item, LevelCount);

    /// <summary>
    /// Lower bound by level on every unlisted arc of an item, in the sense that each unlisted arc's cost is at least this at <b>every</b> level;
    /// meaningless where <see cref="HasUnlistedArcs"/> is false.
    /// </summary>
    public ReadOnlySpan<long> UnlistedFloor(int item) => Row(Data.UnlistedFloor, item, LevelCount);

    /// <summary>Cost by level of using a bin for at least one item; 0 or more.</summary>
    public ReadOnlySpan<long> OpeningCost(int bin) => Row(Data.OpeningCost, bin, LevelCount);

    /// <summary>Limits of a bin's loads, length <see cref="LoadCount"/>; <see cref="long.MaxValue"/> where unlimited.</summary>
    public ReadOnlySpan<long> LoadLimit(int bin) => Row(Data.LoadLimit, bin, LoadCount);

    /// <summary>Whether two items of these classes may not share a bin. Symmetric.</summary>
    public bool ClassesConflict(int classA, int classB) => Data.ClassCount != 0 && Data.ClassConflict[(classA * Data.ClassCount) + classB];

    /// <summary>Cost by level when two items of these classes share a bin, 0 or more, length <see cref="LevelCount"/>. Symmetric. Empty when classes are not used.</summary>
    public ReadOnlySpan<long> ClassPairCost(int classA, int classB) =>
        Data.ClassCount == 0 ? [] : Row(Data.ClassPairCost, (classA * Data.ClassCount) + classB, LevelCount);

    /// <summary>Listed pairs, each (first, second) with first &lt; second, in ascending order, at most once.</summary>
    public ReadOnlySpan<ItemPair> Pairs => Data.Pairs;

    /// <summary>Cost by level of a listed pair sharing a bin, 0 or more; added to the classes' cost. Meaningless where the pair conflicts.</summary>
    public ReadOnlySpan<long> PairCost(int pair) => Row(Data.PairCost, pair, LevelCount);

    /// <summary>Number of together sets.</summary>
    public int TogetherSetCount => Data.TogetherStart.Length - 1;

    /// <summary>Items of a together set, ascending, at least one.</summary>
    public ReadOnlySpan<int> TogetherItems(int set) =>
        Data.TogetherItem.AsSpan(Data.TogetherStart[set], Data.TogetherStart[set + 1] - Data.TogetherStart[set]);

    /// <summary>Bins in which a part of the set is already (settled there), ascending: joining it there makes no new part.</summary>
    public ReadOnlySpan<int> TogetherPresence(int set) =>
        Data.PresenceBin.AsSpan(Data.PresenceStart[set], Data.PresenceStart[set + 1] - Data.PresenceStart[set]);

    /// <summary>
    /// Cost by level of each part of a together set beyond the first, 0 or more. Parts are: each bin that holds at least one of its items or in which
    /// it is present already, and each item that is left out. So the cost is (parts − 1) × this.
    /// </summary>
    public ReadOnlySpan<long> SplitCost(int set) => Row(Data.SplitCost, set, LevelCount);

    private static ReadOnlySpan<long> Row(long[] table, int row, int width) => table.AsSpan(checked(row * width), width);
}

/// <summary>Two items that are in conflict, or cost extra, when they share a bin.</summary>
/// <param name="First">The lower item index.</param>
/// <param name="Second">The higher item index.</param>
/// <param name="Conflict">True when they may never share a bin.</param>
public readonly record struct ItemPair(int First, int Second, bool Conflict);
