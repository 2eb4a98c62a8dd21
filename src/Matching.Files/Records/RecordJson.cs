using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Files;

/// <summary>How <c>record.json</c> and the lines of a log are read and written; serialisers are made when the library is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(ChildIdConverter), typeof(HomeIdConverter)])]
[JsonSerializable(typeof(RecordDocument))]
[JsonSerializable(typeof(DecisionLine))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>Letters and signs of every script stay as they are: the file is read by people and is no part of a page.</summary>
    public static RecordJson Readable => Once.Context;

    // A class of its own, so that it is made after the generated default, whatever the order of files.
    private static class Once
    {
        public static readonly RecordJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, AllowDuplicateProperties = false });
    }
}

/// <summary>A record as it is written down: its hash first, so that people find it.</summary>
internal sealed record RecordDocument(string Hash, MatchingRecord Record);

/// <summary>An entry of a log as it is written down.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DecisionLine(
    int Number,
    string Previous,
    string Record,
    string Child,
    string? Proposed,
    string Outcome,
    string? Decided,
    string By,
    DateOnly On,
    string Why,
    IReadOnlyList<string> AlternativesSeen,
    string Hash,
    IReadOnlyList<string>? RulesBroken = null);

/// <summary>Writes a child's id as a text.</summary>
internal sealed class ChildIdConverter : JsonConverter<ChildId>
{
    public override ChildId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ChildId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Writes a home's id as a text.</summary>
internal sealed class HomeIdConverter : JsonConverter<HomeId>
{
    public override HomeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, HomeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
