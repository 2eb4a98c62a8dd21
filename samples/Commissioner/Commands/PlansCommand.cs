using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>plans: several near-best plans to choose from.</summary>
internal sealed class PlansCommand
{
    private readonly ChoiceSearch search = new("plan", usualSeconds: 20, "plans.json");
    private readonly Option<long> count = SharedOptions.Positive("--count", "Plans to look for at most, the best one included.", "N", 3, 100);
    private readonly Option<long> differences = SharedOptions.Positive("--differences", "Children, at least, whose homes differ between any two of the plans.", "N", 5, 1_000_000);
    private readonly Option<double> gap = new("--gap")
    {
        Description = "How far a plan may be above the proven bound of the sum of wishes, in percent.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 1,
    };

    public PlansCommand()
    {
        gap.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) || percent > 1000)
            {
                result.AddError($"--gap '{text}' must be a number of percent from 0 to 1000, such as 0.5.");
            }

            return percent;
        };
    }

    public Command Build()
    {
        var command = new DocumentedCommand(
            "plans",
            """
                Proposes several plans that are nearly as good as the best one and differ from each other, for people to choose from.
                No plan leaves more children without a home than the best one does, and each says how far it is from the best at most.
                """,
            "commissioner plans --data register.xlsx --count 4 --differences 10 --gap 0.5",
            "commissioner plans --authority W06000015 --out choices");
        search.AddTo(command, count, differences, gap);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        StartedChoice started = search.Start(result, (int)result.GetValue(count), cancellation);
        var options = new AlternativeOptions
        {
            Count = (int)result.GetValue(count),
            LeastDifferences = (int)result.GetValue(differences),
            GreatestGap = result.GetValue(gap) / 100,
            Search = started.Limits,
        };
        PlanAlternatives found = started.Choices.Alternatives(options, cancellation);
        PlansReport.Write(started.Console, started.Problem, found, options);
        search.Write(result, started, found.Plans.Select(plan => plan.Result), ChoiceDocument.Of(started.Problem, started.Matcher.Policy, found, options));
        return found.End == AlternativesEnd.Cancelled ? ExitCode.Ended : found.Plans.Count == 0 ? ExitCode.NoPlan : ExitCode.Done;
    }
}
