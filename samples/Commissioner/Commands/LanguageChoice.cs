using System.CommandLine;

namespace Commissioner.Commands;

/// <summary>The language in which files are written.</summary>
internal sealed class LanguageChoice
{
    private readonly Option<string> option;

    public LanguageChoice(string description)
    {
        option = new("--language") { Description = description, HelpName = "en|cy", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("en", "cy");
    }

    /// <summary>The option itself.</summary>
    public Option Option => option;

    public void AddTo(Command command) => command.Options.Add(option);

    /// <summary>Whether Welsh is chosen; English otherwise.</summary>
    public bool IsWelsh(ParseResult result) => result.GetValue(option) == "cy";
}
