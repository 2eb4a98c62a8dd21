using System.CommandLine;
using Commissioner.Output;
using Matching;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>compare: who would live elsewhere under another plan, and the measures of both side by side.</summary>
internal sealed class CompareCommand
{
    private readonly RegisterSource source = new();
    private readonly Argument<FileInfo[]> plans = new("plan")
    {
        Description = "One plan, to be compared with where everybody lives today, or two: each the plan.json that match wrote, or a CSV file with the columns child and home.",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly PolicyChoice policy = new(ofPlan: true);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "compare",
            "Sets two plans for one register side by side, or a plan and today: who would live elsewhere, what each plan costs and breaks, all measures.",
            "commissioner compare proposals/plan.json --data cardiff",
            "commissioner compare monday/plan.json by-hand.csv --data cardiff");
        plans.AcceptExistingOnly();
        command.Arguments.Add(plans);
        source.AddTo(command);
        policy.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        MatchingProblem problem = source.Read(result).Problem;
        GivenPlan[] read = [.. result.GetRequiredValue(plans).Select(GivenPlan.Read)];
        PlacementPlan before = read.Length == 2 ? read[0].Plan : Today(problem);

        // Both are weighed by one policy: that of the last plan that names one.
        MatchingPolicy rules = policy.Read(result, problem.AsOf, read.LastOrDefault(plan => plan.Document is not null) ?? read[^1]);
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, rules, read);
        CompareReport.Write(console, problem, rules, before, read[^1].Plan, withToday: read.Length == 1);
        return ExitCode.Done;
    }

    /// <summary>Where every referred child lives now; children without a home are unplaced in it.</summary>
    private static PlacementPlan Today(MatchingProblem problem) =>
        new(problem.Referrals.Select(referral => new PlacementOf(referral.Child.Id, referral.PresentHome)));
}
