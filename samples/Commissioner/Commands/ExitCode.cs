namespace Commissioner.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Faults in the data: they are listed. For check: the plan breaks rules. For record and decide: the record or the log is not what it was.</summary>
    public const int Faults = 1;

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>The user ended the search: the best plan so far was written, and says so.</summary>
    public const int Ended = 3;

    /// <summary>There is no plan: none keeps every limit on the whole plan, or none was found before the search ended.</summary>
    public const int NoPlan = 4;

    /// <summary>All of them for people, as help and documentation say them.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "0  done",
        "1  faults in the data (all are listed), a checked plan that breaks rules, or a record or log that is not what it was",
        "2  wrong usage, or a file that cannot be read or written",
        "3  you ended the search (Ctrl-C): the best plan so far was written, and says so",
        "4  no plan: none keeps every limit on the whole plan, or none was found in time",
    ];
}

/// <summary>The program was called in a way that cannot be carried out.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The data have faults.</summary>
internal sealed class FaultsException(IReadOnlyList<string> faults) : Exception("The data have faults.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
