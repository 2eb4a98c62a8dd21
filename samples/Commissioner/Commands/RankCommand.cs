using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>rank: a shortlist of homes for one child, or of children for one home, with what counts against each.</summary>
internal sealed class RankCommand
{
    private readonly RegisterSource source = new();
    private readonly Option<string?> child = new("--child") { Description = "A referred child: the best homes for this child are listed.", HelpName = "ID" };
    private readonly Option<string?> home = new("--home") { Description = "A home: the children for whom it would be best are listed, the most urgent first.", HelpName = "ID" };
    private readonly Option<long> count = SharedOptions.Positive("--count", "How many at most.", "N", standard: 10, greatest: 1_000_000);
    private readonly Option<bool> displacement = new("--displacement") { Description = "Make a plan for everybody first, and tell what each choice would cost everybody and whom it would move." };
    private readonly Option<string?> instead = new("--instead") { Description = "With --child: a home. Make a plan for everybody first, and tell why this home is not proposed and what it would mean.", HelpName = "HOME" };
    private readonly Option<long> time = SharedOptions.Positive("--time", "Seconds to search for that plan at most.", "SECONDS", standard: 30, greatest: 1_000_000);
    private readonly Option<FileInfo?> output = new("--out") { Description = "With --displacement or --instead: also write the answer to this JSON file, which report --with shows.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly PolicyChoice policy = new();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "rank",
            """
                Lists the best homes for one child, or the children for whom one home would be best, with what counts against each.
                Each is looked at alone, beside those who are settled now; match weighs everybody at once, and so does --displacement.
                """,
            "commissioner rank --data cardiff --child c01-03588",
            "commissioner rank --data cardiff --child c01-03588 --displacement",
            "commissioner rank --data cardiff --child c01-03588 --instead f01-1707",
            "commissioner rank --data cardiff --home f01-1707 --count 5",
            "commissioner rank --data cardiff --home f01-1707 --displacement --out vacancy.json");
        command.Options.Add(child);
        command.Options.Add(home);
        command.Options.Add(count);
        command.Options.Add(displacement);
        command.Options.Add(instead);
        command.Options.Add(time);
        command.Options.Add(output);
        command.Options.Add(force);
        source.AddTo(command);
        policy.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        (string? ofChild, string? ofHome) = (result.GetValue(child), result.GetValue(home));
        if (ofChild is null == ofHome is null)
        {
            throw new UsageException("Give either --child ID or --home ID.");
        }

        if (result.GetValue(instead) is not null && ofChild is null)
        {
            throw new UsageException("--instead HOME asks about one child; give --child ID too.");
        }

        if (result.GetValue(output) is { } file)
        {
            Try(result, file);
        }

        MatchingProblem problem = source.Read(result).Problem;
        var matcher = new PlacementMatcher(policy.Read(result, problem.AsOf));
        int most = (int)result.GetValue(count);
        IAnsiConsole console = Screen.Standard();
        if (result.GetValue(displacement) || result.GetValue(instead) is not null)
        {
            Choices(console, result, problem, matcher, most);
            return ExitCode.Done;
        }

        if (ofChild is not null)
        {
            Referral referral = Subjects.Referral(problem, ofChild);
            Headline.Write(console, problem, matcher.Policy);
            RankReport.Homes(console, problem, referral, matcher.RankHomes(problem, referral.Child.Id, most));
        }
        else
        {
            Home found = Subjects.Home(problem, ofHome!);
            Headline.Write(console, problem, matcher.Policy);
            RankReport.Children(console, problem, found, matcher.RankChildren(problem, found.Id, most));
        }

        return ExitCode.Done;
    }

    // These questions are about a plan, so one is made first.
    private void Choices(IAnsiConsole console, ParseResult result, MatchingProblem problem, PlacementMatcher matcher, int most)
    {
        string? ofChild = result.GetValue(child);
        ChildId? referred = ofChild is null ? null : Subjects.Referral(problem, ofChild).Child.Id;
        Home? vacant = result.GetValue(home) is { } ofHome ? Subjects.Home(problem, ofHome) : null;
        Home? other = result.GetValue(instead) is { } asked ? Subjects.Home(problem, asked, "--instead") : null;
        Headline.Write(console, problem, matcher.Policy);
        var explorer = new PlanExplorer(matcher, matcher.Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(result.GetValue(time)) }));
        ChoiceDocument told;
        if (other is not null)
        {
            HomeContrast contrast = explorer.Contrast(referred!.Value, other.Id);
            console.WriteLine(contrast.ToString());
            told = ChoiceDocument.Of(explorer.Result, contrast);
        }
        else if (referred is { } id)
        {
            IReadOnlyList<RankedChoice> homes = explorer.RankHomes(id, most);
            ChoiceReport.Homes(console, id, homes);
            told = ChoiceDocument.Of(explorer.Result, id, homes);
        }
        else
        {
            IReadOnlyList<RankedChoice> children = explorer.RankChildren(vacant!.Id, most);
            ChoiceReport.Children(console, vacant.Id, children);
            told = ChoiceDocument.Of(explorer.Result, vacant.Id, children);
        }

        if (result.GetValue(output) is { } file)
        {
            ChoiceFiles.WriteJson(file.FullName, told, result.GetValue(force));
            console.WriteLine($"Wrote {file.FullName}");
        }
    }

    // A plain list says nothing of everybody, so there is nothing in it for the report.
    private void Try(ParseResult result, FileInfo file)
    {
        if (!result.GetValue(displacement) && result.GetValue(instead) is null)
        {
            throw new UsageException("--out FILE writes what a choice means for everybody; give --displacement or --instead HOME too.");
        }

        if (!file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--out '{file.Name}' must end in .json.");
        }

        OutputFiles.Spare([("--out", file.FullName)], source.PathOf(result));
        OutputFiles.Try([("--out", file.FullName)], result.GetValue(force));
    }
}
