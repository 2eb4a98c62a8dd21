namespace Matching;

/// <summary>The order in which a problem holds what has no id of its own, so that the order of input never matters.</summary>
/// <remarks>Every value of a part takes its turn in the comparison: parts that compare as equal are equal, so that their order cannot show.</remarks>
internal static class ProblemOrder
{
    public static SiblingGroup OfMembers(SiblingGroup group) =>
        group with { Children = [.. group.Children.OrderBy(child => child.Value, StringComparer.Ordinal)] };

    public static IReadOnlyList<Wish> Of(IEnumerable<Wish> wishes) =>
    [
        .. wishes
            .OrderBy(wish => wish.Child.Value, StringComparer.Ordinal)
            .ThenByDescending(wish => wish.Importance)
            .ThenBy(KindOf)
            .ThenBy(About, StringComparer.Ordinal)
            .ThenBy(wish => (wish as PlaceWish)?.Place.Latitude)
            .ThenBy(wish => (wish as PlaceWish)?.Place.Longitude)
            .ThenBy(wish => (wish as PlaceWish)?.Within)
            .ThenBy(wish => wish.By)
            .ThenBy(wish => wish.Against),
    ];

    public static IReadOnlyList<Judgement> Of(IEnumerable<Judgement> judgements) =>
    [
        .. judgements
            .OrderBy(judgement => judgement.Child.Value, StringComparer.Ordinal)
            .ThenBy(judgement => judgement.Home.Value, StringComparer.Ordinal)
            .ThenBy(judgement => judgement.Kind)
            .ThenBy(judgement => judgement.On)
            .ThenBy(judgement => judgement.By, StringComparer.Ordinal)
            .ThenBy(judgement => judgement.Why, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Decline> Of(IEnumerable<Decline> declines) =>
    [
        .. declines
            .OrderBy(decline => decline.Child.Value, StringComparer.Ordinal)
            .ThenBy(decline => decline.Home.Value, StringComparer.Ordinal)
            .ThenBy(decline => decline.On),
    ];

    public static IReadOnlyList<SupplementaryApproval> Of(IEnumerable<SupplementaryApproval> approvals) =>
    [
        .. approvals
            .OrderBy(approval => approval.Child.Value, StringComparer.Ordinal)
            .ThenBy(approval => approval.Provider.Value, StringComparer.Ordinal)
            .ThenBy(approval => approval.On),
    ];

    private static int KindOf(Wish wish) => wish switch
    {
        HomeWish => 0,
        PlaceWish => 1,
        PersonWish => 2,
        _ => 3,
    };

    private static string About(Wish wish) => wish switch
    {
        HomeWish about => about.Home.Value,
        PersonWish about => about.Other.Value,
        FeatureWish about => about.Feature.Code,
        _ => "",
    };
}
