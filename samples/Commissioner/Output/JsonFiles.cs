using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commissioner.Output;

/// <summary>The JSON files that are written and read; serialisers are made when the program is built.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(DifferenceDocument))]
internal sealed partial class JsonFiles : JsonSerializerContext
{
    /// <summary>Sentences with their quotation marks as themselves, for people to read too.</summary>
    public static JsonFiles Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
