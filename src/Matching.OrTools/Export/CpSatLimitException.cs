namespace Matching.OrTools;

/// <summary>A model is too large for CP-SAT's message; every fault is listed, and nothing was written or sent.</summary>
/// <remarks>The standard constructors are missing on purpose: without its faults the exception would say nothing.</remarks>
#pragma warning disable CA1032 // Each standard constructor would make an exception that names no fault.
public sealed class CpSatLimitException : Exception
#pragma warning restore CA1032
{
    internal CpSatLimitException(IReadOnlyList<string> faults)
        : base($"The model cannot be said to CP-SAT, for {faults.Count} reason(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") => Faults = faults;

    /// <summary>Every fault (of many alike the first), each naming the part, the value and the limit.</summary>
    public IReadOnlyList<string> Faults { get; }
}
