namespace Matching.Files;

/// <summary>Seed and limits of a search, and what it did: with the register and the policy all that is needed to run it again.</summary>
/// <remarks>The number of threads is left out: it changes no plan. A time limit may cut a run short at a different point each time, a work limit may not. Immutable.</remarks>
/// <param name="Seed">Seed of every random choice.</param>
/// <param name="GapLimit">The gap at which the search was to end, a fraction; 0 to prove the plan best.</param>
/// <param name="Work">Units of work done, about a microsecond each.</param>
/// <param name="WasStarted">Whether the search went on from a plan that was given to it.</param>
/// <param name="TimeLimitSeconds">Limit in seconds; null for none.</param>
/// <param name="WorkLimit">Limit in units of work; null for none.</param>
public sealed record PlanRun(ulong Seed, double GapLimit, long Work, bool WasStarted, double? TimeLimitSeconds = null, long? WorkLimit = null)
{
    internal static PlanRun Of(MatchingResult result, MatchOptions options) =>
        new(options.Seed, options.GapLimit, result.Work, options.Start is not null, options.TimeLimit?.TotalSeconds, options.WorkLimit);
}

/// <summary>One level of the objective: what the plan scores there, and what no plan can be better than.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The level.</param>
/// <param name="Score">What the plan scores, in whole units; less is better.</param>
/// <param name="Bound">What no plan can be below.</param>
/// <param name="Gap">(score − bound) / max(1, |score|), a fraction of 0 or more.</param>
/// <param name="Unit">The unit of score and bound.</param>
public sealed record PlanLevel(string Name, long Score, long Bound, double Gap, string Unit)
{
    internal static string UnitOf(ObjectiveLevel level) => level switch
    {
        ObjectiveLevel.Wishes => "tenths of a kilometre-equivalent",
        ObjectiveLevel.Law => "points",
        _ => "children",
    };
}

/// <summary>How many approvals of one kind are to be sought.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule that asks for them.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Count">Number of approvals to seek, 0 or more.</param>
public sealed record PlanApprovalCount(string RuleId, string Title, int Count);

/// <summary>One measure before and after.</summary>
/// <remarks>A number is null where there is nothing to measure, and where it is suppressed because few children are behind it. Immutable.</remarks>
/// <param name="Key">Stable key, unique in its group.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">What the numbers count.</param>
/// <param name="Group">Key of the group of children; null for all children.</param>
/// <param name="GroupTitle">Title of the group; null for all children.</param>
/// <param name="Before">Where everybody lives now, in the measure's unit.</param>
/// <param name="After">Were every proposal carried out, in the measure's unit.</param>
/// <param name="BeforeIsSuppressed">Whether the number before is suppressed.</param>
/// <param name="AfterIsSuppressed">Whether the number after is suppressed.</param>
public sealed record PlanMeasure(
    string Key,
    string Title,
    MeasureUnit Unit,
    string? Group = null,
    string? GroupTitle = null,
    double? Before = null,
    double? After = null,
    bool BeforeIsSuppressed = false,
    bool AfterIsSuppressed = false)
{
    internal static PlanMeasure Of(MeasureRow row) => new(
        row.Key, row.Title, row.Unit, row.GroupKey, row.GroupTitle, row.Before.Number, row.After.Number, row.Before.IsSuppressed, row.After.IsSuppressed);
}
