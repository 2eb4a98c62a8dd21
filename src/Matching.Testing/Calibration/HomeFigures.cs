namespace Matching.Testing;

/// <summary>Measures the homes: numbers, places, what they cost.</summary>
internal static class HomeFigures
{
    public static IEnumerable<CalibrationLine> Measure(RegisterDraft draft)
    {
        List<HomeDraft> homes = draft.Homes;
        HomeDraft[] childrensHomes = [.. homes.Where(home => home is { Setting: Setting.Residential, IsRegistered: true } && home.Where.Authority.Country == Country.Wales)];
        HomeDraft[] foster = [.. homes.Where(home => home.Setting == Setting.Foster)];
        return
        [
            RegisterCalibration.Line("homes", homes.Count(home => home.Setting != Setting.Parents), 300),
            RegisterCalibration.Line("places", homes.Sum(home => home.Places), 400),
            RegisterCalibration.Line("childrens_homes", childrensHomes.Length, 5),
            RegisterCalibration.Line("childrens_homes_mean_places", childrensHomes.Average(home => home.Places), 0.4),
            RegisterCalibration.Line("foster_mean_places", foster.Average(home => home.Places), 0.1),
            Cost("kinship", home => home.Setting == Setting.Kinship),
            Cost("foster_authority", home => home is { Setting: Setting.Foster, ProviderKind: ProviderKind.LocalAuthority }),
            Cost("foster_agency", home => home.Setting == Setting.Foster && home.ProviderKind != ProviderKind.LocalAuthority),
            Cost("home_authority", home => home is { Setting: Setting.Residential, ProviderKind: ProviderKind.LocalAuthority, Places: > 1 }),
            Cost("home_private", home => home is { Setting: Setting.Residential, ProviderKind: not ProviderKind.LocalAuthority, Places: > 1 }),
            Cost("supported", home => home.Setting == Setting.Supported),
        ];

        CalibrationLine Cost(string name, Func<HomeDraft, bool> those)
        {
            string key = "weekly_cost." + name;
            return RegisterCalibration.Line(key, RegisterCalibration.Median(homes.Where(those).Select(home => home.WeeklyCost)), FigureTable.Number(key) * 0.2);
        }
    }
}
