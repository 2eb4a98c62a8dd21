namespace Matching.Testing;

/// <summary>Writes declines, professional judgements and Ministers' approvals. None of them denies the home where a child lives.</summary>
internal static class ProfessionalWords
{
    private static readonly Weights Kinds = new("recommend:45 advise:30 veto:18 pin:7");

    public static void Write(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("professionals");
        Dictionary<AuthorityId, HomeDraft[]> homes = draft.Homes
            .Where(home => home is { Setting: Setting.Foster or Setting.Residential, IsRegistered: true, IsAvailable: true })
            .GroupBy(home => home.Where.Authority)
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (ChildDraft child in draft.Children.Where(child => child.Unit.Setting != Setting.Secure))
        {
            HomeDraft other = chance.Pick(homes[child.Authority.Id]);
            bool declined = chance.Happens(FigureTable.Number("decline"));
            bool judged = chance.Happens(FigureTable.Number("judgement"));
            if (declined && other != child.Home)
            {
                draft.Declines.Add(new Decline(child.Id, other.Id, Day(draft, chance)));
            }
            else if (judged)
            {
                Judge(draft, chance, child, other);
            }

            Approve(draft, chance, child);
        }
    }

    private static void Judge(RegisterDraft draft, Chance chance, ChildDraft child, HomeDraft other)
    {
        DateOnly on = Day(draft, chance);
        HomeDraft? present = child.Unit.IsNew ? null : child.Home;
        switch (chance.Pick(Kinds))
        {
            case "recommend":
                Add(draft, child, present is not null && chance.Happens(0.5) ? present : other, JudgementKind.Recommend, "social worker", on);
                break;
            case "advise" when other != present:
                Add(draft, child, other, JudgementKind.AdviseAgainst, "independent reviewing officer", on);
                break;
            case "veto" when other != present:
                Add(draft, child, other, JudgementKind.Veto, "team manager", on);
                break;

            // Only homes that are still open to the child can be insisted on.
            case "pin" when present is not null && child.Unit.MoveReason is null or MoveReason.ReviewDecision:
                Add(draft, child, present!, JudgementKind.Pin, "team manager", on);
                break;
            default:
                break;
        }
    }

    private static void Add(RegisterDraft draft, ChildDraft child, HomeDraft home, JudgementKind kind, string by, DateOnly on) =>
        draft.Judgements.Add(new Judgement(child.Id, home.Id, kind, by, on));

    private static void Approve(RegisterDraft draft, Chance chance, ChildDraft child)
    {
        if (child is { Home: { ProviderKind: ProviderKind.ForProfit } home, Unit.IsNew: false } && home.Where.Authority.Country == Country.Wales
            && chance.Happens(FigureTable.Number("supplementary")))
        {
            draft.SupplementaryApprovals.Add(new SupplementaryApproval(child.Id, home.Provider.Id, Day(draft, chance)));
        }
    }

    private static DateOnly Day(RegisterDraft draft, Chance chance) => draft.AsOf.AddDays(-chance.Between(1, 60));
}
