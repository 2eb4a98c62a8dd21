namespace Commissioner.Files;

/// <summary>One fault in a file: where it is, what is wrong, and what would be right.</summary>
/// <param name="Where">File, row and column: <c>children.csv row 3, column sex</c>. Row 1 is the header.</param>
/// <param name="Words">What is wrong, with the value, and what would be right.</param>
internal sealed record FileFault(string Where, string Words)
{
    public override string ToString() => $"{Where}: {Words}";
}

/// <summary>Every fault found so far, and what could not be read because of them.</summary>
internal sealed class FaultList
{
    private readonly List<FileFault> faults = [];
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);

    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Whether a whole file is missing or unreadable, so that what refers to it cannot be judged.</summary>
    public bool LacksAFile { get; private set; }

    public void Add(string where, string words) => faults.Add(new FileFault(where, words));

    public void AddForFile(string file, string words)
    {
        LacksAFile = true;
        Add(file, words);
    }

    /// <summary>Notes that the row of a child, home or provider was left out, so that nobody is told that it does not exist.</summary>
    public void LeaveOut(string id) => unread.Add($"'{id}'");

    /// <summary>Whether a fault only follows from a row that was left out.</summary>
    public bool Follows(string fault) => LacksAFile || unread.Any(id => fault.Contains(id, StringComparison.Ordinal));
}
