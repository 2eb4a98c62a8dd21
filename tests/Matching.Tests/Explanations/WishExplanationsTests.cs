using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

public class WishExplanationsTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);
    private static readonly Child Child = Given.Child();
    private static readonly Child Friend = Given.Child("c-2");
    private static readonly FosterHome Home = Given.FosterHome("h-1");
    private static readonly FosterHome Other = Given.FosterHome("h-2") with { Location = Given.Place(20) };
    private static readonly Capability PetFree = Capability.PetFree;

    [Theory]
    [InlineData("h-1", false, WishOutcome.Met, "Child 'c-1' wishes to live in home 'h-1' (matters): home 'h-1' is proposed.")]
    [InlineData("h-2", false, WishOutcome.NotMet, "Child 'c-1' wishes to live in home 'h-2' (matters): home 'h-1' is proposed.")]
    [InlineData("h-2", true, WishOutcome.Met, "Child 'c-1' wishes not to live in home 'h-2' (matters): home 'h-1' is proposed.")]
    [InlineData("h-1", true, WishOutcome.NotMet, "Child 'c-1' wishes not to live in home 'h-1' (matters): home 'h-1' is proposed.")]
    public void Of_HomeWish_SaysWhatBecameOfIt(string wished, bool against, WishOutcome outcome, string reason)
    {
        var wish = new HomeWish { Child = Child.Id, Home = new(wished), Against = against };

        Explain(Child, Home, wish).ShouldBe(new(WishKind.Home, WishedBy.Child, outcome, "W-17", "The child's wishes", true, reason) { Wish = wish });
    }

    [Theory]
    [InlineData(10, false, WishOutcome.Met)]
    [InlineData(11, false, WishOutcome.NotMet)]
    [InlineData(11, true, WishOutcome.Met)]
    [InlineData(10, true, WishOutcome.NotMet)]
    public void Of_PlaceWish_SaysHowFarItIs(double kilometres, bool against, WishOutcome outcome)
    {
        var wish = new PlaceWish { Child = Child.Id, Place = Given.Place(0), Within = Distance.FromKilometres(10), Importance = 3, Against = against };

        WishExplanation found = Explain(Child, Home with { Location = Given.Place(kilometres) }, wish);

        found.Outcome.ShouldBe(outcome);
        found.Kind.ShouldBe(WishKind.Place);
        found.Reason.ShouldBe(
            $"Child 'c-1' wishes {(against ? "not " : "")}to live within 10.0 km (6.2 miles) of a place (matters very much): home 'h-1' is {Distance.FromKilometres(kilometres)} from it by road.");
    }

    [Theory]
    [InlineData(true, false, WishOutcome.Met, "has it")]
    [InlineData(false, false, WishOutcome.NotMet, "does not have it")]
    [InlineData(null, false, WishOutcome.Undecided, "has not recorded whether it has it")]
    [InlineData(false, true, WishOutcome.Met, "does not have it")]
    [InlineData(true, true, WishOutcome.NotMet, "has it")]
    [InlineData(null, true, WishOutcome.Undecided, "has not recorded whether it has it")]
    public void Of_FeatureWish_NeverReadsNotRecordedAsNo(bool? answer, bool against, WishOutcome outcome, string because)
    {
        WishExplanation found = Explain(Child, Recording(PetFree, answer), new FeatureWish { Child = Child.Id, Feature = PetFree, Importance = 1, Against = against });

        found.Outcome.ShouldBe(outcome);
        found.Kind.ShouldBe(WishKind.Feature);
        found.RuleId.ShouldBe("W-17");
        found.Reason.ShouldBe($"Child 'c-1' wishes {(against ? "not " : "")}to have pet-free (would like): home 'h-1' {because}.");
    }

    [Theory]
    [InlineData("h-1", false, WishOutcome.Met, "W-17")]
    [InlineData("h-2", false, WishOutcome.NotMet, "W-17")]
    [InlineData("h-2", true, WishOutcome.Met, "W-20")]
    [InlineData("h-1", true, WishOutcome.NotMet, "W-20")]
    public void Of_WishAboutASettledChild_SaysWhereTheyLive(string where, bool against, WishOutcome outcome, string rule)
    {
        WishExplanation found = Explain(Child, Home, About(Friend, against), new Resident(Friend, new(where)));

        found.Outcome.ShouldBe(outcome);
        found.Kind.ShouldBe(WishKind.Person);
        found.RuleId.ShouldBe(rule);
        found.Reason.ShouldBe($"Child 'c-1' wishes {(against ? "not " : "")}to live with child 'c-2' (matters): child 'c-2' lives in home '{where}', and home 'h-1' is proposed here.");
    }

    [Theory]
    [InlineData("h-1", false, WishOutcome.Met, "W-19", "is proposed for home 'h-1'")]
    [InlineData("h-2", false, WishOutcome.NotMet, "W-19", "is proposed for home 'h-2'")]
    [InlineData(null, false, WishOutcome.NotMet, "W-19", "has no home proposed")]
    [InlineData("h-2", true, WishOutcome.Met, "W-20", "is proposed for home 'h-2'")]
    [InlineData("h-1", true, WishOutcome.NotMet, "W-20", "is proposed for home 'h-1'")]
    public void Of_WishAboutAReferredChild_SaysWhatIsProposedForThem(string? where, bool against, WishOutcome outcome, string rule, string because)
    {
        MatchingProblem problem = Given.Problem(Child, Friend, Home, Other, About(Friend, against));
        var plan = new PlacementPlan([new(Child.Id, Home.Id), new(Friend.Id, where is null ? null : new HomeId(where))]);

        WishExplanation found = WishExplanations.Of(problem, Policy, plan, problem.FindReferral(Child.Id)!).Single();

        found.Outcome.ShouldBe(outcome);
        found.RuleId.ShouldBe(rule);
        found.Counts.ShouldBeTrue();
        found.Reason.ShouldBe($"Child 'c-1' wishes {(against ? "not " : "")}to live with child 'c-2' (matters): child 'c-2' {because}, and home 'h-1' is proposed here.");
    }

    [Fact]
    public void Of_WishToLiveWithASibling_IsTheSiblingsRule()
    {
        MatchingProblem problem = Given.Problem(Child, Friend, Home, Given.Siblings(SiblingRelation.TogetherPreferred, Child, Friend), About(Friend, false));
        var plan = new PlacementPlan([new(Child.Id, Home.Id), new(Friend.Id, Home.Id)]);

        WishExplanation found = WishExplanations.Of(problem, Policy, plan, problem.FindReferral(Child.Id)!).Single();

        (found.RuleId, found.Outcome, found.Counts).ShouldBe(("W-06", WishOutcome.Met, true));
    }

    [Theory]
    [InlineData(15, true, "")]
    [InlineData(16, false, " Parents' wishes weigh nothing from the age of 16.")]
    public void Of_ParentsWish_IsShownAtAnyAgeAndWeighsUnderSixteen(int age, bool counts, string note)
    {
        Child child = Given.Child(age: age);

        WishExplanation found = Explain(child, Home, new HomeWish { Child = child.Id, Home = new("h-2"), By = WishedBy.Parent });

        (found.By, found.RuleId, found.Title, found.Outcome, found.Counts).ShouldBe((WishedBy.Parent, "W-18", "The parents' wishes", WishOutcome.NotMet, counts));
        found.Reason.ShouldBe($"A parent of child 'c-1' wishes to live in home 'h-2' (matters): home 'h-1' is proposed.{note}");
    }

    [Theory]
    [InlineData("welsh-speaking", "W-10")]
    [InlineData("language:polish", "W-11")]
    [InlineData("culture:roma", "W-11")]
    [InlineData("faith:islam", "W-12")]
    [InlineData("step-free", "W-13")]
    public void Of_DesirableNeed_SaysWhatTheHomeRecords(string code, string rule)
    {
        Child child = Child with { Needs = [Need.Desirable(new(code))] };
        (bool? Answer, WishOutcome Outcome, string Because)[] cases =
        [
            (true, WishOutcome.Met, "has it"), (false, WishOutcome.NotMet, "does not have it"), (null, WishOutcome.Undecided, "has not recorded whether it has it"),
        ];
        foreach ((bool? answer, WishOutcome outcome, string because) in cases)
        {
            Explain(child, Recording(new(code), answer)).ShouldBe(
                new(WishKind.Need, WishedBy.Child, outcome, rule, Policy.Find(rule)!.Rule.Title, true, $"Child 'c-1' needs {code} (desirable): home 'h-1' {because}.") { Need = child.Needs[0] });
        }
    }

    [Theory]
    [InlineData(true, WishOutcome.Met, "M-18")]
    [InlineData(null, WishOutcome.Undecided, "W-14")]
    public void Of_EssentialNeedOfFaith_NamesTheRuleThatHoldsOrDoubtsIt(bool? answer, WishOutcome outcome, string rule)
    {
        Capability faith = Capability.Faith("islam");

        WishExplanation found = Explain(Child with { Needs = [Need.Essential(faith)] }, Recording(faith, answer));

        (found.Outcome, found.RuleId, found.Counts).ShouldBe((outcome, rule, true));
        found.Reason.ShouldStartWith("Child 'c-1' needs faith:islam (essential): ");
    }

    [Fact]
    public void Of_EssentialNeedThatNoRuleBars_IsNotMet()
    {
        Capability faith = Capability.Faith("islam");
        MatchingProblem problem = Given.Problem(Child with { Needs = [Need.Essential(faith)] }, Recording(faith, false));

        WishExplanation found = WishExplanations.Of(problem, Policy.Without("M-18"), new PlacementPlan([new(Child.Id, Home.Id)]), problem.Referrals[0]).Single();

        (found.Outcome, found.RuleId).ShouldBe((WishOutcome.NotMet, "W-12"));
    }

    [Fact]
    public void Of_EssentialNeedOfCare_IsNoPreference() =>
        Of(Child with { Needs = [Need.Essential(Capability.StepFree)] }, Home).ShouldBeEmpty();

    [Fact]
    public void Of_Interests_SaysWhichAreShared()
    {
        Child child = Child with { Interests = ["football", "horses"] };

        Of(child, Home with { Interests = ["Football"] }).Select(found => (found.Kind, found.Interest, found.Outcome, found.RuleId, found.Reason)).ShouldBe(
        [
            (WishKind.Interest, "football", WishOutcome.Met, "W-21", "Child 'c-1' likes football: home 'h-1' shares it."),
            (WishKind.Interest, "horses", WishOutcome.NotMet, "W-21", "Child 'c-1' likes horses: it is not among the interests of home 'h-1'."),
        ]);
        Of(child, Home)[0].ShouldBe(
            new(WishKind.Interest, WishedBy.Child, WishOutcome.Undecided, "W-21", "Shared interests", true, "Child 'c-1' likes football: home 'h-1' has recorded no interests.") { Interest = "football" });
    }

    [Fact]
    public void Of_NoHomeProposed_LeavesEveryWishOpen()
    {
        Child child = Child with { Needs = [Need.Desirable(Capability.WelshSpeaking)], Interests = ["chess"] };
        MatchingProblem problem = Given.Problem(
            child, Friend, Home, About(Friend, false), About(Friend, false) with { By = WishedBy.Parent, Against = true }, new FeatureWish { Child = child.Id, Feature = PetFree }, new HomeWish { Child = child.Id, Home = Home.Id });

        IReadOnlyList<WishExplanation> found = WishExplanations.Of(problem, Policy, new PlacementPlan([new(Friend.Id, Home.Id)]), problem.FindReferral(child.Id)!);

        found.Count.ShouldBe(6);
        found.ShouldAllBe(wish => wish.Outcome == WishOutcome.Undecided && wish.Reason.EndsWith(": no home is proposed.", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_RuleThatThePolicyLacks_ShowsTheWishAndSaysThatItDoesNotWeigh()
    {
        var wish = new HomeWish { Child = Child.Id, Home = Home.Id };
        MatchingProblem problem = Given.Problem(Child, Home, wish);
        var plan = new PlacementPlan([new(Child.Id, Home.Id)]);
        foreach (MatchingPolicy policy in new[] { Policy.Without("W-17"), Policy.WithWeight("W-17", 0) })
        {
            WishExplanations.Of(problem, policy, plan, problem.Referrals[0]).Single().ShouldBe(
                new(WishKind.Home, WishedBy.Child, WishOutcome.Met, "W-17", "The child's wishes", false, "Child 'c-1' wishes to live in home 'h-1' (matters): home 'h-1' is proposed. Policy 'Wales' does not weigh it.") { Wish = wish });
        }
    }

    private static PersonWish About(Child other, bool against) => new() { Child = Child.Id, Other = other.Id, Against = against };

    private static FosterHome Recording(Capability capability, bool? answer) =>
        answer is { } has ? Home with { Capabilities = new Dictionary<Capability, bool> { [capability] = has } } : Home;

    private static WishExplanation Explain(Child child, FosterHome home, params object[] facts) => Of(child, home, facts).Single();

    /// <summary>What becomes of a child's wishes when the home is proposed; another home is there to wish for.</summary>
    private static IReadOnlyList<WishExplanation> Of(Child child, FosterHome home, params object[] facts)
    {
        MatchingProblem problem = Given.Problem([child, home, Other, .. facts]);
        return WishExplanations.Of(problem, Policy, new PlacementPlan([new(child.Id, home.Id)]), problem.FindReferral(child.Id)!);
    }
}
