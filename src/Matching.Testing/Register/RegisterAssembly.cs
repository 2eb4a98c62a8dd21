namespace Matching.Testing;

/// <summary>Puts drafts together into a problem: of one kind of run, of one authority or all, with a shortage of places or without.</summary>
/// <param name="options">What is wanted.</param>
internal sealed class RegisterAssembly(RegisterOptions options)
{
    private readonly MatchingProblemBuilder builder = new(options.AsOf);
    private readonly SortedDictionary<string, Provider> providers = new(StringComparer.Ordinal);

    public void Add(RegisterDraft draft, int copy)
    {
        List<ChildDraft> children = [.. draft.Children.Where(child => options.Authority is not { } authority || child.Authority.Id == authority)];
        Dictionary<HomeDraft, int> places = options.Authority is { } own ? AuthorityHomes.Choose(draft, own) : draft.Homes.ToDictionary(home => home, home => home.Places);
        ShortageOfPlaces.Take(options, draft, places, copy);
        foreach (HomeDraft home in draft.Homes)
        {
            if (places.TryGetValue(home, out int open))
            {
                builder.AddHomes(HomeFinisher.Finish(home, open));
                providers[home.Provider.Id.Value] = home.Provider;
            }
        }

        foreach (ChildDraft child in children)
        {
            AddChild(child);
        }

        HashSet<ChildId> known = [.. children.Select(child => child.Id)];
        HashSet<ChildId> referred = [.. children.Where(IsReferred).Select(child => child.Id)];
        HashSet<HomeId> homes = [.. places.Keys.Select(home => home.Id)];
        builder.AddSiblingGroups(draft.SiblingGroups.Where(group => known.Contains(group.Children[0])));
        builder.AddImpactAssessments(draft.Impacts.Where(impact => known.Contains(impact.Child) && known.Contains(impact.On)));
        builder.AddWishes(draft.Wishes.Where(wish => known.Contains(wish.Child) && (wish is not HomeWish about || homes.Contains(about.Home))
            && (wish is not PersonWish person || known.Contains(person.Other))));
        builder.AddJudgements(draft.Judgements.Where(judgement => referred.Contains(judgement.Child) && homes.Contains(judgement.Home)));
        builder.AddDeclines(draft.Declines.Where(decline => referred.Contains(decline.Child) && homes.Contains(decline.Home)));
        builder.AddSupplementaryApprovals(draft.SupplementaryApprovals.Where(approval => referred.Contains(approval.Child)));
        foreach (SupplementaryApproval approval in draft.SupplementaryApprovals.Where(approval => referred.Contains(approval.Child)))
        {
            Provider named = draft.Homes.First(home => home.Provider.Id == approval.Provider).Provider;
            providers[named.Id.Value] = named;
        }
    }

    public MatchingProblemBuilder ToBuilder() => builder.AddProviders(providers.Values);

    private bool IsReferred(ChildDraft child) => options.Kind == RegisterKind.Afresh || child.Unit.IsReferredToday;

    private void AddChild(ChildDraft child)
    {
        UnitDraft unit = child.Unit;
        if (!IsReferred(child))
        {
            builder.AddResidents(new Resident(child.Child, unit.Home!.Id, child.Since));
            return;
        }

        bool movable = options.Kind == RegisterKind.Today && unit.MoveReason is not null;
        builder.AddReferrals(new Referral
        {
            Child = child.Child,
            Urgency = unit.Urgency,
            Kind = child.Kind,
            CarePlan = child.CarePlan,
            PresentHome = movable ? unit.Home!.Id : null,
            PresentSince = movable ? child.Since : null,
            MoveReason = movable ? unit.MoveReason : null,
            EmergencyOutsideApproval = unit.IsNew && unit.Urgency == Urgency.Emergency,
        });
    }
}
