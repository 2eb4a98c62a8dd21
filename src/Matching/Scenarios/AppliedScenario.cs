namespace Matching;

/// <summary>What a scenario makes of a problem and a policy, and how far it reaches.</summary>
/// <remarks>
/// What was touched is told so that a plan for the edited problem can be made from one for the problem before without looking at everything again: where the policy stays the same,
/// every pair of a child and a home of which neither was touched is judged and priced as before. Immutable.
/// </remarks>
/// <param name="Problem">The edited problem.</param>
/// <param name="Policy">The edited policy; the same object where no edit concerned it.</param>
/// <param name="TouchedHomes">Homes that edits concern, added ones included, by id.</param>
/// <param name="TouchedChildren">Children whom edits concern, added and withdrawn ones included, by id.</param>
public sealed record AppliedScenario(
    MatchingProblem Problem, MatchingPolicy Policy, IReadOnlyList<HomeId> TouchedHomes, IReadOnlyList<ChildId> TouchedChildren);
