namespace Matching.Testing;

/// <summary>Makes the finished home of a draft.</summary>
internal static class HomeFinisher
{
    /// <param name="draft">The draft.</param>
    /// <param name="places">Places that are open to the children of the register; fewer than approved where others hold some or a shortage takes them.</param>
    public static Home Finish(HomeDraft draft, int places)
    {
        Home home = Bare(draft, new Approval
        {
            Places = places,
            Ages = draft.Ages,
            Sexes = draft.Sexes,
            Kinds = draft.Kinds,
            NamedChildren = draft.IsForNamedChildren ? [.. draft.Children.Concat(draft.Named).Select(child => child.Id)] : [],
        });
        home = home with
        {
            Capabilities = draft.Capabilities,
            WeeklyCost = draft.WeeklyCost,
            Household = draft.Household,
            Interests = draft.Interests,
            ApprovedOn = draft.ApprovedOn,
            AvailableFrom = draft.AvailableFrom,
            Unavailable = draft.Unavailable,
            TakesOneChild = draft.TakesOneChild,
            IsRegistered = draft.IsRegistered,
        };
        return home switch
        {
            StaffedHome staffed => staffed with { Staff = draft.Staff },
            KinshipHome kinship => kinship with { AssessedOn = draft.ApprovedOn },
            _ => home,
        };
    }

    private static Home Bare(HomeDraft draft, Approval approval)
    {
        (HomeId id, ProviderId provider, GeoPoint point, AuthorityId authority) = (draft.Id, draft.Provider.Id, draft.Where.Point, draft.Where.Authority);
        return draft.Setting switch
        {
            Setting.Parents or Setting.Kinship => new KinshipHome { Id = id, Provider = provider, Location = point, Authority = authority, Approval = approval },
            Setting.Adoption or Setting.Foster => new FosterHome { Id = id, Provider = provider, Location = point, Authority = authority, Approval = approval },
            Setting.Residential => new ChildrensHome { Id = id, Provider = provider, Location = point, Authority = authority, Approval = approval },
            Setting.Supported => new SupportedAccommodation { Id = id, Provider = provider, Location = point, Authority = authority, Approval = approval },
            _ => new SecureHome { Id = id, Provider = provider, Location = point, Authority = authority, Approval = approval },
        };
    }
}
