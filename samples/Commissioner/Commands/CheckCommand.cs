using System.CommandLine;
using Commissioner.Output;
using Matching;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>check: every rule that any plan breaks, the approvals it needs, and its measures.</summary>
internal sealed class CheckCommand
{
    private readonly RegisterSource source = new();
    private readonly PlanChoice plan = new();
    private readonly PolicyChoice policy = new(ofPlan: true);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "check",
            "Checks any plan, also one made by hand: every rule it breaks, every approval it needs, its measures.",
            "commissioner check --data cardiff --plan proposals/plan.json",
            "commissioner check --data cardiff --plan by-hand.csv --policy policy.json");
        source.AddTo(command);
        plan.AddTo(command);
        policy.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        MatchingProblem problem = source.Read(result).Problem;
        GivenPlan read = plan.Read(result);
        MatchingPolicy rules = policy.Read(result, problem.AsOf, read);
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, rules, read);
        PlanReport report = PlanChecker.Check(problem, read.Plan, rules);
        CheckReport.Write(console, report);
        return report.KeepsEveryRule ? ExitCode.Done : ExitCode.Faults;
    }
}
