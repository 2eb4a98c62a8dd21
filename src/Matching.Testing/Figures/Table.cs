namespace Matching.Testing;

/// <summary>One of the project's own tables in <c>data/</c>, as embedded. Fields hold no commas and no quotes, so a line splits at its commas.</summary>
internal static class Table
{
    /// <summary>Rows after the header line, each as its fields.</summary>
    public static IReadOnlyList<string[]> Read(string file, int columns)
    {
        using Stream stream = typeof(Table).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"Table '{file}' is not embedded in {typeof(Table).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            rows.Add(fields.Length == columns
                ? fields
                : throw new InvalidOperationException($"Table '{file}', line {rows.Count + 2}: {fields.Length} fields; {columns} would be right."));
        }

        return rows;
    }
}
