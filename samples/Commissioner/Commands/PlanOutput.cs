using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>In which files a plan is written down.</summary>
internal enum PlanFormat
{
    /// <summary>plan.json, for other programs and for check, explain, compare and report.</summary>
    Json,

    /// <summary>Lists of proposals, unplaced children, approvals, alternatives, reasons, wishes and measures.</summary>
    Csv,

    /// <summary>The same lists in one workbook.</summary>
    Xlsx,

    /// <summary>The report that people read.</summary>
    Html,
}

/// <summary>Options that say which files of a plan are written, where, and in which language.</summary>
internal sealed class PlanOutput
{
    private readonly PlanFormat[] usual;
    private readonly Option<DirectoryInfo> folder;
    private readonly Option<PlanFormat[]?> format;
    private readonly LanguageChoice language = new("Language of report, lists and workbook: en (English) or cy (Welsh).");
    private readonly Option<FileInfo> boundaries = new("--boundaries") { Description = "GeoJSON file with boundaries, such as of authorities, to draw on the report's map.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();

    /// <summary>Makes the options.</summary>
    /// <param name="isRequired">Whether a folder must be given.</param>
    /// <param name="usual">What is written when nothing else is asked for.</param>
    public PlanOutput(bool isRequired, params PlanFormat[] usual)
    {
        this.usual = usual;
        string names = string.Join(',', usual.Select(NameOf));
        folder = new("--out") { Description = "Folder for the plan's files. Nothing is written outside it.", HelpName = "FOLDER", Required = isRequired };
        format = new("--format")
        {
            Description = $"Which files to write, with commas: json (plan.json, which the other commands read), csv (a file for each list), xlsx (plan.xlsx with all lists), html (report.html, to read out). Default: {names}.",
            HelpName = "json,csv,xlsx,html",
            CustomParser = Parse,
        };
        boundaries.AcceptExistingOnly();
    }

    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(format);
        language.AddTo(command);
        command.Options.Add(boundaries);
        command.Options.Add(force);
    }

    /// <summary>Whether files that exist may be replaced.</summary>
    public bool Force(ParseResult result) => result.GetValue(force);

    /// <summary>The files that will be written.</summary>
    /// <exception cref="UsageException">It is said how to write, but not where.</exception>
    public IReadOnlyList<(string Option, string Path)> Files(ParseResult result)
    {
        if (result.GetValue(folder) is { } into)
        {
            return [.. Formats(result).SelectMany(one => PathsOf(into, one)).Select(path => ("--out", path))];
        }

        string? alone = new Option[] { format, language.Option, boundaries }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false })?.Name;
        return alone is null ? [] : throw new UsageException($"{alone} belongs to --out: say in which folder the files shall be.");
    }

    /// <summary>Whether a file is written that tells what would have to change for children without a home.</summary>
    public bool TellsAll(ParseResult result) => Formats(result).Any(one => one is PlanFormat.Json or PlanFormat.Html);

    /// <summary>Writes the files.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="problem">The register.</param>
    /// <param name="plan">The plan, worked out only when it is written.</param>
    /// <param name="console">Where to say what was written; null for nowhere.</param>
    /// <param name="shown">What the report shows besides the plan; null for nothing.</param>
    /// <returns>Whether there was anything to write.</returns>
    public bool Write(ParseResult result, MatchingProblem problem, Func<PlanDocument> plan, IAnsiConsole? console, HtmlReportOptions? shown = null)
    {
        if (result.GetValue(folder) is not { } into)
        {
            return false;
        }

        PlanDocument document = plan();
        PlanFormat[] formats = Formats(result);
        string? areas = result.GetValue(boundaries) is { } file ? File.ReadAllText(file.FullName) : null;
        HtmlReportOptions look = (shown ?? new()) with { Language = language.IsWelsh(result) ? ReportLanguage.Welsh : ReportLanguage.English, Boundaries = areas };

        // Side by side, because nobody wants to wait; awaited so that a full disk is told as it is.
        Task.WhenAll(formats.Select(one => Task.Run(() => Write(into, one, problem, document, look, Force(result))))).GetAwaiter().GetResult();
        foreach (string written in formats.SelectMany(one => PathsOf(into, one)))
        {
            console?.WriteLine($"Wrote {written}");
        }

        return true;
    }

    private static void Write(DirectoryInfo into, PlanFormat format, MatchingProblem problem, PlanDocument document, HtmlReportOptions look, bool overwrite)
    {
        string path = PathsOf(into, format)[0];
        switch (format)
        {
            case PlanFormat.Json:
                PlanFiles.WriteJson(path, document, overwrite);
                break;
            case PlanFormat.Csv:
                PlanFiles.WriteCsv(into.FullName, problem, document, look.Language, overwrite);
                break;
            case PlanFormat.Xlsx:
                PlanFiles.WriteXlsx(path, problem, document, look.Language, overwrite);
                break;
            default:
                HtmlReport.WriteFile(path, problem, document, look, overwrite);
                break;
        }
    }

    private PlanFormat[] Formats(ParseResult result) => result.GetValue(format) is { Length: > 0 } chosen ? chosen : usual;

    private static IReadOnlyList<string> PathsOf(DirectoryInfo folder, PlanFormat format) => format switch
    {
        PlanFormat.Json => [Path.Combine(folder.FullName, "plan.json")],
        PlanFormat.Csv => [.. PlanFiles.CsvNames.Select(name => Path.Combine(folder.FullName, name))],
        PlanFormat.Xlsx => [Path.Combine(folder.FullName, "plan.xlsx")],
        _ => [Path.Combine(folder.FullName, "report.html")],
    };

    private static string NameOf(PlanFormat format) => FieldWords.Of(format);

    private static PlanFormat[]? Parse(System.CommandLine.Parsing.ArgumentResult result)
    {
        string[] names = [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        PlanFormat[] all = Enum.GetValues<PlanFormat>();
        if (names.FirstOrDefault(name => all.All(one => NameOf(one) != name)) is { } unknown)
        {
            result.AddError($"--format '{unknown}' is not known. Write one or several of {string.Join(',', all.Select(NameOf))}, with commas between them.");
            return null;
        }

        return [.. all.Where(one => names.Contains(NameOf(one), StringComparer.Ordinal))];
    }
}
