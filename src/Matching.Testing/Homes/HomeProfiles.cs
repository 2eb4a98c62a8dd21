namespace Matching.Testing;

/// <summary>Draws what is recorded about each home, in keeping with the children who live there.</summary>
internal static class HomeProfiles
{
    private static readonly DateOnly LastForProfitDay = new(2026, 3, 31);

    public static void Draw(RegisterDraft draft, ProviderDirectory providers)
    {
        Chance chance = draft.ChanceOf("home profiles");
        foreach (HomeDraft home in draft.Homes)
        {
            home.Provider = providers.Choose(chance, home);
            home.ApprovedOn = home.Named.Count > 0 ? null : Past(chance, draft.AsOf, 620, 5000);
            if (home.Setting == Setting.Foster)
            {
                DrawApproval(chance, home);
            }

            if (!home.IsAvailable)
            {
                DrawAbsence(draft.AsOf, chance, home);
            }

            home.WeeklyCost = Cost(chance, home);
            HomeRecords.Draw(chance, home);
        }
    }

    internal static SexesApproved SexesOf(string name) => name switch
    {
        "girls" => SexesApproved.Girls,
        "boys" => SexesApproved.Boys,
        _ => SexesApproved.Any,
    };

    /// <summary>A day in the past, and before 1 April 2026, after which no new for-profit registration is possible.</summary>
    internal static DateOnly Past(Chance chance, DateOnly asOf, int fromDays, int toDays)
    {
        DateOnly latest = asOf < LastForProfitDay ? asOf : LastForProfitDay;
        return latest.AddDays(-chance.Between(fromDays, toDays));
    }

    /// <summary>Draws terms of approval until they cover the children who live there; all ages, both sexes and every kind where none do.</summary>
    private static void DrawApproval(Chance chance, HomeDraft home)
    {
        (int from, int to) = FamilyMaker.Range(chance.Pick(FigureTable.Weights("foster_ages")));
        var ages = new AgeRange(from, to);
        home.Ages = home.Children.TrueForAll(child => ages.Contains(child.Age)) ? ages : AgeRange.AllChildren;
        SexesApproved sexes = SexesOf(chance.Pick(FigureTable.Weights("foster_sexes")));
        home.Sexes = home.Children.TrueForAll(child => sexes == SexesApproved.Any || child.Sex == (sexes == SexesApproved.Girls ? Sex.Female : Sex.Male))
            ? sexes
            : SexesApproved.Any;
        IReadOnlyList<PlacementKind> kinds = chance.Pick(FigureTable.Weights("foster_kinds")) switch
        {
            "long" => [PlacementKind.LongTerm],
            "long+short" => [PlacementKind.LongTerm, PlacementKind.ShortTerm],
            "short+emergency+break" => [PlacementKind.ShortTerm, PlacementKind.Emergency, PlacementKind.ShortBreak],
            _ => [],
        };
        home.Kinds = home.Children.TrueForAll(child => kinds.Contains(child.Kind)) ? kinds : [];
    }

    /// <summary>Nobody lives in a home that is not available: it opens later, or is closed for a while around the day.</summary>
    private static void DrawAbsence(DateOnly asOf, Chance chance, HomeDraft home)
    {
        if (home.Setting == Setting.Foster && chance.Happens(0.4))
        {
            home.AvailableFrom = asOf.AddDays(chance.Between(40, 120));
        }
        else
        {
            home.Unavailable.Add(new DateSpan(asOf.AddDays(-chance.Between(20, 200)), asOf.AddDays(chance.Between(60, 300))));
        }
    }

    private static decimal? Cost(Chance chance, HomeDraft home)
    {
        bool authority = home.ProviderKind == ProviderKind.LocalAuthority;
        switch (home.Setting)
        {
            case Setting.Parents:
                return 0;
            case Setting.Adoption:
                return null;
            case Setting.Residential:
                double cost = authority
                    ? chance.Around(FigureTable.Number("weekly_cost.home_authority"), 0.8, 1.3)
                    : chance.Around(FigureTable.Number("weekly_cost.home_private"), 0.67, 1.6);
                return WholeFives(home.Places == 1 ? cost * FigureTable.Number("weekly_cost.solo_factor") : cost);
            default:
                string key = home.Setting == Setting.Foster ? authority ? "foster_authority" : "foster_agency" : home.Setting.ToString().ToLowerInvariant();
                return WholeFives(chance.Around(FigureTable.Number("weekly_cost." + key), 0.8, 1.35));
        }
    }

    private static decimal WholeFives(double pounds) => 5 * (int)(pounds / 5);
}
