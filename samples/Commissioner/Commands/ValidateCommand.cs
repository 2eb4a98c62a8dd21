using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>validate: every fault and every warning of a register.</summary>
internal sealed class ValidateCommand
{
    private readonly RegisterPath register = new(isRequired: true);
    private readonly Option<FileInfo> output = new("--out") { Description = "Workbook to write: the same one as --data with the cells marked, faults red and warnings yellow.", HelpName = "FILE.xlsx" };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "validate",
            "Reads a register and lists every fault and every warning: where it is, what is wrong with the value, and what would be right.",
            "commissioner validate --data register.xlsx --out marked.xlsx",
            "commissioner validate --data cardiff --date 2026-11-22");
        register.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string path = register.Of(result)!;
        string? marked = Marked(result, path);
        RegisterReading reading = register.Read(result, path, cancellation);
        IAnsiConsole console = Screen.Standard();
        FaultReport.Write(console, reading);
        if (reading.Problem is { } problem)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"No fault: {problem.Referrals.Count + problem.Residents.Count:#,0} children, {problem.Referrals.Count:#,0} of them referred; {problem.Homes.Count:#,0} homes, as of {problem.AsOf:d MMMM yyyy}."));
        }

        if (marked is not null)
        {
            MarkedWorkbook.Write(path, marked, reading.Errors, reading.Warnings, result.GetValue(force));
            console.WriteLine($"Wrote {marked}");
        }

        return reading.Problem is null ? ExitCode.Faults : ExitCode.Done;
    }

    /// <summary>The workbook to write; null for none.</summary>
    /// <exception cref="UsageException">The register is no workbook, the other ending is wrong, both are the same file, or it cannot be written.</exception>
    private string? Marked(ParseResult result, string path)
    {
        if (result.GetValue(output)?.FullName is not { } marked)
        {
            return null;
        }

        if (!IsWorkbook(path) || !IsWorkbook(marked))
        {
            throw new UsageException("--out marks the cells of a workbook: both --data and --out must end with .xlsx.");
        }

        if (marked == path)
        {
            throw new UsageException($"--out would mark the cells of {path} itself. Choose another place.");
        }

        OutputFiles.Try([("--out", marked)], result.GetValue(force));
        return marked;
    }

    private static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
}
