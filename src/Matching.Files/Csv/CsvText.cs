namespace Matching.Files;

/// <summary>Cells that a spreadsheet would take for formulas: neutralised with an apostrophe when written, and freed of it when read.</summary>
/// <remarks>A text that begins with apostrophes before such a sign gets one more, so that every text comes back as it was.</remarks>
internal static class CsvText
{
    /// <summary>The text with an apostrophe before it where a spreadsheet would calculate it.</summary>
    public static string Neutral(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>The text without that apostrophe.</summary>
    public static string Plain(string text) => text.Length > 1 && text[0] == '\'' && IsFormula(text[1..]) ? text[1..] : text;

    // OWASP, CSV injection: = + - @, tab and carriage return; a line feed and the full-width signs are taken for them by some programs.
    private static bool IsFormula(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && (rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');
    }
}
