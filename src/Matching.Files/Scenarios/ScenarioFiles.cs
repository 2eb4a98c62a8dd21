using System.Text.Json;

namespace Matching.Files;

/// <summary>What came of reading a scenario.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Scenario">The scenario; null when there is any fault.</param>
/// <param name="Faults">Every fault, with where it is and what would be right; empty when there is a scenario.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<string> Faults);

/// <summary>Scenarios as they are written down: a JSON file, or a line of text for each edit.</summary>
/// <remarks>
/// <para>The file: <c>{ "name": "…", "edits": [ { "edit": "change-places", "home": "h-1", "by": 1 } ] }</c>. A line of text: <c>change-places h-1 1</c>, fields that are needed in their order,
/// any field also as <c>name=value</c>, values with blanks between quotation marks, parts of a list with semicolons. <c>docs/explaining.md</c> lists every kind of edit.</para>
/// <para>Reading finds every fault of the text at once; whether homes and children exist is found by <see cref="Scenario.Apply"/>. Thread-safe.</para>
/// </remarks>
public static class ScenarioFiles
{
    private const string Kind = "edit";

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 8, AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>How each kind of edit is written as text, and what it does.</summary>
    public static IReadOnlyList<(string Usage, string Meaning)> Kinds => [.. EditKinds.All.Select(kind => (kind.Usage, kind.Meaning))];

    /// <summary>Reads a JSON file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ScenarioReading ReadJson(string path)
    {
        string file = Path.GetFileName(path);
        string text = File.ReadAllText(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Reading);
            return ReadRoot(document.RootElement, file);
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1} is not JSON.") : "a member is there twice in one object.";
            return new(null, [$"{file}: {where} {(exception.LineNumber is null ? "Keep one." : "A comma, a quotation mark or a bracket may be missing.")}"]);
        }
    }

    /// <summary>Reads edits from lines of text.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="edits">The edits.</param>
    public static ScenarioReading Parse(string name, IEnumerable<string> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        List<string> faults = [];
        ScenarioEdit?[] made = [.. edits.Select(edit => Make(EditText.Fields(edit, faults), $"\"{edit}\"", faults))];
        return Outcome(name, made, faults);
    }

    private static ScenarioReading ReadRoot(JsonElement root, string file)
    {
        List<string> faults = [];
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("edits", out JsonElement edits) || edits.ValueKind != JsonValueKind.Array)
        {
            return new(null, [$"{file}: it has no list of edits. Write {{ \"name\": \"…\", \"edits\": [ … ] }}."]);
        }

        foreach (JsonProperty member in root.EnumerateObject().Where(member => member.Name is not ("name" or "edits")))
        {
            faults.Add($"{file}: it has a member '{member.Name}'. It may have: name, edits.");
        }

        string name = root.TryGetProperty("name", out JsonElement given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : Path.GetFileNameWithoutExtension(file);
        ScenarioEdit?[] made = [.. edits.EnumerateArray().Select((edit, index) => Read(edit, FormattableString.Invariant($"{file} edit {index + 1}"), faults))];
        return Outcome(name, made, faults);
    }

    private static ScenarioEdit? Read(JsonElement edit, string where, List<string> faults)
    {
        if (edit.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{where}: it is no object. Write an object such as {{ \"edit\": \"change-places\", \"home\": \"h-1\", \"by\": 1 }}.");
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty member in edit.EnumerateObject())
        {
            fields[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!,
                JsonValueKind.Null => "",
                JsonValueKind.Array => ListText.Join(member.Value.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? part.GetString()! : part.GetRawText())),
                JsonValueKind.True => "yes",
                JsonValueKind.False => "no",
                _ => member.Value.GetRawText(),
            };
        }

        return Make(fields, where, faults);
    }

    private static ScenarioEdit? Make(Dictionary<string, string>? fields, string where, List<string> faults)
    {
        if (fields is null)
        {
            return null;
        }

        string name = fields.GetValueOrDefault(Kind, "");
        if (EditKinds.Find(name) is not { } kind)
        {
            faults.Add($"{where}: '{name}' is no kind of edit. Write one of: {string.Join(", ", EditKinds.All.Select(known => known.Name))}.");
            return null;
        }

        fields.Remove(Kind);
        List<string> own = [];
        var reader = new EditFields(fields, own);
        ScenarioEdit made = kind.Make(reader);
        reader.ReportUnknown(kind.Fields);
        faults.AddRange(own.Distinct(StringComparer.Ordinal).Select(fault => $"{where}: {fault}"));
        return own.Count == 0 ? made : null;
    }

    private static ScenarioReading Outcome(string name, ScenarioEdit?[] made, List<string> faults) =>
        faults.Count > 0 ? new(null, faults) : new(new Scenario(name, [.. made.OfType<ScenarioEdit>()]), []);
}
