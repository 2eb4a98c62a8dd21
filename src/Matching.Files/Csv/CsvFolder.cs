namespace Matching.Files;

/// <summary>Reads a folder of CSV files.</summary>
internal static class CsvFolder
{
    /// <summary>Reads every file that is a table; files of other names stay unread.</summary>
    public static RawRegister Read(string folder, ReadingContext context)
    {
        var register = new RawRegister(map => new TablePlace(CsvSink.FileName(map), null));
        var found = new Dictionary<TableMap, string>();
        foreach (string path in Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (RegisterTables.Find(Path.GetFileNameWithoutExtension(path)) is not { } map)
            {
                WarnOfSlip(name, context.Warnings);
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

    private static void WarnOfSlip(string name, FaultList warnings)
    {
        string key = HeadingText.Key(Path.GetFileNameWithoutExtension(name));
        if (RegisterTables.All.FirstOrDefault(map => HeadingText.IsSlip(key, map.Name)) is { } near)
        {
            warnings.Add(new TablePlace(name, null), null, null, "the file was not read.", $"Maybe '{CsvSink.FileName(near)}' is meant.");
        }
    }
}
