namespace Matching.Solver;

/// <summary>Collects the parts of an <see cref="AssignmentModel"/>, then validates all of them at once.</summary>
/// <remarks>
/// Indices are returned in the order of adding, from 0. Costs are given by level, one number a level; an empty list means all zero. Lists are
/// copied when they are added.
/// Mutable and for one thread; the built model is immutable.
/// </remarks>
public sealed class AssignmentModelBuilder
{
    internal readonly string[] LevelNames;
    internal readonly List<ItemPart> Items = [];
    internal readonly List<BinPart> Bins = [];
    internal readonly List<ArcPart> Arcs = [];
    internal readonly NumberTable ArcCosts;
    internal readonly NumberTable ArcLoads;
    internal readonly List<PairPart> Pairs = [];
    internal readonly List<TogetherPart> TogetherSets = [];
    internal readonly List<LimitPart> Limits = [];
    internal readonly long[] Offset;
    internal readonly int LoadDimensions;
    internal bool ArcsAreInOrder = true;
    internal int Classes;
    internal bool[] ClassConflict = [];
    internal long[] ClassCost = [];

    /// <summary>Starts a model.</summary>
    /// <param name="levels">Names of the objective's levels, most important first; at least one.</param>
    /// <param name="loadCount">Number of load dimensions beside places, 0 or more.</param>
    public AssignmentModelBuilder(IEnumerable<string> levels, int loadCount = 0)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentOutOfRangeException.ThrowIfNegative(loadCount);
        LevelNames = [.. levels];
        Offset = new long[LevelNames.Length];
        LoadDimensions = loadCount;
        ArcCosts = new NumberTable(LevelNames.Length);
        ArcLoads = new NumberTable(LoadDimensions);
    }

    /// <summary>Adds to the constant part of a level.</summary>
    /// <param name="level">The level's index.</param>
    /// <param name="amount">Added to every plan's value at that level.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public void AddOffset(int level, long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, LevelNames.Length);
        Offset[level] += amount;
    }

    /// <summary>Adds an item.</summary>
    /// <param name="leaveOutCost">Cost by level of leaving it out; null when it may not be left out.</param>
    /// <param name="size">Places it takes, 1 or more.</param>
    /// <param name="group">Its group, 0 or more; null for none.</param>
    /// <param name="solo">Whether it must be alone in its bin.</param>
    /// <param name="pairClass">Its pair class, 0 or more, see <see cref="SetClasses"/>.</param>
    /// <param name="unlistedFloor">Null when all its arcs are listed; otherwise a lower bound by level on every unlisted one.</param>
    /// <returns>The item's index.</returns>
    public int AddItem(
        IReadOnlyList<long>? leaveOutCost,
        int size = 1,
        int? group = null,
        bool solo = false,
        int pairClass = 0,
        IReadOnlyList<long>? unlistedFloor = null)
    {
        Items.Add(new ItemPart(leaveOutCost?.ToArray(), size, group, solo, pairClass, unlistedFloor?.ToArray()));
        return Items.Count - 1;
    }

    /// <summary>Adds a bin.</summary>
    /// <param name="places">Places, 0 or more.</param>
    /// <param name="sharedPlaces">Places when its items are not all of one group; null for the same as <paramref name="places"/>.</param>
    /// <param name="group">Which group may use all places: <see cref="AssignmentModel.AnyGroup"/> (default), <see cref="AssignmentModel.NoGroup"/> or a group.</param>
    /// <param name="openingCost">Cost by level of using it at all, 0 or more.</param>
    /// <param name="loadLimits">Limit of each load dimension; <see cref="long.MaxValue"/> or an empty list for unlimited.</param>
    /// <returns>The bin's index.</returns>
    public int AddBin(
        int places,
        int? sharedPlaces = null,
        int group = AssignmentModel.AnyGroup,
        IReadOnlyList<long>? openingCost = null,
        IReadOnlyList<long>? loadLimits = null)
    {
        Bins.Add(new BinPart(places, sharedPlaces ?? places, group, [.. openingCost ?? []], [.. loadLimits ?? []]));
        return Bins.Count - 1;
    }

    /// <summary>Makes room for arcs, so that adding as many copies nothing.</summary>
    /// <param name="count">How many arcs there will be in all, 0 or more.</param>
    public void ReserveArcs(int count)
    {
        Arcs.EnsureCapacity(count);
        ArcCosts.Reserve(count);
        ArcLoads.Reserve(count);
    }

    /// <summary>Allows an item in a bin.</summary>
    /// <param name="item">The item's index.</param>
    /// <param name="bin">The bin's index.</param>
    /// <param name="cost">Cost by level; may be negative.</param>
    /// <param name="loads">Loads on the bin, 0 or more; empty for none.</param>
    /// <param name="exempt">Whether the item does not count against the bin's shared places.</param>
    /// <returns>A handle for <see cref="AddLinearLimit"/>: arcs are numbered in the order of adding here, and renumbered by the model.</returns>
    public int AddArc(int item, int bin, ReadOnlySpan<long> cost, ReadOnlySpan<long> loads = default, bool exempt = false)
    {
        ArcsAreInOrder &= Arcs.Count == 0 || (Arcs[^1].Item, Arcs[^1].Bin).CompareTo((item, bin)) < 0;
        Arcs.Add(new ArcPart(item, bin, exempt, cost.Length, loads.Length));
        ArcCosts.Add(cost);
        ArcLoads.Add(loads);
        return Arcs.Count - 1;
    }

    /// <summary>Declares pair classes: which may not share a bin, and what sharing costs.</summary>
    /// <param name="count">Number of classes, 1 or more.</param>
    /// <param name="conflict">Row by row, length count²; symmetric.</param>
    /// <param name="cost">Row by row and within that by level, length count² × levels; symmetric, 0 or more.</param>
    public void SetClasses(int count, ReadOnlySpan<bool> conflict, ReadOnlySpan<long> cost)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Classes = count;
        ClassConflict = conflict.ToArray();
        ClassCost = cost.ToArray();
    }

    /// <summary>Forbids two items to share a bin.</summary>
    /// <param name="first">An item.</param>
    /// <param name="second">Another item.</param>
    public void AddConflict(int first, int second) => Pairs.Add(new PairPart(first, second, null));

    /// <summary>Makes two items cost extra when they share a bin; a pair's costs add up, and a conflict overrides them.</summary>
    /// <param name="first">An item.</param>
    /// <param name="second">Another item.</param>
    /// <param name="cost">Cost by level, 0 or more.</param>
    public void AddPairCost(int first, int second, IReadOnlyList<long> cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        Pairs.Add(new PairPart(first, second, [.. cost]));
    }

    /// <summary>Makes a set of items cost for every part beyond the first into which it is split.</summary>
    /// <param name="items">The items, at least one, no item twice.</param>
    /// <param name="splitCost">Cost by level of each part beyond the first, 0 or more.</param>
    /// <param name="presentIn">Bins in which a part of the set is already.</param>
    public void AddTogetherSet(IReadOnlyList<int> items, IReadOnlyList<long> splitCost, IReadOnlyList<int>? presentIn = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(splitCost);
        TogetherSets.Add(new TogetherPart([.. items], [.. splitCost], presentIn is null ? [] : [.. presentIn]));
    }

    /// <summary>Adds a limit across all bins.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="maximum">The greatest allowed sum, inclusive.</param>
    /// <param name="arcCoefficients">Handles from <see cref="AddArc"/> with their coefficients; no handle twice.</param>
    /// <param name="leaveOutCoefficients">Items with the coefficient that counts when they are left out; no item twice.</param>
    /// <param name="constant">Part of the sum that no plan changes.</param>
    public void AddLinearLimit(
        string name,
        long maximum,
        IReadOnlyList<(int Arc, long Coefficient)> arcCoefficients,
        IReadOnlyList<(int Item, long Coefficient)>? leaveOutCoefficients = null,
        long constant = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(arcCoefficients);
        Limits.Add(new LimitPart(name, maximum, constant, [.. arcCoefficients], leaveOutCoefficients is null ? [] : [.. leaveOutCoefficients]));
    }

    /// <summary>Validates everything and makes the model.</summary>
    /// <returns>The immutable model.</returns>
    /// <exception cref="InvalidModelException">Something is wrong; it lists every fault.</exception>
    public AssignmentModel Build()
    {
        IReadOnlyList<string> faults = ModelFaults.Find(this);
        if (faults.Count > 0)
        {
            throw new InvalidModelException(faults);
        }

        return new AssignmentModel(ModelArrays.From(this));
    }

    internal readonly record struct ItemPart(
        IReadOnlyList<long>? LeaveOutCost, int Size, int? Group, bool Solo, int PairClass, IReadOnlyList<long>? UnlistedFloor);

    internal readonly record struct BinPart(
        int Places, int SharedPlaces, int Group, IReadOnlyList<long> OpeningCost, IReadOnlyList<long> LoadLimits);

    internal readonly record struct ArcPart(int Item, int Bin, bool Exempt, int CostLength, int LoadLength);

    internal readonly record struct PairPart(int First, int Second, IReadOnlyList<long>? Cost);

    internal readonly record struct TogetherPart(int[] Items, IReadOnlyList<long> SplitCost, int[] PresentIn);

    internal readonly record struct LimitPart(
        string Name, long Maximum, long Constant, (int Arc, long Coefficient)[] Arcs, (int Item, long Coefficient)[] Items);
}
