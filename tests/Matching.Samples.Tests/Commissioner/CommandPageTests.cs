using System.Text;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>docs/commissioner.md holds the help of every command word for word; what stands above it is written by hand.</summary>
public sealed class CommandPageTests
{
    private const string Page = "docs/commissioner.md";
    private const string Generated = "## Every command";

    [Fact]
    public async Task It_holds_the_help_of_every_command_with_its_examples_and_the_exit_codes()
    {
        string root = await Help();
        string[] commands = [.. root[root.IndexOf("\nCommands:\n", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.Length > 0).Where(line => line[2] != ' ').Select(line => line.Trim().Split(' ')[0])];
        string[] all = [.. commands, "record verify", "record draft", "decide verify", "decide list", "policy print"];
        string[] helps = await Task.WhenAll(all.Select(command => Help(command.Split(' '))));

        commands.ShouldBe(["template", "validate", "match", "report", "check", "rank", "explain", "compare", "record", "decide", "what-if", "plans", "pareto", "floors", "generate", "policy"]);
        root.ShouldContain("\nExit codes:\n  0  done\n");
        foreach ((string command, string help) in all.Zip(helps))
        {
            help.ShouldContain($"\nExamples:\n  commissioner {command}");
        }

        string byHand = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "commissioner.md"))).ReplaceLineEndings("\n").Split(Generated)[0];
        var page = new StringBuilder($"{byHand}{Generated}\nThis part is what `--help` prints; a test fails until it is up to date.\n");
        foreach ((string command, string help) in all.Prepend("").Zip(helps.Prepend(root)))
        {
            page.Append('\n').Append("### `").Append($"commissioner {command}".Trim()).Append("`\n```text\n").Append(help.Trim('\n')).Append("\n```\n");
        }

        page.ToString().ShouldMatchGolden(Page);
    }

    private static async Task<string> Help(params IReadOnlyList<string> command)
    {
        string help = (await Samples.Commissioner(Path.GetTempPath(), [.. command, "--help"])).Succeeded().Output;
        return string.Join('\n', help.Split('\n').Select(line => line.TrimEnd()));
    }
}
