namespace Commissioner.Files;

/// <summary>What was read of one file.</summary>
/// <typeparam name="T">What one row holds.</typeparam>
/// <param name="Format">The kind of file.</param>
/// <param name="Rows">What the rows without a fault hold.</param>
/// <param name="Unread">The rows with one.</param>
/// <param name="MayLackRows">Whether rows or their ids may be lost altogether, so that nothing that names one can be called unknown.</param>
internal sealed record CsvTable<T>(CsvFormat<T> Format, IReadOnlyList<T> Rows, IReadOnlyList<UnreadRow> Unread, bool MayLackRows)
{
    /// <summary>The ids, from the first column, of rows that could not be read; those whose id could not be read either are left out.</summary>
    public IEnumerable<string> UnreadIds => Unread.Select(row => row.Cells.GetValueOrDefault(Format.Columns[0].Name, "")).Where(id => id.Length > 0);

    /// <summary>Reports ids that more than one row has, where one of them at least could not be read; the rest is for the problem's own check.</summary>
    public void ReportTwice(string what, Func<T, string> id, FaultList faults)
    {
        var unread = UnreadIds.ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<string, string> twice in Rows.Select(id).Concat(UnreadIds).GroupBy(one => one, StringComparer.Ordinal).Where(group => group.Count() > 1 && unread.Contains(group.Key)))
        {
            faults.Add(Format.FileName, $"{what} '{twice.Key}' has {twice.Count()} rows. Keep one.");
        }
    }

    /// <summary>Reports what the cells of rows that could not be read name and is not there; the rest is for the problem's own check.</summary>
    public void ReportUnknown(IReadOnlyDictionary<Refers, KnownIds> known, FaultList faults)
    {
        foreach ((UnreadRow row, Column<T> column) in Unread.SelectMany(row => Format.Columns.Where(column => known.ContainsKey(column.Refers)).Select(column => (row, column))))
        {
            KnownIds there = known[column.Refers];
            string cell = row.Cells.GetValueOrDefault(column.Name, "");
            foreach (string id in cell.Split(Words.Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => !there.Has(id)))
            {
                faults.Add($"{Format.FileName} row {row.Number}, column {column.Name}", $"'{id}' is not in {there.FileName}. Add it there, or correct the id.");
            }
        }
    }
}

/// <summary>A row that could not be read whole.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Cells">The cells that could be read, by column.</param>
internal sealed record UnreadRow(long Number, IReadOnlyDictionary<string, string> Cells);

/// <summary>The ids that one file has, those of rows that could not be read included.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Ids">The ids.</param>
/// <param name="MayLackRows">Whether there may be more.</param>
internal sealed record KnownIds(string FileName, IReadOnlySet<string> Ids, bool MayLackRows)
{
    public static KnownIds Of<T>(CsvTable<T> table, Func<T, string> id) =>
        new(table.Format.FileName, table.Rows.Select(id).Concat(table.UnreadIds).ToHashSet(StringComparer.Ordinal), table.MayLackRows);

    public bool Has(string id) => MayLackRows || Ids.Contains(id);
}
