namespace Matching.Solver;

/// <summary>One message of a running solve.</summary>
/// <param name="Phase">What the engine is doing, one of a few short stable names.</param>
/// <param name="Elapsed">Wall-clock time since the start.</param>
/// <param name="Work">Units of work done.</param>
/// <param name="Levels">Value and bound by level; null before the first plan.</param>
/// <param name="LeftOut">Items left out of the incumbent; null before the first plan.</param>
public sealed record SolveProgress(string Phase, TimeSpan Elapsed, long Work, IReadOnlyList<LevelValue>? Levels, int? LeftOut)
{
    /// <summary>The headline gap: that of the first level that is not closed; 0 when all are; null before the first plan.</summary>
    public double? Gap => Levels is null ? null : Levels.FirstOrDefault(level => !level.IsClosed)?.Gap ?? 0;
}
