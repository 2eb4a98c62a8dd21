namespace Matching.Tests.Explanations;

/// <summary>Who could lift each rule that must hold: written out here once more, so that no rule becomes one that a change is offered against without being looked at.</summary>
public sealed class RuleLiftTests
{
    [Fact]
    public void Of_EveryRuleThatMustHold_IsWhoTheTableSays() =>
        Sets().SelectMany(policy => policy.Rules).Select(weighted => weighted.Rule).Where(rule => rule.Strength == RuleStrength.Must).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"{rule.Id} {RuleLift.Of(rule)}").ShouldBe(
            [
                "M-01 Nobody", // registration of the provider
                "M-02 Nobody", // registration of the home
                "M-03 Approver", // places
                "M-04 Approver", // usual fostering limit
                "M-05 Approver", // ages
                "M-06 Approver", // sexes
                "M-07 Approver", // kinds of placement
                "M-08 Approver", // named children
                "M-09 Home", // available on the day
                "M-10 Home", // declined
                "M-11 Professional", // vetoed
                "M-12 Professional", // pinned elsewhere
                "M-13 Nobody", // exclusion zones
                "M-14 Nobody", // unsafe people
                "M-15 Nobody", // severe impact
                "M-16 Nobody", // lives alone
                "M-17 Home", // takes one child
                "M-18 Home", // essential needs
                "M-19 Nobody", // siblings apart
                "M-20 Nobody", // siblings together
                "M-21 Nobody", // secure accommodation without an order
                "M-22 Nobody", // secure referral
                "M-23 Nobody", // connected person
                "M-24 Nobody", // supported accommodation before sixteen
                "M-25 Ministers", // for-profit by approval
                "M-26 Nobody", // new for-profit registration
                "M-27 Nobody", // added for-profit capacity
                "M-28 Home", // staff on shift
                "M-29 Authority", // care plan
                "M-30 Nobody", // present home closed
            ]);

    [Fact]
    public void Of_LimitOnTheWholePlan_IsNobody() =>
        new Rule[] { new MoveLimit(0), new WeeklyBudget(0), new ProviderKindShare(ProviderKind.ForProfit, 0) }.ShouldAllBe(rule => RuleLift.Of(rule) == LiftedBy.Nobody);

    private static IEnumerable<MatchingPolicy> Sets() =>
        [.. new[] { 2026, 2027, 2028, 2031 }.Select(year => MatchingPolicy.Wales(new(year, 11, 1))), MatchingPolicy.England(new(2026, 11, 1))];
}
