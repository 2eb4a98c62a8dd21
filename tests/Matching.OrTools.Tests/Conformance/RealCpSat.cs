using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>Real CP-SAT 9.15 under the translation: Google.OrTools in this process where the build has it, and otherwise the one that <see cref="NodeCpSat"/> finds.</summary>
internal static class RealCpSat
{
    /// <summary>A solver with CP-SAT behind it; null, with a sentence for who reads the test's output, where there is none.</summary>
    public static OrToolsSolver? OnThisMachine(ITestOutputHelper output) =>
#if WITH_ORTOOLS
        new();
#else
        NodeCpSat.OnThisMachine(output) is { } process ? new OrToolsSolver(process) : null;
#endif
}
