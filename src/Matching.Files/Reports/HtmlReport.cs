using System.Text;

namespace Matching.Files;

/// <summary>Writes one self-contained HTML file that people can read out: no network, nothing from elsewhere, complete without scripts, made to be printed on A4.</summary>
/// <remarks>It shows ids and what the register holds, and decides nothing. The same plan and options give the same text. Safe for concurrent use.</remarks>
public static class HtmlReport
{
    /// <summary>With at most so many proposals the map has strong lines.</summary>
    private const int FewLines = 400;

    /// <summary>Writes a report to a file, whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <param name="problem">The register that the plan was made from.</param>
    /// <param name="document">The plan.</param>
    /// <param name="options">Language, boundaries, record, decisions and choices; null for the defaults.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="ArgumentException">The plan is not one of this register, the record is not of this plan, or a choice is of another register or policy.</exception>
    /// <exception cref="InvalidDataException">The boundaries are no GeoJSON with polygons.</exception>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteFile(string path, MatchingProblem problem, PlanDocument document, HtmlReportOptions? options = null, bool overwrite = false) =>
        WholeFile.Write(path, overwrite, stream => Write(stream, problem, document, options));

    /// <summary>Writes a report.</summary>
    /// <param name="stream">Where to, as UTF-8; it stays open.</param>
    /// <param name="problem">The register that the plan was made from.</param>
    /// <param name="document">The plan.</param>
    /// <param name="options">Language, boundaries, record, decisions and choices; null for the defaults.</param>
    /// <exception cref="ArgumentException">The plan is not one of this register, the record is not of this plan, or a choice is of another register or policy.</exception>
    /// <exception cref="InvalidDataException">The boundaries are no GeoJSON with polygons.</exception>
    public static void Write(Stream stream, MatchingProblem problem, PlanDocument document, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(document);
        options ??= new HtmlReportOptions();
        var report = new ReportContext(problem, document, ReportWords.In(options.Language));
        var page = new Html();
        Head(page, report, RecordSection.IsShown(report, options), ChoiceSections.ShownIn(report, options));
        OverviewSection.Write(page, report);
        MapSection.Write(page, report, MapShapes.Of(options.Boundaries));
        DistanceSection.Write(page, report);
        FlowSection.Write(page, report);
        StabilitySection.Write(page, report);
        ApprovalSection.Write(page, report);
        GroupSection.Write(page, report);
        MeasureSection.Write(page, report);
        UnplacedSection.Write(page, report);
        ChoiceSections.Write(page, report, options);
        ChildrenSection.Write(page, report);
        RecordSection.Write(page, report, options);
        AboutSection.Write(page, report);
        page.Add($"</main><script>{new Html.Safe(ReportAssets.Script)}</script></body></html>\n");
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        page.WriteTo(writer);
    }

    private static void Head(Html page, ReportContext report, bool withRecord, IReadOnlyList<string> choices)
    {
        ReportWords words = report.Words;
        page.Add($"""
            <!DOCTYPE html>
            <html lang="{words.Code}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="robots" content="noindex">
            <title>{words["Title"]}, {words.Day(report.Document.AsOf)}</title>
            <style>{new Html.Safe(ReportAssets.Style)}</style><style id="shown"></style></head>
            <body{new Html.Safe(report.Document.Proposals.Count <= FewLines ? " class=\"few\"" : "")}><a class="skip" href="#main">{words["Skip"]}</a>
            <nav aria-label="{words["Contents"]}"><ul>
            """);
        foreach (string section in ReportContext.Sections(choices).Where(section => withRecord || section != RecordSection.Name))
        {
            page.Add($"<li><a href=\"#{section}\">{words[$"Nav.{section}"]}</a></li>");
        }

        page.Add($"</ul></nav><main id=\"main\" tabindex=\"-1\">\n");
    }
}
