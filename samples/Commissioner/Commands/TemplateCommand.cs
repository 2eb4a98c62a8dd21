using System.CommandLine;
using Commissioner.Output;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>template: writes an empty register to fill in.</summary>
internal sealed class TemplateCommand
{
    private readonly RegisterOutput output = new();
    private readonly LanguageChoice language = new("Language of headings and sheets (notes and words to choose from are English): en (English) or cy (Welsh). Both are read.");

    public Command Build()
    {
        var command = new DocumentedCommand(
            "template",
            "Writes an empty register to fill in: every table with its headings, a row of notes and, in the workbook, lists of the values that may be chosen.",
            "commissioner template --out register.xlsx",
            "commissioner template --out register --language cy");
        output.AddTo(command);
        language.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        (string path, RegisterFormat format) = output.Read(result);
        RegisterTemplate.Write(path, format, language.IsWelsh(result) ? HeadingLanguage.Welsh : HeadingLanguage.English, output.Force(result));
        Screen.Standard().WriteLine($"Wrote {path}");
        return ExitCode.Done;
    }
}
