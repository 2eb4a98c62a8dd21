using Matching.Tests.Rules;
using static Matching.Tests.Checking.Checks;

namespace Matching.Tests.Checking;

public sealed class PlanCheckerTests
{
    private static readonly Child A = Given.Child("c-a");
    private static readonly Child B = Given.Child("c-b");
    private static readonly Child C = Given.Child("c-c");
    private static readonly FosterHome One = Given.FosterHome("h-1");
    private static readonly FosterHome Two = Given.FosterHome("h-2");

    [Fact]
    public void Check_EmptyProblem_FindsNothing()
    {
        PlanReport report = PlanChecker.Check(Given.Problem(), Plan(), Policy());

        report.KeepsEveryRule.ShouldBeTrue();
        report.ApprovalsRequired.ShouldBeEmpty();
        report.Score.ShouldBe(default);
        report.Before.Children.ShouldBe(0);
        report.After.Placed.ShouldBe(0);
    }

    [Fact]
    public void Check_NoPolicyGiven_UsesTheWelshPolicyOfTheDay()
    {
        MatchingProblem problem = Given.Problem(A, One);

        PlanChecker.Check(problem, Plan("c-a>h-1")).Score.ShouldBe(PlanChecker.Check(problem, Plan("c-a>h-1"), MatchingPolicy.Wales(Given.Today)).Score);
    }

    [Fact]
    public void Check_EntriesThatDoNotFit_AreReportedAndLeftOut()
    {
        MatchingProblem problem = Given.Problem(A, Given.Settled(One, B), One);

        PlanReport report = PlanChecker.Check(problem, Plan("c-a>h-9", "c-b>h-1", "c-z>h-1", "c-y>"), Policy());

        report.Broken().ShouldBe(
        [
            "M-00 c-a@h-9: Home 'h-9', proposed for child 'c-a', is not a home of this problem; the child counts as unplaced.",
            "M-00 c-b@h-1: Child 'c-b' is settled in home 'h-1' and is never moved; leave the child out of the plan.",
            "M-00 c-y@: Child 'c-y' is not a child of this problem; name referred children only.",
            "M-00 c-z@h-1: Child 'c-z' is not a child of this problem; name referred children only.",
        ]);
        report.Score.ShouldBe(new PlanScore(0, 0, 1, 0, 0));
        report.After.Placed.ShouldBe(1);
    }

    [Fact]
    public void Check_HomeWithoutAnId_IsAnUnknownHome()
    {
        var plan = new PlacementPlan([new PlacementOf(A.Id, default(HomeId))]);

        PlanChecker.Check(Given.Problem(A, One), plan, Policy()).BrokenRules.ShouldHaveSingleItem().RuleId.ShouldBe("M-00");
    }

    [Fact]
    public void Check_Unplaced_CountsByUrgencyNamedOrNot()
    {
        MatchingProblem problem = Given.Problem(
            Given.Referral(A) with { Urgency = Urgency.Emergency },
            Given.Referral(B) with { Urgency = Urgency.Urgent },
            Given.Referral(C) with { Urgency = Urgency.Planned },
            One);

        PlanChecker.Check(problem, Plan("c-a>"), Policy()).Score.ShouldBe(new PlanScore(1, 1, 1, 0, 0));
        PlanChecker.Check(problem, Plan("c-a>h-1"), Policy()).Score.ShouldBe(new PlanScore(0, 1, 1, 0, 0));
    }

    [Fact]
    public void Check_PlacementRuleBroken_SaysWhoWhereAndWhy()
    {
        var rule = new TinyPlacementRule("M-90", RuleStrength.Must, placement => placement.Home.Id == Two.Id ? Finding.Broken : Finding.Nothing);

        PlanReport report = PlanChecker.Check(Given.Problem(A, B, One, Two), Plan("c-a>h-1", "c-b>h-2"), Policy(rule));

        report.Broken().ShouldBe(["M-90 c-b@h-2: Broken for c-b in h-2."]);
        report.BrokenRules[0].ToString().ShouldBe("M-90 Broken for c-b in h-2.");
        report.BrokenRules[0].Title.ShouldBe("Tiny placement rule");
        report.KeepsEveryRule.ShouldBeFalse();
    }

    [Fact]
    public void Check_ApprovalRule_GivesATaskAndCosts()
    {
        var rule = new TinyPlacementRule("A-90", RuleStrength.Approval, _ => Finding.NeedsApproval(3));

        PlanReport report = PlanChecker.Check(Given.Problem(B, A, One), Plan("c-b>h-1", "c-a>h-1"), Policy(rule));

        report.ApprovalsRequired.Select(approval => approval.Child).ShouldBe([A.Id, B.Id]);
        report.ApprovalsRequired[0].ShouldBe(new ApprovalRequired("A-90", A.Id, One.Id, "NeedsApproval for c-a in h-1.", "Test Act s.1"));
        report.Score.Wishes.ShouldBe(60);
        report.KeepsEveryRule.ShouldBeTrue();
    }

    [Fact]
    public void Check_WishesAndLaw_CountAtTheirOwnLevels()
    {
        var wish = new TinyPlacementRule("W-90", RuleStrength.Wish, _ => Finding.Counts(1.26));
        var law = new TinyPlacementRule("W-91", RuleStrength.Wish, _ => Finding.Counts(1), ObjectiveLevel.Law);

        // Each finding is rounded by itself: 12.6 tenths are 13, twice.
        PlanChecker.Check(Given.Problem(A, B, One), Plan("c-a>h-1", "c-b>h-1"), Policy(wish, law)).Score.ShouldBe(new PlanScore(0, 0, 0, 2, 26));
    }

    [Theory]
    [InlineData(RuleStrength.Must, FindingKind.Counts, "Broken")]
    [InlineData(RuleStrength.Must, FindingKind.NeedsApproval, "Broken")]
    [InlineData(RuleStrength.Approval, FindingKind.Broken, "NeedsApproval")]
    [InlineData(RuleStrength.Approval, FindingKind.Counts, "NeedsApproval")]
    [InlineData(RuleStrength.Wish, FindingKind.Broken, "Counts")]
    [InlineData(RuleStrength.Wish, FindingKind.NeedsApproval, "Counts")]
    public void Check_FindingNotAllowedForItsStrength_NamesRuleChildAndHome(RuleStrength strength, FindingKind kind, string allowed)
    {
        Finding finding = kind switch
        {
            FindingKind.Broken => Finding.Broken,
            FindingKind.Counts => Finding.Counts(1),
            _ => Finding.NeedsApproval(),
        };
        var rule = new TinyPlacementRule("X-01", strength, _ => finding);

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, One), Plan("c-a>h-1"), Policy(rule))).Message.ShouldBe(
            $"Rule X-01: found {kind} by 1 for child 'c-a' in home 'h-1'; a rule of strength {strength} may find only Nothing or {allowed}, by a finite amount of 0 or more.");
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Check_AmountThatIsNoAmount_NamesRuleChildAndHome(double amount)
    {
        var rule = new TinyPlacementRule("X-01", RuleStrength.Wish, _ => Finding.Counts(amount));

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, One), Plan("c-a>h-1"), Policy(rule)))
            .Message.ShouldContain("for child 'c-a' in home 'h-1'");
    }

    [Fact]
    public void Check_PlanRule_SumsProposedUnplacedAndSettled()
    {
        MatchingProblem problem = Given.Problem(A, B, Given.Settled(One, C), One);

        PlanChecker.Check(problem, Plan("c-a>h-1"), Policy(new TinyPlanRule("L-90", 111, proposed: 1, unplaced: 10, settled: 100))).KeepsEveryRule.ShouldBeTrue();
        PlanChecker.Check(problem, Plan("c-a>h-1"), Policy(new TinyPlanRule("L-90", 110, proposed: 1, unplaced: 10, settled: 100)))
            .Broken().ShouldBe(["L-90 @: The sum is 111, more than 110."]);
    }

    [Theory]
    [InlineData((1L << 40) + 1)]
    [InlineData(-(1L << 40) - 1)]
    public void Check_PlanRuleCountsTooMuch_NamesRuleAndChild(long count)
    {
        var rule = new TinyPlanRule("L-90", 0, unplaced: count);

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, One), Plan(), Policy(rule))).Message.ShouldBe(
            $"Rule L-90: child 'c-a' without a home adds {count}; one child may add from -1099511627776 to 1099511627776.");
    }
}
