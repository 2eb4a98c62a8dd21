namespace Matching.Testing;

/// <summary>Writes impact assessments: among children who live together, and of older children on others nearby. Children who live together never bar each other.</summary>
internal static class ImpactWords
{
    private static readonly Weights Together = new("0:50 1:35 2:12 3:3");
    private static readonly Weights Nearby = new("0:15 1:30 2:25 3:16 4:14");

    public static void Write(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("impacts");
        var written = new HashSet<(ChildId, ChildId)>();
        foreach (HomeDraft home in draft.Homes.Where(home => !home.IsForNamedChildren && home.Children.Count > 1))
        {
            foreach (ChildDraft child in home.Children)
            {
                foreach (ChildDraft other in home.Children.Where(other => other.Unit.Family != child.Unit.Family))
                {
                    if (chance.Happens(FigureTable.Number("impact_cohabitants")))
                    {
                        Add(draft, chance, written, child, other, Together);
                    }
                }
            }
        }

        ILookup<AuthorityId, ChildDraft> byAuthority = draft.Children.Where(child => child.Age >= 4).ToLookup(child => child.Authority.Id);
        foreach (IGrouping<AuthorityId, ChildDraft> authority in byAuthority)
        {
            WriteNearby(draft, chance, written, [.. authority]);
        }
    }

    private static void WriteNearby(RegisterDraft draft, Chance chance, HashSet<(ChildId, ChildId)> written, ChildDraft[] children)
    {
        foreach (ChildDraft child in children)
        {
            bool assessed = child.Age >= 10 && chance.Happens(child.Unit.IsReferredToday ? 0.5 : FigureTable.Number("impact_nearby"));
            for (int number = 0; assessed && number < 3; number++)
            {
                ChildDraft other = chance.Pick(children);
                if (other.Unit.Family != child.Unit.Family && (other.Home is null || other.Home != child.Home))
                {
                    Add(draft, chance, written, child, other, Nearby);
                }
            }
        }
    }

    private static void Add(RegisterDraft draft, Chance chance, HashSet<(ChildId, ChildId)> written, ChildDraft child, ChildDraft other, Weights severities)
    {
        int severity = chance.Pick(severities)[0] - '0';
        DateOnly on = draft.AsOf.AddDays(-chance.Between(1, 90));
        if (written.Add((child.Id, other.Id)))
        {
            draft.Impacts.Add(new ImpactAssessment(child.Id, other.Id, severity, chance.Happens(0.7) ? "registered manager" : "social worker", on));
        }
    }
}
