using System.Text;

namespace Matching.Files;

/// <summary>Headings and names of sheets as people write them, made comparable.</summary>
internal static class HeadingText
{
    /// <summary>Most letters by which a misspelt heading differs from the right one.</summary>
    private const int MostSlips = 2;

    // Written out, because without the tables of a culture the runtime takes no accent off.
    private const string Accented = "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ";
    private const string Bare = "aeiouwyaeiouwyaeiouwyaeiouwy";

    /// <summary>Lower-case words joined by underscores, without accents, apostrophes and what stands in brackets: "Weekly cost (£)" is "weekly_cost".</summary>
    public static string Key(string heading)
    {
        var key = new StringBuilder(heading.Length);
        int depth = 0;
        foreach (char letter in heading.Trim())
        {
            depth = letter switch { '(' or '[' => depth + 1, ')' or ']' => Math.Max(0, depth - 1), _ => depth };
            if (depth > 0 || letter is ')' or ']' or '\'' or '’')
            {
                continue;
            }

            if (char.IsLetterOrDigit(letter))
            {
                char lower = char.ToLowerInvariant(letter);
                key.Append(Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var at ? Bare[at] : lower);
            }
            else if (key.Length > 0 && key[^1] != '_')
            {
                key.Append('_');
            }
        }

        return key.ToString().TrimEnd('_');
    }

    /// <summary>Whether one key is likely to be a slip of the pen for another.</summary>
    public static bool IsSlip(string key, string other) => key != other && Slips(key, other) <= MostSlips;

    /// <summary>Letters to put in, leave out or change until one word is the other.</summary>
    private static int Slips(string word, string other)
    {
        if (Math.Abs(word.Length - other.Length) > MostSlips)
        {
            return MostSlips + 1;
        }

        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= word.Length; i++)
        {
            int[] now = new int[other.Length + 1];
            now[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = before[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1);
                now[j] = Math.Min(changed, Math.Min(before[j], now[j - 1]) + 1);
            }

            before = now;
        }

        return before[other.Length];
    }
}
