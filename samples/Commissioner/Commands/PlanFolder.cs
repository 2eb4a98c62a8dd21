using System.CommandLine;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>Options that say in which folder several plans are written, a file each, and one that tells of them together.</summary>
/// <param name="stem">What the files of the plans are named by.</param>
/// <param name="choice">The name of the file that tells of them together.</param>
internal sealed class PlanFolder(string stem, string choice)
{
    private readonly Option<DirectoryInfo> folder = new("--out") { Description = $"Folder for the plans: {stem}-1.json and so on, which check, explain, compare and report read, and for {choice}, which report --with shows. Nothing is written outside it.", HelpName = "FOLDER" };
    private readonly Option<bool> force = SharedOptions.Force();

    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(force);
    }

    /// <summary>Refuses files that are there already or cannot be written, before anything is searched for.</summary>
    /// <exception cref="UsageException">One of them.</exception>
    public void Try(ParseResult result, int most, string? register)
    {
        if (result.GetValue(folder) is { } into)
        {
            (string, string)[] files = [.. Enumerable.Range(1, most).Select(number => ("--out", PathOf(into, number))), ("--out", ChoiceIn(into))];
            OutputFiles.Spare(files, register);
            OutputFiles.Try(files, result.GetValue(force));
        }
    }

    /// <summary>Writes the plans and what is told of them together, if a folder is given.</summary>
    public void Write(ParseResult result, IAnsiConsole console, IReadOnlyList<MatchingResult> plans, ChoiceDocument told, MatchOptions options, PlacementMatcher matcher)
    {
        if (result.GetValue(folder) is not { } into)
        {
            return;
        }

        foreach ((int index, MatchingResult plan) in plans.Index())
        {
            string path = PathOf(into, index + 1);
            PlanFiles.WriteJson(path, PlanDocument.From(plan, options, matcher: matcher), result.GetValue(force));
            console.WriteLine($"Wrote {path}");
        }

        ChoiceFiles.WriteJson(ChoiceIn(into), told, result.GetValue(force));
        console.WriteLine($"Wrote {ChoiceIn(into)}");
    }

    private string ChoiceIn(DirectoryInfo into) => Path.Combine(into.FullName, choice);

    private string PathOf(DirectoryInfo into, int number) => Path.Combine(into.FullName, $"{stem}-{number}.json");
}
