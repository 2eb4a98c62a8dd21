using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Samples.Tests.Processes;

/// <summary>Fills workbooks in as a person does: below the last row, cell by cell, under the headings that are there.</summary>
internal static class Workbook
{
    /// <summary>Fills rows of a sheet in.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="headings">Headings of the columns to fill, with bars between them.</param>
    /// <param name="rows">Cells of each row, with bars between them.</param>
    public static void FillIn(string path, string sheet, string headings, params IReadOnlyList<string> rows)
    {
        using SpreadsheetDocument book = SpreadsheetDocument.Open(path, isEditable: true);
        SheetData data = DataOf(book, sheet);
        string[] columns = [.. headings.Split('|').Select(heading => ColumnOf(book, data, heading))];
        uint last = data.Elements<Row>().Max(row => row.RowIndex!.Value);
        foreach (string row in rows)
        {
            last++;
            IEnumerable<Cell> cells = columns.Zip(row.Split('|'))
                .Where(cell => cell.Second.Length > 0)
                .OrderBy(cell => cell.First.Length).ThenBy(cell => cell.First, StringComparer.Ordinal)
                .Select(cell => CellOf($"{cell.First}{last}", cell.Second));
            data.Append(new Row(cells) { RowIndex = last });
        }
    }

    /// <summary>Puts another value in the place of one that is there.</summary>
    public static void Correct(string path, string sheet, string wrong, string right)
    {
        using SpreadsheetDocument book = SpreadsheetDocument.Open(path, isEditable: true);
        Cell cell = DataOf(book, sheet).Descendants<Cell>().Single(cell => TextOf(book, cell) == wrong);
        cell.Parent!.ReplaceChild(CellOf(cell.CellReference!.Value!, right), cell);
    }

    /// <summary>Numbers are numbers and all else is text, as a person's typing becomes.</summary>
    private static Cell CellOf(string reference, string value) => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)
        ? new Cell(new CellValue(value)) { CellReference = reference, DataType = CellValues.Number }
        : new Cell(new InlineString(new Text(value))) { CellReference = reference, DataType = CellValues.InlineString };

    private static SheetData DataOf(SpreadsheetDocument book, string name)
    {
        Sheet sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!;
    }

    private static string ColumnOf(SpreadsheetDocument book, SheetData data, string heading) =>
        data.Elements<Row>().First().Elements<Cell>().Single(cell => TextOf(book, cell) == heading).CellReference!.Value!.TrimEnd("0123456789".ToCharArray());

    private static string TextOf(SpreadsheetDocument book, Cell cell) => cell.DataType is { } type && type == CellValues.SharedString
        ? book.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;
}
