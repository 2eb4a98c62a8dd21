namespace Commissioner.Files;

/// <summary>The first row of a CSV file, and what can be read by it.</summary>
/// <param name="Names">Names as they stand there.</param>
/// <param name="Readable">Names of the columns that can be read.</param>
/// <param name="Unreadable">Names of columns whose cells cannot be known: missing, there twice, or maybe misspelt.</param>
internal sealed record CsvHeader(string[] Names, IReadOnlySet<string> Readable, IReadOnlySet<string> Unreadable)
{
    /// <summary>Most letters by which a misspelt name differs from the right one.</summary>
    private const int MostSlips = 2;

    /// <summary>Reads a header, and reports what is wrong with it.</summary>
    public static CsvHeader Read<T>(string[] names, CsvFormat<T> format, FaultList faults)
    {
        string where = $"{format.FileName} row 1";
        if (names.Length == 1 && names[0].Contains(';', StringComparison.Ordinal))
        {
            faults.Add(where, "the columns are separated by semicolons. Separate them by commas.");
            return new CsvHeader(names, new HashSet<string>(), new HashSet<string>());
        }

        string[] twice = [.. names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        string[] unknown = [.. names.Distinct(StringComparer.Ordinal).Where(name => format.Columns.All(column => column.Name != name))];
        Column<T>[] absent = [.. format.Columns.Where(column => !names.Contains(column.Name, StringComparer.Ordinal))];
        foreach (string name in twice)
        {
            faults.Add(where, $"column '{name}' is there {names.Count(other => other == name)} times. Keep one.");
        }

        foreach (string name in unknown)
        {
            faults.Add(where, $"column '{name}' is not known. The columns are: {string.Join(", ", format.Columns.Select(column => column.Name))}.");
        }

        foreach (Column<T> column in absent.Where(column => column.IsRequired))
        {
            faults.Add(where, $"column '{column.Name}' is missing. Add it.");
        }

        HashSet<string> unreadable =
        [
            .. twice,
            .. absent.Where(column => column.IsRequired || unknown.Any(name => Slips(name, column.Name) <= MostSlips)).Select(column => column.Name),
        ];
        return new CsvHeader(names, names.Except(unknown, StringComparer.Ordinal).Except(unreadable, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal), unreadable);
    }

    /// <summary>Letters to put in, leave out or change until one word is the other.</summary>
    private static int Slips(string word, string other)
    {
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
