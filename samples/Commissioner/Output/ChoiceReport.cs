using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What rank prints of choices that have been weighed for everybody.</summary>
internal static class ChoiceReport
{
    public static void Homes(IAnsiConsole console, ChildId child, IReadOnlyList<RankedChoice> choices)
    {
        console.WriteLine($"Homes for child '{child}', best first for this child alone, and what each would cost everybody, all proposals made anew. People decide.");
        Write(console, "Home", choices, choice => choice.Alone.Home.Value, "No home is open to this child. explain tells which rules stand in the way.");
    }

    public static void Children(IAnsiConsole console, HomeId home, IReadOnlyList<RankedChoice> choices)
    {
        console.WriteLine($"Children for home '{home}', the most urgent first and then best first for each alone, and what each choice would cost everybody, all proposals made anew. People decide.");
        Write(console, "Child", choices, choice => choice.Alone.Child.Value, "This home is open to no referred child.");
    }

    private static void Write(IAnsiConsole console, string subject, IReadOnlyList<RankedChoice> choices, Func<RankedChoice, string> name, string none)
    {
        if (choices.Count == 0)
        {
            console.WriteLine(none);
            return;
        }

        Table table = MatchReport.Plain("", subject, "", "Counts alone", "For everybody", "Other children").RightAligned(0, 3);
        foreach ((int index, RankedChoice choice) in choices.Index())
        {
            table.AddRow(MatchReport.Cells(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                name(choice),
                choice.IsProposed ? "proposed" : "",
                choice.Alone.Law == 0 ? choice.Alone.Wishes.ToString() : string.Create(CultureInfo.InvariantCulture, $"{choice.Alone.Law} of law, {choice.Alone.Wishes}"),
                choice.CostInWords,
                Others(choice)));
        }

        console.Write(table);
    }

    private static string Others(RankedChoice choice) => choice.Cost is not { } cost ? ""
        : cost.Others.Count == 0 ? "nobody"
        : string.Join('\n', cost.Others.Select(other => other.Change switch
        {
            ChildChange.Unplaced => $"{other.Child}: no home instead of {other.Before!.Home}",
            ChildChange.Placed => $"{other.Child}: {other.After!.Home} instead of no home",
            _ => $"{other.Child}: {other.After!.Home} instead of {other.Before!.Home}",
        }));
}
