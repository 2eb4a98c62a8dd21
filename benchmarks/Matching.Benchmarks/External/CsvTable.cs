using System.Globalization;

namespace Matching.Benchmarks.External;

/// <summary>A table of plain cells with commas between and a header; every fault names file and line.</summary>
internal sealed class CsvTable
{
    private readonly string file;

    private CsvTable(string file, IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows)
    {
        this.file = file;
        Header = header;
        Rows = rows;
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    public static CsvTable Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        var rows = new List<CsvRow>();
        string[] header = lines.Length == 0 ? [] : Cells(lines[0]);
        for (int line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length == 0)
            {
                continue;
            }

            string[] cells = Cells(lines[line]);
            if (cells.Length != header.Length)
            {
                throw new InvalidDataException($"{path}({line + 1}): {cells.Length} cells, but the header has {header.Length}.");
            }

            rows.Add(new CsvRow(line + 1, cells));
        }

        return rows.Count > 0 ? new CsvTable(path, header, rows) : throw new InvalidDataException($"{path}(1): a header and a row at least must be there.");
    }

    public string Cell(CsvRow row, int column) =>
        column < row.Cells.Count ? row.Cells[column] : throw Fault(row, $"column {column + 1} is missing.");

    /// <summary>A number that may have a fraction.</summary>
    public decimal Number(CsvRow row, int column) =>
        decimal.TryParse(Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value >= 0 && value <= 1_000
            ? value
            : throw Fault(row, $"'{Header[column]}' is '{Cell(row, column)}' but must be a number from 0 to 1000.");

    /// <summary>The row whose first cell says so.</summary>
    /// <param name="key">What it must say.</param>
    /// <param name="plain">Makes two ways to write the same equal.</param>
    public CsvRow Find(string key, Func<string, string> plain) =>
        Rows.FirstOrDefault(row => plain(row.Cells[0]) == plain(key)) ?? throw new InvalidDataException($"{file}({Rows[^1].Line}): no row is for '{key}'.");

    public int Column(string name)
    {
        int column = Header.ToList().IndexOf(name);
        return column >= 0 ? column : throw new InvalidDataException($"{file}(1): no column is '{name}'.");
    }

    public InvalidDataException Fault(CsvRow row, string message) => new($"{file}({row.Line}): {message}");

    // A cell may stand in quotation marks, and then have commas.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        bool quoted = false;
        int from = 0;
        for (int at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (at == line.Length || (line[at] == ',' && !quoted))
            {
                cells.Add(line[from..at].Trim().Trim('"'));
                from = at + 1;
            }
        }

        return [.. cells];
    }
}

/// <summary>A row and the line on which it stands.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
