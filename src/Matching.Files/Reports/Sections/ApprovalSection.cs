namespace Matching.Files;

/// <summary>Approvals to seek by kind, and what homes cost a week.</summary>
internal static class ApprovalSection
{
    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        report.Begin(page, "approvals");
        page.Add($"<p>{words["Approvals.Lead"]}</p><table><caption>{words["Approvals.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Approvals.Kind"]}</th><th scope=\"col\">{words["Approvals.Number"]}</th><th scope=\"col\" class=\"left\">{words["Approvals.Task"]}</th><th scope=\"col\" class=\"left\">{words["Approvals.Source"]}</th></tr></thead><tbody>");
        foreach (PlanApprovalCount approval in report.Document.Approvals)
        {
            string source = report.Document.Proposals.SelectMany(proposal => proposal.ApprovalsRequired).FirstOrDefault(one => one.RuleId == approval.RuleId)?.Source ?? "–";
            string task = words.Rule(approval.RuleId, approval.Title) == words.Find($"Rule.{approval.RuleId}") ? words.Find($"Task.{approval.RuleId}") ?? "–" : "–";
            page.Add($"<tr><th scope=\"row\">{words.Rule(approval.RuleId, approval.Title)} ({approval.RuleId})</th><td>{ReportWords.Whole(approval.Count)}</td><td class=\"left\">{task}</td><td class=\"left\">{source}</td></tr>");
        }

        page.Add($"</tbody></table><h3>{words["Cost.Heading"]}</h3><p>{words["Cost.Lead"]}</p>");
        MeasureSection.Table(page, report, words["Cost.Caption"], report.Document.Measures.Where(
            measure => measure.Group is null && (measure.Key.StartsWith("weekly-cost-", StringComparison.Ordinal) || measure.Key.StartsWith("provider-", StringComparison.Ordinal))));
        page.Add($"</section>\n");
    }
}
