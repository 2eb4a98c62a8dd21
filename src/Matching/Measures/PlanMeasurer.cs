namespace Matching;

/// <summary>Measures where everybody lives, before or after a plan.</summary>
internal static class PlanMeasurer
{
    public static PlanMeasures Measure(PlanSnapshot snapshot, MatchingPolicy policy, IEnumerable<ApprovalRequired> approvals)
    {
        var everybody = new MainTally();
        MainTally[] groups = [.. ChildGroup.All.Select(_ => new MainTally())];
        foreach (ChildState child in snapshot.Children)
        {
            everybody.Add(child);
            for (int group = 0; group < groups.Length; group++)
            {
                if (ChildGroup.All[group].Includes(snapshot.Problem, child))
                {
                    groups[group].Add(child);
                }
            }
        }

        return new()
        {
            Everybody = everybody.Total(),
            Unplaced = UnplacedMeasures.Of(snapshot),
            Siblings = SiblingMeasures.Of(snapshot),
            Approvals = ApprovalCount.Of(policy, approvals),
            EssentialNeeds = NeedMeasures.Of(snapshot, NeedStrength.Essential),
            DesirableNeeds = NeedMeasures.Of(snapshot, NeedStrength.Desirable),
            Providers = ProviderMeasures.Of(snapshot),
            Cost = CostMeasures.Of(snapshot),
            WorstOff = ChildBurden.Worst(snapshot, policy),
            Groups = [.. ChildGroup.All.Zip(groups, (group, tally) => new GroupMeasures(group.Key, group.Title, tally.Total()))],
        };
    }
}
