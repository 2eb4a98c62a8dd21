using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

public sealed class CheckTests
{
    [Fact]
    public async Task A_plan_made_by_hand_that_breaks_rules_is_told_every_one_of_them()
    {
        using var register = new SmallRegister();
        register.Write("plan.csv", "child,home", "c-1,h-2", "c-2,h-2", "c-3,h-1");

        Finished run = await register.Run("check", "--data", ".", "--plan", "plan.csv");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Broken rules: 2\n");
        run.Output.ShouldContain("  M-03 ");
        run.Output.ShouldContain("  M-05 ");
        run.Output.ShouldContain("Measures, over all children of the register");
    }

    [Fact]
    public async Task A_plan_made_by_hand_that_keeps_every_rule_passes()
    {
        using var register = new SmallRegister();
        register.Write("plan.csv", "child,home", "c-1,h-1", "c-2,h-1", "c-3,");

        Finished run = (await register.Run("check", "--data", ".", "--plan", "plan.csv")).Succeeded();

        run.Output.ShouldContain("Broken rules: 0\n");
    }

    [Theory]
    [InlineData("plan.csv", "child,home\nc-1,h-1\nc-1,h-2", "plan.csv: child 'c-1' is named 2 times. Name each child once.")]
    [InlineData("plan.csv", "home\nh-1", "plan.csv row 1: column 'child' is missing. Add it.")]
    [InlineData("plan.json", "{ \"proposals\": 1 }", "plan.json: line 1 is not what a plan holds ($.proposals). Use a plan.json that was written by match.")]
    [InlineData("plan.json", "{}", "plan.json: line 1 is not what a plan holds ($). Use a plan.json that was written by match.")]
    public async Task A_plan_with_faults_is_not_checked(string name, string content, string fault)
    {
        using var register = new SmallRegister();
        await File.WriteAllTextAsync(register.PathOf(name), content);

        Finished run = await register.Run("check", "--data", ".", "--plan", name);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"The data have 1 fault; nothing was done:\n  {fault}\n");
    }
}
