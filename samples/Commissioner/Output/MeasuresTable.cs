using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>The table of measures before and after.</summary>
internal static class MeasuresTable
{
    /// <summary>What people look for first: who has a home, and who has none.</summary>
    private static readonly string[] First = ["placed", "unplaced", "unplaced-emergency", "unplaced-urgent", "unplaced-planned"];

    public static Table Of(PlanMeasures before, PlanMeasures after, string left = "Before", string right = "After")
    {
        Table table = MatchReport.Plain("Measure", left, right, "Unit").RightAligned(1, 2);
        foreach (MeasureRow row in MeasureTable.Compare(before, after).Where(row => row.GroupKey is null).OrderBy(row => First.Contains(row.Key) ? 0 : 1))
        {
            table.AddRow(MatchReport.Cells(row.Title, Number(row.Before), Number(row.After), FieldWords.Of(row.Unit)));
        }

        return table;
    }

    private static string Number(MeasureValue value) => value.Number?.ToString("#,0.#", CultureInfo.InvariantCulture) ?? value.ToString();
}
