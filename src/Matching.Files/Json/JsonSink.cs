using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Matching.Files;

/// <summary>Writes tables as the lists of one JSON object; empty cells are left out.</summary>
internal sealed class JsonSink(Utf8JsonWriter writer) : ITableSink
{
    /// <summary>Indented; letters of every language as they are, and what HTML would take for its own escaped.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a whole register.</summary>
    public static void Write(Stream stream, MatchingProblem problem)
    {
        using var writer = new Utf8JsonWriter(stream, Writing);
        writer.WriteStartObject();
        RegisterContent.Write(problem, new JsonSink(writer));
        writer.WriteEndObject();
    }

    /// <summary>Writes a table.</summary>
    public void Take<T>(TableMap<T> map, IEnumerable<T> things)
    {
        writer.WriteStartArray(map.Name);
        foreach (T thing in things)
        {
            writer.WriteStartObject();
            foreach (Column<T> column in map.Columns)
            {
                WriteMember(column.Name, column.Value(thing));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteMember(string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int whole:
                writer.WriteNumber(name, whole);
                break;
            case double number:
                writer.WriteNumber(name, number);
                break;
            case decimal money:
                writer.WriteNumber(name, money);
                break;
            case IReadOnlyList<string> parts:
                WriteList(name, parts);
                break;
            default:
                writer.WriteString(name, CellText.Of(value));
                break;
        }
    }

    private void WriteList(string name, IReadOnlyList<string> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string part in parts)
        {
            writer.WriteStringValue(part);
        }

        writer.WriteEndArray();
    }
}
