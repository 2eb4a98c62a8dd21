namespace Matching.Files;

/// <summary>The hashes by which anybody can tell whether something was changed, and what people decided. Only where a record is given.</summary>
internal static class RecordSection
{
    public const string Name = "record";

    private static readonly string[] Columns = ["On", "Child", "Proposed", "Decided", "By", "Why"];

    /// <summary>Whether there is a record to show.</summary>
    /// <exception cref="ArgumentException">The record is not of this plan.</exception>
    public static bool IsShown(ReportContext report, HtmlReportOptions options)
    {
        if (options.Record is { } record && (record.RegisterHash != report.Document.RegisterHash || record.PlanHash != PlanHash.Of(report.Document.ToPlan())))
        {
            throw new ArgumentException($"The record {record.Hash} is not of this plan; give the one that was made of it.", nameof(options));
        }

        return options.Record is not null;
    }

    public static void Write(Html page, ReportContext report, HtmlReportOptions options)
    {
        if (options.Record is not { } record)
        {
            return;
        }

        ReportWords words = report.Words;
        report.Begin(page, Name);
        page.Add($"<p>{words["Record.Lead"]}</p><dl class=\"facts\">");
        IEnumerable<(string Term, string Text)> hashes =
        [
            (words["Record.Hash"], record.Hash), (words["Fact.Hash"], record.RegisterHash), (words["Record.PolicyHash"], record.PolicyHash), (words["Record.PlanHash"], record.PlanHash),
            .. options.Decisions is { } log ? new[] { (words["Record.Head"], log.Head) } : [],
        ];
        foreach ((string term, string text) in hashes)
        {
            page.Add($"<div><dt>{term}</dt><dd>{text}</dd></div>");
        }

        page.Add($"</dl>\n");
        if (options.Decisions is { } decisions)
        {
            Decisions(page, words, [.. decisions.Entries.Where(entry => entry.Record == record.Hash)]);
            int elsewhere = decisions.Entries.Count(entry => entry.Record != record.Hash);
            if (elsewhere > 0)
            {
                page.Add($"<p>{words.With("Record.Elsewhere", ReportWords.Whole(elsewhere))}</p>");
            }
        }

        page.Add($"</section>\n");
    }

    private static void Decisions(Html page, ReportWords words, IReadOnlyList<DecisionEntry> entries)
    {
        if (entries.Count == 0)
        {
            page.Add($"<p>{words["Record.Undecided"]}</p>");
            return;
        }

        page.Add($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{words["Record.Caption"]}\"><table><caption>{words["Record.Caption"]}</caption><thead><tr>");
        foreach (string column in Columns)
        {
            page.Add($"<th scope=\"col\" class=\"left\">{words[$"Record.{column}"]}</th>");
        }

        page.Add($"</tr></thead><tbody>");
        foreach (DecisionRecord decision in entries.Select(entry => entry.Decision))
        {
            string decided = decision.Outcome == DecisionOutcome.Accepted ? words["Record.AsProposed"] : decision.Decided?.Value ?? words["Record.None"];
            decided += decision.RulesBroken.Count == 0 ? "" : $" ({words.With("Record.RulesBroken", string.Join(", ", decision.RulesBroken))})";
            page.Add($"<tr><th scope=\"row\">{words.Day(decision.On)}</th><td class=\"left\">{decision.Child.Value}</td><td class=\"left\">{decision.Proposed?.Value ?? words["Record.None"]}</td><td class=\"left\">{decided}</td><td class=\"left\">{decision.By}</td><td class=\"left\">{decision.Why}</td></tr>");
        }

        page.Add($"</tbody></table></div>");
    }
}
