namespace Matching.Files;

/// <summary>The tables of a register as they stand in its files.</summary>
/// <param name="place">Where a table stands, or would stand.</param>
internal sealed class RawRegister(Func<TableMap, TablePlace> place)
{
    private readonly Dictionary<TableMap, RawTable> tables = [];
    private readonly HashSet<TableMap> broken = [];

    /// <summary>Adds a table.</summary>
    public void Add(TableMap map, RawTable table) => tables[map] = table;

    /// <summary>Notes a table that is there and cannot be read at all; what was read of it does not count.</summary>
    public void AddBroken(TableMap map)
    {
        tables.Remove(map);
        broken.Add(map);
    }

    /// <summary>The table as it stands; null when it is missing or cannot be read.</summary>
    public RawTable? Find(TableMap map) => tables.GetValueOrDefault(map);

    /// <summary>Whether a table is there and cannot be read at all.</summary>
    public bool IsBroken(TableMap map) => broken.Contains(map);

    /// <summary>Where a table stands, or would stand.</summary>
    public TablePlace PlaceOf(TableMap map) => tables.TryGetValue(map, out RawTable? table) ? table.Place : place(map);
}
