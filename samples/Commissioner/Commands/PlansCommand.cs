using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>plans: several near-best plans to choose from.</summary>
internal sealed class PlansCommand
{
    private readonly SearchLimits limits = new("plan", 20);
    private readonly RegisterSource source;
    private readonly Option<long> count = SharedOptions.Positive("--count", "Plans to look for at most, the best one included.", "N", 3, 100);
    private readonly Option<long> differences = SharedOptions.Positive("--differences", "Children, at least, whose homes differ between any two of the plans.", "N", 5, 1_000_000);
    private readonly Option<double> gap = new("--gap")
    {
        Description = "How far a plan may be above the proven bound of the sum of wishes, in percent.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 1,
    };

    private readonly PolicyChoice policy = new();
    private readonly PlanFolder output = new("plan");

    public PlansCommand()
    {
        source = new RegisterSource(limits.Seed);
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
        source.AddTo(command);
        foreach (Option option in new Option[] { count, differences, gap })
        {
            command.Options.Add(option);
        }

        limits.AddTo(command);
        policy.AddTo(command);
        output.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = new AlternativeOptions
        {
            Count = (int)result.GetValue(count),
            LeastDifferences = (int)result.GetValue(differences),
            GreatestGap = result.GetValue(gap) / 100,
            Search = limits.Read(result),
        };
        output.Try(result, options.Count, source.PathOf(result));
        (MatchingProblem problem, IReadOnlyList<FileFault> warnings) = source.Read(result, cancellation);
        var matcher = new PlacementMatcher(ChoicePolicy.Read(policy, result, problem.AsOf));
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, matcher.Policy);
        Headline.Write(console, warnings);
        PlanAlternatives found = new PlanChoices(matcher, problem).Alternatives(options, cancellation);
        PlansReport.Write(console, problem, found, options);
        output.Write(result, console, [.. found.Plans.Select(plan => plan.Result)], options.Search, matcher);
        return found.End == AlternativesEnd.Cancelled ? ExitCode.Ended : found.Plans.Count == 0 ? ExitCode.NoPlan : ExitCode.Done;
    }
}
