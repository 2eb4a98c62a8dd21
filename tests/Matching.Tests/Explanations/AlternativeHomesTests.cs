using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

public class AlternativeHomesTests
{
    private static readonly PlacementMatcher Matcher = new(MatchingPolicy.Wales(Given.Today));
    private static readonly Child First = Given.Child();
    private static readonly Child Second = Given.Child() with { Id = new("c-2") };

    [Fact]
    public void Alternatives_HomeIsFullForOthers_NamesTheRuleOfPlaces()
    {
        MatchingResult result = Matcher.Match(Given.Problem(First, Second, OnePlace("h-1"), OnePlace("h-2")));

        AlternativeHome other = result.Alternatives(First.Id, Matcher).ShouldHaveSingleItem();
        other.Home.ShouldNotBe(result.Plan.HomeOf(First.Id)!.Value);
        other.RuledOutBy.ShouldBe([new RuleAgainst("M-03", "Places available")]);
        other.WishesDifference.ShouldBe(new KilometreEquivalent(0));
        other.LawDifference.ShouldBe(0);
    }

    [Fact]
    public void Alternatives_SiblingsWouldBeParted_CountsWhatThatCosts()
    {
        MatchingResult result = Matcher.Match(Given.Problem(
            First, Second, Given.FosterHome("h-1"), Given.FosterHome("h-2"), new SiblingGroup(new("g-1"), [First.Id, Second.Id])));

        AlternativeHome other = result.Alternatives(First.Id, Matcher).ShouldHaveSingleItem();
        other.RuledOutBy.ShouldBeEmpty();
        other.WishesDifference.ShouldBe(new KilometreEquivalent(500));
        other.Contributions.ShouldContain(one => one.RuleId == "W-06" && one.Price == 500);
    }

    [Fact]
    public void Alternatives_SiblingsMustBeTogether_NamesTheRule()
    {
        MatchingResult result = Matcher.Match(Given.Problem(
            First, Second, Given.FosterHome("h-1"), Given.FosterHome("h-2"), new SiblingGroup(new("g-1"), [First.Id, Second.Id], SiblingRelation.TogetherRequired)));

        result.Alternatives(First.Id, Matcher).ShouldHaveSingleItem().RuledOutBy.ShouldBe([new RuleAgainst("M-20", "Siblings together where required")]);
    }

    [Fact]
    public void Alternatives_ChildWithoutAHome_TellsNoDifference()
    {
        MatchingResult result = Matcher.Match(Given.Problem(First, Second, OnePlace("h-1")));

        AlternativeHome other = result.Alternatives(result.Unplaced[0].Child, Matcher).ShouldHaveSingleItem();
        other.WishesDifference.ShouldBeNull();
        other.LawDifference.ShouldBeNull();
        other.RuledOutBy.ShouldBe([new RuleAgainst("M-03", "Places available")]);
    }

    [Fact]
    public void Alternatives_MatcherOfAnotherPolicy_IsRefused()
    {
        MatchingResult result = Matcher.Match(Given.Problem(First, OnePlace("h-1")));

        Should.Throw<ArgumentException>(() => result.Alternatives(First.Id, new PlacementMatcher(MatchingPolicy.Wales(Given.Today).WithName("Other")))).Message.ShouldBe(
            "The matcher ranks by policy 'Other' and this plan was made by another, 'Wales'; give a matcher with this plan's policy. (Parameter 'matcher')");
    }

    private static FosterHome OnePlace(string id)
    {
        FosterHome home = Given.FosterHome(id);
        return home with { Approval = home.Approval with { Places = 1 } };
    }
}
