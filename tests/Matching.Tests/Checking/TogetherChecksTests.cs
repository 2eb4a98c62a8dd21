using Matching.Tests.Rules;
using static Matching.Tests.Checking.Checks;

namespace Matching.Tests.Checking;

public sealed class TogetherChecksTests
{
    private static readonly Child A = Given.Child("c-a");
    private static readonly Child B = Given.Child("c-b");
    private static readonly Child C = Given.Child("c-c");
    private static readonly FosterHome One = Given.FosterHome("h-1");
    private static readonly FosterHome Two = Given.FosterHome("h-2");
    private static readonly FosterHome Three = Given.FosterHome("h-3");

    [Theory]
    [InlineData("c-a>h-1 c-b>h-1 c-c>h-1", 0)]
    [InlineData("c-a>h-1 c-b>h-1 c-c>h-2", 25)]
    [InlineData("c-a>h-1 c-b>h-2 c-c>h-3", 50)]
    [InlineData("c-a>h-1 c-b>h-1 c-c>", 25)]
    [InlineData("c-a>h-1 c-b> c-c>", 50)]
    [InlineData("c-a> c-b> c-c>", 50)]
    public void Wish_ThreeReferred_CostsEachPartBeyondTheFirst(string plan, long cost)
    {
        var rule = new TinyTogetherRule("W-90", RuleStrength.Wish, ["c-a", "c-b", "c-c"], 2.5);

        PlanReport report = PlanChecker.Check(Given.Problem(A, B, C, One, Two, Three), Plan(plan.Split(' ')), Policy(rule));

        report.Score.Wishes.ShouldBe(cost);
        report.KeepsEveryRule.ShouldBeTrue();
    }

    [Theory]
    [InlineData("c-a>h-1", 0)]
    [InlineData("c-a>h-2", 10)]
    [InlineData("c-a>", 10)]
    public void Wish_SiblingIsSettled_TheSettledHomeIsAPart(string plan, long cost)
    {
        var rule = new TinyTogetherRule("W-90", RuleStrength.Wish, ["c-a", "c-c"]);

        PlanChecker.Check(Given.Problem(A, Given.Settled(One, C), One, Two), Plan(plan), Policy(rule)).Score.Wishes.ShouldBe(cost);
    }

    [Fact]
    public void Wish_SetOfSettledOrOfOneChild_CostsNothing()
    {
        MatchingProblem problem = Given.Problem(A, Given.Settled(One, B), Given.Settled(Two, C), One, Two);
        MatchingPolicy policy = Policy(
            new TinyTogetherRule("W-90", RuleStrength.Wish, ["c-b", "c-c"]), new TinyTogetherRule("W-91", RuleStrength.Wish, ["c-a", "c-a"]));

        PlanChecker.Check(problem, Plan("c-a>h-1"), policy).Score.Wishes.ShouldBe(0);
    }

    [Theory]
    [InlineData("c-a>h-1 c-b>h-1", null)]
    [InlineData("c-a> c-b>", null)]
    [InlineData("c-a>h-1 c-b>h-2", "M-90 c-a+c-b@h-1: c-a+c-b in 2 part(s).")]
    [InlineData("c-a> c-b>h-2", "M-90 c-a+c-b@h-2: c-a+c-b in 2 part(s).")]
    public void Must_TwoReferred_OneHomeOrAllUnplaced(string plan, string? broken)
    {
        var rule = new TinyTogetherRule("M-90", RuleStrength.Must, ["c-a", "c-b"]);

        PlanReport report = PlanChecker.Check(Given.Problem(A, B, One, Two), Plan(plan.Split(' ')), Policy(rule));

        report.Broken().ShouldBe(broken is null ? [] : [broken]);
        report.Score.Wishes.ShouldBe(0);
    }

    [Theory]
    [InlineData("c-a>h-1 c-b>h-1", null)]
    [InlineData("c-a> c-b>", null)]
    [InlineData("c-a>h-2 c-b>h-2", "M-90 c-a+c-b+c-c@h-2: c-a+c-b+c-c in 2 part(s).")]
    [InlineData("c-a>h-1 c-b>", "M-90 c-a+c-b+c-c@h-1: c-a+c-b+c-c in 2 part(s).")]
    public void Must_OneSettled_TheSettledHomeOrAllUnplaced(string plan, string? broken)
    {
        var rule = new TinyTogetherRule("M-90", RuleStrength.Must, ["c-a", "c-b", "c-c"]);

        PlanChecker.Check(Given.Problem(A, B, Given.Settled(One, C), One, Two), Plan(plan.Split(' ')), Policy(rule))
            .Broken().ShouldBe(broken is null ? [] : [broken]);
    }

    [Fact]
    public void Sets_NameAChildWhoIsNotThere_NamesRuleAndChild()
    {
        var rule = new TinyTogetherRule("X-01", RuleStrength.Wish, ["c-a", "c-z"]);

        Should.Throw<InvalidOperationException>(() => PlanChecker.Check(Given.Problem(A, One), Plan(), Policy(rule))).Message.ShouldBe(
            "Rule X-01: a set names child 'c-z', who is neither referred nor settled in this problem.");
    }
}
