using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task It_matches_by_both_policies_and_shows_log_spans_and_metrics()
    {
        Finished run = (await Samples.Hosting()).Succeeded();

        run.Output.ShouldContain("A proposal for 2 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("A proposal for 2 child(ren) and 2 home(s), policy Wales without cost on 2026-11-01. People decide.");
        run.Output.ShouldContain("Matching.PlacementMatcher[1002]");
        run.Output.ShouldContain("Activity.DisplayName:        matching.match");
        run.Output.ShouldContain("Metric Name: matching.solve.duration");
    }

    [Fact]
    public async Task The_page_about_hosting_shows_the_program_as_it_is()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "hosting.md"));
        string program = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Hosting.Program.cs"));

        page.ShouldContain($"```csharp\n{program}```\n");
    }
}
