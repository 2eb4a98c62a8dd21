namespace Matching.Files;

/// <summary>Finds what separates the columns of a CSV file.</summary>
internal static class CsvSeparators
{
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>Looks at the first line: Excel's "sep=" says it, where it names one that is known; else it is what splits the line into most headings that are known, and of those into most parts.</summary>
    /// <returns>The separator, and the characters to leave out because they say it.</returns>
    public static (char Separator, int Skip) Find(string text, Func<string, bool> isHeading)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string line = end < 0 ? text : text[..end];
        string said = line.Trim('"');
        if (said.Length > 4 && said.TrimEnd(Known).Equals("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return (said[4], line.Length);
        }

        char best = Known
            .OrderByDescending(separator => line.Split(separator).Count(part => isHeading(part.Trim().Trim('"'))))
            .ThenByDescending(separator => line.Count(letter => letter == separator))
            .First();
        return (best, 0);
    }
}
