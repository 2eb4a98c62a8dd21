namespace Matching.Testing;

/// <summary>Writes down who are brothers and sisters, and what has been assessed about living together.</summary>
internal static class SiblingWords
{
    public static void Write(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("siblings");
        foreach (FamilyDraft family in draft.Families.Where(family => family.Children.Count > 1))
        {
            List<ChildId> members = [.. family.Children.Select(child => child.Id)];
            if (family.Units.Count > 1 && chance.Happens(FigureTable.Number("siblings.apart")))
            {
                // Two who live apart must; the first of them still belongs with the others.
                ChildId first = family.Units[0].First.Id;
                ChildId second = family.Units[1].First.Id;
                Add(draft, [first, second], SiblingRelation.ApartRequired);
                members.Remove(second);
            }

            if (members.Count > 1)
            {
                Add(draft, members, SiblingRelation.TogetherPreferred);
            }

            // New entries are asked to stay together only up to the usual fostering limit; four or more would find no home that is free.
            bool oneHome = family.Units.Count == 1 && !(family.Units[0].IsNew && family.Children.Count > 3);
            if (oneHome && chance.Happens(FigureTable.Number("siblings.required")))
            {
                Add(draft, members, SiblingRelation.TogetherRequired);
            }
        }
    }

    private static void Add(RegisterDraft draft, IReadOnlyList<ChildId> members, SiblingRelation relation) =>
        draft.SiblingGroups.Add(new SiblingGroup(draft.NextGroupId(), members, relation));
}
