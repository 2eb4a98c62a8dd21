using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matching.Files;

/// <summary>Text in the cells of workbooks.</summary>
internal static partial class XlsxText
{
    /// <summary>The text with what XML cannot hold written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and with what looks so written so that it stays as it is.</summary>
    public static string Encoded(string text)
    {
        string literal = text.Contains("_x", StringComparison.Ordinal) ? LooksEncoded().Replace(text, "_x005F_x") : text;
        if (!literal.AsSpan().ContainsAnyInRange('\0', '\u001F') && !literal.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !literal.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
        {
            return literal;
        }

        var encoded = new StringBuilder(literal.Length + 12);
        for (int at = 0; at < literal.Length; at++)
        {
            char letter = literal[at];
            if (char.IsHighSurrogate(letter) && at + 1 < literal.Length && char.IsLowSurrogate(literal[at + 1]))
            {
                encoded.Append(letter).Append(literal[++at]);
            }
            else if (letter is '\t' or '\n' || (letter >= ' ' && !char.IsSurrogate(letter) && letter is not '\uFFFE' and not '\uFFFF'))
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            }
        }

        return encoded.ToString();
    }

    /// <summary>Letters of a column: A, B, … Z, AA, …</summary>
    /// <param name="index">The column from 0.</param>
    public static string ColumnLetters(int index)
    {
        string letters = "";
        for (int rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Whether a spreadsheet would calculate the text if somebody edited its cell.</summary>
    public static bool IsFormula(string text) => CsvText.Neutral(text).Length != text.Length;

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEncoded();
}
