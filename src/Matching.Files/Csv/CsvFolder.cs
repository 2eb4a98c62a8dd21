namespace Matching.Files;

/// <summary>Reads a folder of CSV files.</summary>
internal static class CsvFolder
{
    // Endings of files that may hold a table that somebody believes is read.
    private static readonly string[] TableEndings = [".csv", ".tsv", ".txt", ".tab", ".xls", ".xlsx", ".xlsm", ".ods", ".json"];

    /// <summary>Reads every file that is a table; files of other names stay unread, with a warning.</summary>
    public static RawRegister Read(string folder, ReadingContext context)
    {
        var register = new RawRegister(map => new TablePlace(CsvSink.FileName(map), null));
        var found = new Dictionary<TableMap, string>();
        foreach (string path in Directory.EnumerateFiles(folder).Where(path => TableEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (!Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) || RegisterTables.Find(Path.GetFileNameWithoutExtension(path)) is not { } map)
            {
                WarnOfUnread(name, context.Warnings);
            }
            else if (!found.TryAdd(map, name))
            {
                context.Errors.Add(new TablePlace(name, null), null, null, $"holds the same table as {found[map]}.", "Keep one of the two files.");
            }
            else if (CsvFile.Read(path, map, context) is { } table)
            {
                register.Add(map, table);
            }
            else
            {
                register.AddBroken(map);
            }
        }

        foreach (TableMap map in RegisterTables.All.Where(map => map.IsRequired && !found.ContainsKey(map)))
        {
            context.Errors.Add(register.PlaceOf(map), null, null, "the file is missing.", "It is needed: children.csv, homes.csv and providers.csv must be there, the others may be left out.");
        }

        return register;
    }

    private static void WarnOfUnread(string name, FaultList warnings)
    {
        string key = HeadingText.Key(Path.GetFileNameWithoutExtension(name));
        TableMap? near = RegisterTables.Find(Path.GetFileNameWithoutExtension(name)) ?? RegisterTables.All.FirstOrDefault(map => HeadingText.IsSlip(key, map.Name));
        warnings.Add(
            new TablePlace(name, null),
            null,
            null,
            "the file was not read.",
            near is null ? $"The files are: {string.Join(", ", RegisterTables.All.Select(CsvSink.FileName))}." : $"Maybe '{CsvSink.FileName(near)}' is meant.");
    }
}
