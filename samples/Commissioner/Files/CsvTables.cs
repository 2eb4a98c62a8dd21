using System.Text;
using CsvHelper;

namespace Commissioner.Files;

/// <summary>Reads and writes whole CSV files: UTF-8, a header, commas, one row a thing.</summary>
internal static class CsvTables
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Reading = new() { Separator = ',', HasHeader = false, TrackLineNumbers = true };

    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };

    /// <summary>Reads a file as far as it can be read; everything that is wrong with it is in the list.</summary>
    public static CsvTable<T> Read<T>(string folder, CsvFormat<T> format, FaultList faults)
    {
        string path = Path.Combine(folder, format.FileName);
        if (File.Exists(path))
        {
            return TextOf(path, format.FileName, faults) is { } text ? ReadText(text, format, faults) : new CsvTable<T>(format, [], [], MayLackRows: true);
        }

        if (format.IsRequired)
        {
            faults.Add(format.FileName, "the file is missing. It is needed: children.csv, homes.csv and providers.csv must be there, the others may be left out.");
        }

        return new CsvTable<T>(format, [], [], MayLackRows: format.IsRequired);
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

            faults.Add(name, "the file is empty. Its first row must hold the names of its columns.");
        }
        catch (DecoderFallbackException exception)
        {
            faults.Add(name, $"byte {exception.Index + 1} is not UTF-8 text. Save the file as 'CSV UTF-8'.");
        }

        return null;
    }

    private static CsvTable<T> ReadText<T>(string text, CsvFormat<T> format, FaultList faults)
    {
        var rows = new List<T>();
        var unread = new List<UnreadRow>();
        long malformed = 0;
        CsvReaderOptions reading = Reading with
        {
            OnMalformedRecord = record =>
            {
                malformed = record.LineNumber;
                faults.Add($"{format.FileName} row {record.LineNumber}", "quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value.");
            },
        };
        using CsvReader reader = CsvReader.FromText(text, reading);
        reader.Read();
        var header = CsvHeader.Read(Cells(reader), format, faults);
        while (header.Readable.Count > 0 && reader.Read())
        {
            string[] cells = Cells(reader);
            if (reader.LineNumber == malformed)
            {
                continue;
            }

            if (cells.Length != header.Names.Length)
            {
                // Where a cell is missing or one too many, only the id can be trusted: it comes before the values that are long enough to hold a comma.
                faults.Add($"{format.FileName} row {reader.LineNumber}", $"has {cells.Length} cells, the header has {header.Names.Length}. Put values that hold a comma between quotation marks.");
                unread.Add(new UnreadRow(reader.LineNumber, Named(header, cells, name => name == format.Columns[0].Name)));
                continue;
            }

            var row = new CsvRow(format.FileName, reader.LineNumber, Named(header, cells, _ => true), header.Unreadable, faults);
            T thing = format.Read(row);
            if (row.HasFaults)
            {
                unread.Add(new UnreadRow(reader.LineNumber, row.SoundCells));
            }
            else
            {
                rows.Add(thing);
            }
        }

        return new CsvTable<T>(format, rows, unread, MayLackRows: malformed > 0 || !header.Readable.Contains(format.Columns[0].Name));
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim())];

    private static Dictionary<string, string> Named(CsvHeader header, string[] cells, Func<string, bool> wanted) =>
        header.Names.Zip(cells).Where(pair => header.Readable.Contains(pair.First) && wanted(pair.First)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
