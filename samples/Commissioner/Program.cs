using System.CommandLine;
using Commissioner.Commands;
using Commissioner.Output;

var match = new MatchCommand();
var root = new RootCommand("""
    Matches looked-after children and homes for everybody at once. It proposes; people decide.
    Without a command it matches: all of Wales today, on an embedded synthetic register.

    Example:
      commissioner --authority W06000015 --time 10 --out proposals

    Exit codes:
      0 done · 1 faults in the data (all are listed), or a checked plan that breaks rules · 2 wrong usage
    """);
var matchCommand = new Command("match", """
    Proposes homes for everybody at once, proves how good the plan is, and checks it.

    Example:
      commissioner match --data cardiff --time 60 --out proposals
    """);
match.AddTo(root);
match.AddTo(matchCommand);
root.Subcommands.Add(matchCommand);
root.Subcommands.Add(new CheckCommand().Build());
root.Subcommands.Add(new GenerateCommand().Build());
root.Subcommands.Add(new PolicyCommand().Build());

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
{
    foreach (string error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
    {
        Console.Error.WriteLine(error);
    }

    Console.Error.WriteLine("See --help.");
    return ExitCode.Usage;
}

try
{
    // After Ctrl-C the best plan so far is still checked, explained and written; that takes its time.
    var calmly = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(2) };
    return await parsed.InvokeAsync(calmly);
}
catch (FaultsException exception)
{
    Screen.Faults(exception.Faults);
    return ExitCode.Faults;
}
catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCode.Usage;
}
