using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>The table of measures before and after.</summary>
internal static class MeasuresTable
{
    public static Table Of(PlanMeasures before, PlanMeasures after)
    {
        Table table = MatchReport.Plain("Measure", "Before", "After", "Unit").RightAligned(1, 2);
        foreach (MeasureRow row in MeasureTable.Compare(before, after).Where(row => row.GroupKey is null))
        {
            table.AddRow(MatchReport.Cells(row.Title, Number(row.Before), Number(row.After), Files.Words.Of(row.Unit).Replace('-', ' ')));
        }

        return table;
    }

    private static string Number(MeasureValue value) => value.Number?.ToString("#,0.#", CultureInfo.InvariantCulture) ?? value.ToString();
}
