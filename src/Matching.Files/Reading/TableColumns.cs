namespace Matching.Files;

/// <summary>The headings of one table as it stands in a file, and which columns of the dictionary can be read by them.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOrder> orders = new(StringComparer.Ordinal);

    private TableColumns(RawTable table) => Table = table;

    /// <summary>The table.</summary>
    public RawTable Table { get; }

    /// <summary>Names of the columns that can be read.</summary>
    public IEnumerable<string> Names => indices.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>Names of columns whose cells cannot be known: missing, there twice, or maybe misspelt.</summary>
    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a column stands; −1 when it is not there.</summary>
    public int IndexOf(string column) => indices.TryGetValue(column, out int index) ? index : -1;

    /// <summary>The heading of a column as it stands in the file.</summary>
    public string HeadingOf(string column) => indices.TryGetValue(column, out int index) ? Table.Headings[index] : column;

    /// <summary>The order of day and month in a column.</summary>
    public DateOrder OrderOf(string column) => orders.GetValueOrDefault(column);

    /// <summary>Reads the headings of a table, and reports what is wrong with them.</summary>
    public static TableColumns Read(RawTable table, TableMap map, ReadingContext context)
    {
        var columns = new TableColumns(table);
        Column?[] known = [.. table.Headings.Select(map.Find)];
        Column[] twice = [.. known.OfType<Column>().GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.First())];
        Column[] absent = [.. map.Entries.Where(column => !known.Contains(column))];
        foreach (Column column in twice)
        {
            string name = table.Headings[Array.IndexOf(known, column)];
            context.Errors.Add(table.Place, table.HeadingRow, null, $"column '{name}' is there {known.Count(other => other == column)} times.", "Keep one.");
        }

        string[] unknown = [.. table.Headings.Where((_, index) => known[index] is null).Distinct(StringComparer.Ordinal)];
        if (table.HeadingRow is not null && table.Headings.Count > 0 && known.All(column => column is null))
        {
            // A row of data in the place of the headings may hold anything, names too; none of it is told.
            context.Errors.Add(table.Place, table.HeadingRow, null, "holds no heading that is known.", $"Put the names of the columns first. They are: {string.Join(", ", map.Entries.Select(column => column.Name))}.");
            columns.Unreadable.UnionWith(map.Entries.Select(column => column.Name));
            return columns;
        }

        foreach (string name in unknown)
        {
            ReportUnknown(name, table, map, context);
        }

        foreach (Column column in absent.Where(column => column.IsRequired))
        {
            context.Errors.Add(table.Place, table.HeadingRow, null, $"column '{column.Name}' is missing.", "Add it.");
        }

        columns.Unreadable.UnionWith(twice.Select(column => column.Name));
        columns.Unreadable.UnionWith(absent.Where(column => column.IsRequired || unknown.Any(name => HeadingText.IsSlip(HeadingText.Key(name), column.Name))).Select(column => column.Name));
        for (int index = 0; index < known.Length; index++)
        {
            if (known[index] is { } column && !columns.Unreadable.Contains(column.Name))
            {
                columns.indices.Add(column.Name, index);
                if (column.Type == ColumnType.Date)
                {
                    columns.orders.Add(column.Name, DateText.OrderOf(table.Rows.Select(row => row.Cells[index])));
                    WarnOfTurned(table, index, context);
                }
            }
        }

        return columns;
    }

    /// <summary>Warns of a column in which days of the workbook's own, none above 12, stand beside days written with digits: an Excel that puts the month first has turned those it could, and left the others text.</summary>
    private static void WarnOfTurned(RawTable table, int index, ReadingContext context)
    {
        Cell[] days = [.. table.Rows.Select(row => row.Cells[index]).Where(cell => cell.Kind == CellKind.Date)];
        if (days.Length > 0 && days.All(cell => DateText.Iso(cell.Text) is { Day: <= 12 }) && DateText.OrderOf(table.Rows.Select(row => row.Cells[index])) == DateOrder.DayFirst)
        {
            context.Warnings.Add(table.Place, table.HeadingRow, table.Headings[index], "some days are text and the others have no day above 12: maybe Excel has changed day and month of those.", "Compare some of them with where they come from.");
        }
    }

    private static void ReportUnknown(string name, RawTable table, TableMap map, ReadingContext context)
    {
        if (PersonalColumns.Looks(name))
        {
            if (context.Options.DropPersonalColumns)
            {
                context.Warnings.Add(table.Place, table.HeadingRow, null, $"column '{name}' looks like personal data and was not read.", "Leave such columns out of files that leave your case-management system.");
                return;
            }

            context.Errors.Add(table.Place, table.HeadingRow, null, $"column '{name}' looks like personal data, which has no place here.", "Delete the column, or ask for such columns to be dropped.");
            return;
        }

        string problem = name.Length == 0 ? "a column with values has no heading." : $"column '{name}' is not known.";
        context.Errors.Add(table.Place, table.HeadingRow, null, problem, $"The columns are: {string.Join(", ", map.Entries.Select(column => column.Name))}.");
    }
}
