using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Matching.Files;

/// <summary>How <c>plan.json</c> and choice files are written and read; serialisers are made when the library is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(HyphenatedEnum<Urgency>),
        typeof(HyphenatedEnum<AreaTier>),
        typeof(HyphenatedEnum<WishKind>),
        typeof(HyphenatedEnum<WishedBy>),
        typeof(HyphenatedEnum<WishOutcome>),
        typeof(HyphenatedEnum<MeasureUnit>),
        typeof(HyphenatedEnum<ObjectiveLevel>),
        typeof(HyphenatedEnum<ChangeKind>),
        typeof(HyphenatedEnum<LiftedBy>),
        typeof(HyphenatedEnum<ChoiceKind>),
        typeof(HyphenatedEnum<AlternativesEnd>),
        typeof(HyphenatedEnum<TradeOff>),
        typeof(HyphenatedEnum<ChildChange>),
        typeof(HyphenatedEnum<ChoiceOutcome>),
    ])]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(ChoiceDocument))]
internal sealed partial class PlanJson : JsonSerializerContext
{
    /// <summary>Letters of every script stay as they are; what could end a script or an attribute is escaped.</summary>
    public static PlanJson Readable => Once.Context;

    // A class of its own, so that it is made after the generated default, whatever the order of files.
    private static class Once
    {
        public static readonly PlanJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }
}

/// <summary>Writes the members of an enumeration as lower-case words with hyphens, as register files do.</summary>
internal sealed class HyphenatedEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
