using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>report: writes the report, and lists if they are asked for, from a plan.json that was written before.</summary>
internal sealed class ReportCommand
{
    private readonly RegisterSource source = new();
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan.json that match wrote.", HelpName = "FILE", Required = true };
    private readonly Option<FileInfo> record = new("--record") { Description = "The record.json of this plan: the report shows its hashes.", HelpName = "FILE" };
    private readonly Option<FileInfo> log = new("--log") { Description = "The log of decisions: the report shows those on --record, with the reasons that people gave.", HelpName = "FILE" };
    private readonly Option<FileInfo[]> with = new("--with")
    {
        Description = "A choice to show beside the plan: plans.json, pareto.json, difference.json, floors.json, or what rank --out wrote; several may be given. It must be of the plan's register and policy.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly PlanOutput output = new(isRequired: true, PlanFormat.Html);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "report",
            "Writes the report that people read out, one self-contained HTML file, from a plan that match wrote; and its lists as CSV or workbook.",
            "commissioner report --data cardiff --plan proposals/plan.json --out proposals",
            "commissioner report --data cardiff --plan proposals/plan.json --out cymraeg --format html,xlsx --language cy",
            "commissioner report --data cardiff --plan proposals/plan.json --record proposals/record.json --log decisions.jsonl --out decided",
            "commissioner report --data cardiff --plan choices/plan-1.json --with choices/plans.json --with front/pareto.json --out chosen");
        foreach (Option<FileInfo> file in new[] { plan, record, log })
        {
            file.AcceptExistingOnly();
            command.Options.Add(file);
        }

        with.AcceptExistingOnly();
        command.Options.Add(with);
        source.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        OutputFiles.Spare(output.Files(result), source.PathOf(result));
        OutputFiles.Try(output.Files(result), output.Force(result));
        MatchingProblem problem = source.Read(result).Problem;
        PlanDocument document = GivenPlan.Read(result.GetRequiredValue(plan)).Document
            ?? throw new UsageException($"--plan {result.GetRequiredValue(plan).Name} is no plan.json. A list made by hand says nothing of policy and proof: use check, explain or compare for it.");
        HtmlReportOptions shown = Shown(result, document) with { Choices = Choices(result, document) };
        output.Write(result, problem, () => document, Screen.Standard(), shown);
        return ExitCode.Done;
    }

    private HtmlReportOptions Shown(ParseResult result, PlanDocument document)
    {
        if (result.GetValue(record) is not { } file)
        {
            return result.GetValue(log) is null ? new() : throw new UsageException("--log needs --record: the report shows the decisions on the record of this plan.");
        }

        MatchingRecord read = RecordChoice.Read(file);
        if (read.PlanHash != PlanHash.Of(document.ToPlan()) || read.RegisterHash != document.RegisterHash)
        {
            throw new UsageException($"--record {file.Name} is not of this plan. Give the record that was made of it.");
        }

        return new() { Record = read, Decisions = result.GetValue(log) is { } entries ? Log(entries) : null };
    }

    private ChoiceDocument[] Choices(ParseResult result, PlanDocument document)
    {
        var choices = new List<ChoiceDocument>();
        foreach (FileInfo file in result.GetValue(with) ?? [])
        {
            try
            {
                choices.Add(ChoiceFiles.ReadJson(file.FullName));
            }
            catch (InvalidDataException exception)
            {
                throw new FaultsException([exception.Message]);
            }

            if (choices[^1].MismatchWith(document) is { } mismatch)
            {
                throw new UsageException($"--with {file.Name} does not belong to --plan {result.GetRequiredValue(plan).Name}. {mismatch}");
            }
        }

        return [.. choices];
    }

    private static DecisionLog Log(FileInfo file)
    {
        DecisionLogReading reading = DecisionLogFile.Read(file.FullName);
        return reading.Faults.Count == 0 ? DecisionLog.Of(reading.Entries) : throw new FaultsException([.. reading.Faults.Select(fault => $"{file.Name}: {fault.Words}")]);
    }
}
