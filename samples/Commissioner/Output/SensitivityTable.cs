using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>The table of how far each weight can go.</summary>
internal static class SensitivityTable
{
    private const int MostChanges = 2;

    public static void Write(IAnsiConsole console, SensitivityReport report, bool afterEdits)
    {
        console.WriteLine();
        console.WriteLine($"How far each weight can go before another plan is better{(afterEdits ? ", after the edits" : "")}; one at a time, from 0 to ten times the weight");
        if (!report.PlanIsProven)
        {
            console.WriteLine("This plan is not proven best by its own weights, so no range can be told. Give it more --work.");
            return;
        }

        Table table = MatchReport.Plain("Rule", "Weight", "From", "To", "Below that", "Above that").RightAligned(1, 2, 3);
        foreach (WeightRange range in report.Ranges.Where(range => range.Counts))
        {
            table.AddRow(MatchReport.Cells($"{range.RuleId} {range.Title}", Number(range.Weight), End(range.Below!, "≤ "), End(range.Above!, "≥ "), Next(range.Below!), Next(range.Above!)));
        }

        console.Write(table);
        WeightRange[] silent = [.. report.Ranges.Where(range => !range.Counts)];
        if (silent.Length > 0)
        {
            console.WriteLine($"These find nothing in any placement that is possible, so their weights change nothing: {string.Join(", ", silent.Select(range => range.RuleId))}.");
        }

        if (report.Ranges.Any(range => range.Counts && !(range.Below!.IsExact && range.Above!.IsExact)))
        {
            console.WriteLine("≤ and ≥: the range reaches at least so far; the work ended before the end was proven. Give it more --work.");
        }

        console.WriteLine("Each end is proven at its own weight and at the next step of the weight; between, another plan can be better only by what prices are rounded by.");
    }

    private static string End(WeightEnd end, string atLeast) => end.IsExact ? Number(end.Weight) : $"{atLeast}{Number(end.Weight)}";

    private static string Next(WeightEnd end)
    {
        if (end.FlipsAt is not { } flips)
        {
            return end.IsExact ? "the same plan" : "not known";
        }

        string[] changes = [.. end.Next.Take(MostChanges).Select(change => $"{change.Child} → {change.To?.Value ?? "no home"}")];
        string more = end.Next.Count > MostChanges ? FormattableString.Invariant($" and {end.Next.Count - MostChanges} more") : "";
        return $"at {Number(flips)}: {string.Join(", ", changes)}{more}";
    }

    private static string Number(double value) => FormattableString.Invariant($"{value:0.######}");
}
