using Matching.Solver;

namespace Matching;

/// <summary>The best plan of a <see cref="Variation"/>, or why there is none. A proposal for people to look at.</summary>
/// <remarks>Immutable; lists are in a stable order. A plan told here has been checked by <see cref="PlanChecker"/>'s own rules, and its score is the checker's.</remarks>
internal sealed record VariationResult
{
    /// <summary>What is held: <see cref="SolutionStatus.Optimal"/> only when proven best at every level.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>Rules that the pins break by themselves, whoever else lives where; then nothing was solved. Empty when none.</summary>
    public IReadOnlyList<BrokenRule> RuledOutBy { get; init; } = [];

    /// <summary>The plan; null when there is none, or none was found.</summary>
    public PlacementPlan? Plan { get; init; }

    /// <summary>What the plan costs, as the checker found it; null without a plan.</summary>
    public PlanScore? Score { get; init; }

    /// <summary>Value and bound of each level, in the order of <see cref="ObjectiveLevel"/>; empty when nothing was solved.</summary>
    public IReadOnlyList<LevelValue> Levels { get; init; } = [];

    /// <summary>Children whose home differs from the result's, by child id; also children whom edits added or took away.</summary>
    public IReadOnlyList<ProposalChange> Changes { get; init; } = [];

    /// <summary>Units of work done.</summary>
    public long Work { get; init; }

    /// <summary>Whether a plan is held.</summary>
    public bool HasPlan => Plan is not null;

    /// <summary>Whether the answer is proven: the best plan at every level, or that there is none.</summary>
    public bool IsExact => Status is SolutionStatus.Optimal or SolutionStatus.Infeasible;
}
