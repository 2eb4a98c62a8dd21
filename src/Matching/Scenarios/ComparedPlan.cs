using Matching.Solver;

namespace Matching;

/// <summary>One side of a comparison: what a plan was made by, what it is worth and what it measures.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Policy">The policy that it was made by.</param>
/// <param name="Status">What is held; <see cref="SolutionStatus.Optimal"/> only when proven best at every level.</param>
/// <param name="Levels">Value, bound and gap of each level, in the order of <see cref="ObjectiveLevel"/>.</param>
/// <param name="Measures">Every measure, were the plan carried out.</param>
public sealed record ComparedPlan(MatchingPolicy Policy, SolutionStatus Status, IReadOnlyList<LevelValue> Levels, PlanMeasures Measures)
{
    internal static ComparedPlan Of(MatchingResult result) => new(result.Policy, result.Status, result.Levels, result.After);

    /// <summary>Whether everything that can be read of two sides is the same.</summary>
    internal bool IsSame(ComparedPlan other) =>
        Policy.Equals(other.Policy)
        && Status == other.Status
        && Levels.SequenceEqual(other.Levels)
        && MeasureTable.Compare(Measures, other.Measures).All(row => row.Before == row.After)
        && Measures.Rows().SequenceEqual(other.Measures.Rows());
}

/// <summary>One level of the objective in two results.</summary>
/// <param name="Level">The level.</param>
/// <param name="Before">Value, bound and gap before.</param>
/// <param name="After">Value, bound and gap after.</param>
public sealed record LevelDifference(ObjectiveLevel Level, LevelValue Before, LevelValue After)
{
    /// <summary>How much greater the value is after than before, in the level's unit; less than zero when it is better.</summary>
    public long Change => After.Value - Before.Value;

    /// <summary>Whether both values are proven, so that the change is no accident of a search that was cut short.</summary>
    public bool IsExact => Before.IsClosed && After.IsClosed;
}
