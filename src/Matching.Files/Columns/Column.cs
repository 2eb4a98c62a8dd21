namespace Matching.Files;

/// <summary>One entry of the column dictionary, which drives reading and writing in every format, the templates, the schema and the documentation.</summary>
/// <param name="Name">Its name in files: lower-case words joined by underscores.</param>
/// <param name="English">Its English heading, also read.</param>
/// <param name="Welsh">Its Welsh heading, also read.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsRequired">Whether a table must have the column; optional columns that are missing read as empty.</param>
/// <param name="Meaning">What it holds, for people.</param>
/// <param name="Example">A value that is right.</param>
internal abstract record Column(string Name, string English, string Welsh, ColumnType Type, bool IsRequired, string Meaning, string Example)
{
    /// <summary>Other names that are read for it, in the form that <see cref="HeadingText.Key"/> gives.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What its numbers count; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The words that it may hold, the default one first where there is one; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Least and greatest number, both inclusive; null for none.</summary>
    public (double Least, double Greatest)? Range { get; init; }

    /// <summary>Whose ids its cells hold.</summary>
    public Refers Refers { get; init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Type is ColumnType.IdList or ColumnType.WordList or ColumnType.ChoiceList or ColumnType.PartList;

    /// <summary>Every key under which a heading is known as this column.</summary>
    public IEnumerable<string> Keys => new[] { HeadingText.Key(Name), HeadingText.Key(English), HeadingText.Key(Welsh) }.Concat(Synonyms).Distinct(StringComparer.Ordinal);
}

/// <summary>An entry with the way from a thing to its cell.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
/// <param name="Name">Its name in files.</param>
/// <param name="English">Its English heading.</param>
/// <param name="Welsh">Its Welsh heading.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsRequired">Whether a table must have the column.</param>
/// <param name="Meaning">What it holds, for people.</param>
/// <param name="Example">A value that is right.</param>
/// <param name="Value">What to write: text, a number, a flag, a day, a list of text, or null for empty.</param>
internal sealed record Column<T>(string Name, string English, string Welsh, ColumnType Type, bool IsRequired, string Meaning, string Example, Func<T, object?> Value)
    : Column(Name, English, Welsh, Type, IsRequired, Meaning, Example);
