using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Testing;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>policy: writes a policy as JSON, to start one's own from. policy print: the one in force, with the source of each rule.</summary>
internal sealed class PolicyCommand
{
    private readonly PolicyChoice written = NewChoice();
    private readonly PolicyChoice printed = NewChoice();
    private readonly Option<FileInfo> output = new("--out") { Description = "JSON file for the policy. Default: it is printed.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "policy",
            "Writes a policy as JSON: the ids and weights of its rules. Change weights, leave rules out, and give the file to --policy.",
            "commissioner policy --on 2026-11-22 --out policy.json",
            "commissioner policy print --policy policy.json");
        written.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(Write);
        var print = new DocumentedCommand(
            "print",
            """
                Prints the policy in force: every rule with its strength, weight, unit and source in law or practice; of a policy of your own also
                what it changes.
                """,
            "commissioner policy print --on 2027-04-01",
            "commissioner policy print --policy policy.json");
        printed.AddTo(print);
        print.SetAction(Print);
        command.Subcommands.Add(print);
        return command;
    }

    private static PolicyChoice NewChoice() => new("the day of the embedded register");

    private int Write(ParseResult result)
    {
        string? path = result.GetValue(output)?.FullName;
        OutputFiles.Try(path is null ? [] : [("--out", path)], result.GetValue(force));
        MatchingPolicy chosen = written.Read(result, new RegisterOptions().AsOf);
        if (path is null)
        {
            Console.Write(chosen.ToJson());
            return ExitCode.Done;
        }

        OutputFiles.Write(path, result.GetValue(force), chosen.ToJson());
        Screen.Standard().WriteLine($"Wrote {path}");
        return ExitCode.Done;
    }

    private int Print(ParseResult result)
    {
        PolicyReport.Write(Screen.Standard(), printed.Read(result, new RegisterOptions().AsOf));
        return ExitCode.Done;
    }
}
