namespace Matching.Files;

/// <summary>How the cells of a column are shown.</summary>
internal enum PlanFormat
{
    /// <summary>Short text.</summary>
    Text,

    /// <summary>Long text, over as many lines as it needs.</summary>
    Wrapped,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with one decimal.</summary>
    Tenths,

    /// <summary>Pounds.</summary>
    Pounds,
}

/// <summary>A column of a table of a plan.</summary>
/// <param name="Key">Its heading in CSV files: the same in every language.</param>
/// <param name="Title">Its heading for people.</param>
/// <param name="Format">How its cells are shown.</param>
/// <param name="Width">Its width in letters.</param>
internal sealed record PlanColumn(string Key, string Title, PlanFormat Format, double Width);

/// <summary>A table of a plan, to be written as a CSV file or as a sheet of a workbook.</summary>
/// <param name="Name">Name of the CSV file without its ending.</param>
/// <param name="Title">Name of the sheet.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: text, whole numbers, numbers, or null for an empty cell.</param>
internal sealed record PlanSheet(string Name, string Title, IReadOnlyList<PlanColumn> Columns, IEnumerable<object?[]> Rows);
