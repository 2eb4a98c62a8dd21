using System.CommandLine;
using System.Globalization;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Matching.Testing;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>generate: writes a synthetic register as CSV files.</summary>
internal sealed class GenerateCommand
{
    private readonly RegisterChoice choice = new();
    private readonly Option<long> seed = SharedOptions.Seed("Seed of the register: the same seed, the same register.");
    private readonly Option<DirectoryInfo> output = new("--out") { Description = "Folder for the files.", HelpName = "FOLDER", Required = true };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "generate",
            "Writes a synthetic register of Wales, or of one authority, as CSV files.",
            "commissioner generate --authority W06000015 --seed 1 --out cardiff");
        choice.AddTo(command);
        command.Options.Add(seed);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        string folder = result.GetRequiredValue(output).FullName;
        OutputFiles.Try([.. RegisterFiles.FilesOf(folder, RegisterFormat.Csv).Select(path => ("--out", path))], result.GetValue(force));
        MatchingProblem problem = WelshRegister.Generate(choice.Read(result, result.GetValue(seed))).Build();
        RegisterFiles.Write(folder, problem, RegisterFormat.Csv, result.GetValue(force));
        Screen.Standard().WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {problem.Referrals.Count + problem.Residents.Count:#,0} children ({problem.Referrals.Count:#,0} referred) and {problem.Homes.Count:#,0} homes to {folder}"));
        return ExitCode.Done;
    }
}
