using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>Languages of headings.</summary>
public enum HeadingLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Welsh.</summary>
    Welsh,
}

/// <summary>Empty registers to fill in: every table with its headings, a row of notes that readers skip, and in workbooks the lists of allowed words.</summary>
/// <remarks>Thread-safe for different paths.</remarks>
public static class RegisterTemplate
{
    // As many rows as a sheet has: whatever is filled in is checked.
    private const int LastRow = 1_048_576;

    /// <summary>Writes a template.</summary>
    /// <param name="path">Folder for CSV files, or the file to write.</param>
    /// <param name="format">The format; JSON has its own names, whatever the language.</param>
    /// <param name="language">Language of headings and sheets; readers know both.</param>
    /// <param name="overwrite">Whether files that are there may be replaced.</param>
    /// <exception cref="IOException">A file is there and may not be replaced, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void Write(string path, RegisterFormat format, HeadingLanguage language = HeadingLanguage.English, bool overwrite = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        RegisterFiles.RefuseToReplace(path, format, overwrite);
        switch (format)
        {
            case RegisterFormat.Csv:
                foreach (TableMap map in RegisterTables.All)
                {
                    CsvSink.Write(path, CsvSink.FileName(map), overwrite, map.Entries.Select(column => HeadingOf(column, language)), [TemplateNotes.Of(map).Select(CsvText.Neutral)]);
                }

                break;
            case RegisterFormat.Xlsx:
                WholeFile.Write(path, overwrite, stream => WriteBook(stream, language));
                break;
            case RegisterFormat.Json:
                WholeFile.Write(path, overwrite, WriteJson);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Give Csv, Xlsx or Json.");
        }
    }

    private static string HeadingOf(Column column, HeadingLanguage language) => language == HeadingLanguage.Welsh ? column.Welsh : column.English;

    private static void WriteBook(Stream stream, HeadingLanguage language)
    {
        using var book = new XlsxBook(stream);
        foreach (TableMap map in RegisterTables.All)
        {
            string[] headings = [.. map.Entries.Select(column => HeadingOf(column, language))];
            using XlsxSheetWriter sheet = book.Add(language == HeadingLanguage.Welsh ? map.Welsh : map.English, headings.Select(heading => Math.Max(22, XlsxSink.WidthOf(heading))), frozenRows: 2);
            sheet.WriteRow(headings, XlsxStyles.Heading);
            sheet.WriteRow(TemplateNotes.Of(map), XlsxStyles.Note);
            DataValidation[] lists = [.. map.Entries.Select(ValidationOf).OfType<DataValidation>()];
            sheet.End(lists.Length == 0 ? [] : [new DataValidations(lists) { Count = (uint)lists.Length }]);
        }
    }

    /// <summary>The check that the workbook itself makes of a column; null for none. Lists of several words cannot be checked so.</summary>
    private static DataValidation? ValidationOf(Column column, int index)
    {
        string letters = XlsxText.ColumnLetters(index);
        DataValidation? validation = column switch
        {
            { Type: ColumnType.Choice } => ListOf(column.Allowed),
            { Type: ColumnType.Flag } => ListOf(["yes", "no"]),
            { Type: ColumnType.Whole, Range: { } range } => Between(DataValidationValues.Whole, range),
            { Type: ColumnType.Number or ColumnType.Money, Range: { } range } => Between(DataValidationValues.Decimal, range),
            _ => null,
        };
        if (validation is null)
        {
            return null;
        }

        validation.AllowBlank = true;
        validation.ShowErrorMessage = true;
        validation.ErrorTitle = column.Name;
        validation.Error = column.Allowed.Count > 0 ? $"Write one of: {string.Join(", ", column.Allowed)}." : $"Such as {column.Example}.";
        validation.SequenceOfReferences = new ListValue<StringValue>([new StringValue(FormattableString.Invariant($"{letters}3:{letters}{LastRow}"))]);
        return validation;
    }

    private static DataValidation ListOf(IReadOnlyList<string> words) => new(new Formula1($"\"{string.Join(',', words)}\"")) { Type = DataValidationValues.List };

    private static DataValidation Between(DataValidationValues type, (double Least, double Greatest) range) =>
        new(new Formula1(CellText.Of(range.Least)), new Formula2(CellText.Of(range.Greatest))) { Type = type, Operator = DataValidationOperatorValues.Between };

    private static void WriteJson(Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonSink.Writing);
        writer.WriteStartObject();
        foreach (TableMap map in RegisterTables.All)
        {
            writer.WriteStartArray(map.Name);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
