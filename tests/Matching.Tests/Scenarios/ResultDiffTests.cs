using Matching.Tests.Rules;

namespace Matching.Tests.Scenarios;

public sealed class ResultDiffTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");
    private static readonly FosterHome Near = Given.FosterHome("h-near", places: 1);
    private static readonly FosterHome Far = Given.FosterHome("h-far", places: 1) with { Location = Given.Place(30) };

    private static readonly MatchingResult Before = Match(Given.Problem([First, Second, Near, Far]), Policy);

    [Fact]
    public void Diff_HomeGainsAPlace_TellsWhoGainsAndByHowMuch()
    {
        MatchingResult after = After(new ChangePlaces(new("h-near"), 1));
        ResultDiff diff = after.Diff(Before);
        ChildId far = Before.Proposals.Single(proposal => proposal.Home.Value == "h-far").Child;

        ChildDifference child = diff.Children.ShouldHaveSingleItem();
        child.Child.ShouldBe(far);
        child.Change.ShouldBe(ChildChange.OtherHome);
        child.KilometresChange!.Value.ShouldBe(-30, 0.001);
        child.BurdenChange!.Value.Tenths.ShouldBeLessThan(-200);
        diff.Gaining.ShouldBe([child]);
        diff.Losing.ShouldBeEmpty();
        diff.Levels.Select(level => level.Change).ShouldBe([0, 0, 0, 0, diff.Levels[4].Change]);
        diff.Levels[4].Change.ShouldBeLessThan(0);
        diff.Levels[4].IsExact.ShouldBeTrue();
        diff.Measures.Single(row => row.GroupKey is null && row.Key == "from-home-worst-kilometres").ShouldSatisfyAllConditions(
            row => row.Before.Number!.Value.ShouldBe(30, 0.001), row => row.After.Number!.Value.ShouldBe(0, 0.001));
        diff.Measures.Single(row => row.GroupKey == "age-10-15" && row.Key == "children").Before.IsSuppressed.ShouldBeTrue();
        diff.ToString().ShouldBe("Another home is proposed for 1 child(ren), a home for 0 who had none, none for 0 who had one; 1 gain, 0 lose.");
    }

    [Fact]
    public void Diff_ChildJoinsAndChildLeaves_AreNeitherGainNorLoss()
    {
        MatchingResult after = After(new WithdrawReferral(new("c-1")), new AddReferral(Given.Referral(Given.Child("c-9"))));
        ResultDiff diff = after.Diff(Before);

        diff.Of(ChildChange.Left).Select(child => child.Child.Value).ShouldBe(["c-1"]);
        diff.Of(ChildChange.Joined).Select(child => child.Child.Value).ShouldBe(["c-9"]);
        diff.Gaining.Concat(diff.Losing).Select(child => child.Child.Value).ShouldNotContain("c-9");
        diff.BurdensCompare.ShouldBeTrue();
    }

    [Fact]
    public void Diff_OtherWeights_GoesByDistanceAlone()
    {
        ResultDiff diff = After(new ChangeWeight("W-02", 7)).Diff(Before);

        diff.BurdensCompare.ShouldBeFalse();
        diff.Changes.ShouldBeEmpty();
        diff.Of(ChildChange.SameHome).Count.ShouldBe(diff.Children.Count);
        diff.Gaining.ShouldBeEmpty();
        diff.Losing.ShouldBeEmpty();
        diff.Policies.Single().ToString().ShouldStartWith("W-02");
    }

    [Fact]
    public void Then_DifferenceThatStartsElsewhere_IsRefused()
    {
        ResultDiff one = After(new ChangePlaces(new("h-near"), 1)).Diff(Before);

        Should.Throw<ArgumentException>(() => one.Then(one)).Message.ShouldBe(
            "The second difference does not start at the result at which the first one ends; give differences of results in a row. (Parameter 'next')");
    }

    private static MatchingResult Match(MatchingProblem problem, MatchingPolicy policy) => new PlacementMatcher(policy).Match(problem);

    private static MatchingResult After(params ScenarioEdit[] edits)
    {
        AppliedScenario applied = new Scenario("test", edits).Apply(Before.Problem, Policy);
        return Match(applied.Problem, applied.Policy);
    }
}
