using System.Text.Json;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The program before a person: in a terminal of its own, with Ctrl-C.</summary>
public sealed class TerminalTests
{
    [Fact]
    public async Task Ctrl_C_ends_a_live_search_with_the_best_plan_so_far_written_and_marked_so()
    {
        using var folder = new TemporaryFolder();
        using Terminal terminal = Samples.CommissionerInTerminal(folder.Path, "match", "--authority", "W06000015", "--kind", "afresh", "--time", "600", "--out", "proposals");

        // Amounts are shown from the first plan on; what phase it is in by then is the engine's affair. A picture may arrive
        // in pieces, so each part is waited for.
        foreach (string part in new[] { " km-eq", "\u001b[", "Level", "Incumbent", "Bound", "Gap", "unplaced ", " s  ·  ", "Ctrl-C ends with the best plan so far" })
        {
            await terminal.Shows(part);
        }

        await terminal.Interrupted();
        Finished run = await terminal.Ends();

        run.ExitCode.ShouldBe(3);
        run.Output.ShouldContain("You ended the search: this is the best plan so far.");
        run.Output.ShouldContain("Independent check: 0 broken rules;");
        using JsonDocument plan = JsonDocument.Parse(await File.ReadAllTextAsync(folder["proposals/plan.json"]));
        plan.RootElement.GetProperty("stopReason").GetString().ShouldBe("Cancelled");
        plan.RootElement.GetProperty("proposals").GetArrayLength().ShouldBeGreaterThan(100);
    }
}
