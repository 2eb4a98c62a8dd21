using System.Globalization;

namespace Matching.Testing;

/// <summary>One figure of the generated register beside its target.</summary>
/// <param name="Key">Key of the figure: a row of <c>data/figures.csv</c>, or a column and a code of <c>data/authorities.csv</c>.</param>
/// <param name="What">What is counted.</param>
/// <param name="Target">The published or assumed figure.</param>
/// <param name="Actual">The figure in the generated register.</param>
/// <param name="Tolerance">The most by which they may differ, in the same unit: chance of one draw and what the sources leave open.</param>
/// <param name="Kind">Whether the target was published, computed from published figures, or is an assumption.</param>
/// <param name="Source">Where it was published; empty for an assumption.</param>
public sealed record CalibrationLine(string Key, string What, double Target, double Actual, double Tolerance, FigureKind Kind, string Source)
{
    /// <summary>Whether the two differ by no more than the tolerance.</summary>
    public bool IsWithin => Math.Abs(Actual - Target) <= Tolerance;

    /// <summary>The line for people.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Key}: {Actual:0.###} against {Target:0.###} ± {Tolerance:0.###} ({Kind.ToString().ToLowerInvariant()})");
}
