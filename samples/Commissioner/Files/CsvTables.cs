using System.Text;
using CsvHelper;

namespace Commissioner.Files;

/// <summary>Reads and writes whole CSV files: UTF-8, a header, commas, one row a thing.</summary>
internal static class CsvTables
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Reading = new() { Separator = ',', HasHeader = false, TrackLineNumbers = true };

    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };

    /// <summary>Every row that could be read whole; faults of the others are in the list.</summary>
    public static IReadOnlyList<T> Read<T>(string folder, CsvFormat<T> format, FaultList faults)
    {
        string path = Path.Combine(folder, format.FileName);
        if (!File.Exists(path))
        {
            if (format.IsRequired)
            {
                faults.AddForFile(format.FileName, "the file is missing. It is needed: children.csv, homes.csv and providers.csv must be there, the others may be left out.");
            }

            return [];
        }

        return TextOf(path, format.FileName, faults) is { } text ? ReadText(text, format, faults) : [];
    }

    public static void Write<T>(string path, CsvFormat<T> format, IEnumerable<T> things)
    {
        using CsvWriter writer = CsvWriter.Create(File.Create(path), Writing, leaveOpen: false);
        foreach (Column<T> column in format.Columns)
        {
            writer.WriteField(column.Name);
        }

        writer.EndRecord();
        foreach (T thing in things)
        {
            foreach (Column<T> column in format.Columns)
            {
                writer.WriteField(Words.Text(column.Value(thing)));
            }

            writer.EndRecord();
        }
    }

    private static string? TextOf(string path, string name, FaultList faults)
    {
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            string text = StrictUtf8.GetString(content);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }

            faults.AddForFile(name, "the file is empty. Its first row must hold the names of its columns.");
        }
        catch (DecoderFallbackException exception)
        {
            faults.AddForFile(name, $"byte {exception.Index + 1} is not UTF-8 text. Save the file as 'CSV UTF-8'.");
        }

        return null;
    }

    private static List<T> ReadText<T>(string text, CsvFormat<T> format, FaultList faults)
    {
        var rows = new List<T>();
        CsvReaderOptions reading = Reading with
        {
            OnMalformedRecord = record => faults.Add(
                $"{format.FileName} row {record.LineNumber}", "quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value."),
        };
        using CsvReader reader = CsvReader.FromText(text, reading);
        reader.Read();
        string[] header = Cells(reader);
        if (!HeaderIsGood(header, format, faults))
        {
            return rows;
        }

        while (reader.Read())
        {
            string[] cells = Cells(reader);
            int id = Array.IndexOf(header, format.Columns[0].Name);
            if (cells.Length != header.Length)
            {
                faults.Add($"{format.FileName} row {reader.LineNumber}", $"has {cells.Length} cells, the header has {header.Length}. Put values that hold a comma between quotation marks.");
                faults.LeaveOut(cells[Math.Min(id, cells.Length - 1)]);
                continue;
            }

            var row = new CsvRow(format.FileName, reader.LineNumber, header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), faults);
            T thing = format.Read(row);
            if (row.HasFaults)
            {
                faults.LeaveOut(cells[id]);
            }
            else
            {
                rows.Add(thing);
            }
        }

        return rows;
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim())];

    private static bool HeaderIsGood<T>(string[] header, CsvFormat<T> format, FaultList faults)
    {
        int before = faults.Faults.Count;
        string all = string.Join(", ", format.Columns.Select(column => column.Name));
        string where = $"{format.FileName} row 1";
        if (header.Length == 1 && header[0].Contains(';', StringComparison.Ordinal))
        {
            faults.AddForFile(where, "the columns are separated by semicolons. Separate them by commas.");
            return false;
        }

        foreach (string twice in header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            faults.AddForFile(where, $"column '{twice}' is there {header.Count(name => name == twice)} times. Keep one.");
        }

        foreach (string unknown in header.Distinct(StringComparer.Ordinal).Where(name => format.Columns.All(column => column.Name != name)))
        {
            faults.AddForFile(where, $"column '{unknown}' is not known. The columns are: {all}.");
        }

        foreach (Column<T> missing in format.Columns.Where(column => column.IsRequired && !header.Contains(column.Name, StringComparer.Ordinal)))
        {
            faults.AddForFile(where, $"column '{missing.Name}' is missing. Add it.");
        }

        return faults.Faults.Count == before;
    }
}
