using Matching;
using Matching.Solver;

namespace Commissioner.Output;

/// <summary>One level in the --summary file: what the plan scores there, and what no plan can be better than. Score and bound are whole numbers of the unit.</summary>
internal sealed record LevelDocument(string Name, long Score, long Bound, double Gap, string Unit)
{
    public static IReadOnlyList<LevelDocument> Of(IReadOnlyList<LevelValue> levels) =>
        [.. levels.Select((level, index) => new LevelDocument(level.Name, level.Value, level.Bound, level.Gap, LevelWords.Unit((ObjectiveLevel)index)))];
}
