using Matching.Tests.Rules;
using static Matching.Tests.Checking.Checks;

namespace Matching.Tests.Checking;

/// <summary>The checker with rules of each kind as they are used: whole plans made by hand, by sentences that people read.</summary>
public sealed class PlanCheckerWithRulesTests
{
    private static readonly Child Ann = Given.Child("c-ann", 12);
    private static readonly Child Bea = Given.Child("c-bea", 11);
    private static readonly Child Cai = Given.Child("c-cai", 3);
    private static readonly FosterHome Small = Given.FosterHome("h-small", 1);
    private static readonly FosterHome Large = Given.FosterHome("h-large", 4) with { Authority = Given.Newport, Location = Given.Place(10) };

    [Fact]
    public void A_plan_that_breaks_a_rule_of_every_kind_is_told_so_rule_by_rule()
    {
        MatchingProblem problem = Given.Problem(
            Ann, Bea, Given.Settled(Small, Cai), Small, Large with { Approval = new() { Places = 4, Ages = new(0, 11) } },
            Given.Impact(Cai, Bea, 4), Given.Siblings(SiblingRelation.TogetherRequired, Ann, Bea));
        MatchingPolicy policy = Policy(
            new PlacesAvailable(), new WithinApprovedAges(), new NoSevereImpact(), new SiblingsTogetherRequired(), new TinyPlanRule("L-90", 1, proposed: 1));

        PlanReport report = PlanChecker.Check(problem, Plan("c-ann>h-large", "c-bea>h-small"), policy);

        report.BrokenRules.Select(rule => $"{rule.RuleId} {string.Join('+', rule.Children)}").ShouldBe(
            ["L-90 ", "M-03 c-bea", "M-05 c-ann", "M-15 c-bea+c-cai", "M-20 c-ann+c-bea"]);
        report.BrokenRules[1].Words.ShouldBe("Home 'h-small' has 1 place(s); 2 children would live there, 1 of them settled.");
        report.BrokenRules[3].Words.ShouldBe("The impact of child 'c-cai' on child 'c-bea' is assessed at severity 4: they must not live together.");
    }

    [Fact]
    public void An_approval_is_listed_as_a_task_with_the_law_behind_it()
    {
        PlanReport report = PlanChecker.Check(Given.Problem(Ann, Large), Plan("c-ann>h-large"), Policy(new OutOfArea()));

        report.ApprovalsRequired.ShouldBe(
        [
            new("A-01", Ann.Id, Large.Id,
                "A panel with a representative of authority 'W06000022' approves the placement of child 'c-ann' out of area in home 'h-large', and the nominated officer of authority 'W06000015' endorses it in writing, before it is made.",
                "SI 2015/1818 reg 12; outside England and Wales SSWBA 2014 s.124"),
        ]);
        report.After.Approvals.ShouldBe([new("A-01", "Out of area: panel and nominated officer", 1)]);
        report.Score.Wishes.ShouldBe(10);
    }

    [Fact]
    public void Wishes_of_every_kind_are_priced_by_their_weights()
    {
        MatchingProblem problem = Given.Problem(
            Ann, Bea, Given.Settled(Large, Cai), Small, Large, Given.Siblings(SiblingRelation.TogetherPreferred, Ann, Bea));
        MatchingPolicy policy = new MatchingPolicy("Test", Given.Today, [])
            .With(new NearHomeCommunity(), 1).With(new AgeGap(), 2).With(new SiblingsTogether(), 50);

        // Ann 10 km from home; she and Cai are nine years apart, four more than usual; one split.
        PlanChecker.Check(problem, Plan("c-ann>h-large", "c-bea>h-small"), policy).Score.ShouldBe(new PlanScore(0, 0, 0, 0, 100 + 80 + 500));

        // Both 10 km from home, and Bea eight years from Cai; together.
        PlanChecker.Check(problem, Plan("c-ann>h-large", "c-bea>h-large"), policy).Score.ShouldBe(new PlanScore(0, 0, 0, 0, 200 + 80 + 60));
    }
}
