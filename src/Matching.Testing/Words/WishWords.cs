namespace Matching.Testing;

/// <summary>Writes wishes for a third of the children: places, people, features, homes; most of them the child's own.</summary>
internal static class WishWords
{
    private static readonly Weights Kinds = new("place:38 feature:32 person:17 home:13");
    private static readonly Capability[] Features = [Capability.PetFree, Capability.SmokeFree, Capability.WelshSpeaking, new("garden"), new("own-room"), new("countryside")];

    public static void Write(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("wishes");
        Dictionary<AuthorityId, ChildDraft[]> peers = draft.Children.GroupBy(child => child.Authority.Id).ToDictionary(group => group.Key, group => group.ToArray());
        Dictionary<AuthorityId, HomeDraft[]> homes = draft.Homes.Where(home => home is { IsForNamedChildren: false, IsRegistered: true })
            .GroupBy(home => home.Where.Authority)
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (ChildDraft child in draft.Children.Where(child => child.Age >= 3 && child.Unit.Setting != Setting.Secure))
        {
            // From three years: so many more of them than of all children have a wish.
            if (chance.Happens(FigureTable.Number("share.wishes") * 1.12))
            {
                draft.Wishes.Add(Draw(chance, child, peers[child.Authority.Id], homes[child.Authority.Id]));
            }
        }
    }

    private static Wish Draw(Chance chance, ChildDraft child, ChildDraft[] peers, HomeDraft[] homes)
    {
        WishedBy by = child.Age < 16 && !child.Unaccompanied && chance.Happens(0.25) ? WishedBy.Parent : WishedBy.Child;
        int importance = chance.Between(1, 3);
        bool against = chance.Happens(0.12);
        switch (chance.Pick(Kinds))
        {
            case "feature":
                return new FeatureWish { Child = child.Id, By = by, Importance = importance, Against = against, Feature = chance.Pick(Features) };
            case "person":
                ChildDraft other = Companion(chance, child, peers);
                return new PersonWish { Child = child.Id, By = by, Importance = importance, Against = against, Other = other.Id };
            case "home":
                HomeDraft home = child.Home is { IsForNamedChildren: false } present ? present : chance.Pick(homes);
                return new HomeWish { Child = child.Id, By = by, Importance = importance, Against = against, Home = home.Id };
            default:
                GeoPoint place = WelshGeography.NearestPlaceIn(child.Authority.Id, child.Community).Point;
                return new PlaceWish { Child = child.Id, By = by, Importance = importance, Against = against, Place = place, Within = Distance.FromMiles(5 * chance.Between(1, 4)) };
        }
    }

    /// <summary>Someone who lives in the same home, else another child of the authority.</summary>
    private static ChildDraft Companion(Chance chance, ChildDraft child, ChildDraft[] peers)
    {
        if (child.Home is { Children.Count: > 1 } home && chance.Happens(0.6))
        {
            return home.Children[(home.Children.IndexOf(child) + 1) % home.Children.Count];
        }

        ChildDraft other = chance.Pick(peers);
        return other == child ? peers[(Array.IndexOf(peers, child) + 1) % peers.Length] : other;
    }
}
