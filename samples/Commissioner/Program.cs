using System.CommandLine;
using Commissioner.Commands;
using Commissioner.Output;

ParseResult parsed = CommandLine.Root().Parse(args);
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
    Screen.Faults(exception.Message, exception.Faults);
    return ExitCode.Faults;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("You ended it before there was anything to write.");
    return ExitCode.Ended;
}
catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCode.Usage;
}
