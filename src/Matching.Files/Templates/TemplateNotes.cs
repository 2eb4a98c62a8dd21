namespace Matching.Files;

/// <summary>The notes row of a template, under the headings: what each column holds. Readers skip it.</summary>
internal static class TemplateNotes
{
    /// <summary>What the first cell of a notes row begins with.</summary>
    public const string Mark = "# ";

    /// <summary>The notes of a table, one for each column.</summary>
    public static IReadOnlyList<string> Of(TableMap map) => [.. map.Entries.Select((column, index) => (index == 0 ? Mark : "") + Of(column))];

    /// <summary>Whether the row whose first cell this is is the notes row; only the template's own words count, so that no data are skipped.</summary>
    public static bool Is(string firstCell, TableMap map) => firstCell.StartsWith(Mark, StringComparison.Ordinal) && firstCell.Trim() == Mark + Of(map.Entries[0]);

    private static string Of(Column column)
    {
        string meaning = column.Meaning.Replace("`", "", StringComparison.Ordinal);
        string allowed = column.Allowed.Count == 0 ? "" : $": {string.Join(", ", column.Allowed)}";
        string unit = column.Unit.Length == 0 ? "" : $", {column.Unit}";
        return $"{(column.IsRequired ? "needed: " : "")}{meaning}{unit}{allowed}; for example {column.Example}";
    }
}
