namespace Matching;

/// <summary>How a plan that is looked for differs from the result that is explored: who must be where, who must not, and what else is assumed.</summary>
/// <remarks>
/// A pin here is a question ("and if this child lived there?"), no judgement of a person: it never appears as rule M-12 in an explanation. A child who must be with others takes them
/// along. Immutable.
/// </remarks>
internal sealed record Variation
{
    /// <summary>Children who must be in a home, each child once; a plan in which they are left out does not answer.</summary>
    public IReadOnlyList<ChildAtHome> Pins { get; init; } = [];

    /// <summary>Children who must not be in a home; each with all who must be with them.</summary>
    public IReadOnlyList<ChildAtHome> Vetoes { get; init; } = [];

    /// <summary>The problem with edits; null for that of the result.</summary>
    public MatchingProblem? Problem { get; init; }

    /// <summary>A plan to start from, where one is known that is better under the assumptions; null for the result's own. Steers only.</summary>
    public PlacementPlan? Start { get; init; }

    /// <summary>Children whose own facts the edits changed, or whom they added or took away; steers only.</summary>
    public IReadOnlyList<ChildId> TouchedChildren { get; init; } = [];

    /// <summary>Homes whose own facts the edits changed, or which they added or took away; steers only.</summary>
    public IReadOnlyList<HomeId> TouchedHomes { get; init; } = [];
}

/// <summary>A child and a home.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
internal readonly record struct ChildAtHome(ChildId Child, HomeId Home);
