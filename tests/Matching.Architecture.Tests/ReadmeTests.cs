using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>The README is short and true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(Repository.PathOf("README.md"));

    [Fact]
    public void It_has_fewer_than_150_lines() => Readme.Length.ShouldBeLessThan(150);

    [Fact]
    public void Its_quick_start_is_the_sample_that_is_compiled_and_run()
    {
        string[] fenced = [.. Fence("csharp").First(code => code.Contains("using Matching;"))];

        fenced.ShouldBe(File.ReadAllLines(Repository.PathOf("samples", "QuickStart", "Program.cs")));
    }

    [Fact]
    public void Its_links_lead_somewhere() =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Append(Repository.PathOf("CONTRIBUTING.md"))
            .SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(match => (Page: page, Target: match.Groups["target"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith('#'))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target.Split('#')[0])))
            .Select(link => $"{Path.GetRelativePath(Repository.Root, link.Page)} → {link.Target}")
            .ShouldBeEmpty();

    private static IEnumerable<IReadOnlyList<string>> Fence(string language)
    {
        for (int start = 0; start < Readme.Length; start++)
        {
            if (Readme[start] == $"```{language}")
            {
                yield return [.. Readme.Skip(start + 1).TakeWhile(line => line != "```")];
            }
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
