using System.Globalization;

namespace Matching;

/// <summary>A length on the ground, shown in kilometres and miles.</summary>
/// <remarks>Held in kilometres. Ordered by length. The default value is zero. Immutable.</remarks>
public readonly record struct Distance : IComparable<Distance>
{
    /// <summary>Kilometres in an international mile.</summary>
    public const double KilometresPerMile = 1.609344;

    private Distance(double kilometres) => Kilometres = kilometres;

    /// <summary>No distance at all.</summary>
    public static Distance Zero => default;

    /// <summary>The length in kilometres.</summary>
    public double Kilometres { get; }

    /// <summary>The length in miles.</summary>
    public double Miles => Kilometres / KilometresPerMile;

    /// <summary>Whether the length is a finite number of 0 or more; a problem's data are refused otherwise.</summary>
    public bool IsValid => double.IsFinite(Kilometres) && Kilometres >= 0;

    /// <summary>Makes a distance from kilometres.</summary>
    /// <param name="kilometres">Kilometres, 0 or more.</param>
    public static Distance FromKilometres(double kilometres) => new(kilometres);

    /// <summary>Makes a distance from miles.</summary>
    /// <param name="miles">Miles, 0 or more.</param>
    public static Distance FromMiles(double miles) => new(miles * KilometresPerMile);

    /// <inheritdoc/>
    public int CompareTo(Distance other) => Kilometres.CompareTo(other.Kilometres);

    /// <summary>Whether the first is shorter.</summary>
    public static bool operator <(Distance left, Distance right) => left.Kilometres < right.Kilometres;

    /// <summary>Whether the first is longer.</summary>
    public static bool operator >(Distance left, Distance right) => left.Kilometres > right.Kilometres;

    /// <summary>Whether the first is no longer.</summary>
    public static bool operator <=(Distance left, Distance right) => left.Kilometres <= right.Kilometres;

    /// <summary>Whether the first is no shorter.</summary>
    public static bool operator >=(Distance left, Distance right) => left.Kilometres >= right.Kilometres;

    /// <summary>Kilometres and miles, one decimal each.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.0} km ({Miles:0.0} miles)");
}
