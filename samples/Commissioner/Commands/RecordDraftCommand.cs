using System.CommandLine;
using Commissioner.Output;
using Matching;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>record draft: a paper for people to finish, made from a record.</summary>
internal sealed class RecordDraftCommand
{
    private const string Panel = "panel";
    private const string Supplementary = "supplementary";
    private const string Transparency = "transparency";

    private readonly RegisterSource source = new(hasKind: false);
    private readonly RecordChoice record = new();
    private readonly Option<string> kind = new("--kind")
    {
        Description = "panel: placement outside the area (SI 2015/1818 reg 12); supplementary: application to the Welsh Ministers (SSWBA 2014 s.81B); transparency: Algorithmic Transparency Recording Standard.",
        HelpName = $"{Panel}|{Supplementary}|{Transparency}",
        Required = true,
    };

    private readonly Option<string?> child = new("--child") { Description = "The referred child that panel and supplementary are about.", HelpName = "ID" };
    private readonly Option<string?> home = new("--home") { Description = "The for-profit provider's home that supplementary is about. Default: the one proposed.", HelpName = "ID" };
    private readonly Option<FileInfo> output = new("--out") { Description = "Markdown file for the paper. Default: it is printed.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "draft",
            "Drafts a paper from a record: what the register and the plan know is filled in, what only people know is left blank and marked.",
            "commissioner record draft --kind panel --child c01-03588 --data cardiff --record proposals/record.json --plan proposals/plan.json --out panel.md",
            "commissioner record draft --kind transparency --data cardiff --record proposals/record.json");
        kind.AcceptOnlyFromAmong(Panel, Supplementary, Transparency);
        command.Options.Add(kind);
        command.Options.Add(child);
        command.Options.Add(home);
        source.AddTo(command);
        record.AddTo(command, withPolicy: true);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        string? path = result.GetValue(output)?.FullName;
        (string, string)[] files = path is null ? [] : [("--out", path)];
        OutputFiles.Spare(files, source.PathOf(result));
        OutputFiles.Try(files, result.GetValue(force));
        MatchingRecord read = record.Read(result);
        MatchingProblem problem = source.Read(result).Problem;
        Draft draft = Draft(result, problem, record.Policy(result, problem.AsOf), read);
        if (path is null)
        {
            Console.Write(DraftText.ToMarkdown(draft));
            return ExitCode.Done;
        }

        OutputFiles.Write(path, result.GetValue(force), DraftText.ToMarkdown(draft));
        Screen.Standard().WriteLine($"Wrote {path}: a draft with {draft.Blanks} blanks for people to fill in.");
        return ExitCode.Done;
    }

    private Draft Draft(ParseResult result, MatchingProblem problem, MatchingPolicy policy, MatchingRecord read)
    {
        string chosen = result.GetRequiredValue(kind);
        if (chosen == Transparency == result.GetValue(child) is not null)
        {
            throw new UsageException(chosen == Transparency ? "--child belongs to panel and supplementary: transparency speaks of no child." : $"--kind {chosen} needs --child ID.");
        }

        if (chosen != Supplementary && result.GetValue(home) is not null)
        {
            throw new UsageException("--home belongs to --kind supplementary.");
        }

        try
        {
            if (chosen == Transparency)
            {
                return TransparencyRecord.Of(problem, policy, read).ToDraft();
            }

            var about = new DraftCase(problem, policy, read, Subjects.Referral(problem, result.GetValue(child)!).Child.Id);
            return chosen == Panel
                ? PanelPaper.Of(about).ToDraft()
                : SupplementaryApplication.Of(about, result.GetValue(home) is { } id ? Subjects.Home(problem, id).Id : null).ToDraft();
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(Words(exception));
        }
    }

    private static string Words(ArgumentException exception) => exception.Message.Split(" (Parameter '")[0];
}
