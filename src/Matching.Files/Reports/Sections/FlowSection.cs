namespace Matching.Files;

/// <summary>From which authorities children would go to homes in which others.</summary>
internal static class FlowSection
{
    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        AreaTier[] tiers = Enum.GetValues<AreaTier>();
        ILookup<AuthorityId, PlanProposal> proposals = report.Document.Proposals.ToLookup(proposal => report.ReferralOf(proposal.Child).Child.Authority);
        ILookup<AuthorityId, PlanUnplaced> unplaced = report.Document.Unplaced.ToLookup(child => report.ReferralOf(child.Child).Child.Authority);
        report.Begin(page, "flows");
        page.Add($"<p>{words["Flows.Lead"]}</p><div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{words["Flows.Caption"]}\"><table><caption>{words["Flows.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Flows.Authority"]}</th><th scope=\"col\">{words["Flows.Referred"]}</th>");
        foreach (AreaTier tier in tiers)
        {
            page.Add($"<th scope=\"col\">{words.Of(tier)}</th>");
        }

        page.Add($"<th scope=\"col\">{words["Flows.Unplaced"]}</th></tr></thead><tbody>");
        foreach (AuthorityId authority in report.Authorities)
        {
            PlanProposal[] own = [.. proposals[authority]];
            int without = unplaced[authority].Count();
            page.Add($"<tr><th scope=\"row\">{report.NameOf(authority)}</th><td>{ReportWords.Whole(own.Length + without)}</td>");
            foreach (AreaTier tier in tiers)
            {
                page.Add($"<td>{ReportWords.Whole(own.Count(proposal => proposal.Tier == tier))}</td>");
            }

            page.Add($"<td>{ReportWords.Whole(without)}</td></tr>");
        }

        page.Add($"</tbody></table></div>\n");
        Every(page, report);
        page.Add($"</section>\n");
    }

    private static void Every(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        (AuthorityId From, AuthorityId To, int Children)[] flows =
        [
            .. report.Document.Proposals
                .GroupBy(proposal => (From: report.ReferralOf(proposal.Child).Child.Authority, To: report.HomeOf(proposal.Home).Authority))
                .Where(flow => flow.Key.From != flow.Key.To)
                .Select(flow => (flow.Key.From, flow.Key.To, Children: flow.Count()))
                .OrderByDescending(flow => flow.Children)
                .ThenBy(flow => flow.From.Value, StringComparer.Ordinal)
                .ThenBy(flow => flow.To.Value, StringComparer.Ordinal),
        ];
        if (flows.Length == 0)
        {
            page.Add($"<p>{words["Flows.None"]}</p>\n");
            return;
        }

        page.Add($"<details><summary>{words.With("Flows.Every", ReportWords.Whole(flows.Length))}</summary><table><caption>{words["Flows.EveryCaption"]}</caption><thead><tr><th scope=\"col\">{words["Flows.Authority"]}</th><th scope=\"col\" class=\"left\">{words["Flows.To"]}</th><th scope=\"col\">{words["Children"]}</th></tr></thead><tbody>");
        foreach ((AuthorityId from, AuthorityId to, int children) in flows)
        {
            page.Add($"<tr><th scope=\"row\">{report.NameOf(from)}</th><td class=\"left\">{report.NameOf(to)}</td><td>{ReportWords.Whole(children)}</td></tr>");
        }

        page.Add($"</tbody></table></details>\n");
    }
}
