namespace Matching.Testing;

/// <summary>
/// The homes of one authority's register: those where its children live, and those in its area, or not far over a border, with a free place. Places that are held by
/// children of other authorities are taken off.
/// </summary>
internal static class AuthorityHomes
{
    private const double FarthestKilometres = 20;

    public static Dictionary<HomeDraft, int> Choose(RegisterDraft draft, AuthorityId own)
    {
        Area[] areas = WelshGeography.AreasOf(own);
        var places = new Dictionary<HomeDraft, int>();
        foreach (HomeDraft home in draft.Homes)
        {
            int others = home.Children.Count(child => child.Authority.Id != own);
            bool lived = home.Children.Concat(home.Named).Any(child => child.Authority.Id == own);
            bool open = !home.IsForNamedChildren && home.Free > 0 && (home.Setting == Setting.Secure || IsNear(home, own, areas))
                && !home.Children.Exists(child => child.LivesAlone);
            if (lived || open)
            {
                places[home] = home.Places - others;
            }
        }

        return places;
    }

    private static bool IsNear(HomeDraft home, AuthorityId own, Area[] areas) =>
        home.Where.Authority == own
        || (AuthorityMap.Wales.Border(own, home.Where.Authority)
            && Array.Exists(areas, area => WelshGeography.Kilometres(area.Point, home.Where.Point) <= FarthestKilometres));
}
