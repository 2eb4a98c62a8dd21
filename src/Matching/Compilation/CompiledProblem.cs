using Matching.Solver;

namespace Matching.Compilation;

/// <summary>A problem in the model's numbers.</summary>
internal sealed class CompiledProblem(AssignmentModel model)
{
    /// <summary>Items are units, bins are homes, in the problem's order.</summary>
    public AssignmentModel Model { get; } = model;

    /// <summary>Whether some units have homes beyond those listed.</summary>
    public bool HasUnlisted => Model.HasUnlistedArcs.Contains(true);

    /// <summary>Checks a certificate against the model.</summary>
    public CertificateVerification Verify(SolutionCertificate certificate) => CertificateVerifier.Verify(Model, certificate);
}
