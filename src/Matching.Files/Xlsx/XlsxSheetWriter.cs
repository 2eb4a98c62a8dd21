using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>A value with a style of its own: a number, or text.</summary>
/// <param name="Value">The value; null for an empty cell.</param>
/// <param name="Style">One of <see cref="XlsxStyles"/>.</param>
internal readonly record struct StyledCell(object? Value, uint Style);

/// <summary>Writes one sheet from its first row to its last, without holding it in memory.</summary>
internal sealed class XlsxSheetWriter : IDisposable
{
    private static readonly DateOnly FirstSureDay = new(1900, 3, 1);

    private readonly OpenXmlWriter writer;
    private int row;
    private bool isEnded;

    /// <summary>Begins the sheet.</summary>
    /// <param name="part">The part of the workbook.</param>
    /// <param name="widths">Widths of the columns in letters.</param>
    /// <param name="frozenRows">Rows at the top that stay when one scrolls.</param>
    public XlsxSheetWriter(WorksheetPart part, IEnumerable<double> widths, int frozenRows)
    {
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane { VerticalSplit = frozenRows, TopLeftCell = FormattableString.Invariant($"A{frozenRows + 1}"), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(widths.Select((width, index) => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>Writes a row.</summary>
    /// <param name="values">Its values; null for an empty cell.</param>
    /// <param name="style">The style of its texts; null for the one that keeps them text.</param>
    public void WriteRow(IEnumerable<object?> values, uint? style = null)
    {
        row++;
        writer.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", row.ToString(CultureInfo.InvariantCulture))]);
        int column = 0;
        foreach (object? value in values)
        {
            WriteCell(column++, value, style);
        }

        writer.WriteEndElement();
    }

    /// <summary>Ends the rows, and writes what stands after them.</summary>
    /// <param name="after">Elements in the order of the schema.</param>
    public void End(params IEnumerable<OpenXmlElement> after)
    {
        isEnded = true;
        writer.WriteEndElement();
        foreach (OpenXmlElement element in after)
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    /// <summary>Closes the part.</summary>
    public void Dispose()
    {
        if (!isEnded)
        {
            End();
        }

        writer.Dispose();
    }

    private void WriteCell(int column, object? value, uint? style)
    {
        switch (value)
        {
            case null or "" or StyledCell { Value: null or "" }:
                break;
            case StyledCell { Value: int or double or decimal } number:
                WriteValue(column, "n", CellText.Of(number.Value), number.Style);
                break;
            case StyledCell styled:
                WriteText(column, CellText.Of(styled.Value), styled.Style);
                break;
            case bool flag:
                WriteValue(column, "b", flag ? "1" : "0", XlsxStyles.Plain);
                break;
            case int or double or decimal:
                WriteValue(column, "n", CellText.Of(value), XlsxStyles.Plain);
                break;
            case DateOnly date when date >= FirstSureDay:
                // Excel counts a 29 February 1900 that never was, so earlier days are text.
                WriteValue(column, "n", date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), XlsxStyles.Date);
                break;
            default:
                string text = CellText.Of(value);
                if (text.Length > 0)
                {
                    WriteText(column, text, style ?? (XlsxText.IsFormula(text) ? XlsxStyles.Quoted : XlsxStyles.Plain));
                }

                break;
        }
    }

    private void WriteValue(int column, string type, string value, uint style)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), Attributes(column, type, style));
        writer.WriteElement(new CellValue(value));
        writer.WriteEndElement();
    }

    private void WriteText(int column, string text, uint style)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), Attributes(column, "inlineStr", style));
        writer.WriteElement(new InlineString(new Text(XlsxText.Encoded(text)) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }

    private List<OpenXmlAttribute> Attributes(int column, string type, uint style) =>
    [
        new OpenXmlAttribute("r", "", string.Create(CultureInfo.InvariantCulture, $"{XlsxText.ColumnLetters(column)}{row}")),
        new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture)),
        new OpenXmlAttribute("t", "", type),
    ];
}
