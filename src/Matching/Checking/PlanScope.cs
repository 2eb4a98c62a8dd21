namespace Matching;

/// <summary>What two plans of one problem differ in: outside it both are checked alike and cost alike.</summary>
/// <param name="Children">Children who are in another home, or unplaced in one only.</param>
/// <param name="Homes">Their homes in both.</param>
internal sealed record PlanScope(IReadOnlySet<ChildId> Children, IReadOnlySet<HomeId> Homes)
{
    /// <summary>Compares two plans of the same problem.</summary>
    public static PlanScope Between(ResolvedPlan before, ResolvedPlan after)
    {
        var children = new HashSet<ChildId>();
        var homes = new HashSet<HomeId>();
        foreach (Referral referral in before.Problem.Referrals)
        {
            ChildId child = referral.Child.Id;
            HomeId? from = before.HomeOf(child);
            HomeId? to = after.HomeOf(child);
            if (from != to)
            {
                children.Add(child);
                homes.UnionWith(new[] { from, to }.OfType<HomeId>());
            }
        }

        return new PlanScope(children, homes);
    }
}
