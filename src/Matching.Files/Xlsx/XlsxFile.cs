using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Matching.Files;

/// <summary>Reads a workbook as it stands: one table a sheet, the headings in its first row that is not empty.</summary>
internal static class XlsxFile
{
    /// <summary>Columns that a sheet may have at most; a stray cell far to the right would make every row as wide.</summary>
    private const int MostColumns = 256;

    /// <summary>Rows that a sheet may have at most, as in Excel; a row that says it is the two-thousand-millionth would make the reader count through all those before it.</summary>
    private const int MostRows = 1 << 20;

    // What cells show where a formula has failed.
    private static readonly HashSet<string> Errors = new(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!"], StringComparer.Ordinal);

    // The reader's settings name a code page of old workbooks when they are made, also for new ones.
    static XlsxFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads every sheet that is a table; other sheets stay unread, with a warning.</summary>
    public static RawRegister Read(string path, ReadingContext context)
    {
        string file = Path.GetFileName(path);
        var register = new RawRegister(map => new TablePlace(file, map.Name));
        if (XlsxSafety.Find(path, context.Options, out bool mayHaveErrors) is { } danger)
        {
            Refuse(danger.Problem, danger.Remedy);
            return register;
        }

        var found = new Dictionary<TableMap, string>();
        try
        {
            // The library reads a formula that has failed, or was never calculated, as an empty cell, which it is not.
            IReadOnlyDictionary<(string Sheet, int Row, int Column), Cell> failed = mayHaveErrors ? XlsxErrors.Find(path) : XlsxErrors.None;
            bool serialDates = !XlsxErrors.CountsFrom1904(path);
            using FileStream stream = File.OpenRead(path);
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            do
            {
                ReadSheet(reader, new TablePlace(file, reader.Name), register, found, failed, serialDates, context);
            }
            while (reader.NextResult());
        }
        catch (Exception exception) when (XlsxSafety.IsDamage(exception))
        {
            // The library answers a damaged workbook with whatever its parts throw; the file is at fault, and nothing of it counts.
            Refuse("the workbook is damaged.", "Open and save it in Excel as 'Excel Workbook (.xlsx)'.");
            return register;
        }

        foreach (TableMap map in RegisterTables.All.Where(map => map.IsRequired && !found.ContainsKey(map)))
        {
            context.Errors.Add(new TablePlace(file, null), null, null, $"the sheet '{map.Name}' is missing.", "It is needed: the sheets children, homes and providers must be there, the others may be left out.");
        }

        return register;

        void Refuse(string problem, string remedy)
        {
            context.Errors.Add(new TablePlace(file, null), null, null, problem, remedy);
            foreach (TableMap map in RegisterTables.All)
            {
                register.AddBroken(map);
            }
        }
    }

    private static void ReadSheet(IExcelDataReader reader, TablePlace place, RawRegister register, Dictionary<TableMap, string> found, IReadOnlyDictionary<(string Sheet, int Row, int Column), Cell> failed, bool serialDates, ReadingContext context)
    {
        if (RegisterTables.Find(reader.Name) is not { } map)
        {
            if (reader.FieldCount > 0 && reader.Name != MarkedWorkbook.SheetName)
            {
                context.Warnings.Add(place, null, null, "the sheet was not read.", $"The sheets are: {string.Join(", ", RegisterTables.All.Select(table => table.Name))}.");
            }

            return;
        }

        if (!found.TryAdd(map, reader.Name))
        {
            context.Errors.Add(place, null, null, $"holds the same table as sheet '{found[map]}'.", "Keep one of the two sheets.");
            return;
        }

        if (reader.FieldCount > MostColumns)
        {
            context.Errors.Add(place, null, null, $"has {reader.FieldCount} columns.", $"Delete the columns at the right; at most {MostColumns} are read.");
            register.AddBroken(map);
            return;
        }

        RawTableBuilder? builder = null;
        while (reader.Read())
        {
            if (reader.Depth >= MostRows)
            {
                throw new InvalidDataException("A row has a number that no sheet has.");
            }

            Cell[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(index => failed.Count > 0 && failed.TryGetValue((reader.Name, reader.Depth + 1, index), out Cell wrong) ? wrong : CellOf(reader.GetValue(index)))];
            if (builder is null && cells.Any(cell => !cell.IsEmpty))
            {
                builder = new RawTableBuilder(place, reader.Depth + 1, [.. cells.Select(cell => cell.Text.Trim())], map, "a comma", context) { SerialDates = serialDates };
            }
            else
            {
                builder?.Add(reader.Depth + 1, cells);
            }
        }

        if (builder is null)
        {
            context.Errors.Add(place, null, null, "the sheet is empty.", "Its first row must hold the names of its columns.");
            register.AddBroken(map);
            return;
        }

        RawTable table = builder.Build();
        ReportMerged(reader.MergeCells ?? [], table, context);
        register.Add(map, table);
    }

    // Of merged cells only the first holds the value; the others would read as "not recorded".
    private static void ReportMerged(CellRange[] merged, RawTable table, ReadingContext context)
    {
        foreach (CellRange range in merged.Where(range => range.ToRow + 1 >= table.HeadingRow))
        {
            context.Errors.Add(table.Place, range.FromRow + 1, null, $"the cells {XlsxText.ColumnLetters(range.FromColumn)}{range.FromRow + 1} to {XlsxText.ColumnLetters(range.ToColumn)}{range.ToRow + 1} are merged.", "Unmerge them, and write the value into every cell for which it holds.");
        }
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(""),
        string text when Errors.Contains(text) => new Cell(text, CellKind.Wrong),
        string text => new Cell(text),
        bool flag => new Cell(CellText.Of(flag), CellKind.Flag),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => new Cell(CellText.Of(DateOnly.FromDateTime(day)), CellKind.Date),
        DateTime moment => new Cell(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        double number => new Cell(CellText.Of(number), CellKind.Number),
        IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => new Cell(value.ToString() ?? "", CellKind.Wrong),
    };
}
