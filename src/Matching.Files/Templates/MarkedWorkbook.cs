using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>Gives a workbook back with the cells at fault marked, and a sheet that lists every fault, so that it can be mended where it was made.</summary>
/// <remarks>The workbook itself is left as it was; the marked one is another file. Thread-safe for different paths.</remarks>
public static class MarkedWorkbook
{
    /// <summary>The sheet that lists the faults; readers leave it aside.</summary>
    public const string SheetName = "Faults";

    /// <summary>Writes the marked workbook.</summary>
    /// <param name="source">The workbook that was read.</param>
    /// <param name="target">The marked one.</param>
    /// <param name="errors">Errors: their cells become red, or their rows' first cells where no column is named.</param>
    /// <param name="warnings">Warnings: their cells become yellow.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="IOException">The source cannot be read, or the target is there and may not be replaced, or cannot be written.</exception>
    /// <exception cref="InvalidDataException">The source is no workbook that can be opened.</exception>
    public static void Write(string source, string target, IReadOnlyList<FileFault> errors, IReadOnlyList<FileFault> warnings, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(warnings);
        if (XlsxSafety.Find(source, new RegisterReadOptions()) is { } danger)
        {
            throw new InvalidDataException($"{Path.GetFileName(source)}: {danger.Problem} {danger.Remedy}");
        }

        WholeFile.Write(target, overwrite, stream =>
        {
            using (FileStream original = File.OpenRead(source))
            {
                original.CopyTo(stream);
            }

            stream.Position = 0;
            try
            {
                using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true);
                Mark(document.WorkbookPart ?? throw new InvalidDataException($"{Path.GetFileName(source)} holds no workbook."), errors, warnings);
            }
            catch (Exception exception) when (XlsxSafety.IsDamage(exception))
            {
                throw new InvalidDataException($"{Path.GetFileName(source)} cannot be opened: {exception.Message}", exception);
            }
        });
    }

    private static void Mark(WorkbookPart book, IReadOnlyList<FileFault> errors, IReadOnlyList<FileFault> warnings)
    {
        var styles = new MarkStyles(book);
        foreach (Sheet sheet in book.Workbook.Descendants<Sheet>())
        {
            if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
            {
                // Errors come last, so that a cell that has both is red.
                MarkSheet(part, book, warnings.Where(fault => fault.Sheet == sheet.Name?.Value), styles.Warning);
                MarkSheet(part, book, errors.Where(fault => fault.Sheet == sheet.Name?.Value), styles.Error);
            }
        }

        AddList(book, errors, warnings);
    }

    private static void MarkSheet(WorksheetPart part, WorkbookPart book, IEnumerable<FileFault> faults, Func<uint, uint> style)
    {
        FileFault[] placed = [.. faults.Where(fault => fault.Row is not null)];
        if (placed.Length == 0)
        {
            return;
        }

        Dictionary<uint, Row> rows = part.Worksheet.Descendants<Row>().Where(row => row.RowIndex is not null).ToDictionary(row => row.RowIndex!.Value);
        Dictionary<string, string> letters = Headings(rows, book);
        foreach (FileFault fault in placed)
        {
            if (rows.TryGetValue((uint)fault.Row!.Value, out Row? row))
            {
                string column = fault.Column is { } heading && letters.TryGetValue(heading, out string? found) ? found : FirstColumn(row);
                DocumentFormat.OpenXml.Spreadsheet.Cell cell = CellAt(row, column);
                cell.StyleIndex = style(cell.StyleIndex?.Value ?? 0);
            }
        }
    }

    /// <summary>The letters of the column under each heading, from the first row that holds any text.</summary>
    private static Dictionary<string, string> Headings(Dictionary<uint, Row> rows, WorkbookPart book)
    {
        SharedStringTable? shared = book.SharedStringTablePart?.SharedStringTable;
        foreach (Row row in rows.OrderBy(pair => pair.Key).Select(pair => pair.Value))
        {
            var headings = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (DocumentFormat.OpenXml.Spreadsheet.Cell cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                string text = cell.DataType?.Value == CellValues.SharedString && shared is not null && int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    ? shared.ElementAt(index).InnerText
                    : cell.InnerText;
                if (text.Trim().Length > 0)
                {
                    headings.TryAdd(text.Trim(), ColumnOf(cell));
                }
            }

            if (headings.Count > 0)
            {
                return headings;
            }
        }

        return [];
    }

    private static string FirstColumn(Row row) => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().FirstOrDefault() is { } cell ? ColumnOf(cell) : "A";

    private static string ColumnOf(DocumentFormat.OpenXml.Spreadsheet.Cell cell) => string.Concat((cell.CellReference?.Value ?? "A").TakeWhile(char.IsLetter));

    /// <summary>The cell of a row in a column; made where it is missing, because an empty cell is often what is at fault.</summary>
    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellAt(Row row, string column)
    {
        DocumentFormat.OpenXml.Spreadsheet.Cell? after = null;
        foreach (DocumentFormat.OpenXml.Spreadsheet.Cell cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            string here = ColumnOf(cell);
            if (here == column)
            {
                return cell;
            }

            if (here.Length > column.Length || (here.Length == column.Length && string.CompareOrdinal(here, column) > 0))
            {
                after = cell;
                break;
            }
        }

        var made = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = string.Create(CultureInfo.InvariantCulture, $"{column}{row.RowIndex!.Value}") };
        row.InsertBefore(made, after);
        return made;
    }

    private static void AddList(WorkbookPart book, IReadOnlyList<FileFault> errors, IReadOnlyList<FileFault> warnings)
    {
        Sheets sheets = book.Workbook.Sheets ?? book.Workbook.AppendChild(new Sheets());
        Sheet? old = sheets.Elements<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == SheetName);
        if (old?.Id?.Value is { } id)
        {
            book.DeletePart(id);
            old.Remove();
        }

        WorksheetPart part = book.AddNewPart<WorksheetPart>();
        using (var sheet = new XlsxSheetWriter(part, [10, 14, 8, 24, 34, 60, 60], frozenRows: 1))
        {
            sheet.WriteRow(["kind", "sheet", "row", "column", "subject", "what is wrong", "what would be right"]);
            foreach ((string kind, FileFault fault) in errors.Select(fault => ("error", fault)).Concat(warnings.Select(fault => ("warning", fault))))
            {
                sheet.WriteRow([kind, fault.Sheet, fault.Row, fault.Column, fault.Subject, fault.Problem, fault.Remedy], style: 0);
            }
        }

        uint next = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        sheets.Append(new Sheet { Name = SheetName, SheetId = next, Id = book.GetIdOfPart(part) });
    }
}
