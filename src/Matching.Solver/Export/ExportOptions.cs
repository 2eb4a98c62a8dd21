namespace Matching.Solver;

/// <summary>Which level of the objective a file asks for, and what the levels before it may cost.</summary>
/// <remarks>
/// A file has one objective. Levels are compared lexicographically, so a caller solves level 0 first, then writes level 1 with level 0's optimum in
/// <see cref="EarlierValues"/>, and so on; the last file's optimum is the model's. Immutable.
/// </remarks>
public sealed record ExportOptions
{
    /// <summary>Index of the level that is minimised, from 0 to the model's number of levels − 1.</summary>
    /// <value>Default: 0, the most important.</value>
    public int Level { get; init; }

    /// <summary>The greatest value allowed at each level before <see cref="Level"/>, offset included: exactly as many as there are such levels.</summary>
    /// <value>Default: empty.</value>
    public IReadOnlyList<long> EarlierValues { get; init; } = [];
}
