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
    private readonly PlanOutput output = new(isRequired: true, PlanFormat.Html);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "report",
            "Writes the report that people read out, one self-contained HTML file, from a plan that match wrote; and its lists as CSV or workbook.",
            "commissioner report --data cardiff --plan proposals/plan.json --out proposals",
            "commissioner report --data cardiff --plan proposals/plan.json --out cymraeg --format html,xlsx --language cy");
        plan.AcceptExistingOnly();
        command.Options.Add(plan);
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
        output.Write(result, problem, () => document, Screen.Standard());
        return ExitCode.Done;
    }
}
