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

    public Command Build()
    {
        var command = new DocumentedCommand(
            "validate",
            "Reads a register and lists every fault and every warning: where it is, what is wrong with the value, and what would be right.",
            "commissioner validate --data register.xlsx",
            "commissioner validate --data cardiff --date 2026-11-22");
        register.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        RegisterReading reading = register.Read(result, register.Of(result)!, cancellation);
        IAnsiConsole console = Screen.Standard();
        FaultReport.Write(console, reading);
        if (reading.Problem is { } problem)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"No fault: {problem.Referrals.Count + problem.Residents.Count:#,0} children, {problem.Referrals.Count:#,0} of them referred; {problem.Homes.Count:#,0} homes, as of {problem.AsOf:d MMMM yyyy}."));
        }

        return reading.Problem is null ? ExitCode.Faults : ExitCode.Done;
    }
}
