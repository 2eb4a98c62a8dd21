using System.Globalization;
using Matching;

namespace Commissioner.Files;

/// <summary>One row of a CSV file. Reading a cell that is wrong notes a fault and goes on, so that every fault is found at once.</summary>
/// <remarks>Cells of columns that the file's header hides are empty and no fault of the row's own; the row cannot be read whole then.</remarks>
internal sealed class CsvRow(string file, long number, IReadOnlyDictionary<string, string> cells, IReadOnlySet<string> unreadable, FaultList faults)
{
    private readonly HashSet<string> unsound = new(unreadable, StringComparer.Ordinal);

    /// <summary>Whether any cell read so far was wrong.</summary>
    public bool HasFaults => unsound.Count > 0;

    /// <summary>The cells in which nothing wrong was found so far.</summary>
    public IReadOnlyDictionary<string, string> SoundCells => cells.Where(cell => IsSound(cell.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether nothing wrong was found so far in a column's cell.</summary>
    public bool IsSound(string column) => !unsound.Contains(column);

    public bool IsEmpty(string column) => Cell(column).Length == 0;

    public string Text(string column)
    {
        if (IsEmpty(column))
        {
            Fault(column, "is empty. Give it a value.");
        }

        return Cell(column);
    }

    public string? OptionalText(string column) => IsEmpty(column) ? null : Cell(column);

    public DateOnly Date(string column) => OptionalDate(column) ?? Missing<DateOnly>(column);

    public DateOnly? OptionalDate(string column) => Parsed<DateOnly>(
        column,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null,
        "is no date. Write year-month-day, such as 2026-11-01.");

    public int Whole(string column) => OptionalWhole(column) ?? Missing<int>(column);

    public int? OptionalWhole(string column) => Parsed<int>(
        column,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null,
        "is no whole number. Write digits only, such as 12.");

    public double Number(string column) => OptionalNumber(column) ?? Missing<double>(column);

    public double? OptionalNumber(string column) => Parsed<double>(column, ParseNumber, "is no number. Write digits with a point, such as 51.48.");

    public decimal? OptionalMoney(string column) => Parsed<decimal>(
        column,
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        "is no sum of money. Write pounds with a point, such as 640.50.");

    public bool Flag(string column, bool standard = false) => Parsed<bool>(
        column,
        text => text.ToLowerInvariant() switch { "yes" => true, "no" => false, _ => null },
        "is neither yes nor no. Write yes or no.") ?? standard;

    public T One<T>(string column)
        where T : struct, Enum => OptionalOne<T>(column) ?? Missing<T>(column);

    public T? OptionalOne<T>(string column)
        where T : struct, Enum => Parsed(column, Words.Parse<T>, $"is not known. Write one of: {Words.Choices<T>()}.");

    public HomeKinds Kind(string column) => OptionalKinds(column) is { } kinds && Words.SingleKinds.Contains(kinds)
        ? kinds
        : Missing<HomeKinds>(column, $"Write one of: {string.Join(", ", Words.SingleKinds.Select(Words.Of))}.");

    public HomeKinds? OptionalKinds(string column)
    {
        IReadOnlyList<HomeKinds> kinds = List(
            column,
            text => Words.Parse<HomeKinds>(text) is { } kind && Words.SingleKinds.Contains(kind) ? kind : (HomeKinds?)null,
            $"is not known. Write one of: {string.Join(", ", Words.SingleKinds.Select(Words.Of))}.");
        return kinds.Count == 0 ? null : kinds.Aggregate((all, kind) => all | kind);
    }

    public IReadOnlyList<string> List(string column) => Cell(column).Split(Words.Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A list of which every part that is wrong is a fault of its own.</summary>
    public IReadOnlyList<T> List<T>(string column, Func<string, T?> parse, string advice)
        where T : struct
    {
        var values = new List<T>();
        foreach (string part in List(column))
        {
            if (parse(part) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Fault(column, $"'{part}' {advice}");
            }
        }

        return values;
    }

    public GeoPoint Point(string latitude, string longitude) => new(Number(latitude), Number(longitude));

    public GeoPoint? OptionalPoint(string latitude, string longitude)
    {
        if (IsEmpty(latitude) && IsEmpty(longitude))
        {
            return null;
        }

        return Point(latitude, longitude);
    }

    /// <summary>A fault unless the cell is empty, because the column does not belong to this kind of row.</summary>
    public void MustBeEmpty(string column, string why)
    {
        if (!IsEmpty(column))
        {
            Fault(column, $"'{Cell(column)}' {why} Leave it empty.");
        }
    }

    public void Fault(string column, string words)
    {
        unsound.Add(column);
        if (unreadable.Contains(column))
        {
            return;
        }

        faults.Add($"{file} row {number}, column {column}", words);
    }

    public static double? ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private string Cell(string column) => cells.GetValueOrDefault(column, "");

    private T? Parsed<T>(string column, Func<string, T?> parse, string advice)
        where T : struct
    {
        if (IsEmpty(column))
        {
            return null;
        }

        T? value = parse(Cell(column));
        if (value is null)
        {
            Fault(column, $"'{Cell(column)}' {advice}");
        }

        return value;
    }

    private T Missing<T>(string column, string advice = "Give it a value.")
    {
        if (IsEmpty(column))
        {
            Fault(column, $"is empty. {advice}");
        }

        return default!;
    }
}
