namespace Matching.Files;

/// <summary>Writes tables as the sheets of a workbook.</summary>
internal sealed class XlsxSink(XlsxBook book) : ITableSink
{
    private const double LeastWidth = 10;
    private const double MostWidth = 40;

    /// <summary>A width at which the heading can be read.</summary>
    public static double WidthOf(string heading) => Math.Clamp(heading.Length + 3, LeastWidth, MostWidth);

    /// <summary>Writes a table with every column.</summary>
    public void Take<T>(TableMap<T> map, IEnumerable<T> things)
    {
        using XlsxSheetWriter sheet = book.Add(map.Name, map.Columns.Select(column => WidthOf(column.Name)));
        sheet.WriteRow(map.Columns.Select(column => column.Name), XlsxStyles.Heading);
        foreach (T thing in things)
        {
            sheet.WriteRow(map.Columns.Select(column => column.Value(thing)));
        }
    }
}
