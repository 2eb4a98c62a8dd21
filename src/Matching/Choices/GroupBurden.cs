namespace Matching;

/// <summary>How a group of referred children is served, judged by its worst-served member.</summary>
/// <remarks>Immutable. For those who place the children: it is about single children and is not suppressed.</remarks>
/// <param name="Group">The group.</param>
/// <param name="Children">Its referred children.</param>
/// <param name="Placed">The number of those who have a home.</param>
/// <param name="Worst">The greatest burden among those; null when none has a home.</param>
/// <param name="WorstBefore">The same in the plan that this one is compared with; null when none has a home there.</param>
public sealed record GroupBurden(FloorGroup Group, int Children, int Placed, KilometreEquivalent? Worst, KilometreEquivalent? WorstBefore)
{
    /// <summary>Every group that has referred children.</summary>
    internal static IReadOnlyList<GroupBurden> Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, PlacementPlan before)
    {
        Dictionary<ChildId, KilometreEquivalent> after = Burdens(problem, policy, plan);
        Dictionary<ChildId, KilometreEquivalent> earlier = Burdens(problem, policy, before);
        return
        [
            .. FloorGroup.All(problem)
                .Select(group => (Group: group, Members: problem.Referrals.Where(referral => group.Includes(problem, referral)).Select(referral => referral.Child.Id).ToArray()))
                .Where(pair => pair.Members.Length > 0)
                .Select(pair => new GroupBurden(pair.Group, pair.Members.Length, pair.Members.Count(after.ContainsKey), WorstOf(pair.Members, after), WorstOf(pair.Members, earlier))),
        ];
    }

    internal static Dictionary<ChildId, KilometreEquivalent> Burdens(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan) =>
        ChildBurden.All(PlanSnapshot.After(problem, new ResolvedPlan(problem, plan).Proposals), policy).ToDictionary(one => one.Child, one => one.Burden);

    private static KilometreEquivalent? WorstOf(ChildId[] members, Dictionary<ChildId, KilometreEquivalent> burdens) =>
        members.Where(burdens.ContainsKey).Select(member => (KilometreEquivalent?)burdens[member]).DefaultIfEmpty(null).Max();
}
