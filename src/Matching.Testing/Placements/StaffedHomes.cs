using System.Globalization;

namespace Matching.Testing;

/// <summary>Makes the children's homes, supported accommodation and the secure home, and finds each child who lives in one a place there.</summary>
internal static class StaffedHomes
{
    public static void Make(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("staffed homes");
        for (int number = 0; number < FigureTable.Number("childrens_homes"); number++)
        {
            AddChildrensHome(draft, chance, WelshGeography.WelshAreas, !chance.Happens(FigureTable.Number("home_taken_by_others")));
        }

        for (int number = 0; number < FigureTable.Number("home_english"); number++)
        {
            AddChildrensHome(draft, chance, WelshGeography.EnglishAreas, isAvailable: true);
        }

        for (int number = 0; number < FigureTable.Number("supported_homes"); number++)
        {
            ProviderKind provider = PlacementIntentions.ProviderOf(chance.Pick(FigureTable.Weights("supported_provider")));
            int places = Whole(chance.Pick(FigureTable.Weights("supported_places")));
            draft.AddHome(Setting.Supported, provider, chance.Pick(WelshGeography.WelshAreas), places).Ages = new AgeRange(16, 17);
        }

        Place neath = WelshGeography.Places.First(place => place.Name == "Neath");
        draft.AddHome(Setting.Secure, ProviderKind.LocalAuthority, new Area(neath.Authority, neath.Point), (int)FigureTable.Number("secure_places")).Ages = new AgeRange(10, 17);
        for (int number = 0; number < FigureTable.Number("unregistered_homes"); number++)
        {
            draft.AddHome(Setting.Residential, ProviderKind.ForProfit, chance.Pick(WelshGeography.WelshAreas), 1, isRegistered: false).Ages = new AgeRange(12, 17);
        }

        PlaceUnits(draft);
    }

    private static void AddChildrensHome(RegisterDraft draft, Chance chance, Area[] areas, bool isAvailable)
    {
        ProviderKind provider = areas == WelshGeography.EnglishAreas
            ? ProviderKind.ForProfit
            : PlacementIntentions.ProviderOf(chance.Pick(FigureTable.Weights("home_provider")));
        int places = Whole(chance.Pick(FigureTable.Weights("home_places")));
        HomeDraft home = draft.AddHome(Setting.Residential, provider, chance.Pick(areas), places, isAvailable: isAvailable);
        (int from, int to) = FamilyMaker.Range(chance.Pick(FigureTable.Weights("home_ages")));
        home.Ages = new AgeRange(from, to);
        home.Sexes = HomeProfiles.SexesOf(chance.Pick(FigureTable.Weights("home_sexes")));
        home.TakesOneChild = places == 1;
    }

    /// <summary>
    /// Each unit goes to the nearest home within its reach that suits it, else to the nearest anywhere; where no home at all suits, the child lives in an agency's
    /// foster home instead.
    /// </summary>
    private static void PlaceUnits(RegisterDraft draft)
    {
        ILookup<Setting, HomeDraft> homes = draft.Homes.Where(home => home is { IsAvailable: true, IsRegistered: true }).ToLookup(home => home.Setting);
        foreach (UnitDraft unit in draft.Units.Where(unit => unit is { IsNew: false, Setting: Setting.Residential or Setting.Supported or Setting.Secure }))
        {
            HomeDraft? home = Nearest(homes[unit.Setting], unit, anywhere: unit.Setting == Setting.Secure) ?? Nearest(homes[unit.Setting], unit, anywhere: true);
            if (home is not null)
            {
                RegisterDraft.MoveIn(unit, home);
            }
            else
            {
                (unit.Setting, unit.Provider) = (Setting.Foster, ProviderKind.ForProfit);
            }
        }
    }

    private static HomeDraft? Nearest(IEnumerable<HomeDraft> homes, UnitDraft unit, bool anywhere)
    {
        HomeDraft? best = null;
        double least = double.MaxValue;
        foreach (HomeDraft home in homes)
        {
            if (home.Free < unit.Children.Count || !(anywhere || IsInReach(home, unit)) || !home.Suits(unit))
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

    private static bool IsInReach(HomeDraft home, UnitDraft unit) => unit.Reach switch
    {
        Reach.OwnArea => home.Where.Authority == unit.Family.Authority.Id,
        Reach.OtherWelsh => home.Where.Authority != unit.Family.Authority.Id && home.Where.Authority.Country == Country.Wales,
        _ => home.Where.Authority.Country != Country.Wales,
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
