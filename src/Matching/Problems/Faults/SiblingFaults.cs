namespace Matching;

/// <summary>Faults of each sibling group by itself (M0601 to M0609). How groups stand to each other is in <see cref="SiblingContradictions"/>.</summary>
internal static class SiblingFaults
{
    private static readonly FaultKind Null = new("M0601", "An entry of the sibling groups is null.", "Leave it out.");
    private static readonly FaultKind NoId = new("M0602", "A sibling group has no id.", "Give every group an id.");
    private static readonly FaultKind MalformedId = new("M0603", "A sibling group's id has blanks at its ends or unprintable characters.", "Maybe it was read with the text around it.");
    private static readonly FaultKind Twice = new("M0604", "A sibling group's id is given more than once.", "Give each group once, and another id to a group of another relation.");
    private static readonly FaultKind UnknownRelation = new("M0605", "A sibling group's relation is none of the listed values.", "Use TogetherPreferred, TogetherRequired or ApartRequired.");
    private static readonly FaultKind NoList = new("M0606", "A sibling group's list of children is null.", "Give its members.");
    private static readonly FaultKind TooFew = new("M0607", "A sibling group has fewer than two children.", "Give two or more, or leave the group out.");
    private static readonly FaultKind MemberTwice = new("M0608", "A child is given more than once in a sibling group.", "Give each member once.");
    private static readonly FaultKind UnknownMember = new("M0609", "A member of a sibling group is neither referred nor settled.", "Add the child, or leave out who is not looked after.");

    public static void Check(FaultFinder finder)
    {
        List<SiblingGroup> groups = finder.Parts.SiblingGroups;
        for (int i = 0; i < groups.Count; i++)
        {
            if (groups[i] is not { } group)
            {
                finder.Add(Null, FaultText.Numbered("Sibling group", i), $"the entry is null.");
                continue;
            }

            string subject = FaultText.Subject("Sibling group", group.Id.Value, i);
            finder.CheckOwnId(group.Id.Value, subject, NoId, MalformedId);
            if (!Enum.IsDefined(group.Relation))
            {
                finder.Add(UnknownRelation, subject, $"relation {(int)group.Relation} is none of the listed values.");
            }

            if (group.Children is null)
            {
                finder.Add(NoList, subject, $"the list of children is null.");
            }
            else
            {
                CheckMembers(finder, group.Children, subject);
            }
        }

        foreach ((string id, int count) in FaultFinder.Repeated(groups, static group => group?.Id.Value))
        {
            finder.Add(Twice, $"Sibling group {FaultText.Quote(id)}", $"the id is given {count} times.");
        }

        new SiblingContradictions(finder).Check();
    }

    private static void CheckMembers(FaultFinder finder, IReadOnlyList<ChildId> members, string subject)
    {
        int distinct = members.Distinct().Count();
        if (distinct < 2)
        {
            finder.Add(TooFew, subject, $"it has {distinct} child(ren) ({FaultText.List(members.Distinct().Select(child => child.Value))}).");
        }

        foreach ((string id, int count) in FaultFinder.Repeated(members, static child => child.Value))
        {
            finder.Add(MemberTwice, subject, $"child {FaultText.Quote(id)} is given {count} times.");
        }

        foreach (ChildId child in members)
        {
            if (!finder.Knows(child))
            {
                finder.Add(UnknownMember, subject, $"child {FaultText.Quote(child.Value)} is neither referred nor settled.");
            }
        }
    }
}
