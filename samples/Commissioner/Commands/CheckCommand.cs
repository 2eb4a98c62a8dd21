using System.CommandLine;
using Commissioner.Files;
using Commissioner.Output;
using Matching;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>check: every rule that any plan breaks, the approvals it needs, and its measures.</summary>
internal sealed class CheckCommand
{
    private readonly RegisterSource source = new();
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan: a CSV file with the columns child and home, or the plan.json that match wrote.", HelpName = "FILE", Required = true };
    private readonly Option<long> seed = SharedOptions.Seed("Seed of the register: the same seed, the same register (embedded register only).");
    private readonly Option<string> policy = SharedOptions.Policy();

    public Command Build()
    {
        var command = new Command("check", """
            Checks any plan, also one made by hand: every rule it breaks, every approval it needs, its measures.

            Example:
              commissioner check --data cardiff --plan plan.csv
            """);
        plan.AcceptExistingOnly();
        source.AddTo(command, withChoice: true);
        command.Options.Add(plan);
        command.Options.Add(seed);
        command.Options.Add(policy);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        MatchingProblem problem = source.Read(result, (ulong)result.GetValue(seed));
        MatchingPolicy rules = SharedOptions.PolicyOf(result.GetValue(policy)!, problem.AsOf);
        (PlacementPlan? read, IReadOnlyList<string> faults) = PlanFile.Read(result.GetRequiredValue(plan).FullName);
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, rules);
        PlanReport report = PlanChecker.Check(problem, read ?? throw new FaultsException(faults), rules);
        CheckReport.Write(console, report);
        return report.KeepsEveryRule ? ExitCode.Done : ExitCode.Faults;
    }
}
