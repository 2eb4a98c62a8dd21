namespace Matching.Files;

/// <summary>One card for each child for whom no home is proposed, the most urgent first: what stands in the way, and what would have been.</summary>
internal static class UnplacedSection
{
    private const int MostRules = 8;

    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        report.Begin(page, "unplaced");
        page.Add($"<p>{(report.Document.Unplaced.Count == 0 ? words["Unplaced.None"] : words["Unplaced.Lead"])}</p>\n");
        PlanUnplaced[] children = [.. report.Document.Unplaced.OrderBy(child => child.Urgency)];
        if (children.Length > 0)
        {
            WaysParts.Summary(page, report, children);
        }

        foreach (PlanUnplaced child in children)
        {
            Card(page, report, child);
        }

        page.Add($"</section>\n");
    }

    private static void Card(Html page, ReportContext report, PlanUnplaced unplaced)
    {
        ReportWords words = report.Words;
        Referral referral = report.ReferralOf(unplaced.Child);
        page.Add($"<article class=\"c u a{report.NumberOf(referral.Child.Authority)}\"><h3>{unplaced.Child}</h3><p class=s>{ChildFactsText.Of(report, referral)} · {report.NameOf(referral.Child.Authority)}<p class=p>{words["Unplaced.No"]} ");
        page.Add($"{(unplaced.EligibleHomes == 0 ? words["Unplaced.NoneOpen"] : words.With("Unplaced.Open", ReportWords.Whole(unplaced.EligibleHomes)))}");
        if (unplaced.RuledOut.Count > 0)
        {
            page.Add($"<table><caption>{words["Unplaced.RuledOut"]}</caption><thead><tr><th scope=col>{words["Unplaced.Rule"]}<th scope=col>{words["Unplaced.Homes"]}<th scope=col>{words["Unplaced.Alone"]}</thead><tbody>");
            foreach (PlanRuledOut rule in unplaced.RuledOut.Take(MostRules))
            {
                page.Add($"<tr><th scope=row>{words.Rule(rule.RuleId, rule.Title)}<td>{ReportWords.Whole(rule.Homes)}<td>{ReportWords.Whole(rule.OnlyThis)}");
            }

            page.Add($"</table>");
        }

        WaysParts.Card(page, report, unplaced);
        CardParts.Wishes(page, report, referral.Child, null, unplaced.Wishes);
        CardParts.Alternatives(page, report, unplaced.Alternatives, null);
        page.Add($"</article>\n");
    }
}
