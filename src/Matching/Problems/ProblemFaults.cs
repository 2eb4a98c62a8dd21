namespace Matching;

/// <summary>Finds every fault of a problem's parts.</summary>
internal static class ProblemFaults
{
    public static IReadOnlyList<DataFault> Find(ProblemParts parts)
    {
        var faults = new List<DataFault>();
        return faults;
    }
}
