namespace Matching.Files;

/// <summary>Collects the rows of a table, and leaves out what spreadsheets leave behind: empty rows, empty columns at the right, the notes of a template.</summary>
internal sealed class RawTableBuilder
{
    private readonly TablePlace place;
    private readonly int headingRow;
    private readonly string[] headings;
    private readonly TableMap map;
    private readonly string separatorWords;
    private readonly ReadingContext context;
    private readonly List<RawRow> rows = [];
    private readonly List<RawRow> torn = [];
    private readonly bool[] hasValues;
    private bool hasLost;
    private bool isBeyondFirst;
    private int seen;

    public RawTableBuilder(TablePlace place, int headingRow, string[] headings, TableMap map, string separatorWords, ReadingContext context)
    {
        this.place = place;
        this.headingRow = headingRow;
        this.headings = headings;
        this.map = map;
        this.separatorWords = separatorWords;
        this.context = context;
        hasValues = new bool[headings.Length];
    }

    /// <summary>Whether decimal commas are read.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether days may stand as Excel's serial numbers.</summary>
    public bool SerialDates { get; init; }

    /// <summary>Notes that a row is lost altogether.</summary>
    public void Lose() => hasLost = true;

    /// <summary>Adds a row.</summary>
    public void Add(int number, Cell[] cells)
    {
        context.Count(map.Name, ++seen);
        int used = cells.Length;
        while (used > 0 && cells[used - 1].Text.Length == 0)
        {
            used--;
        }

        if (used == 0)
        {
            return;
        }

        bool isNotes = !isBeyondFirst && TemplateNotes.Is(cells[0].Text, map);
        isBeyondFirst = true;
        if (isNotes)
        {
            return;
        }

        // Excel leaves empty columns behind at the right: cells there may be missing or one too many, as long as they are empty.
        if (used > headings.Length || cells.Length < RequiredWidth())
        {
            // Where a cell is missing or one too many, only the id can be trusted: it comes before the values that are long enough to hold a separator.
            // Too many are mostly a separator within a value; too few are mostly empty cells at the end that were not written.
            context.Errors.Add(
                place,
                number,
                null,
                $"has {cells.Length} cell{(cells.Length == 1 ? "" : "s")}, the header has {headings.Length}.",
                used > headings.Length
                    ? $"Put values that hold {separatorWords} between quotation marks."
                    : $"Write all {headings.Length} cells, with {separatorWords} between them also where they are empty.");
            if (cells.Length > 1)
            {
                torn.Add(new RawRow(number, cells));
            }
            else
            {
                // The whole row is in one cell, as with another separator: its text is no id, and may hold anything.
                hasLost = true;
            }

            return;
        }

        Array.Resize(ref cells, headings.Length);
        for (int index = 0; index < cells.Length; index++)
        {
            cells[index] = cells[index].Text is null ? new Cell("") : cells[index];
            hasValues[index] |= cells[index].Text.Length > 0;
        }

        rows.Add(new RawRow(number, cells));
    }

    /// <summary>The table.</summary>
    public RawTable Build()
    {
        // Columns without a heading are nothing unless they hold a value.
        int[] kept = [.. Enumerable.Range(0, headings.Length).Where(index => headings[index].Length > 0 || hasValues[index])];
        bool isWhole = kept.Length == headings.Length;
        var table = new RawTable
        {
            Place = place,
            HeadingRow = headingRow,
            Headings = [.. kept.Select(index => headings[index])],
            DecimalComma = DecimalComma,
            SerialDates = SerialDates,
            HasLost = hasLost,
        };
        table.Rows.AddRange(isWhole ? rows : rows.Select(row => row with { Cells = [.. kept.Select(index => row.Cells[index])] }));
        table.Torn.AddRange(torn);
        return table;
    }

    // Rows narrower than the headings that stand are refused, because nobody can tell which cell is missing.
    private int RequiredWidth()
    {
        int width = headings.Length;
        while (width > 0 && headings[width - 1].Length == 0)
        {
            width--;
        }

        return width;
    }
}
