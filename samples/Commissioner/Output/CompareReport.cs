using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What compare prints.</summary>
internal static class CompareReport
{
    public static void Write(IAnsiConsole console, MatchingProblem problem, MatchingPolicy policy, PlacementPlan first, PlacementPlan second, bool withToday)
    {
        (string left, string right) = withToday ? ("Today", "Plan") : ("First plan", "Second plan");
        Changes(console, problem, first, second, left, right);
        PlanReport before = PlanChecker.Check(problem, first, policy);
        PlanReport after = PlanChecker.Check(problem, second, policy);
        console.WriteLine();
        if (!withToday)
        {
            Score(console, before, after, left, right);
            console.WriteLine();
        }
        else
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The plan breaks {after.BrokenRules.Count} rules and needs {after.ApprovalsRequired.Count} approvals."));
            console.WriteLine();
        }

        console.WriteLine("Measures, over all children of the register");

        // Today is measured as today, not as a plan: children who live in a home that they must leave are placed there.
        console.Write(MeasuresTable.Of(withToday ? after.Before : before.After, after.After, left, right));
    }

    private static void Changes(IAnsiConsole console, MatchingProblem problem, PlacementPlan first, PlacementPlan second, string left, string right)
    {
        // Ids that the register does not have are listed too: check tells what is wrong with them.
        ChildId[] children =
        [
            .. problem.Referrals.Select(referral => referral.Child.Id).Concat(first.Placements.Concat(second.Placements).Select(placement => placement.Child))
                .Distinct().OrderBy(child => child.Value, StringComparer.Ordinal),
        ];
        ChildId[] changed = [.. children.Where(child => first.HomeOf(child) != second.HomeOf(child))];
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Who would live elsewhere: {changed.Length:#,0} of {children.Length:#,0} referred children."));
        if (changed.Length == 0)
        {
            return;
        }

        Table table = MatchReport.Plain("Child", left, right, "From home community");
        foreach (ChildId child in changed)
        {
            table.AddRow(MatchReport.Cells(child.Value, Home(first, child), Home(second, child), $"{Distance(problem, first, child)} → {Distance(problem, second, child)}"));
        }

        console.Write(table);
    }

    private static string Home(PlacementPlan plan, ChildId child) => plan.HomeOf(child)?.Value ?? "no home";

    private static string Distance(MatchingProblem problem, PlacementPlan plan, ChildId child) =>
        problem.FindReferral(child) is { } referral && plan.HomeOf(child) is { } id && problem.FindHome(id) is { } home
            ? string.Create(CultureInfo.InvariantCulture, $"{new PlacementCase(problem, referral, home).FromHomeCommunity.Kilometres:0.0} km")
            : "–";

    private static void Score(IAnsiConsole console, PlanReport before, PlanReport after, string left, string right)
    {
        Table table = MatchReport.Plain("What each costs, level by level", left, right).RightAligned(1, 2);
        table.AddRow(MatchReport.Cells("Broken rules", Number(before.BrokenRules.Count), Number(after.BrokenRules.Count)));
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            table.AddRow(MatchReport.Cells(LevelWords.Titles[(int)level], LevelWords.Amount((int)level, before.Score[level]), LevelWords.Amount((int)level, after.Score[level])));
        }

        table.AddRow(MatchReport.Cells("Approvals to seek", Number(before.ApprovalsRequired.Count), Number(after.ApprovalsRequired.Count)));
        console.Write(table);
    }

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
