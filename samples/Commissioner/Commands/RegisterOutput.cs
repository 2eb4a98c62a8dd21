using System.CommandLine;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>Where a register is written, and in which format.</summary>
internal sealed class RegisterOutput
{
    private readonly Option<string> output = new("--out")
    {
        Description = "Where to write: a folder for CSV files, a file that ends with .xlsx for one workbook, or with .json for one JSON file.",
        HelpName = "PATH",
        Required = true,
    };

    private readonly Option<string?> format = new("--format") { Description = "csv, xlsx or json. Default: what the ending of --out says.", HelpName = "csv|xlsx|json" };
    private readonly Option<bool> force = SharedOptions.Force();

    public RegisterOutput() => format.AcceptOnlyFromAmong("csv", "xlsx", "json");

    public void AddTo(Command command)
    {
        command.Options.Add(output);
        command.Options.Add(format);
        command.Options.Add(force);
    }

    public bool Force(ParseResult result) => result.GetValue(force);

    /// <summary>Path and format, after every file has been tried.</summary>
    /// <exception cref="UsageException">The ending is of another format, or a file cannot be written.</exception>
    public (string Path, RegisterFormat Format) Read(ParseResult result)
    {
        string path = Path.GetFullPath(result.GetRequiredValue(output));
        RegisterFormat ofEnding = EndingOf(path);
        RegisterFormat chosen = result.GetValue(format) is { } name ? Enum.Parse<RegisterFormat>(name, ignoreCase: true) : ofEnding;
        if (chosen != ofEnding)
        {
            throw new UsageException($"--out {result.GetRequiredValue(output)} is {Describe(ofEnding)}, and --format asks for {Describe(chosen)}. Choose one of them.");
        }

        OutputFiles.Try([.. RegisterFiles.FilesOf(path, chosen).Select(file => ("--out", file))], Force(result));
        return (path, chosen);
    }

    private static RegisterFormat EndingOf(string path)
    {
        try
        {
            return RegisterFiles.FormatOf(path);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"--out '{Path.GetFileName(path)}' ends with '{Path.GetExtension(path)}'. Name a folder, a file that ends with .xlsx, or one that ends with .json.");
        }
    }

    private static string Describe(RegisterFormat format) => format switch
    {
        RegisterFormat.Csv => "a folder of CSV files",
        RegisterFormat.Xlsx => "a workbook (.xlsx)",
        _ => "a JSON file (.json)",
    };
}
