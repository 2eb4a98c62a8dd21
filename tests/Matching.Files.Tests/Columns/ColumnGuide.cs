using System.Globalization;
using System.Text;

namespace Matching.Files.Tests.Columns;

/// <summary>The column dictionary as the tables of docs/files.md.</summary>
internal static class ColumnGuide
{
    private const string Begin = "<!-- The tables below are generated from the column dictionary; a test fails until they are up to date. -->";
    private const string End = "<!-- End of the generated tables. -->";

    /// <summary>The page with its tables made anew.</summary>
    public static string Renewed(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[..begin] + "\n\n" + Tables() + page[page.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (TableMap map in RegisterTables.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {map.Name}\n{Sentence(map.Meaning)} Headings: *{map.English}*, *{map.Welsh}*.{(map.IsRequired ? " **Needed.**" : "")}\n\n");
            text.Append("| column | | holds | type | example | headings |\n|---|---|---|---|---|---|\n");
            foreach (Column column in map.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {(column.IsRequired ? "needed" : "")} | {column.Meaning}{Limits(column)} | {TypeOf(column)} | `{column.Example}` | {Headings(column)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static string Limits(Column column)
    {
        string allowed = column.Allowed.Count == 0 ? "" : $": {string.Join(", ", column.Allowed.Select(word => $"`{word}`"))}";
        string unit = column.Unit.Length == 0 ? "" : $", {column.Unit}";
        string range = column.Range is { } bounds ? FormattableString.Invariant($", {bounds.Least} to {bounds.Greatest:#,0}") : "";
        return allowed + unit + range;
    }

    private static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Id => "id",
        ColumnType.IdList => "list of ids",
        ColumnType.WordList => "list of words",
        ColumnType.Date => "day",
        ColumnType.Whole => "whole number",
        ColumnType.Number => "number",
        ColumnType.Money => "pounds",
        ColumnType.Flag => "yes or no",
        ColumnType.Choice => "word",
        ColumnType.ChoiceList => "list of words",
        ColumnType.PartList => "list of parts",
        _ => "text",
    };

    private static string Headings(Column column) =>
        string.Join(", ", new[] { $"*{column.English}*", $"*{column.Welsh}*" }.Concat(column.Synonyms.Select(name => $"`{name}`")));
}
