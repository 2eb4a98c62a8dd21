using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The policy in force, and one's own.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task A_policy_is_written_as_a_file_to_start_from()
    {
        using var register = new SmallRegister();

        Finished run = (await register.Run("policy", "--on", "2027-04-01", "--out", "own/policy.json")).Succeeded();
        Finished printed = (await register.Run("policy", "--policy", "england")).Succeeded();
        Finished match = (await register.Run("--data", ".", "--policy", "own/policy.json", "--no-progress")).Succeeded();

        run.Output.ShouldBe($"Wrote {register.PathOf("own/policy.json")}\n");
        MatchingPolicy.Parse(await File.ReadAllTextAsync(register.PathOf("own/policy.json"))).ShouldBe(MatchingPolicy.Wales(new DateOnly(2027, 4, 1)));
        MatchingPolicy.Parse(printed.Output).ShouldBe(MatchingPolicy.England(new DateOnly(2026, 11, 1)));
        match.Output.ShouldContain("Policy: Wales, rules in force on 1 April 2027.");
    }

    [Fact]
    public async Task The_day_of_the_rules_may_differ_from_the_registers_day()
    {
        using var register = new SmallRegister();

        Finished run = (await register.Run("--data", ".", "--on", "2030-04-01", "--no-progress")).Succeeded();

        run.Output.ShouldStartWith("Register of 1 November 2026: 3 children, 3 of them referred; 2 homes.\nPolicy: Wales, rules in force on 1 April 2030.\n");
    }

    [Fact]
    public async Task The_policy_in_force_is_printed_with_the_source_of_each_rule_and_what_is_changed()
    {
        using var folder = new TemporaryFolder();
        MatchingPolicy wales = MatchingPolicy.Wales(new DateOnly(2026, 11, 1));
        await File.WriteAllTextAsync(folder["own.json"], wales.WithName("Our own").WithWeight("W-02", 2).Without("W-21").ToJson());

        Finished unchanged = (await Samples.Commissioner(folder.Path, "policy", "print")).Succeeded();
        Finished own = (await Samples.Commissioner(folder.Path, "policy", "print", "--policy", "own.json")).Succeeded();

        unchanged.Output.ShouldStartWith($"Policy: Wales, {wales.Rules.Count} rules in force on 1 November 2026.\nThese are the rules and weights of Wales on that day, unchanged.\n");
        foreach (WeightedRule rule in wales.Rules)
        {
            unchanged.Output.Split('\n').ShouldContain(line => line.Contains($"  {rule.Rule.Id}   {rule.Rule.Title} ", StringComparison.Ordinal) && line.Contains($" {rule.Rule.Source} ", StringComparison.Ordinal));
        }

        own.Output.ShouldStartWith($"""
            Policy: Our own, {wales.Rules.Count - 1} rules in force on 1 November 2026.
            Changed from the rules and weights of Wales on that day: 2
              {wales.Find("W-02")!.Rule} has the weight 2 instead of {wales.Find("W-02")!.Weight}.
              {wales.Find("W-21")!.Rule} is removed.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_policy_of_ones_own_is_read_from_a_file()
    {
        using var register = new SmallRegister();
        await File.WriteAllTextAsync(register.PathOf("own.json"), MatchingPolicy.Wales(new DateOnly(2026, 11, 1)).WithName("Our own").ToJson());

        Finished run = (await register.Run("--data", ".", "--policy", "own.json", "--no-progress")).Succeeded();

        run.Output.ShouldContain("Policy: Our own, rules in force on 1 November 2026.");
    }
}
