using System.Globalization;

namespace Matching.Files;

/// <summary>The map: home communities, homes, and a line from each child to the home proposed. Lines of one authority, tier and kind are one shape, which the filters show or hide.</summary>
internal static class MapSection
{
    public static void Write(Html page, ReportContext report, MapShapes shapes)
    {
        ReportWords words = report.Words;
        report.Begin(page, "map");
        page.Add($"<p>{words["Map.Lead"]}</p>\n");
        Filters(page, report);
        GeoPoint[] places =
        [
            .. report.Document.Proposals.Select(proposal => report.HomeOf(proposal.Home).Location),
            .. report.Problem.Referrals.Select(referral => referral.Child.HomeCommunity),
        ];
        if (places.Length > 0)
        {
            Picture(page, report, shapes, new MapProjection(places));
        }

        page.Add($"<p class=\"note\">{words["Map.Source"]}</p></section>\n");
    }

    /// <summary>The classes by which the filters find a child's line and card.</summary>
    public static string ClassesOf(ReportContext report, PlanProposal proposal)
    {
        Home home = report.HomeOf(proposal.Home);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"a{report.NumberOf(report.ReferralOf(proposal.Child).Child.Authority)} t{(int)proposal.Tier} k{(int)home.Kind}");
    }

    private static void Filters(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        page.Add($"<form id=\"filters\" hidden><fieldset><legend>{words["Map.Filters"]}</legend>");
        Choice("a", "Map.Authority", report.Authorities.Select((authority, number) => (Value: number, Text: report.NameOf(authority))));
        Choice("t", "Map.Tier", Enum.GetValues<AreaTier>().Where(tier => report.Document.Proposals.Any(proposal => proposal.Tier == tier)).Select(tier => ((int)tier, words.Of(tier))));
        Choice("k", "Map.Kind", report.Document.Proposals.Select(proposal => report.HomeOf(proposal.Home).Kind).Distinct().Order().Select(kind => ((int)kind, words.Of(kind))));
        page.Add($"<button type=\"button\" id=\"all\">{words["Map.Reset"]}</button></fieldset><p id=\"count\" role=\"status\" data-all=\"{words["Map.All"]}\" data-some=\"{words["Map.Some"]}\"></p></form>\n");

        void Choice(string id, string key, IEnumerable<(int Value, string Text)> choices)
        {
            page.Add($"<div><label for=\"f-{id}\">{words[key]}</label><select id=\"f-{id}\" data-class=\"{id}\"><option value=\"\">{words["Map.Every"]}</option>");
            foreach ((int value, string text) in choices)
            {
                page.Add($"<option value=\"{value}\">{text}</option>");
            }

            page.Add($"</select></div> ");
        }
    }

    private static void Picture(Html page, ReportContext report, MapShapes shapes, MapProjection paper)
    {
        ReportWords words = report.Words;
        IReadOnlyList<PlanProposal> proposals = report.Document.Proposals;
        string described = words.With(
            "Map.Picture",
            ReportWords.Whole(proposals.Count),
            ReportWords.Whole(proposals.Count(proposal => proposal.Tier == AreaTier.Own)),
            ReportWords.Whole(proposals.Count(proposal => proposal.Tier is AreaTier.BorderingWelsh or AreaTier.BorderingEnglish)),
            ReportWords.Whole(proposals.Count(proposal => proposal.Tier is AreaTier.OtherWelsh or AreaTier.OtherEnglish or AreaTier.Elsewhere)));
        page.Add($"<figure><svg id=\"picture\" style=\"width:min(100%,80vh*{MapProjection.Width}/{paper.Height})\" viewBox=\"0 0 {MapProjection.Width} {paper.Height}\" role=\"img\" aria-labelledby=\"mt md\"><title id=\"mt\">{words["Map.Title"]}</title><desc id=\"md\">{described}</desc>");
        page.Add($"<path class=\"land\" d=\"{paper.Rings(shapes.Outline)}\"/>");
        if (shapes.Boundaries.Count > 0)
        {
            page.Add($"<path class=\"areas\" d=\"{paper.Rings(shapes.Boundaries)}\"/>");
        }

        page.Add($"<path class=\"homes\" d=\"{Dots(report.Problem.Homes.Select(home => home.Location).Where(paper.Shows), paper)}\"/>");
        foreach (IGrouping<string, PlanProposal> group in proposals.GroupBy(proposal => ClassesOf(report, proposal), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            (GeoPoint From, GeoPoint To)[] ends = [.. group.Select(proposal => (report.ReferralOf(proposal.Child).Child.HomeCommunity, report.HomeOf(proposal.Home).Location))];
            page.Add($"<g class=\"f {group.Key}\" data-n=\"{group.Count()}\"><path class=\"line\" d=\"{string.Concat(ends.Select(end => Line(paper.Of(end.From), paper.Of(end.To))).Distinct())}\"/>");
            page.Add($"<path class=\"from\" d=\"{Dots(ends.Select(end => end.From), paper)}\"/><path class=\"to\" d=\"{Dots(ends.Select(end => end.To), paper)}\"/></g>");
        }

        foreach (IGrouping<AuthorityId, PlanUnplaced> group in report.Document.Unplaced.GroupBy(child => report.ReferralOf(child.Child).Child.Authority))
        {
            page.Add($"<g class=\"f a{report.NumberOf(group.Key)}\" data-n=\"{group.Count()}\"><path class=\"none\" d=\"{Dots(group.Select(child => report.ReferralOf(child.Child).Child.HomeCommunity), paper)}\"/></g>");
        }

        page.Add($"</svg><figcaption><span class=\"key from\"></span>{words["Map.KeyFrom"]} <span class=\"key to\"></span>{words["Map.KeyTo"]} <span class=\"key none\"></span>{words["Map.KeyNone"]} <span class=\"key homes\"></span>{words["Map.KeyHomes"]} <span class=\"key t0\"></span>{words["Map.KeyOwn"]} <span class=\"key t1\"></span>{words["Map.KeyBordering"]} <span class=\"key t3\"></span>{words["Map.KeyFurther"]}</figcaption></figure>\n");
    }

    // A line of no length with round ends is a dot.
    private static string Dots(IEnumerable<GeoPoint> places, MapProjection paper) =>
        string.Concat(places.Select(paper.Of).Distinct().Select(point => string.Create(CultureInfo.InvariantCulture, $"M{point.X} {point.Y}h0")));

    private static string Line((int X, int Y) from, (int X, int Y) to) =>
        string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}L{to.X} {to.Y}");
}
