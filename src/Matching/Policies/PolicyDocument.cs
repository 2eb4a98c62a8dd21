using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Matching;

/// <summary>A policy as it is written down.</summary>
internal sealed record PolicyDocument(string Name, DateOnly On, string? BasedOn, DateOnly? CommencementOfSections81ATo81D, string? WishOrder, IReadOnlyList<PolicyDocumentRule> Rules);

/// <summary>A rule as it is written down; no weight where none has a meaning.</summary>
internal sealed record PolicyDocumentRule(string Id, double? Weight);

/// <summary>Serialisation made when the library is built, so that it also works where code is compiled ahead of time and trimmed.</summary>
[JsonSerializable(typeof(PolicyDocument))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext
{
    /// <summary>Indented, the same on every system, letters of every language as themselves: policies are read and edited by people.</summary>
    public static PolicyJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
