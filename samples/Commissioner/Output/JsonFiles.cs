using System.Text.Json.Serialization;

namespace Commissioner.Output;

/// <summary>The JSON file of a run; serialisers are made when the program is built.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryDocument))]
internal sealed partial class JsonFiles : JsonSerializerContext;
