namespace Matching.Testing;

/// <summary>Measures where the children who have a home live.</summary>
internal static class PlacementFigures
{
    public static IEnumerable<CalibrationLine> Measure(RegisterDraft draft)
    {
        ChildDraft[] placed = [.. draft.Children.Where(child => !child.Unit.IsNew)];
        ChildDraft[] fostered = [.. placed.Where(child => child.Unit.Setting is Setting.Foster or Setting.Kinship)];
        ChildDraft[] byAuthority = [.. fostered.Where(child => child.Unit.Setting == Setting.Foster && child.Home!.ProviderKind == ProviderKind.LocalAuthority)];
        ChildDraft[] byAgency = [.. fostered.Where(child => child.Home!.ProviderKind == ProviderKind.ForProfit)];
        ChildDraft[] inHomes = [.. placed.Where(child => child.Unit.Setting == Setting.Residential)];
        return
        [
            Share("share.own_authority", placed, IsOwn, 0.025),
            Share("share.other_welsh", placed, child => !IsOwn(child) && CountryOf(child) == Country.Wales, 0.025),
            Share("share.outside_wales", placed, child => CountryOf(child) != Country.Wales, 0.012),
            Share("share.not_with_family", placed, child => child.Unit.Setting is not (Setting.Parents or Setting.Kinship), 0.025),
            Share("share.fostered", placed, child => child.Unit.Setting is Setting.Foster or Setting.Kinship, 0.025),
            Share("share.kinship_of_fostered", fostered, child => child.Unit.Setting == Setting.Kinship, 0.025),
            Share("share.parents", placed, child => child.Unit.Setting == Setting.Parents, 0.02),
            Share("share.adoption", placed, child => child.Unit.Setting == Setting.Adoption, 0.01),
            Share("share.residential", placed, child => child.Unit.Setting is Setting.Residential or Setting.Secure, 0.015),
            Share("share.supported", placed, child => child.Unit.Setting == Setting.Supported, 0.01),
            Share("share.fostered_in_own_authority", fostered, IsOwn, 0.03),
            Share("share.for_profit_of_fostering", fostered, child => child.Home!.ProviderKind == ProviderKind.ForProfit, 0.03),
            Share("share.for_profit_of_childrens_homes", inHomes, child => child.Home!.ProviderKind == ProviderKind.ForProfit, 0.05),
            Share("share.local_of_authority_fostering", byAuthority, IsOwn, 0.04),
            Share("share.local_of_agency_fostering", byAgency, IsOwn, 0.05),
            Share("share.agency_outside_wales", byAgency, child => CountryOf(child) != Country.Wales, 0.025),
        ];
    }

    internal static bool IsOwn(ChildDraft child) => child.Home!.Where.Authority == child.Authority.Id;

    internal static Country CountryOf(ChildDraft child) => child.Home!.Where.Authority.Country;

    private static CalibrationLine Share(string key, IReadOnlyCollection<ChildDraft> all, Func<ChildDraft, bool> those, double tolerance) =>
        RegisterCalibration.Line(key, RegisterCalibration.Share(all, those), tolerance);
}
