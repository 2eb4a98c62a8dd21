using System.Text;
using System.Text.Json;

namespace Matching.Files;

/// <summary>The JSON Schema of registers, made of the column dictionary; <c>docs/register.schema.json</c> holds it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RegisterSchema
{
    /// <summary>The schema, by JSON Schema draft 2020-12.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonSink.Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "Register of children and homes");
            writer.WriteString("type", "object");
            writer.WriteBoolean("additionalProperties", false);
            WriteRequired(writer, RegisterTables.All.Where(map => map.IsRequired).Select(map => map.Name));
            writer.WriteStartObject("properties");
            writer.WriteStartObject(JsonFile.Schema);
            writer.WriteString("type", "string");
            writer.WriteEndObject();
            foreach (TableMap map in RegisterTables.All)
            {
                WriteTable(writer, map);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteTable(Utf8JsonWriter writer, TableMap map)
    {
        writer.WriteStartObject(map.Name);
        writer.WriteString("description", Plain(map.Meaning));
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        WriteRequired(writer, map.Entries.Where(column => column.IsRequired).Select(column => column.Name));
        writer.WriteStartObject("properties");
        foreach (Column column in map.Entries)
        {
            writer.WriteStartObject(column.Name);
            writer.WriteString("description", Plain(column.Meaning) + (column.Unit.Length == 0 ? "" : $", {column.Unit}"));
            if (column.IsList)
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteType(writer, column);
                writer.WriteEndObject();
            }
            else
            {
                WriteType(writer, column);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, Column column)
    {
        writer.WriteString("type", column.Type switch
        {
            ColumnType.Flag => "boolean",
            ColumnType.Whole => "integer",
            ColumnType.Number or ColumnType.Money => "number",
            _ => "string",
        });
        if (column.Type == ColumnType.Date)
        {
            writer.WriteString("format", "date");
        }

        if (column.Allowed.Count > 0)
        {
            writer.WriteStartArray("enum");
            foreach (string word in column.Allowed)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }

        if (column.Range is { } range)
        {
            writer.WriteNumber("minimum", range.Least);
            writer.WriteNumber("maximum", range.Greatest);
        }
    }

    private static void WriteRequired(Utf8JsonWriter writer, IEnumerable<string> names)
    {
        writer.WriteStartArray("required");
        foreach (string name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
