using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>floors: the best plan in which no member of a group is served worse than a floor allows.</summary>
internal sealed class FloorsCommand
{
    private readonly ChoiceSearch search = new("plan", 30, "floors.json");
    private readonly Option<string[]> floors = new("--floor")
    {
        Description = "A floor: the key of a group, then burden=KM-EQ (nobody in it has a greater burden), placed=PERCENT (so many of it have a home at least), or both; give the option again for each further floor.",
        HelpName = "FLOOR",
        Arity = ArgumentArity.OneOrMore,
        Required = true,
    };

    public Command Build()
    {
        var command = new DocumentedCommand(
            "floors",
            """
                Proposes the best plan in which no group is served worse than its floor, tells what the floors cost, or which of them no plan keeps together.
                Floors never leave one more child without a home. Groups are those of the measures (age-5-9, disabled, urgent), essential-needs, and each authority (authority-W06000015).
                """,
            "commissioner floors --data cardiff --floor \"age-0-4 burden=30\" --floor \"disabled burden=60 placed=90\" --out floors");
        search.AddTo(command, floors);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string[] texts = result.GetRequiredValue(floors);
        foreach (string text in texts)
        {
            Split(text);
        }

        StartedChoice started = search.Start(result, 1, cancellation);
        GroupFloor[] asked = [.. texts.Select(text => Of(started.Problem, text))];
        FloorsResult found = started.Choices.WithFloors(asked, started.Limits, cancellation);
        FairnessTable.Write(started.Console, asked, found);
        search.Write(result, started, found.Result is { } plan ? [plan] : [], ChoiceDocument.Of(started.Problem, started.Matcher.Policy, asked, found));
        return cancellation.IsCancellationRequested ? ExitCode.Ended : found.Result is null ? ExitCode.NoPlan : ExitCode.Done;
    }

    private static GroupFloor Of(MatchingProblem problem, string text)
    {
        (string group, double? burden, double? placed) = Split(text);
        FloorGroup[] all = [.. FloorGroup.All(problem)];
        FloorGroup found = Array.Find(all, one => one.Key == group)
            ?? throw new UsageException($"--floor '{text}': there is no group '{group}'. There are: {string.Join(", ", all.Select(one => one.Key))}.");
        return new GroupFloor(found, burden is { } most ? new KilometreEquivalent((long)Math.Round(most * 10)) : null, placed / 100);
    }

    // Before the register is read, so that a slip of the pen is told at once.
    private static (string Group, double? Burden, double? Placed) Split(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (double? burden, double? placed) = (null, null);
        foreach (string part in parts.Skip(1))
        {
            if (Number(part, "burden=", 1_000_000) is { } kilometres && burden is null)
            {
                burden = kilometres;
            }
            else if (Number(part, "placed=", 100) is { } percent && placed is null)
            {
                placed = percent;
            }
            else
            {
                throw new UsageException($"--floor '{text}': '{part}' is neither burden=KM-EQ nor placed=PERCENT. Write, for example, \"age-5-9 burden=40 placed=95\".");
            }
        }

        return burden is null && placed is null
            ? throw new UsageException($"--floor '{text}' says nothing about the group. Write, for example, \"age-5-9 burden=40 placed=95\".")
            : (parts[0], burden, placed);
    }

    private static double? Number(string part, string name, double greatest) =>
        part.StartsWith(name, StringComparison.Ordinal) && double.TryParse(part[name.Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value <= greatest
            ? value
            : null;
}
