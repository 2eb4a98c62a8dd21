namespace Matching.Files;

/// <summary>The measures by group of children, with small numbers suppressed so that no one child is found from them.</summary>
internal static class GroupSection
{
    private static readonly string[] Columns =
        ["children", "unplaced", "moves", "school-changes", "out-of-area-in-wales", "outside-wales", "over-twenty-miles", "from-home-median-kilometres"];

    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        IReadOnlyList<PlanMeasure> measures = SmallNumbers.Suppress(report.Document.Measures);
        report.Begin(page, "groups");
        page.Add($"<p>{words.With("Groups.Lead", GroupMeasures.GreatestSmallNumber)}</p><div class=\"wide nowrap\" role=\"region\" tabindex=\"0\" aria-label=\"{words["Groups.Caption"]}\"><table><caption>{words["Groups.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Groups.Group"]}</th>");
        foreach (string column in Columns)
        {
            page.Add($"<th scope=\"col\">{words[$"Measure.{column}"]}</th>");
        }

        page.Add($"</tr></thead><tbody>");
        foreach (IGrouping<string, PlanMeasure> group in measures.Where(measure => measure.Group is not null).GroupBy(measure => measure.Group!, StringComparer.Ordinal))
        {
            page.Add($"<tr><th scope=\"row\">{words.Find($"Group.{group.Key}") ?? group.First().GroupTitle}</th>");
            foreach (PlanMeasure measure in Columns.Select(column => group.First(one => one.Key == column)))
            {
                string before = report.AmountOf(measure.Before, measure.BeforeIsSuppressed, measure.Unit);
                string after = report.AmountOf(measure.After, measure.AfterIsSuppressed, measure.Unit);
                page.Add($"<td>{(before == after ? after : words.With("Groups.Change", before, after))}</td>");
            }

            page.Add($"</tr>");
        }

        page.Add($"</tbody></table></div></section>\n");
    }
}
