using System.Globalization;

namespace Matching.Files;

/// <summary>Every fault found so far, in the order in which they were found.</summary>
internal sealed class FaultList
{
    /// <summary>Letters of one message at most; longer ones keep their beginning and end.</summary>
    private const int MostLetters = 2000;

    private readonly List<FileFault> faults = [];

    /// <summary>The faults.</summary>
    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Adds a fault of a table.</summary>
    public void Add(TablePlace place, int? row, string? column, string problem, string remedy) => Add(new FileFault(place.File, place.Sheet, row, column, null, problem, remedy));

    /// <summary>Adds a fault.</summary>
    public void Add(FileFault fault) => faults.Add(fault with
    {
        Sheet = fault.Sheet is null ? null : Plain(fault.Sheet),
        Column = fault.Column is null ? null : Plain(fault.Column),
        Subject = fault.Subject is null ? null : Plain(fault.Subject),
        Problem = Plain(fault.Problem),
    });

    // Signs that cannot be seen could steer a terminal or turn the line round, and a cell of a workbook holds 32,767 letters at most.
    private static string Plain(string text)
    {
        string cut = text.Length <= MostLetters ? text : $"{text[..(MostLetters / 2)]} … {text[^(MostLetters / 2)..]}";
        return cut.All(IsPrintable) ? cut : string.Concat(cut.Select(letter => IsPrintable(letter) ? letter : '?'));
    }

    private static bool IsPrintable(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

/// <summary>Where a table stands, or would stand.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet, or the list in JSON; null where the table is a file of its own.</param>
internal sealed record TablePlace(string File, string? Sheet)
{
    /// <summary>What to call the table in a sentence: the file where it has one of its own, else the sheet.</summary>
    public string Name => Sheet ?? File;
}
