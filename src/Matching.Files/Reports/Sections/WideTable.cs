namespace Matching.Files;

/// <summary>A table that scrolls by itself where the screen is too narrow for it, and can be reached with the keyboard.</summary>
internal static class WideTable
{
    /// <summary>Begins a table whose cells, but for the heads of its rows, are numbers or texts.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="caption">Its caption, by which it is known to screen readers: no two tables of a page may have the same.</param>
    /// <param name="columns">Headings; of those after the first, one that begins a text is to the left.</param>
    public static void Begin(Html page, string caption, params IEnumerable<(string Heading, bool IsText)> columns)
    {
        page.Add($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\"><table><caption>{caption}</caption><thead><tr>");
        foreach ((string heading, bool isText) in columns)
        {
            if (heading.Length == 0)
            {
                page.Add($"<td></td>");
            }
            else
            {
                page.Add($"<th scope=\"col\"{Class(isText)}>{heading}</th>");
            }
        }

        page.Add($"</tr></thead><tbody>");
    }

    /// <summary>A row with its head.</summary>
    public static void Row(Html page, string head, params IEnumerable<(string Cell, bool IsText)> cells)
    {
        page.Add($"<tr><th scope=\"row\">{head}</th>");
        foreach ((string cell, bool isText) in cells)
        {
            page.Add($"<td{Class(isText)}>{cell}</td>");
        }

        page.Add($"</tr>");
    }

    public static void End(Html page) => page.Add($"</tbody></table></div>\n");

    private static Html.Safe Class(bool isText) => new(isText ? " class=\"left\"" : "");
}
