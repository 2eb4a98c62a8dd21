namespace Matching.Solver;

/// <summary>Collects what is wrong with a certificate.</summary>
internal sealed class FaultList
{
    private readonly List<CertificateFault> faults = [];

    public int Count => faults.Count;

    public void Add(CertificateFaultKind kind, int? level, string text, int? index = null, Int128? claimed = null, Int128? found = null) =>
        faults.Add(new CertificateFault(kind, level, index, claimed, found, text));

    public CertificateFault[] ToArray() => [.. faults];
}
