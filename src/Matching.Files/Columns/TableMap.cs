namespace Matching.Files;

/// <summary>One table of a register: its names, its columns, and how a row becomes a thing and a thing a row, the same for every format.</summary>
internal abstract class TableMap
{
    private Dictionary<string, Column>? byKey;

    /// <summary>Its name: of the sheet, of the list in JSON, and of the file without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>Its English heading, also read.</summary>
    public abstract string English { get; }

    /// <summary>Its Welsh heading, also read.</summary>
    public abstract string Welsh { get; }

    /// <summary>What one row of it is, for people.</summary>
    public abstract string Meaning { get; }

    /// <summary>Whether a register must have it; the others may be missing.</summary>
    public virtual bool IsRequired => false;

    /// <summary>The entries of the dictionary in the order in which they are written; the first holds the id of what the row is about.</summary>
    public abstract IReadOnlyList<Column> Entries { get; }

    /// <summary>The column that a heading means; null for none.</summary>
    public Column? Find(string heading)
    {
        byKey ??= Entries.SelectMany(column => column.Keys.Select(key => (key, column))).ToDictionary(pair => pair.key, pair => pair.column, StringComparer.Ordinal);
        return byKey.GetValueOrDefault(HeadingText.Key(heading));
    }

    /// <summary>Whether a name of a sheet or file means this table.</summary>
    public bool IsNamed(string name)
    {
        string key = HeadingText.Key(name);
        return key == Name || key == HeadingText.Key(English) || key == HeadingText.Key(Welsh);
    }
}

/// <summary>A table with the way between rows and things.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
internal abstract class TableMap<T> : TableMap
{
    /// <summary>The columns in the order in which they are written.</summary>
    public abstract IReadOnlyList<Column<T>> Columns { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Column> Entries => Columns;

    /// <summary>Makes a thing of a row. Faults go to the row, which is not read when it has any.</summary>
    public abstract T Read(RowReader row);

    /// <summary>A column that a table must have.</summary>
    protected static Column<T> Needed(string name, string english, string welsh, ColumnType type, Func<T, object?> value, string meaning, string example) =>
        new(name, english, welsh, type, true, meaning, example, value);

    /// <summary>A column that may be missing.</summary>
    protected static Column<T> Optional(string name, string english, string welsh, ColumnType type, Func<T, object?> value, string meaning, string example) =>
        new(name, english, welsh, type, false, meaning, example, value);

    /// <summary>Latitude.</summary>
    protected static Column<T> Latitude(string name, string english, string welsh, bool required, Func<T, object?> value, string meaning) =>
        new(name, english, welsh, ColumnType.Number, required, meaning, "51.48", value) { Unit = "degrees north", Range = (-90, 90) };

    /// <summary>Longitude.</summary>
    protected static Column<T> Longitude(string name, string english, string welsh, bool required, Func<T, object?> value, string meaning) =>
        new(name, english, welsh, ColumnType.Number, required, meaning, "-3.18", value) { Unit = "degrees east", Range = (-180, 180) };
}
