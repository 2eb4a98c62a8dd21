using System.Text.Json.Serialization;

namespace Commissioner.Output;

/// <summary>The JSON files that are written and read; serialisers are made when the program is built.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(DifferenceDocument))]
internal sealed partial class JsonFiles : JsonSerializerContext;
