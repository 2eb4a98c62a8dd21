using Matching.Solver;

namespace Matching;

/// <summary>One message of a running match.</summary>
/// <param name="Phase">What is being done, one of a few short stable names.</param>
/// <param name="Elapsed">Wall-clock time since the start.</param>
/// <param name="Levels">Value and bound of each level of the best plan so far, in the order of <see cref="ObjectiveLevel"/>; null before the first plan. A bound of 0 says that none is known yet, as with the first plans of more than 10,000 children.</param>
public sealed record MatchProgress(string Phase, TimeSpan Elapsed, IReadOnlyList<LevelValue>? Levels)
{
    /// <summary>Children unplaced in the best plan so far; null before the first plan.</summary>
    public long? Unplaced => Levels is null ? null : Levels[0].Value + Levels[1].Value + Levels[2].Value;

    /// <summary>The headline gap, a fraction: that of the first level that is not closed; 0 when all are; null before the first plan.</summary>
    public double? Gap => Levels is null ? null : Levels.FirstOrDefault(level => !level.IsClosed)?.Gap ?? 0;
}
