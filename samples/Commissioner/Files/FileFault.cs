namespace Commissioner.Files;

/// <summary>One fault in a file: where it is, what is wrong, and what would be right.</summary>
/// <param name="Where">File, row and column: <c>children.csv row 3, column sex</c>. Row 1 is the header.</param>
/// <param name="Words">What is wrong, with the value, and what would be right.</param>
internal sealed record FileFault(string Where, string Words)
{
    public override string ToString() => $"{Where}: {Words}";
}

/// <summary>Every fault found so far, in the order in which they were found.</summary>
internal sealed class FaultList
{
    private readonly List<FileFault> faults = [];

    public IReadOnlyList<FileFault> Faults => faults;

    public void Add(string where, string words) => faults.Add(new FileFault(where, words));
}
