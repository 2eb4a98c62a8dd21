using System.Text.Json;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>What can be asked with what-if, and how it answers.</summary>
public sealed class WhatIfTests(MatchedRegister register) : IClassFixture<MatchedRegister>
{
    [Fact]
    public async Task Another_place_near_by_is_answered_with_who_would_live_there_and_what_it_saves()
    {
        Finished run = (await register.Run("what-if", "--data", ".", "--plan", "proposals/plan.json", "--edit", "change-places h-2 2")).Succeeded();

        run.Output.ShouldContain("Plan before: 3 of 3 referred children have a proposal. Proven: no plan is better, at any level.\n\nWhat if\n  1. Home 'h-2' has 2 place(s) more.\n");
        Cells(run.Output).ShouldContain("c-1 another home h-1 h-2 7.1 km → 0.9 km 7.1 km-eq → 0.9 km-eq");
        Cells(run.Output).ShouldContain("Wishes and approvals 25.1 km-eq 14.7 km-eq −10.4 km-eq both proven best");
        run.Output.ShouldContain("2 children would gain by it, 0 children would lose.");
        run.Output.ShouldEndWith("Both plans are proposals. People decide.\n");
    }

    [Fact]
    public async Task A_scenario_file_and_edits_are_answered_together_and_written_down()
    {
        register.Write("close.json", """{ "name": "Close one, widen one", "edits": [ { "edit": "close-home", "home": "h-2" } ] }""");
        Finished run = (await register.Run("what-if", "--data", ".", "--scenario", "close.json", "--edit", "change-approved-ages h-1 0-17", "--out", "asked")).Succeeded();

        run.Output.ShouldContain("What if: Close one, widen one\n  1. Home 'h-2' closes.\n  2. Home 'h-1' is approved for ages 0–17.\n");
        using JsonDocument difference = JsonDocument.Parse(File.ReadAllText(register.PathOf("asked/difference.json")));
        difference.RootElement.GetProperty("kind").GetString().ShouldBe("what-if");
        JsonElement whatIf = difference.RootElement.GetProperty("whatIf");
        whatIf.GetProperty("scenario").GetString().ShouldBe("Close one, widen one");
        whatIf.GetProperty("edits").EnumerateArray().Select(edit => edit.GetString()).ShouldBe(["Home 'h-2' closes.", "Home 'h-1' is approved for ages 0–17."]);
        whatIf.GetProperty("children").GetArrayLength().ShouldBeGreaterThan(0);
        using JsonDocument plan = JsonDocument.Parse(File.ReadAllText(register.PathOf("asked/plan.json")));
        plan.RootElement.GetProperty("homes").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Every_fault_of_file_and_edits_is_in_one_list()
    {
        register.Write("faulty.json", """{ "edits": [ { "edit": "change-places", "home": "h-1", "by": "two" }, { "edit": "sing" } ] }""");
        Finished run = await register.Run("what-if", "--data", ".", "--scenario", "faulty.json", "--edit", "close-home");

        run.ExitCode.ShouldBe(1);
        string[] lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldBe("The edits have 3 faults; nothing was done:");
        lines[1].ShouldBe("  faulty.json edit 1: by 'two' cannot be read. Write a whole number, such as 1 or -1.");
        lines[2].ShouldStartWith("  faulty.json edit 2: 'sing' is no kind of edit. Write one of: add-provider, add-home, close-home,");
        lines[3].ShouldBe("  \"close-home\": the field 'home' is missing. Give it a value.");
    }

    [Fact]
    public async Task Homes_that_are_not_there_are_told_before_anything_is_solved()
    {
        Finished run = await register.Run("what-if", "--data", ".", "--edit", "pin c-1 h-7");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe(
            "The edits have 1 fault; nothing was done:\n"
            + "  Edit 1 (Child 'c-1' is pinned to home 'h-7'): home 'h-7' is not among the 2 homes. Name a home of the problem, or one that an earlier edit adds.\n");
    }

    [Fact]
    public async Task The_range_of_each_weight_is_told_with_what_lies_beyond()
    {
        Finished run = (await register.Run("what-if", "--data", ".", "--plan", "proposals/plan.json", "--sensitivity")).Succeeded();

        run.Output.ShouldContain("How far each weight can go before another plan is better; one at a time, from 0 to ten times the weight\n");
        string[] cells = Cells(run.Output);
        cells.ShouldContain(line => line.StartsWith("W-02 Near the home community 1 ", StringComparison.Ordinal));
        run.Output.ShouldContain("These find nothing in any placement that is possible, so their weights change nothing: ");
    }

    [Fact]
    public async Task Nothing_asked_is_wrong_usage_and_kinds_are_listed_on_request()
    {
        Finished nothing = await register.Run("what-if", "--data", ".");
        nothing.ExitCode.ShouldBe(2);
        nothing.Errors.ShouldBe("Say what to ask: --edit or --scenario, or --sensitivity. --kinds lists the kinds of edits.\n");

        Finished kinds = (await register.Run("what-if", "--kinds")).Succeeded();
        kinds.Output.ShouldContain("change-places HOME BY\n    gives a home so many places more; fewer with a minus\n");
    }

    private static string[] Cells(string output) => [.. output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
}
