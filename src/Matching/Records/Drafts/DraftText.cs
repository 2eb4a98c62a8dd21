using System.Text;

namespace Matching;

/// <summary>Makes text of a paper.</summary>
/// <remarks>Pure.</remarks>
public static class DraftText
{
    /// <summary>The paper as Markdown; each blank stands in bold and square brackets.</summary>
    /// <param name="draft">The paper.</param>
    public static string ToMarkdown(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new StringBuilder().Append("# ").Append(Line(draft.Title)).Append("\n\n> ").Append(Line(draft.Notice)).Append('\n');
        foreach ((int index, DraftSection section) in draft.Sections.Index())
        {
            text.Append("\n## ").Append(index + 1).Append(". ").Append(Line(section.Heading)).Append('\n');
            foreach (DraftPart part in section.Parts)
            {
                text.Append('\n');
                Add(text, part);
            }
        }

        return text.ToString();
    }

    /// <summary>What a blank says.</summary>
    /// <param name="ask">What people fill in.</param>
    public static string Blank(string ask) => $"[To fill in: {ask}]";

    private static void Add(StringBuilder text, DraftPart part)
    {
        switch (part)
        {
            case DraftParagraph paragraph:
                text.Append(Line(paragraph.Text)).Append('\n');
                break;
            case DraftBlank blank:
                text.Append(Bold(blank.Ask)).Append('\n');
                break;
            case DraftList list:
                text.AppendJoin("", list.Items.Select(item => $"- {Line(item)}\n"));
                break;
            case DraftFields fields:
                text.AppendJoin("", fields.Fields.Select(field => $"- {Line(field.Name)}: {Both(field.Value, field.Ask)}\n"));
                break;
            case DraftTable table:
                Add(text, table.Columns.Select(Line));
                Add(text, table.Columns.Select(_ => "---"));
                foreach (IReadOnlyList<DraftCell> row in table.Rows)
                {
                    Add(text, row.Select(cell => Both(cell.Text, cell.Ask)));
                }

                break;
        }
    }

    private static void Add(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Both(string? value, string? ask) => string.Join(' ', new[] { value is null ? null : Line(value), ask is null ? null : Bold(ask) }.OfType<string>());

    private static string Bold(string ask) => $"**{Line(Blank(ask))}**";

    // Ids and words of the register are texts of others: what Markdown would take for a sign of its own is made a plain letter.
    private static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (char letter in text.ReplaceLineEndings(" "))
        {
            line.Append(letter is '\\' or '`' or '*' or '_' or '<' or '#' && (letter != '#' || line.Length == 0) ? $"\\{letter}" : letter.ToString());
        }

        return line.ToString();
    }
}
