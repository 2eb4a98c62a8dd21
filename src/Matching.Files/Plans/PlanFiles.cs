using System.Text.Json;

namespace Matching.Files;

/// <summary>Reads and writes plans as files. Every file is there whole or not at all.</summary>
public static class PlanFiles
{
    /// <summary>Writes <c>plan.json</c>, from which <see cref="ReadJson"/> makes the same document again.</summary>
    /// <param name="path">Where.</param>
    /// <param name="document">The plan.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteJson(string path, PlanDocument document, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        WholeFile.Write(path, overwrite, stream =>
        {
            JsonSerializer.Serialize(stream, document, PlanJson.Readable.PlanDocument);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>
    /// Writes a plan as CSV files: summary, proposals, unplaced, approvals, alternatives, reasons, wishes, measures. UTF-8 with a mark, so that spreadsheets read it as such; headings are the same
    /// in every language; texts that a spreadsheet would take for formulas begin with an apostrophe.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="problem">The register that the plan was made from.</param>
    /// <param name="document">The plan.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="overwrite">Whether files of these names may be replaced.</param>
    /// <exception cref="ArgumentException">The plan is not one of this register.</exception>
    /// <exception cref="IOException">A file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteCsv(string folder, MatchingProblem problem, PlanDocument document, ReportLanguage language = ReportLanguage.English, bool overwrite = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        foreach (PlanSheet table in Tables(problem, document, language))
        {
            CsvSink.Write(folder, CsvNameOf(table), overwrite, table.Columns.Select(column => column.Key), table.Rows.Select(row => row.Select(Csv)));
        }
    }

    /// <summary>The names of the files that <see cref="WriteCsv"/> writes.</summary>
    public static IReadOnlyList<string> CsvNames { get; } =
        ["summary.csv", "proposals.csv", "unplaced.csv", "approvals.csv", "alternatives.csv", "reasons.csv", "wishes.csv", "measures.csv"];

    /// <summary>Writes a plan as one workbook with a sheet for each of these tables, formatted so that nobody has to widen a column.</summary>
    /// <param name="path">Where.</param>
    /// <param name="problem">The register that the plan was made from.</param>
    /// <param name="document">The plan.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="ArgumentException">The plan is not one of this register.</exception>
    /// <exception cref="IOException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void WriteXlsx(string path, MatchingProblem problem, PlanDocument document, ReportLanguage language = ReportLanguage.English, bool overwrite = false)
    {
        IReadOnlyList<PlanSheet> tables = Tables(problem, document, language);
        WholeFile.Write(path, overwrite, stream => PlanBook.Write(stream, tables));
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no plan of a version that is known; the message names file, line and value.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PlanDocument ReadJson(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream stream = File.OpenRead(path);
        string name = Path.GetFileName(path);
        PlanDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(stream, PlanJson.Readable.PlanDocument);
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? $"line {line + 1}" : "the file";
            throw new InvalidDataException($"{name}: {where} is not what a plan holds ({exception.Path ?? "$"}). Use a plan.json that was written by match.", exception);
        }

        return document switch
        {
            null => throw new InvalidDataException($"{name}: the file holds null and no plan. Use a plan.json that was written by match."),
            { Version: not PlanDocument.CurrentVersion } => throw new InvalidDataException(
                $"{name}: the plan has version {document.Version}, and version {PlanDocument.CurrentVersion} can be read. Use the library that wrote it, or make the plan again."),
            _ => document,
        };
    }

    private static IReadOnlyList<PlanSheet> Tables(MatchingProblem problem, PlanDocument document, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(document);
        return new PlanSheets(new ReportContext(problem, document, ReportWords.In(language))).All();
    }

    private static string CsvNameOf(PlanSheet table) => table.Name + ".csv";

    // A number is no formula, also below 0; every other text is made neutral.
    private static string Csv(object? value) => value is int or double or decimal ? CellText.Of(value) : CsvText.Neutral(CellText.Of(value));
}
