using System.Text;
using CsvHelper;

namespace Matching.Files;

/// <summary>Reads one CSV file as it stands: UTF-8 with or without a mark, commas, semicolons or tabs, quoted line ends.</summary>
internal static class CsvFile
{
    /// <summary>Bytes that one row may have at most: far above any real one, and far below what would fill the memory.</summary>
    private const int MostRowBytes = 1 << 24;

    /// <summary>Columns that a file may have at most; empty ones at the right, which Excel leaves behind, do not count.</summary>
    private const int MostColumns = 256;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Reading = new() { HasHeader = false, TrackLineNumbers = true, MaxRecordSize = MostRowBytes };

    /// <summary>Reads a file; null when nothing of it can be read. Everything that is wrong with it is in the context.</summary>
    public static RawTable? Read(string path, TableMap map, ReadingContext context)
    {
        string name = Path.GetFileName(path);
        var place = new TablePlace(name, null);
        if (new FileInfo(path).Length is var length && length > Math.Min(context.Options.MostBytes, int.MaxValue))
        {
            context.Errors.Add(place, null, null, $"the file has {length} bytes.", $"Give at most {Math.Min(context.Options.MostBytes, int.MaxValue)} bytes.");
            return null;
        }

        return TextOf(path, place, context.Errors) is { } text ? ReadText(text, place, map, context) : null;
    }

    private static string? TextOf(string path, TablePlace place, FaultList faults)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            string text = StrictUtf8.GetString(bytes.AsSpan(mark));
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                faults.Add(place, null, null, "the file holds zero bytes, which text does not.", "Save the file as 'CSV UTF-8'.");
                return null;
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }

            faults.Add(place, null, null, "the file is empty.", "Its first row must hold the names of its columns.");
        }
        catch (DecoderFallbackException exception)
        {
            faults.Add(place, null, null, $"byte {exception.Index + mark + 1} is not UTF-8 text.", "Save the file as 'CSV UTF-8'.");
        }

        return null;
    }

    private static RawTable? ReadText(string text, TablePlace place, TableMap map, ReadingContext context)
    {
        (char separator, int skip) = CsvSeparators.Find(text, heading => map.Find(heading) is not null);
        long malformed = 0;
        CsvReaderOptions reading = Reading with
        {
            Separator = separator,
            OnMalformedRecord = record =>
            {
                malformed = record.LineNumber;
                context.Errors.Add(place, (int)record.LineNumber, null, "quotation marks do not pair.", "Write a quotation mark inside a value twice, and end each quoted value.");
            },
        };

        // What says the separator is left out, its line end is not, so that lines keep their numbers.
        using CsvReader reader = CsvReader.FromText(text[skip..], reading);
        if (!reader.Read())
        {
            context.Errors.Add(place, null, null, "the file is empty.", "Its first row must hold the names of its columns.");
            return null;
        }

        string[] headings = [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).Trim())];
        int named = headings.Length - headings.Reverse().TakeWhile(heading => heading.Length == 0).Count();
        if (named > MostColumns)
        {
            context.Errors.Add(place, (int)reader.LineNumber, null, $"has {named} columns.", $"Delete the columns at the right; at most {MostColumns} are read.");
            return null;
        }

        headings = [.. headings.Take(MostColumns)];
        var builder = new RawTableBuilder(place, (int)reader.LineNumber, headings, map, separatorWords: separator switch { ';' => "a semicolon", '\t' => "a tab", '|' => "a vertical bar", _ => "a comma" }, context) { DecimalComma = separator != ',' };
        if (malformed > 0)
        {
            // Headings that cannot be told apart leave nothing to read the rows by.
            return null;
        }

        while (reader.Read())
        {
            if (reader.LineNumber == malformed)
            {
                builder.Lose();
                continue;
            }

            var cells = new Cell[reader.FieldCount];
            for (int index = 0; index < cells.Length; index++)
            {
                cells[index] = new Cell(CsvText.Plain(reader.GetString(index)));
            }

            builder.Add((int)reader.LineNumber, cells);
        }

        return builder.Build();
    }
}
