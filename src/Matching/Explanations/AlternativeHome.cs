namespace Matching;

/// <summary>Another home for one child, and why the plan does not propose it: were this child alone to live there instead, and everybody else as the plan says.</summary>
/// <remarks>
/// Where <see cref="RuledOutBy"/> is empty and the home costs no more, the plan as a whole stands against it (a limit on the whole plan, for instance), or the search ended before it was
/// proven best. Immutable.
/// </remarks>
/// <param name="Home">The home.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Tier">Where the home is, seen from the responsible authority.</param>
/// <param name="Law">Price on the level of the law, in points.</param>
/// <param name="Wishes">Price on the level of wishes, company and siblings included.</param>
/// <param name="LawDifference">How many points more than what is proposed; below 0 for fewer. Null when nothing is proposed.</param>
/// <param name="WishesDifference">How much more on the level of wishes than what is proposed; below 0 for less. Null when nothing is proposed.</param>
/// <param name="RuledOutBy">Rules that those who are proposed for the home, or siblings who must share one, bring to bear, by rule id: no place left, for instance.</param>
/// <param name="Contributions">What would count against it, dearest first.</param>
public sealed record AlternativeHome(
    HomeId Home,
    Distance Distance,
    AreaTier Tier,
    long Law,
    KilometreEquivalent Wishes,
    long? LawDifference,
    KilometreEquivalent? WishesDifference,
    IReadOnlyList<RuleAgainst> RuledOutBy,
    IReadOnlyList<Contribution> Contributions);

/// <summary>A rule that stands against a home while everybody else lives where the plan says.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
public sealed record RuleAgainst(string RuleId, string Title);
