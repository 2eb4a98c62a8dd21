using Matching.Tests.Rules;

namespace Matching.Tests.Exploring;

public class PlanExplorerTests
{
    private static readonly PlacementMatcher Matcher = new(MatchingPolicy.Wales(Given.Today));
    private static readonly Child One = Given.Child("c-1");
    private static readonly Child Two = Given.Child("c-2") with { HomeCommunity = Given.Place(6) };
    private static readonly FosterHome Near = Given.FosterHome("h-1", places: 1);
    private static readonly FosterHome Far = Given.FosterHome("h-2", places: 1) with { Location = Given.Place(30) };

    [Fact]
    public void Contrast_HomeThatAnotherChildHas_TellsRuleByRuleAndWhoWouldMove() =>
        Explorer(One, Two, Near, Far).Contrast(One.Id, Far.Id).ToString().ReplaceLineEndings("\n").ShouldBe("""
            Child 'c-1': home 'h-1' is proposed, and not home 'h-2'. People decide.
            Rule by rule for this child, as proposed and then instead:
              W-02 Near the home community: nothing and 30.0 km-eq, 30.0 km-eq more
            The best proposal with this home costs 12.0 km-eq more in all.
            For other children it would mean:
              Child 'c-2': home 'h-1' instead of home 'h-2', 18.0 km-eq less for this child's wishes
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Contrast_HomeThatARuleRulesOut_TellsTheRuleAndSolvesNothing()
    {
        HomeContrast contrast = Explorer(One, Near, Far, new Decline(One.Id, Far.Id, Given.Today)).Contrast(One.Id, Far.Id);

        contrast.Outcome.ShouldBe(ChoiceOutcome.RuledOut);
        contrast.Cost.ShouldBeNull();
        contrast.ToString().ReplaceLineEndings("\n").ShouldBe("""
            Child 'c-1': home 'h-1' is proposed, and not home 'h-2'. People decide.
            Rule by rule for this child, as proposed and then instead:
              W-02 Near the home community: nothing and 30.0 km-eq, 30.0 km-eq more
            Home 'h-2' cannot be proposed for this child:
              M-10 Home 'h-2' has declined child 'c-1'.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Contrast_ChildUnplaced_TellsWhoWouldHaveNoHomeInstead() =>
        Explorer(One, Two, Near).Contrast(Two.Id, Near.Id).ToString().ReplaceLineEndings("\n").ShouldBe("""
            Child 'c-2': no home is proposed; this is what home 'h-1' would mean. People decide.
            Rule by rule for this child, as proposed and then instead:
              W-02 Near the home community: nothing and 6.0 km-eq, 6.0 km-eq more
            The best proposal with this home costs 6.0 km-eq more in all.
            For other children it would mean:
              Child 'c-1': no home instead of home 'h-1'
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Contrast_HomeThatIsProposed_CostsNothing() =>
        Explorer(One, Near, Far).Contrast(One.Id, Near.Id).ToString().ReplaceLineEndings("\n").ShouldBe("""
            Child 'c-1': home 'h-1' is what the proposal says. People decide.
            The best proposal with this home costs nothing more in all.
            No other child would live elsewhere.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Contrast_SiblingsTogether_TakesTheOtherAlong()
    {
        Child sibling = Given.Child("c-3");
        FosterHome wide = Given.FosterHome("h-3", places: 2) with { Location = Given.Place(12) };
        FosterHome wider = Given.FosterHome("h-4", places: 2);
        HomeContrast contrast = Explorer(One, sibling, wide, wider, Given.Siblings(SiblingRelation.TogetherRequired, One, sibling)).Contrast(One.Id, wide.Id);

        contrast.Cost!.Others.Select(other => (other.Child, other.After!.Home)).ShouldBe([(sibling.Id, wide.Id)]);
        contrast.Cost.Plan.HomeOf(One.Id).ShouldBe(wide.Id);
    }

    [Fact]
    public void RankHomes_TwoHomes_TellTheirCostForEverybody() =>
        Explorer(One, Two, Near, Far).RankHomes(One.Id).Select(choice => choice.ToString()).ShouldBe([
            "Child 'c-1' in home 'h-1': 0.0 km-eq alone, proposed; costs nothing more in all",
            "Child 'c-1' in home 'h-2': 30.0 km-eq alone; costs 12.0 km-eq more in all; 1 other child elsewhere ('c-2')",
        ]);

    [Fact]
    public void RankChildren_OneHome_TellsTheCostOfEachChoice() =>
        Explorer(One, Two, Near).RankChildren(Near.Id).Select(choice => choice.ToString()).ShouldBe([
            "Child 'c-1' in home 'h-1': 0.0 km-eq alone, proposed; costs nothing more in all",
            "Child 'c-2' in home 'h-1': 6.0 km-eq alone; costs 6.0 km-eq more in all; 1 other child elsewhere ('c-1')",
        ]);

    [Fact]
    public void Prepare_BeforeOrNever_ChangesNoAnswer()
    {
        PlanExplorer prepared = Explorer(One, Two, Near, Far);
        prepared.Prepare();
        prepared.Prepare();

        prepared.Contrast(One.Id, Far.Id).ToString().ShouldBe(Explorer(One, Two, Near, Far).Contrast(One.Id, Far.Id).ToString());
    }

    [Fact]
    public void Prepare_LimitOnTheWholePlan_HasNothingToPrepare()
    {
        var matcher = new PlacementMatcher(Matcher.Policy.With(new MoveLimit(0)));
        var explorer = new PlanExplorer(matcher, matcher.Match(Given.Problem(One, Two, Near, Far)));
        explorer.Prepare();

        explorer.Contrast(One.Id, Far.Id).Cost!.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void Contrast_UnknownChildOrHome_IsRefused()
    {
        PlanExplorer explorer = Explorer(One, Near);

        Should.Throw<ArgumentException>(() => explorer.Contrast(new("c-9"), Near.Id)).Message
            .ShouldBe("Child 'c-9' is not referred in this problem; only referred children can be matched. (Parameter 'child')");
        Should.Throw<ArgumentException>(() => explorer.Contrast(One.Id, new("h-9"))).Message
            .ShouldBe("Home 'h-9' is not in this problem. (Parameter 'home')");
    }

    [Fact]
    public void Constructor_MatcherWithAnotherPolicy_IsRefused() =>
        Should.Throw<ArgumentException>(() => new PlanExplorer(new PlacementMatcher(Matcher.Policy.With(new MoveLimit(3))), Matcher.Match(Given.Problem(One, Near)))).Message
            .ShouldStartWith("The matcher has policy ");

    [Fact]
    public void Contrast_WorkLimitOfNothing_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Explorer(One, Near, Far).Contrast(One.Id, Far.Id, new ExploreOptions { WorkLimit = 0 }))
            .Message.ShouldStartWith("The work limit must be above zero, or null for none.");

    private static PlanExplorer Explorer(params object[] facts) => new(Matcher, Matcher.Match(Given.Problem(facts)));
}
