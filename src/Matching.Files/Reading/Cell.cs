namespace Matching.Files;

/// <summary>One cell, whatever format it came from.</summary>
/// <param name="Text">Its value as text: numbers with a point, days as 2026-11-01, flags as yes and no, lists with semicolons.</param>
/// <param name="Kind">What the format itself says about it.</param>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>Whether there is nothing but blanks in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What a format says about a cell.</summary>
internal enum CellKind
{
    /// <summary>Text, or nothing is said.</summary>
    Text = 0,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Something that no column can hold: an error of a formula, an object.</summary>
    Wrong,

    /// <summary>Nothing, and why has been told already.</summary>
    Told,
}

/// <summary>One row of a table.</summary>
/// <param name="Number">Its number in the file, as a fault names it.</param>
/// <param name="Cells">Its cells, one for each heading.</param>
internal readonly record struct RawRow(int Number, Cell[] Cells);

/// <summary>One table as it stands in a file, before anything is known about its columns.</summary>
internal sealed class RawTable
{
    /// <summary>Where it stands.</summary>
    public required TablePlace Place { get; init; }

    /// <summary>The row of the headings; null in JSON, where every object has its own.</summary>
    public required int? HeadingRow { get; init; }

    /// <summary>The headings as they stand there.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The rows below them.</summary>
    public List<RawRow> Rows { get; } = [];

    /// <summary>Rows of which nothing but the first cell can be trusted, with that cell.</summary>
    public List<RawRow> Torn { get; } = [];

    /// <summary>Whether rows are lost altogether.</summary>
    public bool HasLost { get; set; }

    /// <summary>Whether decimal commas are read, because commas do not separate columns.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether days may stand as Excel's serial numbers.</summary>
    public bool SerialDates { get; init; }
}
