namespace Commissioner.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Faults in the data: they are listed. For check: the plan breaks rules.</summary>
    public const int Faults = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;
}

/// <summary>The program was called in a way that cannot be carried out.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The data have faults.</summary>
internal sealed class FaultsException(IReadOnlyList<string> faults) : Exception("The data have faults.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
