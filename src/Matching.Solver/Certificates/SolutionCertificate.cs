using System.Text.Json;

namespace Matching.Solver;

/// <summary>
/// Why a solution's bounds are true, as data: for each level the numbers from which the bound can be added up again from the model alone.
/// </summary>
/// <remarks>
/// Immutable. Made by a solve with <see cref="SolveOptions.Certify"/>, checked by <see cref="CertificateVerifier"/>. It holds indices and numbers only. What the numbers mean, and why they
/// prove a bound, stands at <see cref="LevelCertificate"/>.
/// </remarks>
public sealed record SolutionCertificate
{
    /// <summary>SHA-256 of the model that this speaks of, 64 hexadecimal digits.</summary>
    public required string ModelFingerprint { get; init; }

    /// <summary>What the solve claims to hold.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>The plan's value by level, the model's offset included; empty without a plan.</summary>
    public required IReadOnlyList<long> Values { get; init; }

    /// <summary>
    /// Number of nodes of the search that found no plan to be possible; null unless <see cref="Status"/> is infeasible. Such a verdict rests on that search alone; the verifier does not repeat it.
    /// </summary>
    public long? FeasibilityNodes { get; init; }

    /// <summary>A proof for each level, in the model's order.</summary>
    public required IReadOnlyList<LevelCertificate> Levels { get; init; }

    /// <summary>The certificate as JSON text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CertificateJson.Default.SolutionCertificate);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The certificate; it may still be wrong, only its form is known to be right.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is no certificate: no JSON, a part missing, or a number out of its range.</exception>
    public static SolutionCertificate FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, CertificateJson.Default.SolutionCertificate) ?? throw new JsonException("The text is 'null', not a certificate.");
    }
}
