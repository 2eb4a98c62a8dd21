namespace Matching.Files;

/// <summary>Every fault found so far, in the order in which they were found.</summary>
internal sealed class FaultList
{
    private readonly List<FileFault> faults = [];

    /// <summary>The faults.</summary>
    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Adds a fault of a table.</summary>
    public void Add(TablePlace place, int? row, string? column, string problem, string remedy) => Add(new FileFault(place.File, place.Sheet, row, column, null, problem, remedy));

    /// <summary>Adds a fault.</summary>
    public void Add(FileFault fault) => faults.Add(fault);
}

/// <summary>Where a table stands, or would stand.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet, or the list in JSON; null where the table is a file of its own.</param>
internal sealed record TablePlace(string File, string? Sheet)
{
    /// <summary>What to call the table in a sentence: the file where it has one of its own, else the sheet.</summary>
    public string Name => Sheet ?? File;
}
