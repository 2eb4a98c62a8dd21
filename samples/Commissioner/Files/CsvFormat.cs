namespace Commissioner.Files;

/// <summary>One kind of CSV file: its name, its columns, and how a row becomes a thing and a thing a row.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
internal abstract class CsvFormat<T>
{
    /// <summary>The file's name in its folder.</summary>
    public abstract string FileName { get; }

    /// <summary>Whether the folder must have it; the others may be missing.</summary>
    public virtual bool IsRequired => false;

    /// <summary>The columns in the order in which they are written; the first holds the id of what the row is about.</summary>
    public abstract IReadOnlyList<Column<T>> Columns { get; }

    /// <summary>Makes a thing of a row. Faults go to the row, which is not read when it has any.</summary>
    public abstract T Read(CsvRow row);

    protected static Column<T> Required(string name, Func<T, object?> value, Refers refers = Refers.Nowhere) => new(name, true, value, refers);

    protected static Column<T> Optional(string name, Func<T, object?> value, Refers refers = Refers.Nowhere) => new(name, false, value, refers);
}

/// <summary>One column.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
/// <param name="Name">Its header.</param>
/// <param name="IsRequired">Whether a file must have the column; optional columns that are missing read as empty.</param>
/// <param name="Value">What to write; null for empty.</param>
/// <param name="Refers">Whose ids its cells hold.</param>
internal sealed record Column<T>(string Name, bool IsRequired, Func<T, object?> Value, Refers Refers);

/// <summary>Whose ids a column holds, where they must be in another file.</summary>
internal enum Refers
{
    Nowhere,
    Provider,
    Home,
    Child,
}
