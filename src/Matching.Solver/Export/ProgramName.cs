using System.Globalization;

namespace Matching.Solver;

/// <summary>Name of a row or column: a word and up to three indices, joined by underscores; kept as numbers until it is written.</summary>
/// <param name="Word">Lower-case letters; no word begins with e and a digit, which LP readers take for a number.</param>
/// <param name="First">An index; below 0 for none.</param>
/// <param name="Second">Another index; below 0 for none.</param>
/// <param name="Third">Another index; below 0 for none.</param>
internal readonly record struct ProgramName(string Word, int First = -1, int Second = -1, int Third = -1)
{
    public override string ToString()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(writer);
        return writer.ToString();
    }

    /// <summary>Writes the name without making a string.</summary>
    public void WriteTo(TextWriter writer)
    {
        writer.Write(Word);
        WriteIndex(writer, First);
        WriteIndex(writer, Second);
        WriteIndex(writer, Third);
    }

    /// <summary>Writes a whole number the same way in every culture, without making a string.</summary>
    public static void WriteNumber(TextWriter writer, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }

    private static void WriteIndex(TextWriter writer, int index)
    {
        if (index >= 0)
        {
            writer.Write('_');
            WriteNumber(writer, index);
        }
    }
}
