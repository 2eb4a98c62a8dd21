using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>Several plans to choose from, and what can be had for what.</summary>
public sealed class ChoicesTests(MatchedRegister register) : IClassFixture<MatchedRegister>
{
    [Fact]
    public async Task Where_there_is_one_plan_alone_it_is_shown_with_proof_that_there_is_no_other()
    {
        Finished run = (await register.Run("plans", "--data", ".", "--differences", "1", "--gap", "50", "--work", "100000", "--out", "several")).Succeeded();

        run.Output.ShouldContain("""
            Plans found: 1 of 3 asked for, each within 50 % of the bound of 25.1 km-eq and different for 1 children or more. People decide.
            Proven: no other plan is so near to the best and differs enough from these.

            """.ReplaceLineEndings("\n"));
        run.Output.ShouldContain("several");
        (await register.Run("check", "--data", ".", "--plan", "several/plan-1.json")).Succeeded();
    }

    [Fact]
    public async Task The_whole_front_is_called_whole_and_has_the_sums_of_the_trade_offs()
    {
        Finished run = (await register.Run("pareto", "--data", ".", "--of", "distance,siblings", "--all", "--work", "100000")).Succeeded();

        run.Output.ShouldContain("Points found: 1. This is the whole front: it is proven that there is no other point. People decide.\n");
        string.Join(' ', run.Output.Split('\n').Single(line => line.StartsWith("  1 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ShouldBe("1 15.1 km 0 0 £0 25.1 km-eq 0 % proven");
    }

    [Fact]
    public async Task Without_trade_offs_a_front_is_of_distance_and_moves()
    {
        Finished run = (await register.Run("pareto", "--data", ".", "--all", "--work", "100000")).Succeeded();

        run.Output.ShouldContain("  Distance   Moves   ");
    }

    [Fact]
    public async Task A_trade_off_that_is_not_known_is_told_with_those_that_are()
    {
        Finished run = await register.Run("pareto", "--data", ".", "--of", "distance,colour");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldStartWith("--of 'colour' is not known. Write two to four of distance,moves,siblings,cost, with commas between them.\n");
    }
}
