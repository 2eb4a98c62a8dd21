using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Scenarios;

/// <summary>The laws of scenarios: they compose, reach no further than they say, and give the same every time.</summary>
public sealed class ScenarioProperties
{
    private static readonly RandomCases Cases = new(400, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void One_scenario_after_another_is_the_scenario_of_both() => Cases.Check(EditGenerator.SketchesAndEdits, (both, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(both.Sketch);

        // The first is made of edits that can be made, so that there is something to go on from; the second may be refused, and then both together are.
        var first = new Scenario("first", [.. both.First.Where(edit => Apply(new Scenario("alone", [edit]), problem, Policy) is not null)]);
        var second = new Scenario("second", both.Second);
        if (Apply(first, problem, Policy) is not { } apart)
        {
            return;
        }

        AppliedScenario? after = Apply(second, apart.Problem, apart.Policy);
        AppliedScenario? together = Apply(first.Then(second), problem, Policy);

        (together is null).ShouldBe(after is null);
        tally.Note("refused the second time", after is null);
        if (together is not null)
        {
            Text(together.Problem).ShouldBe(Text(after!.Problem));
            together.Policy.ShouldBe(after.Policy);
            together.TouchedChildren.ShouldBe(apart.TouchedChildren.Union(after.TouchedChildren).OrderBy(child => child.Value, StringComparer.Ordinal));
            together.TouchedHomes.ShouldBe(apart.TouchedHomes.Union(after.TouchedHomes).OrderBy(home => home.Value, StringComparer.Ordinal));
            tally.Note("composed of something", first.Edits.Count > 0 && second.Edits.Count > 0);
        }
    }).ShouldHave("composed of something", 1.0 / 20).ShouldHave("refused the second time", 1.0 / 20);

    [Fact]
    public void The_order_of_the_data_does_not_show_and_the_same_edits_give_the_same() => Cases.Check(EditGenerator.SketchesAndEdits, both =>
    {
        var scenario = new Scenario("edits", both.First);
        string[] outcomes =
        [
            .. new[] { SketchProblem.Build(both.Sketch), SketchProblem.Build(both.Sketch), SketchProblem.Build(both.Sketch, reversed: true) }.Select(problem => Outcome(scenario, problem)),
        ];
        outcomes.Distinct().Count().ShouldBe(1);
    });

    [Fact]
    public void A_child_and_a_home_that_no_edit_touches_are_judged_and_priced_as_before() => Cases.Check(EditGenerator.SketchesAndEdits, (both, tally) =>
    {
        MatchingProblem before = SketchProblem.Build(both.Sketch);
        if (Apply(new Scenario("edits", [.. both.First.Where(edit => !edit.ChangesPolicy)]), before, Policy) is not { } applied)
        {
            return;
        }

        foreach (Referral referral in before.Referrals.Where(referral => !applied.TouchedChildren.Contains(referral.Child.Id)))
        {
            foreach (Home home in before.Homes.Where(home => !applied.TouchedHomes.Contains(home.Id)))
            {
                var old = new PlacementCase(before, referral, home);
                var edited = new PlacementCase(applied.Problem, applied.Problem.FindReferral(referral.Child.Id)!, applied.Problem.FindHome(home.Id)!);
                Policy.Rules.Select(rule => (rule.Rule as PlacementRule)?.Evaluate(edited)).ShouldBe(Policy.Rules.Select(rule => (rule.Rule as PlacementRule)?.Evaluate(old)));
                tally.Note("looked at with something edited", both.First.Count > 0);
            }
        }
    }).ShouldHave("looked at with something edited", 1.0 / 20);

    private static AppliedScenario? Apply(Scenario scenario, MatchingProblem problem, MatchingPolicy policy)
    {
        try
        {
            return scenario.Apply(problem, policy);
        }
        catch (InvalidScenarioException)
        {
            return null;
        }
    }

    private static string Outcome(Scenario scenario, MatchingProblem problem)
    {
        try
        {
            return Text(scenario.Apply(problem, Policy).Problem);
        }
        catch (InvalidScenarioException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>What edits can change, written out: entities are equal by id alone, which would hide what differs.</summary>
    private static string Text(MatchingProblem problem) => System.Text.Json.JsonSerializer.Serialize(new object[]
    {
        problem.Homes.Select(home => new { Home = home with { Capabilities = new Dictionary<Capability, bool>() }, (home as FosterHome)?.Exemption, Known = home.Capabilities.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal) }),
        problem.Referrals,
        problem.Residents,
        problem.SiblingGroups,
        problem.ImpactAssessments,
        problem.Wishes.Select(wish => (object)wish),
        problem.Judgements,
        problem.Declines,
    });
}
