using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>What can be asked about a plan, and about one child or one home.</summary>
public sealed class PlanTests(MatchedRegister register) : IClassFixture<MatchedRegister>
{
    private const string Headline = "Register of 1 November 2026: 3 children, 3 of them referred; 2 homes.\nPolicy: Wales, rules in force on 1 November 2026.\n\n";

    [Fact]
    public async Task A_proposal_is_explained_with_what_counts_against_it_and_what_became_of_wishes()
    {
        Finished run = (await register.Run("explain", "--data", ".", "--plan", "proposals/plan.json", "--child", "c-3", "c-1")).Succeeded();

        run.Output.ShouldBe(Headline + """
            Child 'c-3': home 'h-2' is proposed, 0.9 km (0.6 miles) from the home community. People decide.
            What counts against it, 10.9 km-eq together (1 km-eq counts as much as living 1 km further from home):
              W-17 10.0 km-eq: Not met in home 'h-2' for child 'c-3', who wishes to live in home 'h-1' (matters).
              W-02 0.9 km-eq: Home 'h-2' is 0.9 km (0.6 miles) by road from the home community of child 'c-3'.
            What is wished, 0 of 1 met:
              W-17 not met: Child 'c-3' wishes to live in home 'h-1' (matters): home 'h-2' is proposed.
            Not recorded, and worth asking first:
              No school is recorded for child 'c-3', who is 15; nearness to school counts for nothing meanwhile.
              Home 'h-2' has not recorded from which day it has room; at once is assumed.

            Child 'c-1': home 'h-1' is proposed, 7.1 km (4.4 miles) from the home community. People decide.
            What counts against it, 7.1 km-eq together (1 km-eq counts as much as living 1 km further from home):
              W-02 7.1 km-eq: Home 'h-1' is 7.1 km (4.4 miles) by road from the home community of child 'c-1'.
            Not recorded, and worth asking first:
              No school is recorded for child 'c-1', who is 11; nearness to school counts for nothing meanwhile.
              Home 'h-1' has not recorded from which day it has room; at once is assumed.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_plan_by_hand_is_explained_with_the_rules_that_it_breaks_and_a_child_without_a_home_with_what_stands_in_the_way()
    {
        Finished run = (await register.Run("explain", "--data", ".", "--plan", "by-hand.csv", "--child", "c-3", "c-2")).Succeeded();

        run.Output.ShouldContain("This plan breaks M-05 ");
        run.Output.ShouldContain("Child 'c-3': home 'h-1' is proposed, 7.1 km (4.4 miles) from the home community. People decide.");
        run.Output.ShouldContain("Child 'c-2': no home is proposed. Better unplaced and explained than placed unsafely.\n2 home(s) could take this child,");
    }

    [Fact]
    public async Task Homes_are_ranked_for_a_child_with_what_counts_against_each()
    {
        Finished run = (await register.Run("rank", "--data", ".", "--child", "c-1", "--count", "5")).Succeeded();

        run.Output.ShouldStartWith(Headline + "Homes for child 'c-1' (planned), best first, beside those who are settled now. People decide.\n");
        Cells(run.Output).ShouldBe(
        [
            "Home Kind Free places From home community Counts in all What counts against it",
            "1 h-2 foster 1 0.9 km (0.6 miles) 0.9 km-eq W-02 0.9 km-eq: Home 'h-2' is 0.9 km (0.6 miles) by road from the home community of child 'c-1'.",
            "2 h-1 foster 2 7.1 km (4.4 miles) 7.1 km-eq W-02 7.1 km-eq: Home 'h-1' is 7.1 km (4.4 miles) by road from the home community of child 'c-1'.",
        ]);
    }

    [Fact]
    public async Task Children_are_ranked_for_a_home_the_most_urgent_first()
    {
        Finished run = (await register.Run("rank", "--data", ".", "--home", "h-2")).Succeeded();

        run.Output.ShouldStartWith(Headline + "Children for home 'h-2' (1 place, 1 free), the most urgent first and then best first. People decide.\n");
        Cells(run.Output).Where(line => char.IsAsciiDigit(line[0])).Select(line => string.Join(' ', line.Split(' ').Take(3))).ShouldBe(["1 c-3 urgent", "2 c-1 planned", "3 c-2 planned"]);
    }

    [Fact]
    public async Task A_home_that_is_not_proposed_is_told_with_what_it_would_cost_everybody()
    {
        // Home h-1 is not approved for the age of c-3 (M-05), and c-2 would be apart from c-1.
        Finished run = (await register.Run("rank", "--data", ".", "--child", "c-1", "--instead", "h-2")).Succeeded();

        run.Output.ShouldStartWith(Headline + "Child 'c-1': home 'h-1' is proposed, and not home 'h-2'. People decide.\n");
        run.Output.ShouldContain("\nThe best proposal with this home costs 1 more unplaced (urgent) and 32.9 km-eq more in all.\n");
        run.Output.ShouldContain("\n  Child 'c-3': no home instead of home 'h-2'");
    }

    [Fact]
    public async Task Homes_are_ranked_with_what_each_would_cost_everybody_and_whom_it_would_move()
    {
        Finished run = (await register.Run("rank", "--data", ".", "--child", "c-1", "--displacement")).Succeeded();

        Cells(run.Output).Where(line => char.IsAsciiDigit(line[0])).ShouldBe(
        [
            "1 h-2 0.9 km-eq costs 1 more unplaced (urgent) and 32.9 km-eq more in all c-3: no home instead of h-2",
            "2 h-1 proposed 7.1 km-eq costs nothing more in all nobody",
        ]);
    }

    [Fact]
    public async Task Another_home_is_asked_about_for_one_child_only() =>
        (await register.Run("rank", "--data", ".", "--home", "h-2", "--instead", "h-1")).Errors.ShouldContain("--instead HOME asks about one child; give --child ID too.");

    [Fact]
    public async Task Two_plans_are_set_side_by_side_with_who_would_live_elsewhere()
    {
        // By hand the siblings would be apart, as bad as 50 more kilometres; both roads add 8.
        Finished run = (await register.Run("compare", "by-hand.csv", "proposals/plan.json", "--data", ".")).Succeeded();

        run.Output.ShouldStartWith(Headline + "Who would live elsewhere: 3 of 3 referred children.\n");
        Cells(run.Output).Take(12).ShouldBe(
        [
            "Child First plan Second plan From home community",
            "c-1 h-2 h-1 0.9 km → 7.1 km",
            "c-2 no home h-1 – → 7.1 km",
            "c-3 h-1 h-2 7.1 km → 0.9 km",
            "What each costs, level by level First plan Second plan",
            "Broken rules 1 0",
            "Emergencies unplaced 0 0",
            "Urgent children unplaced 0 0",
            "Planned children unplaced 1 0",
            "Kinship not proposed (the law's preference) 0 0",
            "Wishes and approvals 58.0 km-eq 25.1 km-eq",
            "Approvals to seek 0 0",
        ]);
        Cells(run.Output).ShouldContain("With a home 2 3 children");
    }

    [Fact]
    public async Task A_plan_is_compared_with_where_everybody_lives_today()
    {
        Finished run = (await register.Run("compare", "proposals/plan.json", "--data", ".")).Succeeded();

        run.Output.ShouldContain("The plan breaks 0 rules and needs 0 approvals.\n");
        Cells(run.Output).ShouldContain("c-3 no home h-2 – → 0.9 km");
        Cells(run.Output).ShouldContain("With a home 0 3 children");
    }

    /// <summary>Rows of tables, without the space between their cells.</summary>
    private static string[] Cells(string output) =>
        [.. output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)];
}
