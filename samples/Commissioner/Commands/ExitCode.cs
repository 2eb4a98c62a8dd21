namespace Commissioner.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Faults in the data: they are listed. For check: the plan breaks rules. For record and decide: the record or the log is not what it was. For decide: the home decided on breaks rules, and nothing was written down.</summary>
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
        "1  faults in the data (all are listed), a checked plan that breaks rules, a record or log that is not what it was, or a decision against rules without --despite-rules",
        "2  wrong usage, or a file that cannot be read or written",
        "3  you ended the search (Ctrl-C): the best plan so far was written, and says so",
        "4  no plan: none keeps every limit on the whole plan, or none was found in time",
    ];
}

/// <summary>The program was called in a way that cannot be carried out.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>What was given has faults.</summary>
/// <param name="faults">Each on one line.</param>
/// <param name="heading">What stands above them. Default: how many faults the data have.</param>
internal sealed class FaultsException(IReadOnlyList<string> faults, string? heading = null) : Exception(heading ?? Counted("data", faults.Count))
{
    public IReadOnlyList<string> Faults { get; } = faults;

    /// <summary>The heading for what has so many faults.</summary>
    public static string Counted(string of, int count) => $"The {of} have {count} fault{(count == 1 ? "" : "s")}; nothing was done:";
}
