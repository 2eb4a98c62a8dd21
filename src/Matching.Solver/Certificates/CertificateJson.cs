using System.Text.Json.Serialization;

namespace Matching.Solver;

/// <summary>The JSON form of certificates, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SolutionCertificate))]
internal sealed partial class CertificateJson : JsonSerializerContext;
