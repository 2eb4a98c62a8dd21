using System.Globalization;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What decide prints.</summary>
internal static class DecisionReport
{
    public static void Write(IAnsiConsole console, DecisionEntry entry)
    {
        console.WriteLine($"Written down as entry {entry.Number.ToString(CultureInfo.InvariantCulture)}: child '{entry.Decision.Child}', {Outcome(entry.Decision)}, decided by: {entry.Decision.By}.");
        if (entry.Decision.RulesBroken.Count > 0)
        {
            console.WriteLine($"It breaks rules, and the entry says so: {string.Join(", ", entry.Decision.RulesBroken)}.");
        }

        console.WriteLine($"Head of the log, to be kept elsewhere: {entry.Hash}");
    }

    public static void List(IAnsiConsole console, IReadOnlyList<DecisionEntry> entries)
    {
        if (entries.Count == 0)
        {
            console.WriteLine("No decision.");
            return;
        }

        Table table = MatchReport.Plain("", "On", "Child", "Proposed", "Decided", "By", "Why", "Also seen", "Breaks", "Record").RightAligned(0);
        foreach (DecisionEntry entry in entries)
        {
            DecisionRecord decision = entry.Decision;
            table.AddRow(MatchReport.Cells(
                entry.Number.ToString(CultureInfo.InvariantCulture),
                decision.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                decision.Child.Value,
                decision.Proposed?.Value ?? "none",
                decision.Outcome switch { DecisionOutcome.Accepted => "as proposed", DecisionOutcome.Changed => decision.Decided!.Value.Value, _ => "none for now" },
                decision.By,
                decision.Why,
                string.Join(", ", decision.AlternativesSeen),
                string.Join(", ", decision.RulesBroken),
                entry.Record[..Math.Min(12, entry.Record.Length)]));
        }

        console.Write(table);
    }

    public static void Verified(IAnsiConsole console, DecisionLogReading reading, bool withHead)
    {
        foreach (DecisionLogFault fault in reading.Faults)
        {
            console.WriteLine(fault.Words);
        }

        string entries = $"{reading.Entries.Count.ToString("#,0", CultureInfo.InvariantCulture)} {(reading.Entries.Count == 1 ? "entry" : "entries")}";
        if (reading.Faults.Count > 0)
        {
            console.WriteLine($"The log is not as it was written: {reading.Faults.Count.ToString(CultureInfo.InvariantCulture)} fault{(reading.Faults.Count == 1 ? "" : "s")} in {entries} that could be read.");
            return;
        }

        console.WriteLine($"Nothing was changed in {entries}. Head: {reading.Head}");
        console.WriteLine(withHead
            ? "All that was written up to the hash that was kept is there."
            : "Whether entries at the end were cut off, only a hash kept elsewhere can show: give it with --head.");
    }

    private static string Outcome(DecisionRecord decision) => decision.Outcome switch
    {
        DecisionOutcome.Accepted => decision.Decided is { } home ? $"home '{home}' as proposed" : "no home, as proposed",
        DecisionOutcome.Changed => $"home '{decision.Decided}' instead of {(decision.Proposed is { } proposed ? $"home '{proposed}'" : "none")}",
        _ => "no home for now",
    };
}
