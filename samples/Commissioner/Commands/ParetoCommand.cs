using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>pareto: what can be had for what.</summary>
internal sealed class ParetoCommand
{
    private const int MostWritten = 1000;

    private readonly SearchLimits limits = new("point", 10);
    private readonly RegisterSource source;
    private readonly Option<TradeOff[]?> tradeOffs = new("--of")
    {
        Description = $"Two to four of {string.Join(',', Enum.GetValues<TradeOff>().Select(TradeOffWords.Key))}, with commas. The others decide between equal plans. Default: distance,moves.",
        HelpName = "distance,moves",
    };

    private readonly Option<long> points = SharedOptions.Positive("--points", "Points to look for: a sample.", "N", 8, MostWritten);
    private readonly Option<bool> all = new("--all") { Description = "Look for every point there is, and prove that there is no other; for small registers." };
    private readonly PolicyChoice policy = new();
    private readonly PlanFolder output = new("point");

    public ParetoCommand()
    {
        source = new RegisterSource(limits.Seed);
        tradeOffs.CustomParser = Parse;
    }

    public Command Build()
    {
        var command = new DocumentedCommand(
            "pareto",
            """
                Shows what distance, moves, splits of sibling groups and weekly cost cost each other: plans of which none is better in all.
                No plan leaves more children without a home than the best one does, and each keeps every rule.
                """,
            "commissioner pareto --data register.xlsx --of distance,moves,siblings --points 12",
            "commissioner pareto --authority W06000015 --of distance,cost --all --out front");
        source.AddTo(command);
        foreach (Option option in new Option[] { tradeOffs, points, all })
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
        TradeOff[] chosen = result.GetValue(tradeOffs) is { Length: > 0 } given ? given : [TradeOff.Distance, TradeOff.Moves];
        var options = new ParetoOptions
        {
            TradeOffs = chosen,
            Points = result.GetValue(all) ? null : (int)Math.Max(chosen.Length, result.GetValue(points)),
            Search = limits.Read(result),
        };
        output.Try(result, options.Points ?? 1, source.PathOf(result));
        (MatchingProblem problem, IReadOnlyList<FileFault> warnings) = source.Read(result, cancellation);
        var matcher = new PlacementMatcher(ChoicePolicy.Read(policy, result, problem.AsOf));
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, matcher.Policy);
        Headline.Write(console, warnings);
        ParetoFront front = new PlanChoices(matcher, problem).Front(options, cancellation);
        ParetoReport.Write(console, front);
        output.Write(result, console, [.. front.Points.Select(point => point.Result)], options.Search, matcher);
        return cancellation.IsCancellationRequested ? ExitCode.Ended : front.Points.Count == 0 ? ExitCode.NoPlan : ExitCode.Done;
    }

    private static TradeOff[]? Parse(System.CommandLine.Parsing.ArgumentResult result)
    {
        string[] names = [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        Dictionary<string, TradeOff> known = Enum.GetValues<TradeOff>().ToDictionary(TradeOffWords.Key, StringComparer.Ordinal);
        string? unknown = Array.Find(names, name => !known.ContainsKey(name));
        if (unknown is not null || names.Length < 2)
        {
            result.AddError(unknown is not null
                ? $"--of '{unknown}' is not known. Write two to four of {string.Join(',', known.Keys)}, with commas between them."
                : $"--of '{string.Join(',', names)}' is one trade-off; a front has two to four of {string.Join(',', known.Keys)}.");
            return null;
        }

        return [.. names.Select(name => known[name])];
    }
}
