using Matching;

namespace Commissioner.Output;

/// <summary>difference.json: what a scenario changes.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Edits">The edits as sentences.</param>
/// <param name="Levels">Each level before and after, whole numbers of its unit.</param>
/// <param name="BurdensCompare">Whether both policies weigh alike; where not, burdens are each by its own policy.</param>
/// <param name="Children">Every child who stands otherwise, by id.</param>
/// <param name="Gaining">Children who gain, by id.</param>
/// <param name="Losing">Children who lose, by id.</param>
/// <param name="Measures">Every measure that differs, groups with small numbers suppressed.</param>
internal sealed record DifferenceDocument(
    string Scenario,
    IReadOnlyList<string> Edits,
    IReadOnlyList<LevelDifferenceDocument> Levels,
    bool BurdensCompare,
    IReadOnlyList<ChildDifferenceDocument> Children,
    IReadOnlyList<string> Gaining,
    IReadOnlyList<string> Losing,
    IReadOnlyList<MeasureDifferenceDocument> Measures)
{
    public static DifferenceDocument Of(Scenario scenario, ResultDiff diff) => new(
        scenario.Name,
        [.. scenario.Edits.Select(edit => edit.Describe())],
        [.. diff.Levels.Select(level => new LevelDifferenceDocument(level.Level.ToString(), level.Before.Value, level.Before.Bound, level.After.Value, level.After.Bound, LevelWords.Unit(level.Level)))],
        diff.BurdensCompare,
        [.. diff.Children.Select(child => new ChildDifferenceDocument(child.Child.Value, child.Change.ToString(), StandingDocument.Of(child.Before), StandingDocument.Of(child.After)))],
        [.. diff.Gaining.Select(child => child.Child.Value)],
        [.. diff.Losing.Select(child => child.Child.Value)],
        [.. diff.Measures.Where(row => row.Before != row.After).Select(row => new MeasureDifferenceDocument(row.GroupKey, row.Key, row.Unit.ToString(), row.Before.Number, row.Before.IsSuppressed, row.After.Number, row.After.IsSuppressed))]);
}

/// <summary>A level before and after.</summary>
internal sealed record LevelDifferenceDocument(string Name, long Before, long BoundBefore, long After, long BoundAfter, string Unit);

/// <summary>A child who stands otherwise; null where the child is not in that problem.</summary>
internal sealed record ChildDifferenceDocument(string Child, string Change, StandingDocument? Before, StandingDocument? After);

/// <summary>Where a child stands.</summary>
internal sealed record StandingDocument(bool IsReferred, string? Home, double? Kilometres, long? BurdenTenths)
{
    public static StandingDocument? Of(ChildStanding? standing) =>
        standing is null ? null : new(standing.IsReferred, standing.Home?.Value, standing.FromHomeCommunity?.Kilometres, standing.Burden?.Tenths);
}

/// <summary>A measure before and after; no number where there is none or it is suppressed.</summary>
internal sealed record MeasureDifferenceDocument(string? Group, string Measure, string Unit, double? Before, bool SuppressedBefore, double? After, bool SuppressedAfter);
