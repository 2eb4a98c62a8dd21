namespace Matching.Files;

/// <summary>How to read the report, and what it never does.</summary>
internal static class AboutSection
{
    private static readonly string[] Terms = ["Proposal", "KmEq", "Before", "Gap", "Undecided", "Suppressed", "Hash", "Never"];

    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        report.Begin(page, "about");
        page.Add($"<dl>");
        foreach (string term in Terms)
        {
            page.Add($"<dt>{words[$"About.{term}"]}</dt><dd>{words[$"About.{term}.Text"]}</dd>");
        }

        page.Add($"</dl></section>\n");
    }
}
