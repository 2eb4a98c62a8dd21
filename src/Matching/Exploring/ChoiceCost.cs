namespace Matching;

/// <summary>What it would cost everybody if one child had one home: the best plan that there is then, against the plan that is proposed.</summary>
/// <remarks>A proposal to look at, made anew for everybody; it was checked by the rules as any plan is. Immutable; lists are by child id.</remarks>
/// <param name="Levels">Value and bound of every level in the proposed plan (before) and with the choice (after), in the order of <see cref="ObjectiveLevel"/>.</param>
/// <param name="Others">Other children whose home would be another one, also those who would have none or have one at last; siblings who go along included.</param>
/// <param name="Plan">Who would live where with the choice.</param>
public sealed record ChoiceCost(IReadOnlyList<LevelDifference> Levels, IReadOnlyList<ChildDifference> Others, PlacementPlan Plan)
{
    /// <summary>Whether the cost is proven; otherwise it is at most what is told, and at least <see cref="AtLeast"/>.</summary>
    public bool IsExact => Levels.All(level => level.IsExact);

    /// <summary>Whether the choice costs nothing at any level.</summary>
    public bool IsFree => Levels.All(level => level.Change == 0);

    /// <summary>What a level costs at least, in its unit, as far as it is proven; speaks of plans that are as good as the one told at the levels before.</summary>
    /// <param name="level">The level.</param>
    public long AtLeast(ObjectiveLevel level) => Levels[(int)level].After.Bound - Levels[(int)level].Before.Value;
}

/// <summary>How the question after a choice was answered.</summary>
public enum ChoiceOutcome
{
    /// <summary>A plan with the choice was found.</summary>
    Possible = 0,

    /// <summary>A rule rules the home out for the child, whoever else lives where.</summary>
    RuledOut,

    /// <summary>No plan with the choice keeps every rule, proven: a limit on the whole plan, for instance.</summary>
    NoPlan,

    /// <summary>The limits of the question ended before a plan was found or proven impossible.</summary>
    NotFound,
}
