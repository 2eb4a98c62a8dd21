using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What check prints.</summary>
internal static class CheckReport
{
    public static void Write(IAnsiConsole console, PlanReport report)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Broken rules: {report.BrokenRules.Count}"));
        foreach (BrokenRule broken in report.BrokenRules)
        {
            console.WriteLine($"  {broken}");
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Approvals to seek: {report.ApprovalsRequired.Count}"));
        foreach (ApprovalRequired approval in report.ApprovalsRequired)
        {
            console.WriteLine($"  {approval.RuleId} child '{approval.Child}', home '{approval.Home}': {approval.Task}");
        }

        console.WriteLine();
        console.WriteLine("Score");
        Table score = MatchReport.Plain("Level", "Plan").RightAligned(1);
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            score.AddRow(MatchReport.Cells(LevelWords.Titles[(int)level], LevelWords.Amount((int)level, report.Score[level])));
        }

        console.Write(score);
        console.WriteLine();
        console.WriteLine("Measures, over all children of the register");
        console.Write(MeasuresTable.Of(report.Before, report.After));
    }
}
