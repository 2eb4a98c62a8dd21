using System.Globalization;

namespace Matching;

/// <summary>The currency of wishes: how many more kilometres from home would be as bad. Held in tenths, so sums are exact.</summary>
/// <param name="Tenths">Tenths of a kilometre-equivalent.</param>
/// <remarks>Ordered by size. The default value is zero. Immutable.</remarks>
public readonly record struct KilometreEquivalent(long Tenths) : IComparable<KilometreEquivalent>
{
    /// <summary>The number of kilometre-equivalents.</summary>
    public double Kilometres => Tenths / 10.0;

    /// <inheritdoc/>
    public int CompareTo(KilometreEquivalent other) => Tenths.CompareTo(other.Tenths);

    /// <summary>Adds two.</summary>
    public static KilometreEquivalent operator +(KilometreEquivalent left, KilometreEquivalent right) => new(left.Tenths + right.Tenths);

    /// <summary>Takes one from another.</summary>
    public static KilometreEquivalent operator -(KilometreEquivalent left, KilometreEquivalent right) => new(left.Tenths - right.Tenths);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(KilometreEquivalent left, KilometreEquivalent right) => left.Tenths < right.Tenths;

    /// <summary>Whether the first is greater.</summary>
    public static bool operator >(KilometreEquivalent left, KilometreEquivalent right) => left.Tenths > right.Tenths;

    /// <summary>Whether the first is not greater.</summary>
    public static bool operator <=(KilometreEquivalent left, KilometreEquivalent right) => left.Tenths <= right.Tenths;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(KilometreEquivalent left, KilometreEquivalent right) => left.Tenths >= right.Tenths;

    /// <summary>One decimal and "km-eq".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.0} km-eq");
}
