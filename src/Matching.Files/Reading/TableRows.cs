namespace Matching.Files;

/// <summary>What was read of one table.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
/// <param name="Map">The table.</param>
/// <param name="Place">Where it stands, or would stand.</param>
/// <param name="Rows">What the rows without a fault hold, and where they stand.</param>
/// <param name="Unread">The rows with one.</param>
/// <param name="MayLackRows">Whether rows or their ids may be lost altogether, so that nothing that names one can be called unknown.</param>
internal sealed record TableRows<T>(TableMap<T> Map, TablePlace Place, IReadOnlyList<PlacedRow<T>> Rows, IReadOnlyList<UnreadRow> Unread, bool MayLackRows)
{
    /// <summary>The headings, for faults that name one; null when the table is missing.</summary>
    public TableColumns? Columns { get; init; }

    /// <summary>What the rows hold.</summary>
    public IEnumerable<T> Things => Rows.Select(row => row.Thing);

    /// <summary>The ids, from the first column, of rows that could not be read; those whose id could not be read either are left out.</summary>
    public IEnumerable<string> UnreadIds => Unread.Select(row => row.Cells.GetValueOrDefault(Map.Columns[0].Name, "")).Where(id => id.Length > 0);

    private IEnumerable<(string Id, int Row)> UnreadRows => Unread.Select(row => (Id: row.Cells.GetValueOrDefault(Map.Columns[0].Name, ""), row.Number)).Where(row => row.Id.Length > 0);

    /// <summary>Says in which rows one thing stands.</summary>
    public static string RowsOf(string what, string id, IEnumerable<int> rows) => $"{what} '{id}' is in rows {string.Join(", ", rows.Order())}.";

    /// <summary>Reads a table as far as it can be read; everything that is wrong with it is in the context.</summary>
    public static TableRows<T> Read(RawRegister register, TableMap<T> map, ReadingContext context)
    {
        TablePlace place = register.PlaceOf(map);
        if (register.Find(map) is not { } table)
        {
            return new TableRows<T>(map, place, [], [], MayLackRows: map.IsRequired || register.IsBroken(map));
        }

        table = PostcodeColumns.Replace(table, map, context);
        var columns = TableColumns.Read(table, map, context);
        string first = map.Columns[0].Name;
        var unread = new List<UnreadRow>(table.Torn.Where(_ => columns.IndexOf(first) == 0).Select(row => new UnreadRow(row.Number, new Dictionary<string, string> { [first] = row.Cells[0].Text.Trim() })));
        var rows = new List<PlacedRow<T>>(table.Rows.Count);
        var reader = new RowReader(columns, context.Errors);
        for (int index = 0; index < table.Rows.Count && columns.Names.Any(); index++)
        {
            context.Count(map.Name, index);
            RawRow row = table.Rows[index];
            reader.Begin(row);
            T thing = map.Read(reader);
            if (reader.HasFaults)
            {
                unread.Add(new UnreadRow(row.Number, reader.SoundCells));
            }
            else
            {
                rows.Add(new PlacedRow<T>(thing, row.Number));
            }
        }

        return new TableRows<T>(map, place, rows, unread, MayLackRows: table.HasLost || columns.IndexOf(first) < 0) { Columns = columns };
    }

    /// <summary>Reports ids that more than one row has, where one of them at least could not be read; the rest is for the problem's own check.</summary>
    public void ReportTwice(string what, Func<T, string> id, FaultList faults)
    {
        var unread = UnreadIds.ToHashSet(StringComparer.Ordinal);
        IEnumerable<(string Id, int Row)> all = Rows.Select(row => (id(row.Thing), row.Number)).Concat(UnreadRows);
        foreach (IGrouping<string, (string Id, int Row)> twice in all.GroupBy(one => one.Id, StringComparer.Ordinal).Where(group => group.Count() > 1 && unread.Contains(group.Key)))
        {
            faults.Add(Place, twice.Max(one => one.Row), null, RowsOf(what, twice.Key, twice.Select(one => one.Row)), "Keep one.");
        }
    }

    /// <summary>Reports what the cells of rows that could not be read name and is not there; the rest is for the problem's own check.</summary>
    public void ReportUnknown(IReadOnlyDictionary<Refers, KnownIds> known, FaultList faults)
    {
        foreach ((UnreadRow row, Column<T> column) in Unread.SelectMany(row => Map.Columns.Where(column => known.ContainsKey(column.Refers)).Select(column => (row, column))))
        {
            KnownIds there = known[column.Refers];
            string cell = row.Cells.GetValueOrDefault(column.Name, "");
            IReadOnlyList<string> ids = column.IsList ? ListText.Split(cell) : cell.Length == 0 ? [] : [cell];
            foreach (string id in ids.Where(id => !there.Has(id)))
            {
                faults.Add(Place, row.Number, Columns?.HeadingOf(column.Name) ?? column.Name, $"'{id}' is not in {there.Name}.", "Add it there, or correct the id.");
            }
        }
    }
}

/// <summary>A row that was read.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Thing">What it holds.</param>
/// <param name="Number">Its number in the file.</param>
internal readonly record struct PlacedRow<T>(T Thing, int Number);

/// <summary>A row that could not be read whole.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Cells">The cells that could be read, by column.</param>
internal sealed record UnreadRow(int Number, IReadOnlyDictionary<string, string> Cells);

/// <summary>The ids that one table has, those of rows that could not be read included.</summary>
/// <param name="Name">What to call the table.</param>
/// <param name="Ids">The ids.</param>
/// <param name="MayLackRows">Whether there may be more.</param>
internal sealed record KnownIds(string Name, IReadOnlySet<string> Ids, bool MayLackRows)
{
    /// <summary>The ids of a table.</summary>
    public static KnownIds Of<T>(TableRows<T> table, Func<T, string> id) =>
        new(table.Place.Name, table.Things.Select(id).Concat(table.UnreadIds).ToHashSet(StringComparer.Ordinal), table.MayLackRows);

    /// <summary>Whether an id is there, or may be.</summary>
    public bool Has(string id) => MayLackRows || Ids.Contains(id);
}
