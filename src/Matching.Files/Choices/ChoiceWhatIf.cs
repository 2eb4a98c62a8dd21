namespace Matching.Files;

/// <summary>What edits would change: two results and the difference between them.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Scenario">The scenario's name; may be empty.</param>
/// <param name="Edits">The edits as English sentences, in their order.</param>
/// <param name="PlanHashBefore">What tells the plan before apart from every other: <see cref="Matching.PlanHash"/>.</param>
/// <param name="Levels">Each level before and after, in the order in which they are compared.</param>
/// <param name="BurdensCompare">Whether both policies weigh alike; where not, burdens are each by its own policy, and who gains and who loses goes by distance alone.</param>
/// <param name="Children">Every child who stands otherwise, by id.</param>
/// <param name="Gaining">Children who gain, by id.</param>
/// <param name="Losing">Children who lose, by id.</param>
/// <param name="Measures">Every measure before and after, those by group with small numbers suppressed.</param>
public sealed record ChoiceWhatIf(
    string Scenario,
    IReadOnlyList<string> Edits,
    string PlanHashBefore,
    IReadOnlyList<ChoiceLevel> Levels,
    bool BurdensCompare,
    IReadOnlyList<ChoiceChild> Children,
    IReadOnlyList<string> Gaining,
    IReadOnlyList<string> Losing,
    IReadOnlyList<PlanMeasure> Measures)
{
    internal static ChoiceWhatIf Of(MatchingResult before, Scenario scenario, ResultDiff diff) => new(
        scenario.Name,
        [.. scenario.Edits.Select(edit => edit.Describe())],
        Matching.PlanHash.Of(before.Plan),
        [.. diff.Levels.Select(level => new ChoiceLevel(level.Level, level.Before.Value, level.Before.Bound, level.After.Value, level.After.Bound, PlanLevel.UnitOf(level.Level)))],
        diff.BurdensCompare,
        [.. diff.Children.Select(child => new ChoiceChild(child.Child.Value, child.Change, ChoiceStanding.Of(child.Before), ChoiceStanding.Of(child.After)))],
        [.. diff.Gaining.Select(child => child.Child.Value)],
        [.. diff.Losing.Select(child => child.Child.Value)],
        [.. diff.Measures.Select(PlanMeasure.Of)]);
}

/// <summary>A level before and after.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Level">The level.</param>
/// <param name="Before">What the plan before scores, in whole units; less is better.</param>
/// <param name="BoundBefore">What no plan before the edits can be below.</param>
/// <param name="After">What the plan after scores, in whole units.</param>
/// <param name="BoundAfter">What no plan after the edits can be below.</param>
/// <param name="Unit">The unit of all four.</param>
public sealed record ChoiceLevel(ObjectiveLevel Level, long Before, long BoundBefore, long After, long BoundAfter, string Unit);

/// <summary>A child who stands otherwise.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="Change">What becomes of the child.</param>
/// <param name="Before">Where the child stands before; null where the child is not in the register then.</param>
/// <param name="After">The same after.</param>
public sealed record ChoiceChild(string Child, ChildChange Change, ChoiceStanding? Before = null, ChoiceStanding? After = null);

/// <summary>Where a child stands.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="IsReferred">Whether a home is looked for; otherwise the child is settled.</param>
/// <param name="Home">The home proposed or lived in; null for none.</param>
/// <param name="Kilometres">Its road distance from the home community, in kilometres; null without a home.</param>
/// <param name="BurdenKilometreEquivalents">What counts against it among this child's own wishes and needs, in kilometre-equivalents; null where there is nothing to count.</param>
public sealed record ChoiceStanding(bool IsReferred, string? Home = null, double? Kilometres = null, double? BurdenKilometreEquivalents = null)
{
    internal static ChoiceStanding? Of(ChildStanding? standing) => standing is null
        ? null
        : new(standing.IsReferred, standing.Home?.Value, standing.FromHomeCommunity is { } distance ? Math.Round(distance.Kilometres, 1) : null, standing.Burden?.Kilometres);
}
