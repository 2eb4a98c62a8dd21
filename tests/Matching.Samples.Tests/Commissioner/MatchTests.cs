using System.Diagnostics;
using System.Text.Json;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The main job at the command line. Every search here ends by proof or by counted work, never by time.</summary>
public sealed class MatchTests
{
    private static readonly string[] OneAuthority = ["--authority", "W06000024", "--work", "2000000"];

    [Fact]
    public async Task An_authority_is_generated_matched_and_checked_in_files()
    {
        using var folder = new TemporaryFolder();
        (await Samples.Commissioner(folder.Path, "generate", "--authority", "W06000024", "--out", "register")).Succeeded();

        Finished match = (await Samples.Commissioner(folder.Path, "match", "--data", "register", "--work", "2000000", "--out", "proposals", "--format", "csv,json")).Succeeded();
        Finished check = (await Samples.Commissioner(folder.Path, "check", "--data", "register", "--plan", "proposals/plan.json")).Succeeded();
        (await Samples.Commissioner(folder.Path, [.. OneAuthority, "--quiet", "--out", "embedded"])).Succeeded();

        match.Output.ShouldContain("Independent check: 0 broken rules");
        foreach (string file in Directory.GetFiles(folder["proposals"]))
        {
            match.Output.ShouldContain($"Wrote {file}\n");
        }

        Directory.GetFiles(folder["proposals"], "*.csv").Length.ShouldBe(8);
        check.Output.ShouldContain("Broken rules: 0");
        (await File.ReadAllTextAsync(folder["embedded/plan.json"])).ShouldBe(await File.ReadAllTextAsync(folder["proposals/plan.json"]));
    }

    [Fact]
    public async Task The_summary_says_how_the_run_went()
    {
        using var folder = new TemporaryFolder();

        (await Samples.Commissioner(folder.Path, [.. OneAuthority, "--kind", "afresh", "--quiet", "--summary", "run.json"])).Succeeded().Output.ShouldBeEmpty();

        using JsonDocument summary = JsonDocument.Parse(await File.ReadAllTextAsync(folder["run.json"]));
        JsonElement root = summary.RootElement;
        root.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["status", "stopReason", "levels", "gap", "children", "homes", "placed", "unplaced", "proposals", "moves", "brokenRules", "seconds", "peakMemoryMb"]);
        JsonElement[] levels = [.. root.GetProperty("levels").EnumerateArray()];
        levels.Length.ShouldBe(5);
        levels[0].EnumerateObject().Select(property => property.Name).ShouldBe(["name", "score", "bound", "gap", "unit"]);
        levels.Select(level => level.GetProperty("unit").GetString()).ShouldBe(["children", "children", "children", "points", "tenths of a kilometre-equivalent"]);
        root.GetProperty("gap").GetDouble().ShouldBe(levels.Select(level => level.GetProperty("gap").GetDouble()).FirstOrDefault(gap => gap > 0));
        int Number(string name) => root.GetProperty(name).GetInt32();
        Number("children").ShouldBe(Number("placed") + Number("unplaced"));
        Number("proposals").ShouldBe(Number("placed"));
        Number("moves").ShouldBe(0);
        Number("brokenRules").ShouldBe(0);
        Number("homes").ShouldBeGreaterThan(50);
        root.GetProperty("seconds").GetProperty("compile").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
        root.GetProperty("peakMemoryMb").GetDouble().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_would_have_to_change_is_told_of_as_many_children_as_were_asked_for()
    {
        using var folder = new TemporaryFolder();

        Finished run = (await Samples.Commissioner(folder.Path, [.. OneAuthority, "--shortage", "90", "--ways", "1", "--out", "proposals"])).Succeeded();

        using JsonDocument plan = JsonDocument.Parse(await File.ReadAllTextAsync(folder["proposals/plan.json"]));
        JsonElement[] unplaced = [.. plan.RootElement.GetProperty("unplaced").EnumerateArray()];
        unplaced.Length.ShouldBeGreaterThan(1);
        unplaced.Count(child => child.TryGetProperty("ways", out _)).ShouldBe(1);
        plan.RootElement.GetProperty("waysNotSought").GetArrayLength().ShouldBe(unplaced.Length - 1);
        run.Errors.ShouldBe("Looking for what would have to change: 1 of 1 child\n");
        run.Output.ShouldContain($"What would have to change is told of 1 of {unplaced.Length} children without a home, the most urgent first. --ways N looks for more; explain answers for any child.\n");
    }

    [Fact]
    public async Task The_small_register_is_matched_and_its_plan_is_proven_best()
    {
        using var register = new SmallRegister();

        Finished run = (await register.Run("--data", ".", "--no-progress")).Succeeded();

        run.Output.ShouldStartWith("""
            Register of 1 November 2026: 3 children, 3 of them referred; 2 homes.
            Policy: Wales, rules in force on 1 November 2026.

            Proposed: 3 of 3 referred children, 0 of them moves. Unplaced: 0. People decide.
            """.ReplaceLineEndings("\n"));
        run.Output.ShouldContain("Proven: no plan is better, at any level.\nThe search is complete.\n\nIndependent check: 0 broken rules;");
    }

    [Fact]
    public async Task A_child_without_a_home_is_listed_with_what_stands_in_the_way()
    {
        using var register = new SmallRegister();
        register.Write("homes.csv", "id,kind,provider,authority,latitude,longitude,places,age_from,age_to", "h-1,foster,council,W06000015,51.52,-3.21,2,5,12");

        Finished run = (await register.Run("--data", ".", "--no-progress")).Succeeded();

        // Who is left without a home is told before the long table of measures, and comes first in it.
        string[] lines = run.Output.Split('\n');
        int list = Array.FindIndex(lines, line => line.StartsWith("Unplaced, with what stands in the way", StringComparison.Ordinal));
        int measures = Array.IndexOf(lines, "Measures, over all children of the register");
        list.ShouldBeInRange(0, measures);
        lines.Skip(measures).Where(line => line.TrimEnd().EndsWith("children", StringComparison.Ordinal)).Take(3).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["With a home 0 2 children", "Without a home 3 1 children", "Without a home: emergency 0 0 children"]);
        run.Output.ShouldContain("M-05 Within the approved ages (1; 1)");
    }

    [Fact]
    public async Task Every_wish_is_told_with_what_became_of_it()
    {
        using var register = new SmallRegister();
        register.Write("wishes.csv", "child,about,home,feature,by", "c-1,feature,,pet-free,child", "c-3,home,h-1,,parent", "c-2,home,h-1,,child");

        Finished run = (await register.Run("--data", ".", "--no-progress", "--out", "proposals")).Succeeded();

        run.Output.ShouldContain("What children and families wish and prefer (undecided: the home has not recorded it, or no home is proposed)");
        run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.StartsWith("W-1", StringComparison.Ordinal)).ShouldBe(["W-17 The child's wishes 1 0 1", "W-18 The parents' wishes 0 1 0"]);
        using JsonDocument plan = JsonDocument.Parse(await File.ReadAllTextAsync(register.PathOf("proposals/plan.json")));
        plan.RootElement.GetProperty("proposals").EnumerateArray().SelectMany(proposal => proposal.GetProperty("wishes").EnumerateArray()).Select(wish => string.Join(' ', new[] { "about", "by", "outcome", "ruleId", "reason" }.Select(name => wish.GetProperty(name).GetString()))).ShouldBe(
        [
            "feature child undecided W-17 Child 'c-1' wishes to have pet-free (matters): home 'h-1' has not recorded whether it has it.",
            "home child met W-17 Child 'c-2' wishes to live in home 'h-1' (matters): home 'h-1' is proposed.",
            "home parent not-met W-18 A parent of child 'c-3' wishes to live in home 'h-1' (matters): home 'h-2' is proposed.",
        ]);
    }

    [Fact]
    public async Task Progress_is_plain_lines_when_nobody_sits_at_a_terminal()
    {
        using var register = new SmallRegister();

        Finished run = (await register.Run("--data", ".")).Succeeded();

        run.Output.ShouldContain("0.0 s  compile    applying the rules to children and homes\n");
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task A_run_that_is_told_to_end_hands_over_the_best_plan_so_far()
    {
        using Process process = Samples.StartCommissioner(Path.GetTempPath(), "--authority", "W06000016", "--kind", "afresh", "--time", "600");
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync();
        }
        while (line?.Contains("unplaced", StringComparison.Ordinal) == false);

        using Process kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        string rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(3);
        rest.ShouldContain("You ended the search: this is the best plan so far.");
        rest.ShouldContain("Independent check: 0 broken rules;");
    }

    [Fact]
    public async Task Files_that_exist_are_kept_unless_forced()
    {
        using var register = new SmallRegister();
        register.Write("run.json", "mine");

        Finished refused = await register.Run("--data", ".", "--summary", "run.json");
        string kept = await File.ReadAllTextAsync(register.PathOf("run.json"));
        (await register.Run("--data", ".", "--summary", "run.json", "--force", "--quiet")).Succeeded();

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldEndWith("run.json exists already. Choose another place, or add --force to overwrite.\n");
        kept.ShouldBe("mine" + Environment.NewLine);
        (await File.ReadAllTextAsync(register.PathOf("run.json"))).ShouldStartWith("{");
    }
}
