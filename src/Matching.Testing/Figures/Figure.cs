namespace Matching.Testing;

/// <summary>One figure that the synthetic register is made from or compared with: a row of <c>data/figures.csv</c>.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">A number, weights (<c>name:weight name:weight</c>), or two numbers (<c>first:second</c>).</param>
/// <param name="Period">The date or year it holds for; empty for an assumption about the present.</param>
/// <param name="Kind">Whether it was published.</param>
/// <param name="Note">What it counts.</param>
/// <param name="Source">Where it was published; empty for an assumption.</param>
public sealed record Figure(string Key, string Value, string Period, FigureKind Kind, string Note, string Source);

/// <summary>Where a figure comes from.</summary>
public enum FigureKind
{
    /// <summary>Published; the source is named.</summary>
    Official,

    /// <summary>Computed from published figures; the source is named.</summary>
    Derived,

    /// <summary>Without a source: an assumption of this project.</summary>
    Assumption,
}
