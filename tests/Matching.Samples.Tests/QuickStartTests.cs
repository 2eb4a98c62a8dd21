using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests;

public sealed class QuickStartTests
{
    [Fact]
    public async Task It_prints_what_the_readme_says()
    {
        Finished run = (await Samples.QuickStart()).Succeeded();

        string[] readme = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));
        string[] shown = [.. readme.SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```")];
        run.Output.TrimEnd().Split('\n').ShouldBe(shown);
    }
}
