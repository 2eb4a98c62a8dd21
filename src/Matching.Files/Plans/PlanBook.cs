using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>Writes the tables of a plan as a workbook that can be read as it opens: widths, lines that wrap, headings that stay, filters, number formats.</summary>
internal static class PlanBook
{
    public static void Write(Stream stream, IReadOnlyList<PlanSheet> tables)
    {
        using var book = new XlsxBook(stream);
        foreach (PlanSheet table in tables)
        {
            using XlsxSheetWriter sheet = book.Add(table.Title, table.Columns.Select(column => Math.Max(column.Width, column.Title.Length + 4.0)));
            sheet.WriteRow(table.Columns.Select(column => column.Title), XlsxStyles.Heading);
            int rows = 1;
            foreach (object?[] row in table.Rows)
            {
                sheet.WriteRow(row.Select((value, index) => (object?)new StyledCell(value, StyleOf(table.Columns[index].Format, value))));
                rows++;
            }

            sheet.End(After(table, rows));
        }
    }

    // In the order of the schema: the filter, then how it is printed.
    private static OpenXmlElement[] After(PlanSheet table, int rows) =>
    [
        new AutoFilter { Reference = FormattableString.Invariant($"A1:{XlsxText.ColumnLetters(table.Columns.Count - 1)}{rows}") },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape },
    ];

    private static uint StyleOf(PlanFormat format, object? value) => (format, value) switch
    {
        (PlanFormat.Wrapped, _) => XlsxStyles.Wrapped,
        (_, string) => XlsxStyles.Top,
        (PlanFormat.Whole, _) => XlsxStyles.Whole,
        (PlanFormat.Tenths, _) => XlsxStyles.Tenths,
        (PlanFormat.Pounds, _) => XlsxStyles.Pounds,
        _ => XlsxStyles.Top,
    };
}
