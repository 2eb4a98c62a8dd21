using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Matching.Testing;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>generate: writes a synthetic register.</summary>
internal sealed class GenerateCommand
{
    private readonly RegisterChoice choice = new();
    private readonly Option<long> seed = SharedOptions.Seed("Seed of the register: the same seed, the same register.");
    private readonly RegisterOutput output = new();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "generate",
            "Writes a synthetic register of Wales, or of one authority, as CSV files, workbook or JSON.",
            "commissioner generate --authority W06000015 --shortage 27 --out cardiff",
            "commissioner generate --shortage 14 --out wales.xlsx");
        choice.AddTo(command);
        command.Options.Add(seed);
        output.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        (string path, RegisterFormat format) = output.Read(result);
        MatchingProblem problem = WelshRegister.Generate(choice.Read(result, result.GetValue(seed))).Build();
        RegisterFiles.Write(path, problem, format, output.Force(result));
        Screen.Standard().WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {problem.Referrals.Count + problem.Residents.Count:#,0} children ({problem.Referrals.Count:#,0} referred) and {problem.Homes.Count:#,0} homes to {path}"));
        return ExitCode.Done;
    }
}
