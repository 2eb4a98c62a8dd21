using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Testing;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>policy: writes a policy as JSON, to start one's own from.</summary>
internal sealed class PolicyCommand
{
    private readonly Option<string> policy = SharedOptions.Policy();
    private readonly Option<string?> on = SharedOptions.Date("--on", "Day on which the rules of wales or england are in force. Default: the day of the embedded register.");
    private readonly Option<FileInfo> output = new("--out") { Description = "JSON file for the policy. Default: it is printed.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new Command("policy", """
            Writes a policy as JSON: the ids and weights of its rules. Change weights, leave rules out, and give the file to --policy.

            Example:
              commissioner policy --on 2026-11-22 --out policy.json
            """);
        command.Options.Add(policy);
        command.Options.Add(on);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        string? path = result.GetValue(output)?.FullName;
        OutputFiles.Try(path is null ? [] : [("--out", path)], result.GetValue(force));
        string named = result.GetValue(policy)!;
        if (result.GetValue(on) is not null && named is not ("wales" or "england"))
        {
            throw new UsageException("--on belongs to wales and england: a file says itself on which day its rules are in force.");
        }

        MatchingPolicy chosen = SharedOptions.PolicyOf(named, SharedOptions.DateOf(result.GetValue(on)) ?? new RegisterOptions().AsOf);
        if (path is null)
        {
            Console.Write(chosen.ToJson());
            return ExitCode.Done;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, chosen.ToJson());
        Screen.Standard().WriteLine($"Wrote {path}");
        return ExitCode.Done;
    }
}
