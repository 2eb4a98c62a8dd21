using System.Globalization;

namespace Matching.Solver;

/// <summary>One thing that is wrong with a certificate: where, what it claims, and what the model says.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CertificateFault
{
    internal CertificateFault(CertificateFaultKind kind, int? level, int? index, Int128? claimed, Int128? found, string text)
    {
        Kind = kind;
        Level = level;
        Index = index;
        Claimed = claimed;
        Found = found;
        Text = text;
    }

    /// <summary>What is wrong.</summary>
    public CertificateFaultKind Kind { get; }

    /// <summary>The level concerned; null when the fault is about the whole certificate.</summary>
    public int? Level { get; }

    /// <summary>The item, bin, arc, limit, level or part concerned, as <see cref="Kind"/> says; null when there is no single one.</summary>
    public int? Index { get; }

    /// <summary>What the certificate claims; null when the fault is about no number.</summary>
    public Int128? Claimed { get; }

    /// <summary>What the model says; null when the fault is about no number.</summary>
    public Int128? Found { get; }

    private string Text { get; }

    /// <summary>One sentence for people; not to be parsed.</summary>
    public override string ToString() => Level is int level ? string.Create(CultureInfo.InvariantCulture, $"Level {level}: {Text}") : Text;
}

/// <summary>What can be wrong with a certificate.</summary>
public enum CertificateFaultKind
{
    /// <summary>It was made for another model.</summary>
    WrongModel,

    /// <summary>It speaks of another solution: other bounds, other values, another status.</summary>
    WrongSolution,

    /// <summary>Status and bounds do not agree: optimal without closed levels, or values for no plan.</summary>
    WrongStatus,

    /// <summary>Its levels are not the model's, each once and in order; the index is the position.</summary>
    WrongLevels,

    /// <summary>A list has not one entry for each thing that it is about.</summary>
    WrongLength,

    /// <summary>A weight is below 0, or the level's own is not above 0; the index is the weight's level.</summary>
    Weight,

    /// <summary>The multiplier of a linear limit or of an earlier level is below 0; the index is the limit's, or the earlier level's.</summary>
    NegativeMultiplier,

    /// <summary>A cut is none: not two or three different items of the model, or its price is below 0; the index is its position.</summary>
    Cut,

    /// <summary>A dual is above what its item pays when left out or on an arc that is not listed; the index is the item's.</summary>
    DualAboveOutside,

    /// <summary>A bin has no bound; the index is the bin's.</summary>
    BinMissing,

    /// <summary>A bin has two bounds; the index is the bin's.</summary>
    BinTwice,

    /// <summary>A bound names a bin that the model does not have; the index is what it names.</summary>
    UnknownBin,

    /// <summary>A bin's bound is above what one of its patterns costs; the index is the bin's.</summary>
    BinAbovePattern,

    /// <summary>A bin's bound could not be confirmed within the verifier's effort; the index is the bin's. It may be right.</summary>
    BinUnconfirmed,

    /// <summary>The constant is not that of the model's together sets.</summary>
    Constant,

    /// <summary>The parts do not add up to the sum that is claimed.</summary>
    Sum,

    /// <summary>The level's bound is more than follows from the bound on the weighed cost.</summary>
    LevelBound,

    /// <summary>The numbers are so large that they do not fit into 128 bits.</summary>
    Overflow,

    /// <summary>A basis comes without what it needs, or with what it must not have.</summary>
    Basis,

    /// <summary>An item is in no searched part, or an item, bin or limit is in two, or is none of the model's; the index is the item's, bin's or limit's.</summary>
    PartMember,

    /// <summary>The claimed bound of a searched part does not follow: its dual bound is another, or nothing was searched; the index is the part's.</summary>
    PartBound,

    /// <summary>The tree of a searched part does not prove the part's bound; the index is the part's.</summary>
    Tree,

    /// <summary>An arc between two parts, or one that counts in a limit of another part, is not ruled out by the duals; the index is the arc's.</summary>
    ArcBetweenParts,

    /// <summary>Leaving an item out counts in a limit of another part and is not ruled out by the duals; the index is the item's.</summary>
    LeavingOutBetweenParts,
}
