using System.Globalization;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What validate prints: every fault and every warning, a row each.</summary>
internal static class FaultReport
{
    public static void Write(IAnsiConsole console, RegisterReading reading)
    {
        Write(console, reading.Errors, "fault", $"nothing can be matched before {(reading.Errors.Count == 1 ? "it is" : "they are")} put right");
        if (reading.Errors.Count > 0 && reading.Warnings.Count > 0)
        {
            console.WriteLine();
        }

        Write(console, reading.Warnings, "warning", "it may be right, so look at it");
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<FileFault> faults, string what, string meaning)
    {
        if (faults.Count == 0)
        {
            return;
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults.Count:#,0} {what}{(faults.Count == 1 ? "" : "s")}: {meaning}"));
        Table table = MatchReport.Plain("Where", "Row", "Column", "What is wrong", "What would be right").RightAligned(1);
        foreach (FileFault fault in faults)
        {
            table.AddRow(MatchReport.Cells(
                fault.Sheet is null ? fault.File : $"{fault.File}, {fault.Sheet}",
                fault.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
                fault.Column ?? "",
                fault.Subject is null ? fault.Problem : $"{fault.Subject}: {fault.Problem}",
                fault.Remedy));
        }

        console.Write(table);
    }
}
