using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Checking;

/// <summary>Checking what two plans differ in, against checking the whole of both.</summary>
public sealed class PlanScopeProperties
{
    private static readonly RandomCases Cases = new(150, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void What_changes_between_two_plans_is_found_by_looking_at_what_they_differ_in() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        HomeId?[] homes = [null, .. problem.Homes.Select(home => (HomeId?)home.Id)];
        var kept = new ResolvedPlan(problem, BruteForce.Judged(problem, Policy).MinBy(judged => judged.Score).Plan);
        PlanFindings all = PlanChecker.Find(kept, Policy);
        foreach (Referral moved in problem.Referrals)
        {
            foreach (HomeId? home in homes)
            {
                var other = new ResolvedPlan(problem, new PlacementPlan(problem.Referrals.Select(referral =>
                    new PlacementOf(referral.Child.Id, referral == moved ? home : kept.HomeOf(referral.Child.Id)))));
                var scope = PlanScope.Between(kept, other);
                PlanFindings found = PlanChecker.Find(other, Policy, scope);
                PlanFindings whole = PlanChecker.Find(other, Policy);
                found.BrokenRules().Select(Told).ShouldBe(whole.BrokenRules().Select(Told));
                (all.Score() - (PlanChecker.Find(kept, Policy, scope).Score() - found.Score())).ShouldBe(whole.Score());
                scope.Children.Count.ShouldBe(kept.HomeOf(moved.Child.Id) == home ? 0 : 1);
                tally.Note("breaks a rule", whole.BrokenRules().Count > 0);
                tally.Note("costs something else", whole.Score() != all.Score());
            }
        }
    }).ShouldHave("breaks a rule", 1.0 / 8).ShouldHave("costs something else", 1.0 / 4);

    private static string Told(BrokenRule rule) => $"{rule.RuleId} {string.Join(',', rule.Children)} {rule.Home}";
}
