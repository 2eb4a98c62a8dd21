using System.Security.Cryptography;
using System.Text;
using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Why a result's bounds are true: the certificate, and the numbers that it speaks of.</summary>
/// <remarks>Holds indices and numbers only, no child and no home. Immutable. Made with <see cref="MatchOptions.Certify"/>.</remarks>
public sealed class MatchingProof
{
    private readonly CompiledProblem compiled;

    internal MatchingProof(CompiledProblem compiled, SolutionCertificate certificate)
    {
        this.compiled = compiled;
        Certificate = certificate;
        Hash = HashOf(certificate);
    }

    /// <summary>What each level's bound rests on.</summary>
    public SolutionCertificate Certificate { get; }

    /// <summary>SHA-256 of the certificate's JSON in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Adds every bound up again from the numbers alone, by a verifier that shares no code with the engine's bounds.</summary>
    public CertificateVerification Verify() => compiled.Verify(Certificate);

    /// <summary>The same for a certificate that was kept elsewhere, of the same run.</summary>
    /// <param name="kept">The certificate that was kept.</param>
    public CertificateVerification Verify(SolutionCertificate kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return compiled.Verify(kept);
    }

    /// <summary>The hash of any certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    public static string HashOf(SolutionCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(certificate.ToJson())));
    }
}
