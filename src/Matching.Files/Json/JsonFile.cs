using System.Text.Json;

namespace Matching.Files;

/// <summary>Reads a JSON file as it stands: an object with one list a table, one object a row.</summary>
internal static class JsonFile
{
    /// <summary>The member that names the schema; it is no table.</summary>
    public const string Schema = "$schema";

    /// <summary>Different members that the objects of a list may have at most; every row becomes as wide.</summary>
    private const int MostMembers = 256;

    // Lists of objects of lists are four deep; what is deeper is no register.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads every list that is a table.</summary>
    public static RawRegister Read(string path, ReadingContext context)
    {
        string file = Path.GetFileName(path);
        var whole = new TablePlace(file, null);
        var register = new RawRegister(map => new TablePlace(file, map.Name));
        long length = new FileInfo(path).Length;
        long most = Math.Min(context.Options.MostBytes, int.MaxValue);
        if (length > most)
        {
            Refuse($"the file has {length} bytes.", $"Give at most {most} bytes.");
            return register;
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream, Reading);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                Refuse("the file holds no JSON object.", "Write an object with the lists children, homes, providers and so on.");
                return register;
            }

            ReadTables(document.RootElement, file, register, context);
        }
        catch (JsonException exception)
        {
            // The message may hold a piece of the file; the place is enough to find what is wrong.
            Refuse(
                exception.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}, byte {exception.BytePositionInLine + 1} is not JSON.") : "a member is there twice in one object.",
                exception.LineNumber is null ? "Keep one." : "Correct it there; a comma, a quotation mark or a bracket may be missing.");
        }
        catch (InvalidOperationException)
        {
            // Text is only turned into letters when it is looked at.
            Refuse("the file holds text that is not sound UTF-8.", "Save it as UTF-8.");
        }

        return register;

        void Refuse(string problem, string remedy)
        {
            context.Errors.Add(whole, null, null, problem, remedy);
            foreach (TableMap map in RegisterTables.All)
            {
                register.AddBroken(map);
            }
        }
    }

    private static void ReadTables(JsonElement root, string file, RawRegister register, ReadingContext context)
    {
        foreach (JsonProperty member in root.EnumerateObject().Where(member => member.Name != Schema))
        {
            var place = new TablePlace(file, member.Name);
            if (RegisterTables.All.FirstOrDefault(table => table.Name == member.Name) is not { } map)
            {
                context.Errors.Add(place, null, null, $"list '{member.Name}' is not known.", $"The lists are: {string.Join(", ", RegisterTables.All.Select(table => table.Name))}.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Array)
            {
                context.Errors.Add(place, null, null, "is no list.", "Write a list of objects.");
                register.AddBroken(map);
            }
            else
            {
                register.Add(map, ReadTable(member.Value, place, map, context));
            }
        }

        foreach (TableMap map in RegisterTables.All.Where(map => map.IsRequired && register.Find(map) is null && !register.IsBroken(map)))
        {
            context.Errors.Add(new TablePlace(file, null), null, null, $"the list '{map.Name}' is missing.", "It is needed: the lists children, homes and providers must be there, the others may be left out.");
        }
    }

    private static RawTable ReadTable(JsonElement list, TablePlace place, TableMap map, ReadingContext context)
    {
        // A member that no entry has is an empty column, so that a required one is missed row by row.
        List<string> headings = [.. map.Entries.Select(column => column.Name)];
        Dictionary<string, int> indices = headings.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rows = new List<RawRow>(list.GetArrayLength());
        bool hasLost = false;
        int number = 0;
        foreach (JsonElement entry in list.EnumerateArray())
        {
            context.Count(map.Name, number++);
            if (entry.ValueKind != JsonValueKind.Object)
            {
                context.Errors.Add(place, number, null, "is no object.", "Write an object with the members of the list.");
                hasLost = true;
                continue;
            }

            rows.Add(new RawRow(number, CellsOf(entry, map, headings, indices)));
        }

        if (headings.Count > MostMembers)
        {
            context.Errors.Add(place, null, null, "the objects have too many different members.", $"Leave out what is no column; at most {MostMembers} are read.");
            headings.RemoveRange(MostMembers, headings.Count - MostMembers);
        }

        var table = new RawTable { Place = place, HeadingRow = null, Headings = headings, HasLost = hasLost };
        table.Rows.AddRange(rows.Select(row => row with { Cells = Padded(row.Cells, headings.Count) }));
        return table;
    }

    /// <summary>The cells of an object, as far as its last member goes; members that no object had before become headings.</summary>
    private static Cell[] CellsOf(JsonElement entry, TableMap map, List<string> headings, Dictionary<string, int> indices)
    {
        var cells = new List<Cell>(headings.Count);
        foreach (JsonProperty member in entry.EnumerateObject())
        {
            if (!indices.TryGetValue(member.Name, out int index))
            {
                if (headings.Count > MostMembers)
                {
                    continue;
                }

                index = headings.Count;
                indices.Add(member.Name, index);
                headings.Add(member.Name);
            }

            while (cells.Count <= index)
            {
                cells.Add(new Cell(""));
            }

            cells[index] = CellOf(member.Value, index < map.Entries.Count && map.Entries[index].IsList);
        }

        return [.. cells];
    }

    private static Cell[] Padded(Cell[] cells, int width) => [.. cells.Take(width), .. Enumerable.Repeat(new Cell(""), Math.Max(0, width - cells.Length))];

    private static Cell CellOf(JsonElement value, bool isList) => value.ValueKind switch
    {
        JsonValueKind.Null => new Cell(""),
        JsonValueKind.True or JsonValueKind.False => new Cell(CellText.Of(value.GetBoolean()), CellKind.Flag),
        JsonValueKind.Number => new Cell(value.GetRawText(), CellKind.Number),
        JsonValueKind.String => new Cell(value.GetString()!),
        JsonValueKind.Array when isList && value.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String) => new Cell(ListText.Join(value.EnumerateArray().Select(part => part.GetString()!))),
        var kind => new Cell(kind == JsonValueKind.Array ? "[…]" : "{…}", CellKind.Wrong),
    };
}
