using System.Text;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>Where things are printed: a terminal with colours and a live table, or plain lines into a file or pipe.</summary>
internal static class Screen
{
    private const int WidthOfPlainLines = 1000;

    public static bool IsTerminal => !Console.IsOutputRedirected;

    public static IAnsiConsole Standard()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (!IsTerminal)
        {
            console.Profile.Width = WidthOfPlainLines;
        }

        return console;
    }

    /// <summary>Prints faults in the order in which they were found.</summary>
    public static void Faults(string heading, IReadOnlyList<string> faults)
    {
        Console.Error.WriteLine(heading);
        foreach (string fault in faults)
        {
            Console.Error.WriteLine($"  {fault}");
        }
    }
}
