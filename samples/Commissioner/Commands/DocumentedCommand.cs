using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Commissioner.Commands;

/// <summary>A command whose --help ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Whole command lines that a user may type.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The usual help, and what belongs to the command besides: its examples, and for the whole program its exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyList<string> examplesOfAll) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <summary>Lets the help of every command end with its examples.</summary>
    public static void AddTo(RootCommand root, params IReadOnlyList<string> examples)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        Write(output, "Examples:", command is DocumentedCommand documented ? documented.Examples : examplesOfAll);
        if (command is RootCommand)
        {
            Write(output, "Exit codes:", ExitCode.Words);
        }

        return code;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        output.WriteLine(title);
        foreach (string line in lines)
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine();
    }
}
