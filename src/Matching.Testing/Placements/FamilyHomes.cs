using System.Globalization;

namespace Matching.Testing;

/// <summary>Makes the homes of families, connected persons, adopters and foster carers around the children who live in them, and the empty foster homes.</summary>
internal static class FamilyHomes
{
    /// <summary>Farthest that a free place may be from where a child's home is meant to be.</summary>
    private const double FarthestKilometres = 22;

    public static void Make(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("family homes");
        var buckets = new Dictionary<(ProviderKind, AuthorityId), Bucket>();
        List<UnitDraft> fostered = [];
        foreach (UnitDraft unit in draft.Units)
        {
            if (unit.Setting is Setting.Parents or Setting.Kinship or Setting.Adoption)
            {
                MakeForNamed(draft, unit);
            }
            else if (unit is { Setting: Setting.Foster, IsNew: false })
            {
                fostered.Add(unit);
            }
        }

        // Large groups first: they need homes of their own, and the free places that they leave go to others.
        foreach (UnitDraft unit in fostered.OrderByDescending(unit => unit.Children.Count))
        {
            AuthorityId area = unit.Target.Authority.Country == Country.Wales ? unit.Target.Authority : default;
            if (!buckets.TryGetValue((unit.Provider, area), out Bucket? bucket))
            {
                buckets[(unit.Provider, area)] = bucket = new Bucket();
            }

            Foster(draft, chance, bucket, unit);
        }

        MakeEmpty(draft, chance, draft.Homes.Count(home => home.Setting == Setting.Foster));
    }

    private static void MakeForNamed(RegisterDraft draft, UnitDraft unit)
    {
        HomeDraft home = draft.AddHome(unit.Setting, unit.Provider, unit.Target, unit.Children.Count);
        if (unit.IsNew)
        {
            unit.Home = home;
            home.Named.AddRange(unit.Children);
        }
        else
        {
            RegisterDraft.MoveIn(unit, home);
        }
    }

    private static void Foster(RegisterDraft draft, Chance chance, Bucket bucket, UnitDraft unit)
    {
        HomeDraft? home = unit.First.LivesAlone ? null : bucket.Find(unit, FigureTable.Number("foster_vacant_share"));
        if (home is null)
        {
            home = draft.AddHome(Setting.Foster, unit.Provider, unit.Target, Places(chance, unit));
            home.TakesOneChild = unit.First.LivesAlone;
            bucket.Homes.Add(home);
            bucket.Places += home.Places;
        }

        RegisterDraft.MoveIn(unit, home);
        bucket.Taken += unit.Children.Count;
    }

    /// <summary>Places by the assumed distribution, at least as many as the group; groups above the usual limit of three have the home to themselves.</summary>
    private static int Places(Chance chance, UnitDraft unit)
    {
        if (unit.First.LivesAlone)
        {
            return 1;
        }

        int drawn = int.Parse(chance.Pick(FigureTable.Weights("foster_places")), CultureInfo.InvariantCulture);
        return Math.Max(drawn, unit.Children.Count);
    }

    private static void MakeEmpty(RegisterDraft draft, Chance chance, int lived)
    {
        int count = chance.Round(lived * FigureTable.Number("foster_empty_homes"));
        for (int number = 0; number < count; number++)
        {
            ProviderKind provider = PlacementIntentions.ProviderOf(chance.Pick(FigureTable.Weights("foster_provider")));
            int places = int.Parse(chance.Pick(FigureTable.Weights("foster_places")), CultureInfo.InvariantCulture);
            bool available = !chance.Happens(FigureTable.Number("foster_empty_unavailable"));
            draft.AddHome(Setting.Foster, provider, chance.Pick(WelshGeography.WelshAreas), places, isAvailable: available);
        }
    }

    /// <summary>Foster homes of one kind of provider in one authority.</summary>
    private sealed class Bucket
    {
        public List<HomeDraft> Homes { get; } = [];

        public int Places { get; set; }

        public int Taken { get; set; }

        /// <summary>The nearest home with room that suits the unit; null when there is none, or when no more than the wanted share of places is free.</summary>
        public HomeDraft? Find(UnitDraft unit, double vacantShare)
        {
            if (Places - Taken <= vacantShare * Places)
            {
                return null;
            }

            HomeDraft? best = null;
            double least = FarthestKilometres;
            foreach (HomeDraft home in Homes)
            {
                if (home.Free < unit.Children.Count || home.Places > 3 || home.TakesOneChild || !home.Suits(unit))
                {
                    continue;
                }

                double kilometres = WelshGeography.Kilometres(home.Where.Point, unit.Target.Point);
                if (kilometres < least)
                {
                    (best, least) = (home, kilometres);
                }
            }

            return best;
        }
    }
}
