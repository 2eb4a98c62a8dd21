using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>pareto: what can be had for what.</summary>
internal sealed class ParetoCommand
{
    private const int MostWritten = 1000;

    private readonly ChoiceSearch search = new("point", usualSeconds: 10, "pareto.json");
    private readonly Option<TradeOff[]?> tradeOffs = new("--of")
    {
        Description = $"Two to four of {string.Join(',', Enum.GetValues<TradeOff>().Select(TradeOffWords.Key))}, with commas. The others decide between equal plans. Default: distance,moves.",
        HelpName = "distance,moves",
    };

    private readonly Option<long> points = SharedOptions.Positive("--points", "Points to look for: a sample.", "N", 8, MostWritten);
    private readonly Option<bool> all = new("--all") { Description = "Look for every point there is, and prove that there is no other; for small registers." };

    public ParetoCommand() => tradeOffs.CustomParser = Parse;

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
        search.AddTo(command, tradeOffs, points, all);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        TradeOff[] chosen = result.GetValue(tradeOffs) is { Length: > 0 } given ? given : [TradeOff.Distance, TradeOff.Moves];
        int? most = result.GetValue(all) ? null : (int)Math.Max(chosen.Length, result.GetValue(points));
        StartedChoice started = search.Start(result, most ?? 1, cancellation);
        ParetoFront front = started.Choices.Front(new ParetoOptions { TradeOffs = chosen, Points = most, Search = started.Limits }, cancellation);
        ParetoReport.Write(started.Console, front);
        search.Write(result, started, front.Points.Select(point => point.Result), ChoiceDocument.Of(front));
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
