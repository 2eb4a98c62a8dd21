namespace Matching.Files;

/// <summary>Every measure over all children, before and after.</summary>
internal static class MeasureSection
{
    public static void Write(Html page, ReportContext report)
    {
        report.Begin(page, "measures");
        page.Add($"<p>{report.Words["Measures.Lead"]}</p>");
        Table(page, report, report.Words["Measures.Caption"], report.Document.Measures.Where(measure => measure.Group is null));
        page.Add($"</section>\n");
    }

    /// <summary>A table of measures.</summary>
    public static void Table(Html page, ReportContext report, string caption, IEnumerable<PlanMeasure> measures)
    {
        ReportWords words = report.Words;
        page.Add($"<table><caption>{caption}</caption><thead><tr><th scope=\"col\">{words["Measure"]}</th><th scope=\"col\">{words["Before"]}</th><th scope=\"col\">{words["After"]}</th><th scope=\"col\" class=\"left\">{words["Unit"]}</th></tr></thead><tbody>");
        foreach (PlanMeasure measure in measures)
        {
            page.Add($"<tr><th scope=\"row\">{report.TitleOf(measure)}</th><td>{ReportContext.ValueOf(measure.Before, measure.BeforeIsSuppressed, measure.Unit)}</td><td>{ReportContext.ValueOf(measure.After, measure.AfterIsSuppressed, measure.Unit)}</td><td class=\"left\">{words.Of(measure.Unit)}</td></tr>");
        }

        page.Add($"</tbody></table>\n");
    }
}
