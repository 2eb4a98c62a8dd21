using CsvHelper;

namespace Matching.Files;

/// <summary>Writes tables as CSV files into a folder: UTF-8 with a mark, so that spreadsheets read it as such, commas, one row a thing.</summary>
internal sealed class CsvSink(string folder, bool overwrite) : ITableSink
{
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n", WriteByteOrderMark = true };

    /// <summary>The file of a table.</summary>
    public static string FileName(TableMap map) => map.Name + ".csv";

    /// <summary>Writes a table with every column.</summary>
    public void Take<T>(TableMap<T> map, IEnumerable<T> things) => Write(folder, FileName(map), overwrite, map.Columns.Select(column => column.Name), things.Select(thing => map.Columns.Select(column => Text(column.Value(thing)))));

    /// <summary>Writes a file of texts; they must be neutral.</summary>
    public static void Write(string folder, string name, bool overwrite, IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
        WholeFile.Write(Path.Combine(folder, name), overwrite, stream =>
        {
            using CsvWriter writer = CsvWriter.Create(stream, Writing, leaveOpen: true);
            foreach (IEnumerable<string> row in rows.Prepend(headings))
            {
                foreach (string cell in row)
                {
                    writer.WriteField(cell);
                }

                writer.EndRecord();
            }
        });

    // A number is no formula, also below 0; every other text is made neutral.
    private static string Text(object? value) => value is double or int or decimal ? CellText.Of(value) : CsvText.Neutral(CellText.Of(value));
}
