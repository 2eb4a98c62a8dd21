using System.Globalization;
using CsvHelper;

namespace Matching.Files;

/// <summary>Points of postcodes, from a file of one's own: the ONS Postcode Directory, or Ordnance Survey's Code-Point Open.</summary>
/// <remarks>
/// Nothing leaves the machine. A register's postcodes become points while it is read, and are not kept: neither a problem nor a fault holds one. Both products are free under the Open Government
/// Licence. Immutable and safe for any number of threads.
/// </remarks>
public sealed class PostcodePoints
{
    // The longest postcode without its blank; each letter or digit is one of 36.
    private const int MostLetters = 7;

    private static readonly CsvReaderOptions Reading = new() { HasHeader = false };
    private static readonly string[] PostcodeNames = ["pcds", "pcd", "pcd7", "pcd8", "postcode"];
    private static readonly string[] EastNames = ["oseast1m", "east1m", "eastings", "easting"];
    private static readonly string[] NorthNames = ["osnrth1m", "north1m", "northings", "northing"];

    private readonly Dictionary<ulong, GeoPoint> points = [];

    private PostcodePoints()
    {
    }

    /// <summary>How many postcodes have a point.</summary>
    public int Count => points.Count;

    /// <summary>Reads a CSV file, or every CSV file in a folder and the folders in it.</summary>
    /// <param name="path">
    /// The file or folder. A file with headings must have a postcode (<c>pcds</c>, <c>pcd</c>, <c>postcode</c>) and <c>lat</c> and <c>long</c> or easting and northing (<c>oseast1m</c>,
    /// <c>osnrth1m</c>); one without is taken for Code-Point Open: postcode, quality, easting, northing.
    /// </param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="InvalidDataException">A file is neither of the two, or there is none.</exception>
    /// <exception cref="IOException">A file is not there, or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static PostcodePoints Read(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string[] files = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [path];
        var result = new PostcodePoints();
        foreach (string file in files)
        {
            result.ReadFile(file, cancellation);
        }

        return result.Count > 0 ? result : throw new InvalidDataException($"{Path.GetFileName(path)} holds no postcodes with points. Give the CSV file of the ONS Postcode Directory, or the folder of Code-Point Open.");
    }

    /// <summary>The point of a postcode; null when it is not there, or has no point.</summary>
    /// <param name="postcode">The postcode, with or without its blank, in capitals or not.</param>
    public GeoPoint? Find(string postcode)
    {
        ArgumentNullException.ThrowIfNull(postcode);
        return KeyOf(postcode) is { } key && points.TryGetValue(key, out GeoPoint point) ? point : null;
    }

    private void ReadFile(string path, CancellationToken cancellation)
    {
        using FileStream stream = File.OpenRead(path);
        using CsvReader reader = CsvReader.Create(stream, Reading, leaveOpen: true);
        if (!reader.Read())
        {
            return;
        }

        Layout layout = LayoutOf(reader, Path.GetFileName(path));
        long rows = 0;
        do
        {
            if (++rows % ReadingContext.Stride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (reader.FieldCount > layout.Last && KeyOf(reader.GetString(layout.Postcode)) is { } key && PointOf(reader, layout) is { } point)
            {
                points[key] = point;
            }
        }
        while (reader.Read());
    }

    private static Layout LayoutOf(CsvReader reader, string file)
    {
        string[] headings = [.. Enumerable.Range(0, reader.FieldCount).Select(index => HeadingText.Key(reader.GetString(index)))];
        int postcode = Array.FindIndex(headings, heading => PostcodeNames.Contains(heading));
        int latitude = Array.FindIndex(headings, heading => heading is "lat" or "latitude");
        int longitude = Array.FindIndex(headings, heading => heading is "long" or "longitude");
        int east = Array.FindIndex(headings, heading => EastNames.Contains(heading));
        int north = Array.FindIndex(headings, heading => NorthNames.Contains(heading));
        if (postcode >= 0 && latitude >= 0 && longitude >= 0)
        {
            return new Layout(postcode, latitude, longitude, IsGrid: false);
        }

        if (postcode >= 0 && east >= 0 && north >= 0)
        {
            return new Layout(postcode, east, north, IsGrid: true);
        }

        // Code-Point Open has no headings: its first row is a postcode already.
        return headings.Length >= 4 && KeyOf(headings[0]) is not null && IsNumber(headings[2]) && IsNumber(headings[3])
            ? new Layout(0, 2, 3, IsGrid: true)
            : throw new InvalidDataException($"{file} is neither the ONS Postcode Directory nor Code-Point Open: a postcode with lat and long, or with easting and northing, is missing in its first row.");
    }

    private static GeoPoint? PointOf(CsvReader reader, Layout layout)
    {
        if (!double.TryParse(reader.GetString(layout.First), NumberStyles.Float, CultureInfo.InvariantCulture, out double first)
            || !double.TryParse(reader.GetString(layout.Second), NumberStyles.Float, CultureInfo.InvariantCulture, out double second))
        {
            return null;
        }

        // Both products write what no postcode has where they know no point: 99.999999, 0 and 0, 0. The grid of Northern Ireland, which begins elsewhere, has no place on this one.
        if (layout.IsGrid)
        {
            return first is > 0 and < 700_000 && second is > 0 and < 1_300_000 ? NationalGrid.ToPoint(first, second) : null;
        }

        return first is > 49 and < 62 && second is > -11 and < 3 ? new GeoPoint(first, second) : null;
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Letters and digits as one number; null when the text is no postcode.</summary>
    private static ulong? KeyOf(string postcode)
    {
        ulong key = 0;
        int letters = 0;
        foreach (char letter in postcode)
        {
            if (char.IsWhiteSpace(letter))
            {
                continue;
            }

            char capital = char.ToUpperInvariant(letter);
            int value = capital is >= '0' and <= '9' ? capital - '0' : capital is >= 'A' and <= 'Z' ? capital - 'A' + 10 : -1;
            if (value < 0 || ++letters > MostLetters)
            {
                return null;
            }

            key = (key * 37) + (ulong)value + 1;
        }

        return letters is >= 5 and <= MostLetters ? key : null;
    }

    private sealed record Layout(int Postcode, int First, int Second, bool IsGrid)
    {
        public int Last => Math.Max(Postcode, Math.Max(First, Second));
    }
}
