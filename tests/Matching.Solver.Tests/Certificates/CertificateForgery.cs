using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matching.Solver.Tests.Certificates;

/// <summary>Falsifies certificates: any one number changed, and the claims lifted to what then seems to follow.</summary>
internal static class CertificateForgery
{
    /// <summary>A certificate with one number changed, and the level that the number belongs to; null for the certificate as a whole, or none where its form then is no certificate's.</summary>
    public static (SolutionCertificate? Certificate, int? Level) ChangeANumber(SolutionCertificate certificate, Random random)
    {
        JsonNode root = JsonNode.Parse(certificate.ToJson())!;
        var numbers = new List<JsonValue>();
        Collect(root, numbers);
        JsonValue chosen = numbers[random.Next(numbers.Count)];
        string path = chosen.GetPath();
        Int128 value = Int128.Parse(chosen.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
        Int128 by = random.Next(4) switch { 0 => 1, 1 => random.Next(2, 100), 2 => Int128.Max(1, Int128.Abs(value) / 3), _ => random.NextInt64(1, 1L << 44) };
        chosen.ReplaceWith(JsonNode.Parse((random.Next(3) == 0 ? value - by : value + by).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        int? level = path.StartsWith("$.levels[", StringComparison.Ordinal) ? path["$.levels[".Length] - '0' : null;
        try
        {
            return (SolutionCertificate.FromJson(root.ToJsonString()), level);
        }
        catch (JsonException)
        {
            return (null, level);
        }
    }

    /// <summary>The certificate with a level's sum and bound lifted to what its numbers seem to give, and the value with it, so that nothing but the numbers themselves speaks against it.</summary>
    public static SolutionCertificate Lift(AssignmentModel model, SolutionCertificate certificate, int level)
    {
        SolutionCertificate lifted = With(certificate with { Status = certificate.Values.Count > 0 ? SolutionStatus.Feasible : certificate.Status }, level, proof =>
            proof with { Search = null, Basis = proof.Basis == BoundBasis.Search ? BoundBasis.Duals : proof.Basis });
        if (Found(model, lifted, level, CertificateFaultKind.Sum) is { } sum)
        {
            lifted = With(lifted, level, proof => proof with { DualBound = sum });
        }

        SolutionCertificate greatest = With(lifted, level, proof => proof with { Bound = long.MaxValue });
        if (Found(model, greatest, level, CertificateFaultKind.LevelBound) is not { } bound)
        {
            return lifted;
        }

        lifted = With(lifted, level, proof => proof with { Bound = (long)bound });
        return lifted with { Values = [.. lifted.Values.Select((value, at) => at == level ? Math.Max(value, (long)bound) : value)] };
    }

    public static SolutionCertificate With(SolutionCertificate certificate, int level, Func<LevelCertificate, LevelCertificate> change) =>
        certificate with { Levels = [.. certificate.Levels.Select((proof, at) => at == level ? change(proof) : proof)] };

    private static Int128? Found(AssignmentModel model, SolutionCertificate certificate, int level, CertificateFaultKind kind) =>
        CertificateVerifier.Verify(model, certificate).Faults.FirstOrDefault(fault => fault.Level == level && fault.Kind == kind)?.Found;

    private static void Collect(JsonNode? node, List<JsonValue> numbers)
    {
        foreach (JsonNode? child in node switch { JsonObject map => map.Select(entry => entry.Value), JsonArray list => list, _ => [] })
        {
            Collect(child, numbers);
        }

        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
        {
            numbers.Add(value);
        }
    }
}
