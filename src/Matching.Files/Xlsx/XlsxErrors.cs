using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>What the reader does not tell of a workbook: the cells whose formulas have failed, and from which year days are counted.</summary>
internal static class XlsxErrors
{
    /// <summary>No such cell.</summary>
    public static IReadOnlySet<(string Sheet, int Row, int Column)> None { get; } = new HashSet<(string Sheet, int Row, int Column)>();

    /// <summary>What stands for such a cell.</summary>
    public static Cell Cell { get; } = new("#ERROR", CellKind.Wrong);

    /// <summary>Whether days are counted from 1904, as old programs for Macintosh did, so that a number that no cell calls a day would be four years off.</summary>
    public static bool CountsFrom1904(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        return document.WorkbookPart?.Workbook.WorkbookProperties?.Date1904?.Value == true;
    }

    /// <summary>Finds them: sheet, row from 1, column from 0.</summary>
    public static IReadOnlySet<(string Sheet, int Row, int Column)> Find(string path)
    {
        var found = new HashSet<(string Sheet, int Row, int Column)>();
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        foreach (Sheet sheet in document.WorkbookPart?.Workbook.Descendants<Sheet>() ?? [])
        {
            if (sheet is { Name.Value: { } name, Id.Value: { } id } && document.WorkbookPart!.GetPartById(id) is WorksheetPart part)
            {
                using OpenXmlReader reader = OpenXmlReader.Create(part);
                while (reader.Read())
                {
                    if (reader.IsStartElement && reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell)
                        && reader.Attributes.Any(attribute => attribute is { LocalName: "t", Value: "e" })
                        && reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value is { } reference
                        && Place(reference) is { } place)
                    {
                        found.Add((name, place.Row, place.Column));
                    }
                }
            }
        }

        return found;
    }

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
