using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

public class PlacementExplanationTests
{
    private static readonly PlacementMatcher Matcher = new(MatchingPolicy.Wales(Given.Today));
    private static readonly Child Child = Given.Child() with { Needs = [Need.Desirable(Capability.WelshSpeaking)] };
    private static readonly FosterHome Home = Given.FosterHome("h-1") with { Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = true } };

    private static readonly object[] Facts =
        [Child, Home, new FeatureWish { Child = Child.Id, Feature = Capability.PetFree, Importance = 3 }, new HomeWish { Child = Child.Id, Home = Home.Id, Against = true }];

    [Fact]
    public void ToString_Wishes_AreListedMetOrNot() =>
        Matcher.Match(Given.Problem(Facts)).Explain(Child.Id).ToString().ReplaceLineEndings("\n").ShouldBe("""
            Child 'c-1': home 'h-1' is proposed, 0.0 km (0.0 miles) from the home community. People decide.
            What counts against it, 17.5 km-eq together (1 km-eq counts as much as living 1 km further from home):
              W-17 10.0 km-eq: Not met in home 'h-1' for child 'c-1', who wishes not to live in home 'h-1' (matters).
              W-10 7.5 km-eq: Home 'h-1' has not recorded whether it offers welsh-speaking, for child 'c-1'.
            What is wished, 1 of 3 met:
              W-17 met: Child 'c-1' wishes to have pet-free (matters very much): home 'h-1' has it.
              W-17 not met: Child 'c-1' wishes not to live in home 'h-1' (matters): home 'h-1' is proposed.
              W-10 undecided: Child 'c-1' needs welsh-speaking (desirable): home 'h-1' has not recorded whether it has it.
            Not recorded, and worth asking first:
              Home 'h-1' has not recorded whether it offers welsh-speaking, which child 'c-1' should have.
              No school is recorded for child 'c-1', who is 10; nearness to school counts for nothing meanwhile.
              Home 'h-1' has not recorded from which day it has room; at once is assumed.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void ToString_ContributionOfNothing_IsInTheDataAndNotInTheText()
    {
        PlacementExplanation explanation = Matcher.Match(Given.Problem(Given.Child(), Given.FosterHome() with { Location = Given.Place(1.0 / 64) })).Explain(new("c-1"));

        explanation.Contributions.ShouldContain(contribution => contribution.RuleId == "W-02" && contribution.Price == 0);
        explanation.ToString().ShouldContain("Nothing counts against it.");
        explanation.ToString().ShouldNotContain("W-02");
    }

    [Fact]
    public void Wishes_ChildWithoutAHome_AreListedAsUndecided()
    {
        MatchingResult result = Matcher.Match(Given.Problem([.. Facts, new Decline(Child.Id, Home.Id, Given.Today)]));

        result.Explain(Child.Id).Wishes.ShouldBe(result.WishesOf(Child.Id));
        result.Explain(Child.Id).Wishes.Select(wish => wish.Outcome).ShouldBe([WishOutcome.Undecided, WishOutcome.Undecided, WishOutcome.Undecided]);
        result.Explain(Child.Id).ToString().ShouldContain("What is wished, 0 of 3 met:");
    }

    [Fact]
    public void WishesOf_ChildNotReferred_IsRefused() =>
        Should.Throw<ArgumentException>(() => Matcher.Match(Given.Problem(Facts)).WishesOf(new("c-9")))
            .Message.ShouldBe("Child 'c-9' is not referred in this problem; only referred children can be explained. (Parameter 'child')");

    [Fact]
    public void Of_PlanOfAResult_IsTheExplanationOfTheResult()
    {
        MatchingResult result = Matcher.Match(Given.Problem(Facts));

        PlacementExplanation.Of(result.Problem, result.Policy, result.Plan, Child.Id, result.Check).ToString().ShouldBe(result.Explain(Child.Id).ToString());
    }

    [Fact]
    public void Of_PlanThatLeavesTheChildOut_IsWhyNoHomeIsProposed()
    {
        MatchingProblem problem = Given.Problem([.. Facts, new Decline(Child.Id, Home.Id, Given.Today)]);
        var plan = new PlacementPlan([]);

        PlacementExplanation explanation = PlacementExplanation.Of(problem, Matcher.Policy, plan, Child.Id, PlanChecker.Check(problem, plan, Matcher.Policy));

        explanation.Proposal.ShouldBeNull();
        explanation.ToString().ShouldBe(Matcher.Match(problem).Explain(Child.Id).ToString());
    }

    [Fact]
    public void Of_PlanWithAnUnknownHome_IsRefused()
    {
        MatchingProblem problem = Given.Problem(Facts);
        var plan = new PlacementPlan([new PlacementOf(Child.Id, new HomeId("h-9"))]);

        Should.Throw<ArgumentException>(() => PlacementExplanation.Of(problem, Matcher.Policy, plan, Child.Id, PlanChecker.Check(problem, plan, Matcher.Policy)))
            .Message.ShouldBe("Home 'h-9', proposed for child 'c-1', is not in this problem; check the plan first. (Parameter 'plan')");
    }
}
