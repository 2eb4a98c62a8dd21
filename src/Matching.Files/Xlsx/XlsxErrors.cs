using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>What the reader does not tell of a workbook: the cells whose formulas have failed or were never calculated, and from which year days are counted.</summary>
internal static class XlsxErrors
{
    /// <summary>No such cell.</summary>
    public static IReadOnlyDictionary<(string Sheet, int Row, int Column), Cell> None { get; } = new Dictionary<(string Sheet, int Row, int Column), Cell>();

    private static Cell Failed { get; } = new("#ERROR", CellKind.Wrong);

    // Programs that write workbooks without calculating them leave formulas so; read as empty they would be "not recorded".
    private static Cell Uncalculated { get; } = new("a formula without its result", CellKind.Wrong);

    /// <summary>Whether days are counted from 1904, as old programs for Macintosh did, so that a number that no cell calls a day would be four years off.</summary>
    public static bool CountsFrom1904(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        return document.WorkbookPart?.Workbook.WorkbookProperties?.Date1904?.Value == true;
    }

    /// <summary>Finds them, by sheet, row from 1, column from 0, with what stands for each.</summary>
    public static IReadOnlyDictionary<(string Sheet, int Row, int Column), Cell> Find(string path)
    {
        var found = new Dictionary<(string Sheet, int Row, int Column), Cell>();
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        foreach (Sheet sheet in document.WorkbookPart?.Workbook.Descendants<Sheet>() ?? [])
        {
            if (sheet is { Name.Value: { } name, Id.Value: { } id } && document.WorkbookPart!.GetPartById(id) is WorksheetPart part)
            {
                FindIn(name, part, found);
            }
        }

        return found;
    }

    private static void FindIn(string name, WorksheetPart part, Dictionary<(string Sheet, int Row, int Column), Cell> found)
    {
        (int Row, int Column) at = (0, -1);
        string type = "";
        bool isFormula = false, hasResult = false;
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row))
            {
                // Rows and cells need not say where they are; then they follow the one before.
                at = (int.TryParse(Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : at.Row + 1, -1);
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell))
            {
                at = Attribute(reader, "r") is { } reference && Place(reference) is { } place ? place : (at.Row, at.Column + 1);
                (type, isFormula, hasResult) = (Attribute(reader, "t") ?? "", false, false);
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(CellFormula))
            {
                isFormula = true;
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(CellValue))
            {
                hasResult = reader.GetText().Length > 0;
            }

            // A formula whose result is an empty text has none to show, and says that it is text.
            if (reader.IsEndElement && reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell) && (type == "e" || (isFormula && !hasResult && type != "str")))
            {
                found[(name, at.Row, at.Column)] = type == "e" ? Failed : Uncalculated;
            }
        }
    }

    private static string? Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;

    private static (int Row, int Column)? Place(string reference)
    {
        int letters = reference.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3 || !int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out int row))
        {
            return null;
        }

        int column = reference[..letters].Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
        return (row, column - 1);
    }
}
