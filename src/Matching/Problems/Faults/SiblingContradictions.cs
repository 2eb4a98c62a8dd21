namespace Matching;

/// <summary>Contradictions between sibling groups, and between a group and where its settled members live (M0610 to M0614).</summary>
/// <remarks>
/// Each child's first together group of either kind (by id) stands for all; a second is a fault of its own. So the work grows with the number of
/// memberships, whatever the data. Settled brothers and sisters who are assessed to live apart and live together are no fault: it is so, and a settled child
/// is not moved; refer one of them if that is to change.
/// </remarks>
internal sealed class SiblingContradictions
{
    private static readonly FaultKind TwoPreferred = new("M0610", "A child is in more than one together-preferred group.", "Join the groups.");
    private static readonly FaultKind TwoRequired = new("M0611", "A child is in more than one together-required group.", "Join the groups.");
    private static readonly FaultKind NotInside = new("M0612", "A together-required group is not inside the together-preferred group of its members.", "Add the children to the together-preferred group too.");
    private static readonly FaultKind TogetherAndApart = new("M0613", "Brothers or sisters are in a together group and apart required.", "Keep the later assessment; take one of them out of the other group.");
    private static readonly FaultKind SettledApart = new("M0614", "Settled members of a together-required group live in different homes.", "Settled children are not moved: refer who may be moved, or make the group together preferred.");

    private readonly FaultFinder finder;
    private readonly SiblingGroup[] groups;
    private readonly Dictionary<ChildId, SiblingGroup> preferred;
    private readonly Dictionary<ChildId, SiblingGroup> required;

    public SiblingContradictions(FaultFinder finder)
    {
        this.finder = finder;
        groups =
        [
            .. finder.Parts.SiblingGroups
                .Where(group => group?.Children is not null && FaultText.IsSound(group.Id.Value))
                .DistinctBy(group => group.Id)
                .OrderBy(group => group.Id.Value, StringComparer.Ordinal),
        ];
        preferred = FirstGroups(SiblingRelation.TogetherPreferred, TwoPreferred);
        required = FirstGroups(SiblingRelation.TogetherRequired, TwoRequired);
    }

    public void Check()
    {
        Dictionary<ChildId, HomeId> settled = SettledHomes();
        foreach (SiblingGroup group in groups)
        {
            string subject = $"Sibling group {FaultText.Quote(group.Id.Value)}";
            if (group.Relation == SiblingRelation.TogetherRequired)
            {
                CheckInside(group, subject);
                CheckSettled(group, subject, settled);
            }
            else if (group.Relation == SiblingRelation.ApartRequired)
            {
                CheckApart(group, subject);
            }
        }
    }

    private static IEnumerable<ChildId> Members(SiblingGroup group) =>
        group.Children.Where(child => !FaultText.IsMissing(child.Value)).Distinct().OrderBy(child => child.Value, StringComparer.Ordinal);

    private Dictionary<ChildId, SiblingGroup> FirstGroups(SiblingRelation relation, FaultKind twice)
    {
        var first = new Dictionary<ChildId, SiblingGroup>();
        var all = new Dictionary<ChildId, List<string>>();
        foreach (SiblingGroup group in groups.Where(group => group.Relation == relation))
        {
            foreach (ChildId child in Members(group))
            {
                if (first.TryAdd(child, group))
                {
                    continue;
                }

                if (!all.TryGetValue(child, out List<string>? names))
                {
                    all.Add(child, names = [first[child].Id.Value]);
                }

                names.Add(group.Id.Value);
            }
        }

        foreach ((ChildId child, List<string> names) in all)
        {
            finder.Add(twice, $"Child {FaultText.Quote(child.Value)}", $"the child is in {names.Count} groups of relation {relation} ({FaultText.List(names)}).");
        }

        return first;
    }

    private Dictionary<ChildId, HomeId> SettledHomes()
    {
        var settled = new Dictionary<ChildId, HomeId>();
        foreach (Resident resident in finder.Parts.Residents)
        {
            if (resident?.Child is { } child && finder.Knows(resident.Home))
            {
                settled.TryAdd(child.Id, resident.Home);
            }
        }

        return settled;
    }

    private void CheckInside(SiblingGroup group, string subject)
    {
        SiblingGroup? outer = Members(group).Select(child => preferred.GetValueOrDefault(child)).FirstOrDefault(found => found is not null);
        string[] outside = outer is null ? [] : [.. Members(group).Where(child => preferred.GetValueOrDefault(child) != outer).Select(child => child.Value)];
        if (outside.Length > 0)
        {
            finder.Add(
                NotInside,
                subject,
                $"it is together required, but {FaultText.List(outside)} is not in the together-preferred group {FaultText.Quote(outer!.Id.Value)} of the others.");
        }
    }

    private void CheckSettled(SiblingGroup group, string subject, Dictionary<ChildId, HomeId> settled)
    {
        ChildId[] members = [.. Members(group).Where(settled.ContainsKey)];
        string[] homes = [.. members.Select(child => settled[child].Value).Distinct(StringComparer.Ordinal)];
        if (homes.Length > 1)
        {
            finder.Add(
                SettledApart,
                subject,
                $"it is together required, but its settled children ({FaultText.List(members.Select(child => child.Value))}) live in {homes.Length} homes ({FaultText.List(homes)}).");
        }
    }

    private void CheckApart(SiblingGroup apart, string subject)
    {
        foreach (Dictionary<ChildId, SiblingGroup> together in new[] { preferred, required })
        {
            foreach (IGrouping<SiblingGroupId, ChildId> shared in Members(apart).Where(together.ContainsKey).GroupBy(child => together[child].Id))
            {
                if (shared.Count() < 2)
                {
                    continue;
                }

                finder.Add(
                    TogetherAndApart,
                    subject,
                    $"{FaultText.List(shared.Select(child => child.Value))} are apart required here, but of relation {together[shared.First()].Relation} in sibling group {FaultText.Quote(shared.Key.Value)}.");
            }
        }
    }
}
