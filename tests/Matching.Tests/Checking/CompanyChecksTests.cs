using Matching.Tests.Rules;
using static Matching.Tests.Checking.Checks;

namespace Matching.Tests.Checking;

public sealed class CompanyChecksTests
{
    private static readonly Child A = Given.Child("c-a");
    private static readonly Child B = Given.Child("c-b");
    private static readonly Child C = Given.Child("c-c");
    private static readonly Child D = Given.Child("c-d");
    private static readonly FosterHome One = Given.FosterHome("h-1");
    private static readonly FosterHome Two = Given.FosterHome("h-2");
    private static readonly TinyPairRule EachPair = new("W-90", RuleStrength.Wish, _ => Finding.Counts(1));

    [Fact]
    public void Pairs_TwoProposedAndTwoSettled_CountOnceEachButNotTheSettledPair()
    {
        MatchingProblem problem = Given.Problem(A, B, Given.Settled(One, C), Given.Settled(One, D), One);

        PlanChecker.Check(problem, Plan("c-a>h-1", "c-b>h-1"), Policy(EachPair)).Score.Wishes.ShouldBe(50);
    }

    [Fact]
    public void Pairs_HomeWithoutAProposedChild_IsNotJudged()
    {
        MatchingProblem problem = Given.Problem(A, Given.Settled(One, C), Given.Settled(One, D), One, Two);

        PlanChecker.Check(problem, Plan("c-a>h-2"), Policy(EachPair)).Score.Wishes.ShouldBe(0);
    }

    [Fact]
    public void Pairs_Broken_NamesBothChildrenAndTheHome()
    {
        var rule = new TinyPairRule("M-90", RuleStrength.Must, _ => Finding.Broken);

        PlanChecker.Check(Given.Problem(A, Given.Settled(One, C), One), Plan("c-a>h-1"), Policy(rule)).Broken().ShouldBe(
            ["M-90 c-a+c-c@h-1: Broken for c-a with c-c."]);
    }

    [Fact]
    public void Pairs_Approval_IsAskedForEachProposedChildAndPricedOnce()
    {
        var rule = new TinyPairRule("A-90", RuleStrength.Approval, _ => Finding.NeedsApproval());

        PlanReport both = PlanChecker.Check(Given.Problem(A, B, One), Plan("c-a>h-1", "c-b>h-1"), Policy(rule));
        PlanReport withSettled = PlanChecker.Check(Given.Problem(A, Given.Settled(One, C), One), Plan("c-a>h-1"), Policy(rule));

        both.ApprovalsRequired.Select(approval => approval.Child).ShouldBe([A.Id, B.Id]);
        both.Score.Wishes.ShouldBe(10);
        withSettled.ApprovalsRequired.ShouldHaveSingleItem().Child.ShouldBe(A.Id);
    }

    [Fact]
    public void Pairs_FindingNotAllowed_NamesRuleChildrenAndHome()
    {
        var rule = new TinyPairRule("X-01", RuleStrength.Wish, _ => Finding.Broken);

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, B, One), Plan("c-a>h-1", "c-b>h-1"), Policy(rule))).Message.ShouldBe(
            "Rule X-01: found Broken by 1 for children 'c-a' and 'c-b' in home 'h-1'; a rule of strength Wish may find only Nothing or Counts, by a finite amount of 0 or more.");
    }

    [Fact]
    public void Pairs_TwoAnswersForTwoOrders_NamesBoth()
    {
        var rule = new TinyPairRule("X-01", RuleStrength.Wish, pair => Finding.Counts(pair.First.Id == A.Id ? 1 : 2));

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, B, One), Plan("c-a>h-1", "c-b>h-1"), Policy(rule))).Message.ShouldBe(
            "Rule X-01: found Counts by 1 for children 'c-a' and 'c-b' in home 'h-1', but Counts by 2 for the same two the other way round; findings on pairs must be symmetric.");
    }

    [Fact]
    public void Homes_Broken_NamesTheProposedChildren()
    {
        var rule = new TinyHomeRule("M-90", home => home.Settled.Count + home.Proposed.Count > 2 ? Finding.Broken : Finding.Nothing);
        MatchingProblem problem = Given.Problem(A, B, Given.Settled(One, C), One, Two);

        PlanChecker.Check(problem, Plan("c-a>h-1", "c-b>h-1"), Policy(rule)).Broken().ShouldBe(["M-90 c-a+c-b@h-1: h-1: 1 settled, 2 proposed."]);
        PlanChecker.Check(problem, Plan("c-a>h-1", "c-b>h-2"), Policy(rule)).KeepsEveryRule.ShouldBeTrue();
    }

    [Fact]
    public void Homes_BrokenBySettledChildrenAlone_IsNotJudged()
    {
        var rule = new TinyHomeRule("M-90", _ => Finding.Broken);

        PlanChecker.Check(Given.Problem(A, Given.Settled(One, C), One, Two), Plan("c-a>"), Policy(rule)).KeepsEveryRule.ShouldBeTrue();
    }

    [Fact]
    public void Homes_FindingNotAllowed_NamesRuleChildrenAndHome()
    {
        var rule = new TinyHomeRule("X-01", _ => Finding.Counts(2));

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, B, One), Plan("c-a>h-1", "c-b>h-1"), Policy(rule))).Message.ShouldBe(
            "Rule X-01: found Counts by 2 for children 'c-a', 'c-b' in home 'h-1'; a rule of strength Must may find only Nothing or Broken, by a finite amount of 0 or more.");
    }
}
