using System.Globalization;

namespace Matching;

/// <summary>The value of a measure: a number, nothing to measure, or a number that is suppressed because few children are behind it.</summary>
/// <remarks>The default value is <see cref="None"/>. Immutable.</remarks>
public readonly record struct MeasureValue
{
    private MeasureValue(double? number, bool isSuppressed)
    {
        Number = number;
        IsSuppressed = isSuppressed;
    }

    /// <summary>There is nothing to measure, such as the median distance of no children.</summary>
    public static MeasureValue None => default;

    /// <summary>There is a number, which is not shown because few children are behind it.</summary>
    public static MeasureValue Suppressed => new(null, true);

    /// <summary>The number, in the measure's unit; null when there is none or it is suppressed.</summary>
    public double? Number { get; }

    /// <summary>Whether the number is suppressed.</summary>
    public bool IsSuppressed { get; }

    /// <summary>A number; nothing to measure where it is null.</summary>
    /// <param name="number">The number, in the measure's unit.</param>
    public static MeasureValue Of(double? number) => new(number, false);

    /// <summary>The number with at most one decimal, "–" for nothing to measure, "*" for suppressed.</summary>
    public override string ToString() => IsSuppressed ? "*" : Number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";
}
