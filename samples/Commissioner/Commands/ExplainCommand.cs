using System.CommandLine;
using Commissioner.Output;
using Matching;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>explain: why a plan proposes this home for a child, or none.</summary>
internal sealed class ExplainCommand
{
    private readonly RegisterSource source = new();
    private readonly PlanChoice plan = new();
    private readonly Option<string[]> child = new("--child") { Description = "A referred child; several may be given.", HelpName = "ID", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly PolicyChoice policy = new(ofPlan: true);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "explain",
            """
                Tells why a plan proposes this home for a child, what counts against it, which approvals it needs and what became of each wish;
                or why it proposes none. The plan may also have been made by hand.
                """,
            "commissioner explain --data cardiff --plan proposals/plan.json --child c-104",
            "commissioner explain --data cardiff --plan by-hand.csv --child c-104 c-105");
        command.Options.Add(child);
        plan.AddTo(command);
        source.AddTo(command);
        policy.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        MatchingProblem problem = source.Read(result).Problem;
        GivenPlan read = plan.Read(result);
        MatchingPolicy rules = policy.Read(result, problem.AsOf, read);
        Referral[] referrals = [.. result.GetRequiredValue(child).Select(id => Subjects.Referral(problem, id))];
        IAnsiConsole console = Screen.Standard();
        PlanReport check = PlanChecker.Check(problem, read.Plan, rules);
        Headline.Write(console, problem, rules, read);
        foreach ((int index, Referral referral) in referrals.Index())
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            ExplainReport.Write(console, problem, rules, read.Plan, check, referral.Child.Id);
        }

        return ExitCode.Done;
    }
}
