namespace Matching.Files;

/// <summary>How a report is to look.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>The language of its words.</summary>
    /// <value>Default: <see cref="ReportLanguage.English"/>.</value>
    public ReportLanguage Language { get; init; }

    /// <summary>Boundaries of areas to draw on the map, as the text of a GeoJSON file with polygons in degrees (WGS84); null for the outline of the islands alone.</summary>
    public string? Boundaries { get; init; }

    /// <summary>The record of the plan, whose hashes the report shows; null to show none.</summary>
    public MatchingRecord? Record { get; init; }

    /// <summary>The log of decisions, of which the report shows those on <see cref="Record"/>; null for none. Reasons that people gave are shown as they are.</summary>
    public DecisionLog? Decisions { get; init; }

    /// <summary>Several plans, fronts of trade-offs, what-ifs, rankings and floors to show beside the plan, each of its register and policy; those of one kind share a section, in this order.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ChoiceDocument> Choices { get; init; } = [];
}
