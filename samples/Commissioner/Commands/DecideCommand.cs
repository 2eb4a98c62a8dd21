using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>decide: writes down what people decided about a proposal. decide verify and decide list look at the log.</summary>
internal sealed class DecideCommand
{
    private readonly DecisionLogChoice log = new();
    private readonly RecordChoice record = new();
    private readonly DecisionRules rules = new();
    private readonly Option<string> child = new("--child") { Description = "The child that was decided on.", HelpName = "ID", Required = true };
    private readonly Option<bool> accept = new("--accept") { Description = "As proposed." };
    private readonly Option<string?> home = new("--home") { Description = "Another home than the one proposed.", HelpName = "ID" };
    private readonly Option<bool> reject = new("--reject") { Description = "No home for now." };
    private readonly Option<string> by = new("--by") { Description = "Role of who decided, such as \"placement panel\"; never a name.", HelpName = "ROLE", Required = true };
    private readonly Option<string> why = new("--why") { Description = "The reason, for people to read. It is kept as it is: no names.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> on = SharedOptions.Date("--on", "The day of the decision.");
    private readonly Option<string[]> seen = new("--seen") { Description = "Other homes that were looked at, in that order.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };

    public Command Build()
    {
        var command = new DocumentedCommand(
            "decide",
            """
                Writes down what people decided about a proposal: accepted, changed or rejected, by which role, why and when. Entries are added and never
                changed. Keep the hash that it prints elsewhere: it shows later that nothing was changed or cut off. A home that breaks rules is not
                written down unless --despite-rules says that it is decided on nevertheless: the rules are told, and then stand in the entry.
                """,
            "commissioner decide --log decisions.jsonl --record proposals/record.json --child c01-03588 --accept --by \"placement panel\" --why \"near the school\" --on 2026-11-24",
            "commissioner decide --data cardiff --log decisions.jsonl --record proposals/record.json --child c01-03589 --home f01-1707 --despite-rules --by \"placement panel\" --why \"the child asked for it\" --on 2026-11-24 --seen f01-1287 f01-0083",
            "commissioner decide verify --log decisions.jsonl");
        log.AddTo(command, mustExist: false);
        record.AddTo(command, withPolicy: false);
        on.Required = true;
        foreach (Option option in new Option[] { child, accept, home, reject, by, why, on, seen })
        {
            command.Options.Add(option);
        }

        rules.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        command.Subcommands.Add(new DecideVerifyCommand().Build());
        command.Subcommands.Add(new DecideListCommand().Build());
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        MatchingRecord read = record.Read(result);
        DecisionRecord decision = rules.LookedAt(result, read, log.PathOf(result), Decision(result, read), cancellation);
        try
        {
            DecisionLog written = DecisionLogFile.Append(log.PathOf(result), read, decision);
            DecisionReport.Write(Screen.Standard(), written.Entries[^1]);
            return ExitCode.Done;
        }
        catch (InvalidDataException exception)
        {
            throw new FaultsException([exception.Message]);
        }
    }

    private DecisionRecord Decision(ParseResult result, MatchingRecord read)
    {
        string? other = result.GetValue(home);
        bool[] chosen = [result.GetValue(accept), other is not null, result.GetValue(reject)];
        if (chosen.Count(one => one) != 1)
        {
            throw new UsageException("Give one of --accept, --home ID and --reject.");
        }

        var id = new ChildId(result.GetRequiredValue(child));
        if (read.Placements.All(placement => placement.Child != id))
        {
            throw new UsageException($"--child '{id}' is not in the record. Name a child whom it names.");
        }

        HomeId? proposed = read.ToPlan().HomeOf(id);
        HomeId? decided = chosen[0] ? proposed : other is null ? null : new HomeId(other);
        DecisionOutcome outcome = chosen[0] ? DecisionOutcome.Accepted : chosen[1] ? DecisionOutcome.Changed : DecisionOutcome.Rejected;
        try
        {
            return new DecisionRecord(
                id, proposed, outcome, decided, result.GetRequiredValue(by), SharedOptions.DateOf(result.GetValue(on))!.Value, result.GetRequiredValue(why), [.. (result.GetValue(seen) ?? []).Select(home => new HomeId(home))]);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(exception.Message.Split(" (Parameter '")[0]);
        }
    }
}

/// <summary>The option that names the log.</summary>
internal sealed class DecisionLogChoice
{
    private readonly Option<FileInfo> log = new("--log") { Description = "The log of decisions, a line for each.", HelpName = "FILE", Required = true };

    public void AddTo(Command command, bool mustExist)
    {
        if (mustExist)
        {
            log.AcceptExistingOnly();
        }

        command.Options.Add(log);
    }

    public string PathOf(ParseResult result) => result.GetRequiredValue(log).FullName;
}

/// <summary>decide verify: looks at every byte of a log.</summary>
internal sealed class DecideVerifyCommand
{
    private readonly DecisionLogChoice log = new();
    private readonly Option<string?> head = new("--head") { Description = "A hash that decide printed and that was kept elsewhere: all up to its entry must be there unchanged.", HelpName = "HASH" };

    public Command Build()
    {
        var command = new DocumentedCommand(
            "verify",
            "Verifies a log of decisions: finds whatever was changed, taken out, put in or moved. That its end was cut off only a hash kept elsewhere can show.",
            "commissioner decide verify --log decisions.jsonl",
            "commissioner decide verify --log decisions.jsonl --head 5f0c…");
        log.AddTo(command, mustExist: true);
        command.Options.Add(head);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        DecisionLogReading reading = DecisionLogFile.Read(log.PathOf(result), result.GetValue(head)?.Trim().ToLowerInvariant());
        DecisionReport.Verified(Screen.Standard(), reading, result.GetValue(head) is not null);
        return reading.Faults.Count == 0 ? ExitCode.Done : ExitCode.Faults;
    }
}

/// <summary>decide list: the decisions of a log, for people.</summary>
internal sealed class DecideListCommand
{
    private readonly DecisionLogChoice log = new();
    private readonly Option<string?> child = new("--child") { Description = "Only decisions on this child.", HelpName = "ID" };

    public Command Build()
    {
        var command = new DocumentedCommand("list", "Lists the decisions of a log, in the order in which they were written down.", "commissioner decide list --log decisions.jsonl --child c01-03588");
        log.AddTo(command, mustExist: true);
        command.Options.Add(child);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        DecisionLogReading reading = DecisionLogFile.Read(log.PathOf(result));
        string? only = result.GetValue(child);
        IAnsiConsole console = Screen.Standard();
        DecisionReport.List(console, [.. reading.Entries.Where(entry => only is null || entry.Decision.Child.Value == only)]);
        if (reading.Faults.Count > 0)
        {
            DecisionReport.Verified(console, reading, withHead: false);
            return ExitCode.Faults;
        }

        return ExitCode.Done;
    }
}
