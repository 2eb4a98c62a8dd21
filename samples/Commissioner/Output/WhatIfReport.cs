using System.Globalization;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What what-if prints.</summary>
internal static class WhatIfReport
{
    private const int MostChildren = 60;

    /// <summary>Every kind of edit, with how it is written.</summary>
    public static void Kinds(IAnsiConsole console)
    {
        console.WriteLine("Kinds of edits. Fields in capitals are needed, in this order; the others are written name=value. Lists have semicolons between their parts.");
        console.WriteLine();
        foreach ((string usage, string meaning) in ScenarioFiles.Kinds)
        {
            console.WriteLine(usage);
            console.WriteLine($"    {meaning}");
        }
    }

    /// <summary>The plan that is asked about.</summary>
    public static void Start(IAnsiConsole console, MatchingResult before, PlacementPlan? given)
    {
        if (given is not null && before.Problem.Referrals.Count(referral => given.HomeOf(referral.Child.Id) != before.Plan.HomeOf(referral.Child.Id)) is > 0 and int other)
        {
            console.WriteLine(Invariant($"Solving this register again from the plan given found a better one: for {Children(other)} another home, or none. What follows starts from the better one."));
        }

        console.WriteLine(Invariant($"Plan before: {before.Proposals.Count:#,0} of {before.Problem.Referrals.Count:#,0} referred children have a proposal. {LevelWords.Proof(before)}"));
    }

    /// <summary>What the edits are and what they change.</summary>
    public static void Write(IAnsiConsole console, Scenario scenario, ResultDiff diff, MatchingProblem after)
    {
        console.WriteLine();
        console.WriteLine(scenario.Name.Length == 0 ? "What if" : $"What if: {scenario.Name}");
        foreach ((int index, ScenarioEdit edit) in scenario.Edits.Index())
        {
            console.WriteLine(Invariant($"  {index + 1}. {edit.Describe()}"));
        }
        console.WriteLine();
        Levels(console, diff);
        Policies(console, diff);
        console.WriteLine();
        Who(console, diff, after);
        Gains(console, diff);
        console.WriteLine();
        Measures(console, diff);
        console.WriteLine("Both plans are proposals. People decide.");
    }

    private static void Levels(IAnsiConsole console, ResultDiff diff)
    {
        Table table = MatchReport.Plain("Level by level", "Before", "After", "Change", "Proof").RightAligned(1, 2, 3);
        foreach (LevelDifference level in diff.Levels)
        {
            int index = (int)level.Level;
            string proof = level.IsExact ? "both proven best" : level.After.IsClosed ? "after is proven best, before is not" : Invariant($"after may improve by {LevelWords.Amount(index, level.After.Value - level.After.Bound)}");
            table.AddRow(MatchReport.Cells(
                LevelWords.Titles[index], LevelWords.Amount(index, level.Before.Value), LevelWords.Amount(index, level.After.Value), Change(diff, level), proof));
        }

        console.Write(table);
    }

    private static void Policies(IAnsiConsole console, ResultDiff diff)
    {
        foreach (PolicyDifference difference in diff.Policies)
        {
            console.WriteLine($"The policy after is another: {difference}");
        }

        if (!diff.BurdensCompare)
        {
            console.WriteLine("Each plan is weighed by its own policy, so sums do not compare; who gains and who loses goes by distance alone.");
        }
    }

    private static void Who(IAnsiConsole console, ResultDiff diff, MatchingProblem after)
    {
        ChildDifference[] elsewhere = [.. diff.Children.Where(child => child.Change != ChildChange.SameHome).OrderBy(child => child.Change)];
        console.WriteLine(elsewhere.Length == 0 ? "Nobody would live elsewhere." : Invariant($"Who would live elsewhere: {Children(elsewhere.Length)}; {after.Referrals.Count:#,0} are referred."));
        if (elsewhere.Length > 0)
        {
            Table table = MatchReport.Plain("Child", "", "Before", "After", "From home community", "Burden");
            foreach (ChildDifference child in elsewhere.Take(MostChildren))
            {
                table.AddRow(MatchReport.Cells(child.Child.Value, Words(child.Change), Home(child.Before), Home(child.After), Distances(child), diff.BurdensCompare ? Burdens(child) : "–"));
            }

            console.Write(table);
            if (diff.BurdensCompare)
            {
                console.WriteLine("Burden: what counts against the home among this child's own wishes and needs; 1 km-eq counts as much as living 1 km further from home.");
            }
        }

        if (elsewhere.Length > MostChildren)
        {
            console.WriteLine(Invariant($"… and {elsewhere.Length - MostChildren:#,0} more; difference.json has all of them (--out)."));
        }
    }

    private static void Gains(IAnsiConsole console, ResultDiff diff)
    {
        console.WriteLine(Invariant($"{Children(diff.Gaining.Count)} would gain by it, {Children(diff.Losing.Count)} would lose."));
        int same = diff.Losing.Concat(diff.Gaining).Count(child => child.Change == ChildChange.SameHome);
        if (same > 0)
        {
            console.WriteLine(Invariant($"Of these, {same:#,0} would keep the same home: what is wished or recorded for them is different."));
        }
    }

    private static void Measures(IAnsiConsole console, ResultDiff diff)
    {
        // Burdens by two policies do not compare; what looks the same when rounded would only puzzle.
        MeasureRow[] changed =
        [
            .. diff.Measures.Where(row => row.Unit != MeasureUnit.Miles && (diff.BurdensCompare || row.Unit != MeasureUnit.KilometreEquivalents) && Number(row.Before) != Number(row.After)),
        ];
        if (changed.Length == 0)
        {
            console.WriteLine("No measure changes.");
            return;
        }

        console.WriteLine("Measures that change (groups with few children are suppressed: *)");
        Table table = MatchReport.Plain("Measure", "Group", "Before", "After", "Unit").RightAligned(2, 3);
        foreach (MeasureRow row in changed)
        {
            table.AddRow(MatchReport.Cells(row.Title, row.GroupTitle ?? "everybody", Number(row.Before), Number(row.After), FieldWords.Of(row.Unit)));
        }

        console.Write(table);
    }

    private static string Children(int count) => Invariant($"{count:#,0} {(count == 1 ? "child" : "children")}");

    private static string Words(ChildChange change) => change switch
    {
        ChildChange.Placed => "newly placed",
        ChildChange.Unplaced => "no longer placed",
        ChildChange.OtherHome => "another home",
        ChildChange.Joined => "joins",
        ChildChange.Left => "leaves the register",
        _ => "the same home",
    };

    private static string Home(ChildStanding? standing) => standing switch
    {
        null => "–",
        { IsReferred: false } => $"{standing.Home} (settled)",
        _ => standing.Home?.Value ?? "no home",
    };

    private static string Distances(ChildDifference child) => $"{Kilometres(child.Before)} → {Kilometres(child.After)}";

    private static string Kilometres(ChildStanding? standing) => standing?.FromHomeCommunity is { } distance ? Invariant($"{distance.Kilometres:0.0} km") : "–";

    private static string Burdens(ChildDifference child) => $"{child.Before?.Burden?.ToString() ?? "–"} → {child.After?.Burden?.ToString() ?? "–"}";

    private static string Change(ResultDiff diff, LevelDifference level) => level switch
    {
        { Level: ObjectiveLevel.Law or ObjectiveLevel.Wishes } when !diff.BurdensCompare => "–",
        { Change: 0 } => "0",
        _ => $"{(level.Change > 0 ? "+" : "−")}{LevelWords.Amount((int)level.Level, Math.Abs(level.Change))}",
    };

    private static string Number(MeasureValue value) => value.Number?.ToString("#,0.#", CultureInfo.InvariantCulture) ?? value.ToString();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
