using System.Text;

namespace Matching.Files;

/// <summary>Lists in one cell: parts separated by semicolons; a part that holds a semicolon, a quotation mark or blanks at its ends stands between quotation marks.</summary>
internal static class ListText
{
    private const char Separator = ';';
    private const char Quote = '"';

    /// <summary>What would be right where commas stand between parts.</summary>
    public const string CommaRemedy = "Separate the parts by semicolons, such as a;b.";

    /// <summary>Writes a list.</summary>
    public static string Join(IEnumerable<string> parts) => string.Join(Separator, parts.Select(part => NeedsQuotes(part) ? $"\"{part.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : part));

    /// <summary>Reads a list. Blanks around parts and empty parts are left out, unless they are quoted.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (!text.Contains(Quote, StringComparison.Ordinal))
        {
            return text.Length == 0 ? [] : text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        var parts = new List<string>();
        for (int at = 0; at < text.Length; at++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < text.Length && text[at] == Quote && Quoted(text, at) is { } quoted)
            {
                parts.Add(quoted.Part);
                at = quoted.End;
                continue;
            }

            int end = text.IndexOf(Separator, Math.Min(at, text.Length));
            end = end < 0 ? text.Length : end;
            string part = text[Math.Min(at, end)..end].Trim();
            if (part.Length > 0)
            {
                parts.Add(part);
            }

            at = end;
        }

        return parts;
    }

    /// <summary>A quoted part and where the separator after it is; null when the quotation marks do not pair, so that the part is taken as it stands.</summary>
    private static (string Part, int End)? Quoted(string text, int start)
    {
        var part = new StringBuilder();
        for (int at = start + 1; at < text.Length; at++)
        {
            if (text[at] != Quote)
            {
                part.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == Quote)
            {
                part.Append(Quote);
                at++;
            }
            else
            {
                int end = at + 1;
                while (end < text.Length && text[end] != Separator && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                return end == text.Length || text[end] == Separator ? (part.ToString(), end) : null;
            }
        }

        return null;
    }

    private static bool NeedsQuotes(string part) =>
        part.Length == 0 || part.Contains(Separator, StringComparison.Ordinal) || part.Contains(Quote, StringComparison.Ordinal) || char.IsWhiteSpace(part[0]) || char.IsWhiteSpace(part[^1]);
}
