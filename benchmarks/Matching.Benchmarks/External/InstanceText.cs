using System.Globalization;

namespace Matching.Benchmarks.External;

/// <summary>The numbers of a file that are separated by white space, read one after the other; every fault names file and line.</summary>
internal sealed class InstanceText
{
    private readonly string file;
    private readonly List<(string Text, int Line)> words = [];
    private int next;

    public InstanceText(string path)
    {
        file = path;
        string[] lines = File.ReadAllLines(path);
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (string word in lines[line].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add((word, line + 1));
            }
        }
    }

    /// <summary>How many numbers are left.</summary>
    public int Left => words.Count - next;

    /// <summary>Line of the next number; the last line at the end.</summary>
    public int Line => words.Count == 0 ? 1 : words[Math.Min(next, words.Count - 1)].Line;

    /// <summary>Reads a whole number.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    public long Whole(string what, long least, long most)
    {
        string word = Take(what);
        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most
            ? value
            : throw Fault($"{what} is '{word}' but must be a whole number from {least} to {most}.");
    }

    /// <summary>Reads a count or an index.</summary>
    public int Count(string what, int least, int most) => (int)Whole(what, least, most);

    /// <summary>Reads a number that may have a fraction.</summary>
    public decimal Number(string what)
    {
        string word = Take(what);
        return decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value >= 0 && value <= 1_000_000_000
            ? value
            : throw Fault($"{what} is '{word}' but must be a number from 0 to 1000000000.");
    }

    /// <summary>Reads so many whole numbers.</summary>
    public long[] Wholes(string what, int count, long most)
    {
        var values = new long[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = Whole($"{what} {i + 1}", 0, most);
        }

        return values;
    }

    /// <summary>Reads so many numbers.</summary>
    public decimal[] Numbers(string what, int count)
    {
        var values = new decimal[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = Number($"{what} {i + 1}");
        }

        return values;
    }

    /// <summary>The words left on the line of the last number read.</summary>
    public int LeftOnLine()
    {
        int count = 0;
        while (next > 0 && next + count < words.Count && words[next + count].Line == words[next - 1].Line)
        {
            count++;
        }

        return count;
    }

    /// <summary>Makes sure that nothing is left.</summary>
    public void End()
    {
        if (Left > 0)
        {
            throw new InvalidDataException($"{file}({Line}): {Left} more words than the sizes in the file ask for.");
        }
    }

    /// <summary>A fault at the last number read.</summary>
    public InvalidDataException Fault(string message) =>
        new($"{file}({(words.Count == 0 ? 1 : words[Math.Max(0, Math.Min(next, words.Count) - 1)].Line)}): {message}");

    private string Take(string what) => next < words.Count ? words[next++].Text : throw Fault($"the file ends where {what} should be.");
}
