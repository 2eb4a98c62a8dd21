namespace Matching.Architecture.Tests;

/// <summary>Code that is shown is code that is compiled: each C# block of README and docs stands, line for line, in a source file of samples, tests or benchmarks.</summary>
public sealed class CodeInDocumentsTests
{
    private static readonly Lazy<string[]> Compiled = new(() =>
        [.. new[] { "samples", "tests", "benchmarks" }.SelectMany(folder => Repository.Sources(folder)).Select(file => Plain(file.Lines))]);

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Where(page => Blocks(page).Any())
            .Select(page => Path.GetRelativePath(Repository.Root, page)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_a_page_is_compiled(string page) =>
        Blocks(Repository.PathOf(page)).Where(block => !Compiled.Value.Any(source => source.Contains(block, StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<string> Blocks(string page)
    {
        string[] lines = File.ReadAllLines(page);
        for (int start = 0; start < lines.Length; start++)
        {
            if (lines[start] == "```csharp")
            {
                yield return Plain(lines.Skip(start + 1).TakeWhile(line => line != "```"));
            }
        }
    }

    // How deep a line stands, and empty lines, say nothing of what it is.
    private static string Plain(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";
}
