namespace Matching.Testing;

/// <summary>Takes a share of the open places away: whole homes afresh, free places today. Homes that name their children, and the secure home, stay.</summary>
internal static class ShortageOfPlaces
{
    public static void Take(RegisterOptions options, RegisterDraft draft, Dictionary<HomeDraft, int> places, int copy)
    {
        List<HomeDraft> open = [.. draft.Homes.Where(home => places.ContainsKey(home) && !home.IsForNamedChildren && home.Setting != Setting.Secure)];
        int left = (int)(options.Shortage * open.Sum(home => places[home]));
        new Chance(options.Seed, "shortage", copy).Shuffle(open);
        foreach (HomeDraft home in open)
        {
            if (left <= 0)
            {
                return;
            }

            bool lived = options.Kind == RegisterKind.Today && home.Children.Exists(child => options.Authority is not { } own || child.Authority.Id == own);
            if (!lived)
            {
                left -= places[home];
                places.Remove(home);
            }
            else
            {
                int kept = home.Children.Count(child => options.Authority is not { } own || child.Authority.Id == own);
                left -= places[home] - kept;
                places[home] = kept;
            }
        }
    }
}
