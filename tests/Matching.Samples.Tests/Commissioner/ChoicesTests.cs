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
    public async Task The_report_shows_every_choice_that_is_given_to_it()
    {
        (await register.Run("plans", "--data", ".", "--differences", "1", "--gap", "50", "--work", "100000", "--out", "with")).Succeeded();
        (await register.Run("pareto", "--data", ".", "--all", "--work", "100000", "--out", "with")).Succeeded();
        (await register.Run("what-if", "--data", ".", "--plan", "proposals/plan.json", "--edit", "change-places h-2 2", "--out", "with")).Succeeded();
        (await register.Run("rank", "--data", ".", "--child", "c-1", "--instead", "h-2", "--out", "with/instead.json")).Succeeded().Output.ShouldContain("with/instead.json\n");
        (await register.Run("rank", "--data", ".", "--home", "h-2", "--displacement", "--out", "with/vacancy.json")).Succeeded();
        Finished floors = (await register.Run("floors", "--data", ".", "--floor", "planned burden=100 placed=50", "--work", "100000", "--out", "floors")).Succeeded();

        floors.Output.ShouldContain("There is a plan that keeps them. It costs all children together 0.0 km-eq more than the best plan without them: 25.1 km-eq;");
        (await register.Run(
            "report", "--data", ".", "--plan", "proposals/plan.json", "--with", "with/plans.json", "with/pareto.json", "--with", "with/difference.json", "with/instead.json", "with/vacancy.json",
            "floors/floors.json", "--out", "shown")).Succeeded();
        string html = await File.ReadAllTextAsync(register.PathOf("shown/report.html"));
        foreach (string section in new[] { "plans", "pareto", "what-if", "ranking", "fairness" })
        {
            html.ShouldContain($"<h2 id=\"{section}\">");
        }
    }

    [Fact]
    public async Task A_choice_of_another_policy_or_register_is_refused_with_both_names()
    {
        (await register.Run("pareto", "--data", ".", "--policy", "england", "--all", "--work", "100000", "--out", "england")).Succeeded();
        Finished policy = await register.Run("report", "--data", ".", "--plan", "proposals/plan.json", "--with", "england/pareto.json", "--out", "refused");
        register.Write("no-choice.json", "{}");
        Finished form = await register.Run("report", "--data", ".", "--plan", "proposals/plan.json", "--with", "no-choice.json", "--out", "refused");

        policy.ExitCode.ShouldBe(2);
        policy.Errors.ShouldStartWith("--with pareto.json does not belong to --plan plan.json. It is about the policy 'England' (");
        policy.Errors.ShouldContain("), and the plan about the policy 'Wales' (");
        form.ExitCode.ShouldBe(1);
        form.Errors.ShouldContain("no-choice.json: line 1 is not what a choice file holds ($). Use a file that plans, pareto, what-if, rank or floors wrote.");
    }

    [Fact]
    public async Task Floors_that_no_plan_keeps_are_told_with_proof()
    {
        Finished run = await register.Run("floors", "--data", ".", "--floor", "planned burden=0.1", "--floor", "planned placed=0", "--work", "100000");

        run.ExitCode.ShouldBe(4);
        run.Output.ShouldContain("Proven: no plan keeps all of these.\n  Referred by plan (planned): no member is proposed a home with a burden above 0.1 km-eq.\n");
    }

    [Theory]
    [InlineData("planned", "--floor 'planned' says nothing about the group. Write, for example, \"age-5-9 burden=40 placed=95\".\n")]
    [InlineData("planned burden=-1", "--floor 'planned burden=-1': 'burden=-1' is neither burden=KM-EQ nor placed=PERCENT. Write, for example, \"age-5-9 burden=40 placed=95\".\n")]
    [InlineData("planned placed=101", "--floor 'planned placed=101': 'placed=101' is neither burden=KM-EQ nor placed=PERCENT. Write, for example, \"age-5-9 burden=40 placed=95\".\n")]
    [InlineData("planned placed=1 placed=2", "--floor 'planned placed=1 placed=2': 'placed=2' is neither burden=KM-EQ nor placed=PERCENT. Write, for example, \"age-5-9 burden=40 placed=95\".\n")]
    public async Task A_floor_that_cannot_be_read_is_told_with_what_would_be_right(string floor, string errors)
    {
        Finished run = await register.Run("floors", "--data", ".", "--floor", floor);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldBe(errors);
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_told_with_those_that_are()
    {
        Finished run = await register.Run("floors", "--data", ".", "--floor", "tall placed=90");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldStartWith("--floor 'tall placed=90': there is no group 'tall'. There are: disabled, ");
    }

    [Fact]
    public async Task The_worst_off_child_first_is_proposed_with_its_price()
    {
        (await register.Run("policy", "--out", "fair.json")).Succeeded();
        string path = register.PathOf("fair.json");
        System.Text.Json.Nodes.JsonObject policy = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        policy["wishOrder"] = "WorstOffFirst";
        await File.WriteAllTextAsync(path, policy.ToJsonString());

        Finished run = (await register.Run("match", "--data", ".", "--policy", "fair.json", "--work", "1000000", "--no-progress", "--out", "fair")).Succeeded();

        run.Output.ShouldContain("The worst-off child first\nPrice of fairness: ");
        (await File.ReadAllTextAsync(register.PathOf("fair/plan.json"))).ShouldContain("\"fairness\":{\"isComplete\":true,");
    }

    [Fact]
    public async Task A_plain_shortlist_has_nothing_to_write_for_the_report()
    {
        Finished plain = await register.Run("rank", "--data", ".", "--child", "c-1", "--out", "list.json");
        Finished text = await register.Run("rank", "--data", ".", "--child", "c-1", "--displacement", "--out", "list.txt");

        plain.Errors.ShouldBe("--out FILE writes what a choice means for everybody; give --displacement or --instead HOME too.\n");
        text.Errors.ShouldBe("--out 'list.txt' must end in .json.\n");
    }

    [Fact]
    public async Task A_trade_off_that_is_not_known_is_told_with_those_that_are()
    {
        Finished run = await register.Run("pareto", "--data", ".", "--of", "distance,colour");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldStartWith("--of 'colour' is not known. Write two to four of distance,moves,siblings,cost, with commas between them.\n");
    }
}
