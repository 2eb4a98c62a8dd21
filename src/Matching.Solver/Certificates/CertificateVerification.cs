namespace Matching.Solver;

/// <summary>What a certificate is worth.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CertificateVerification
{
    internal CertificateVerification(CertificateFault[] faults, VerifiedLevel[] levels)
    {
        Faults = Array.AsReadOnly(faults);
        Levels = Array.AsReadOnly(levels);
    }

    /// <summary>Everything that is wrong: the certificate as a whole first, then level by level.</summary>
    public IReadOnlyList<CertificateFault> Faults { get; }

    /// <summary>Whether nothing is wrong. A bound may still rest on a search, see <see cref="VerifiedLevel.RestsOnSearch"/>.</summary>
    public bool IsValid => Faults.Count == 0;

    /// <summary>What was found for each level whose proof could be looked at.</summary>
    public IReadOnlyList<VerifiedLevel> Levels { get; }
}

/// <summary>What the verifier itself can say of a level's bound.</summary>
/// <param name="Level">The level.</param>
/// <param name="Claimed">The claimed bound in the level's unit, offset included.</param>
/// <param name="ByDuals">The bound that the model and the duals alone give, offset included; at most <paramref name="Readded"/>.</param>
/// <param name="Readded">The bound that the model, the duals and the trees written down give, offset included; at most <paramref name="Claimed"/>.</param>
/// <param name="RestsOnSearch">Whether the rest, what <paramref name="Claimed"/> is above <paramref name="Readded"/>, was taken from searches that the certificate names without their trees.</param>
/// <param name="SearchedParts">Number of parts that were searched.</param>
/// <param name="SearchNodes">Number of nodes of these searches together.</param>
public readonly record struct VerifiedLevel(int Level, long Claimed, long ByDuals, long Readded, bool RestsOnSearch, int SearchedParts, long SearchNodes);
