using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>Writes a workbook sheet by sheet.</summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart book;
    private readonly Sheets sheets = new();

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">Where it goes; read and written.</param>
    public XlsxBook(Stream stream)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
    }

    /// <summary>Adds a sheet, to be written and disposed of before the next.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="widths">Widths of its columns in letters.</param>
    /// <param name="frozenRows">Rows at the top that stay when one scrolls.</param>
    public XlsxSheetWriter Add(string name, IEnumerable<double> widths, int frozenRows = 1)
    {
        WorksheetPart part = book.AddNewPart<WorksheetPart>();
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
        return new XlsxSheetWriter(part, widths, frozenRows);
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Dispose()
    {
        book.Workbook = new Workbook(sheets);
        document.Dispose();
    }
}
