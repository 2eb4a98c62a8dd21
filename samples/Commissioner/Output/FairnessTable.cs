using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What it costs to put the worst-off child first, and what floors by group cost.</summary>
internal static class FairnessTable
{
    /// <summary>The price of fairness and what it brings.</summary>
    public static void Write(IAnsiConsole console, FairnessReport fairness)
    {
        PriceOfFairness price = fairness.Price;
        console.WriteLine();
        console.WriteLine("The worst-off child first");
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Price of fairness: {price.Extra} ({LevelWords.Percent(price.Fraction)}) more than the plan with the least sum, {price.SumOfWishes} instead of {price.LeastSum}; no sum can be below {price.LeastSumBound}."));
        console.WriteLine($"The worst-off child has a burden of {Burden(price.WorstBurden)}, and {Burden(price.WorstBurdenBySum)} in the plan with the least sum. {(fairness.IsWorstProven ? "Proven: no plan gives its worst-off child less." : "Whether a plan gives its worst-off child less is not proven.")}");
        Groups(console, fairness.Groups, "By the sum", "This plan");
    }

    /// <summary>The floors, and the plan that keeps them or what stands in the way.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<GroupFloor> floors, FloorsResult found)
    {
        List(console, "Floors, which choose among the plans that leave as few children without a home:", floors);
        console.WriteLine();
        if (found.Result is { } result)
        {
            console.WriteLine($"There is a plan that keeps them. It costs all children together {found.Extra} more than the best plan without them: {new KilometreEquivalent(result.Score.Wishes)}; no plan that keeps them can be below {found.Bound}. People decide.");
            Groups(console, found.Groups, "Without floors", "With floors");
        }
        else if (found.InTheWay.Count > 0)
        {
            List(console, "Proven: no plan keeps all of these.", found.InTheWay);
        }
        else
        {
            console.WriteLine(found.IsKnown ? "Proven: there is no plan, with floors or without." : "Whether a plan keeps them is not known: the search ended first. Give it more --time.");
        }
    }

    private static void List(IAnsiConsole console, string lead, IReadOnlyList<GroupFloor> floors)
    {
        console.WriteLine(lead);
        foreach (GroupFloor floor in floors)
        {
            console.WriteLine($"  {floor}");
        }
    }

    private static void Groups(IAnsiConsole console, IReadOnlyList<GroupBurden> groups, string before, string after)
    {
        Table table = MatchReport.Plain("Burden of the worst-served child of each group", "Children", "With a home", before, after).RightAligned(1, 2, 3, 4);
        foreach (GroupBurden group in groups)
        {
            table.AddRow(MatchReport.Cells(
                group.Group.Title,
                group.Children.ToString("#,0", CultureInfo.InvariantCulture),
                group.Placed.ToString("#,0", CultureInfo.InvariantCulture),
                Burden(group.WorstBefore),
                Burden(group.Worst)));
        }

        console.Write(table);
        console.WriteLine("This table is about single children, for those who work on their placements; the report hides groups of few.");
    }

    private static string Burden(KilometreEquivalent? burden) => burden?.ToString() ?? "–";
}
