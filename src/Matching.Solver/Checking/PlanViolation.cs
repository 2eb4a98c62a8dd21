using System.Globalization;

namespace Matching.Solver;

/// <summary>One way in which a plan breaks a model.</summary>
/// <remarks>Immutable. Names items and bins by index, limits by name.</remarks>
public sealed class PlanViolation
{
    internal PlanViolation(
        PlanViolationKind kind, IReadOnlyList<int> items, int? bin = null, string? limitName = null, long? value = null, long? limit = null)
    {
        Kind = kind;
        Items = items;
        Bin = bin;
        LimitName = limitName;
        Value = value;
        Limit = limit;
    }

    /// <summary>What is broken.</summary>
    public PlanViolationKind Kind { get; }

    /// <summary>Items concerned, ascending; empty for a linear limit, which concerns the whole plan.</summary>
    public IReadOnlyList<int> Items { get; }

    /// <summary>Index of the bin concerned; null when the violation is not about one bin.</summary>
    public int? Bin { get; }

    /// <summary>Name of the linear limit, or "load 0", "load 1" and so on for a load; null for the other kinds.</summary>
    public string? LimitName { get; }

    /// <summary>What the plan uses: places, load, or the sum of a linear limit; null for the kinds that have no amount.</summary>
    public long? Value { get; }

    /// <summary>What is allowed, in the unit of <see cref="Value"/>; null for the kinds that have no amount.</summary>
    public long? Limit { get; }

    /// <summary>One sentence for people; not to be parsed.</summary>
    public override string ToString()
    {
        string items = (Items.Count == 1 ? "item " : "items ") + string.Join(", ", Items);
        FormattableString text = Kind switch
        {
            PlanViolationKind.UnlistedArc => $"Bin {Bin}: {items} may not go there, no arc is listed.",
            PlanViolationKind.LeftOut => $"No bin: {items} may not be left out.",
            PlanViolationKind.Places => $"Bin {Bin}: {items} take {Value} places of {Limit}.",
            PlanViolationKind.SharedPlaces => $"Bin {Bin}: {items} are not all of one group that may fill it and take {Value} shared places of {Limit}.",
            PlanViolationKind.Solo => $"Bin {Bin}: {items} share it though one of them must be alone.",
            PlanViolationKind.ClassConflict => $"Bin {Bin}: {items} are of classes in conflict.",
            PlanViolationKind.PairConflict => $"Bin {Bin}: {items} are a pair in conflict.",
            PlanViolationKind.Load => $"Bin {Bin}: {items} put {Value} of {Limit} on {LimitName}.",
            _ => $"Limit '{LimitName}': {Value} is above {Limit}.",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>What a plan can break.</summary>
public enum PlanViolationKind
{
    /// <summary>An item is in a bin for which it has no listed arc.</summary>
    UnlistedArc,

    /// <summary>An item is left out that may not be.</summary>
    LeftOut,

    /// <summary>The items of a bin take more than its places.</summary>
    Places,

    /// <summary>
    /// The items of a bin are not all of one group that may fill it, and those that are not exempt take more than its shared places.
    /// </summary>
    SharedPlaces,

    /// <summary>An item that must be alone shares its bin; the items are all of that bin.</summary>
    Solo,

    /// <summary>Two items share a bin though their classes are in conflict.</summary>
    ClassConflict,

    /// <summary>Two items share a bin though they are a listed pair in conflict.</summary>
    PairConflict,

    /// <summary>The items of a bin put more on a load dimension than its limit.</summary>
    Load,

    /// <summary>The sum of a linear limit is above its maximum.</summary>
    LinearLimit,
}
