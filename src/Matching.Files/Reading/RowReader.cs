using System.Globalization;

namespace Matching.Files;

/// <summary>One row of a table. Reading a cell that is wrong notes a fault and goes on, so that every fault is found at once.</summary>
/// <remarks>Cells of columns that the headings hide are empty and no fault of the row's own; the row cannot be read whole then. For one thread.</remarks>
internal sealed class RowReader(TableColumns columns, FaultList faults)
{
    private readonly HashSet<string> unsound = new(StringComparer.Ordinal);
    private RawRow row;

    /// <summary>Whether any cell read so far was wrong.</summary>
    public bool HasFaults => unsound.Count > 0;

    /// <summary>The texts of the cells in which nothing wrong was found so far, by column.</summary>
    public IReadOnlyDictionary<string, string> SoundCells =>
        columns.Names.Where(IsSound).ToDictionary(name => name, name => Cell(name).Text.Trim(), StringComparer.Ordinal);

    /// <summary>Goes on to another row.</summary>
    public void Begin(RawRow next)
    {
        row = next;
        unsound.Clear();
        unsound.UnionWith(columns.Unreadable);
    }

    /// <summary>Whether nothing wrong was found so far in a column's cell.</summary>
    public bool IsSound(string column) => !unsound.Contains(column);

    /// <summary>Whether a cell is empty.</summary>
    public bool IsEmpty(string column) => Cell(column).IsEmpty;

    /// <summary>An id or word that must be there, without blanks at its ends.</summary>
    public string Text(string column)
    {
        if (IsEmpty(column))
        {
            Fault(column, "is empty.", "Give it a value.");
        }

        return OptionalText(column) ?? "";
    }

    /// <summary>An id or word, without blanks at its ends; null when the cell is empty.</summary>
    public string? OptionalText(string column) => IsEmpty(column) || !IsPlain(column) || !IsWord(column) ? null : Cell(column).Text.Trim();

    /// <summary>Words as they stand; null when the cell is empty.</summary>
    public string? Prose(string column) => IsEmpty(column) || !IsPlain(column) ? null : Cell(column).Text;

    /// <summary>A day that must be there.</summary>
    public DateOnly Date(string column) => OptionalDate(column) ?? Missing<DateOnly>(column);

    /// <summary>A day; null when the cell is empty.</summary>
    public DateOnly? OptionalDate(string column)
    {
        if (IsEmpty(column) || !IsPlain(column))
        {
            return null;
        }

        (DateOnly? day, string problem, string remedy) = DateText.Parse(Cell(column), columns.OrderOf(column), columns.Table.SerialDates);
        if (day is null)
        {
            Fault(column, problem, remedy);
        }

        return day;
    }

    /// <summary>A whole number that must be there.</summary>
    public int Whole(string column) => OptionalWhole(column) ?? Missing<int>(column);

    /// <summary>A whole number; null when the cell is empty.</summary>
    public int? OptionalWhole(string column) => Parsed<int>(
        column,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null,
        "is no whole number.",
        "Write digits only, such as 12.");

    /// <summary>A number that must be there.</summary>
    public double Number(string column) => OptionalNumber(column) ?? Missing<double>(column);

    /// <summary>A number; null when the cell is empty.</summary>
    public double? OptionalNumber(string column) => Parsed<double>(column, ParseNumber, "is no number.", "Write digits with a point, such as 51.48.");

    /// <summary>Pounds; null when the cell is empty.</summary>
    public decimal? OptionalMoney(string column) => Parsed<decimal>(
        column,
        text => !MayBeThousands(text) && decimal.TryParse(Pointed(text), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        "is no sum of money.",
        "Write pounds with a point and nothing else, such as 4200 or 640.50.");

    /// <summary>Yes or no, also as Excel, JSON and Welsh say it.</summary>
    public bool Flag(string column, bool standard = false) => Parsed<bool>(
        column,
        text => text.ToLowerInvariant() switch
        {
            "yes" or "y" or "true" or "ie" or "gwir" => true,
            "no" or "n" or "false" or "na" or "anwir" => false,
            _ => null,
        },
        "is neither yes nor no.",
        "Write yes or no.") ?? standard;

    /// <summary>One of the words of an enumeration that must be there.</summary>
    public T One<T>(string column)
        where T : struct, Enum => OptionalOne<T>(column) ?? Missing<T>(column);

    /// <summary>One of the words of an enumeration; null when the cell is empty.</summary>
    public T? OptionalOne<T>(string column)
        where T : struct, Enum => Parsed(column, ChoiceWords.Parse<T>, "is not known.", $"Write one of: {string.Join(", ", ChoiceWords.All<T>())}.");

    /// <summary>A single kind of home that must be there.</summary>
    public HomeKinds Kind(string column) =>
        Parsed(column, ChoiceWords.ParseKind, "is not known.", KindRemedy) ?? Missing<HomeKinds>(column, KindRemedy);

    /// <summary>A set of kinds of home; null when the cell is empty.</summary>
    public HomeKinds? OptionalKinds(string column)
    {
        IReadOnlyList<HomeKinds> kinds = List(column, ChoiceWords.ParseKind, "is not known.", KindRemedy);
        return kinds.Count == 0 ? null : kinds.Aggregate((all, kind) => all | kind);
    }

    /// <summary>A list of text.</summary>
    public IReadOnlyList<string> List(string column) => IsEmpty(column) || !IsPlain(column) || !IsWord(column) ? [] : ListText.Split(Cell(column).Text);

    /// <summary>A list of which every part that is wrong is a fault of its own.</summary>
    public IReadOnlyList<T> List<T>(string column, Func<string, T?> parse, string problem, string remedy)
        where T : struct
    {
        IReadOnlyList<string> parts = List(column);
        if (parts.Count == 0)
        {
            return [];
        }

        var values = new List<T>(parts.Count);
        foreach (string part in parts)
        {
            if (parse(part) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Fault(column, $"'{part}' {problem}", part.Contains(',', StringComparison.Ordinal) ? ListText.CommaRemedy : remedy);
            }
        }

        return values;
    }

    /// <summary>A point that must be there.</summary>
    public GeoPoint Point(string latitude, string longitude) => new(Number(latitude), Number(longitude));

    /// <summary>A point; null when both cells are empty.</summary>
    public GeoPoint? OptionalPoint(string latitude, string longitude) => IsEmpty(latitude) && IsEmpty(longitude) ? null : Point(latitude, longitude);

    /// <summary>A fault unless the cell is empty, because the column does not belong to this kind of row.</summary>
    public void MustBeEmpty(string column, string why)
    {
        if (!IsEmpty(column))
        {
            Fault(column, $"'{Cell(column).Text.Trim()}' {why}", "Leave it empty.");
        }
    }

    /// <summary>Notes a fault of a cell.</summary>
    public void Fault(string column, string problem, string remedy)
    {
        unsound.Add(column);
        if (!columns.Unreadable.Contains(column) && Cell(column).Kind != CellKind.Told)
        {
            faults.Add(columns.Table.Place, row.Number, columns.HeadingOf(column), problem, remedy);
        }
    }

    /// <summary>A number with a point, or with a comma where commas do not separate columns; null for none.</summary>
    public double? ParseNumber(string text) =>
        double.TryParse(Pointed(text), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static string KindRemedy { get; } = $"Write one of: {string.Join(", ", ChoiceWords.KindWords)}.";

    private string Pointed(string text) => columns.Table.DecimalComma && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;

    // Three digits after a comma are thousands to an English spreadsheet; pence are two.
    private static bool MayBeThousands(string text) => text.LastIndexOf(',') is >= 0 and var comma && text.Length - comma == 4;

    private Cell Cell(string column) => columns.IndexOf(column) is >= 0 and var index ? row.Cells[index] : default;

    /// <summary>Whether a cell holds something that a column can hold at all; a fault if not.</summary>
    private bool IsPlain(string column)
    {
        if (Cell(column).Kind != CellKind.Wrong)
        {
            return true;
        }

        Fault(column, $"'{Cell(column).Text}' is no value.", "Write the value itself, or leave the cell empty.");
        return false;
    }

    /// <summary>Whether a cell that is to hold an id or words is not what Excel has made a day or a flag of: "MAR-1" becomes 1 March.</summary>
    private bool IsWord(string column)
    {
        if (Cell(column).Kind is not (CellKind.Date or CellKind.Flag))
        {
            return true;
        }

        Fault(column, Cell(column).Kind == CellKind.Date ? $"'{Cell(column).Text}' is a day in the file, not text; maybe Excel has made it one." : "is true or false in the file, not text.", "Format the cell as text, and write the value anew.");
        return false;
    }

    private T? Parsed<T>(string column, Func<string, T?> parse, string problem, string remedy)
        where T : struct
    {
        if (IsEmpty(column) || !IsPlain(column))
        {
            return null;
        }

        string text = Cell(column).Text.Trim();
        T? value = parse(text);
        if (value is null)
        {
            Fault(column, $"'{text}' {problem}", remedy);
        }

        return value;
    }

    private T Missing<T>(string column, string remedy = "Give it a value.")
    {
        if (IsEmpty(column))
        {
            Fault(column, "is empty.", remedy);
        }

        return default!;
    }
}
