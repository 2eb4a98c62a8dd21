using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Explanations;

/// <summary>The audit of who was passed over, against the plan checker.</summary>
public sealed class EnvyProperties
{
    private static readonly RandomCases Cases = new(100, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void A_plan_that_is_proven_best_passes_nobody_over_without_a_reason() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingResult result = new PlacementMatcher(Policy).Match(SketchProblem.Build(Crowds.Of(sketch)));
        var audit = EnvyAudit.Of(result);
        audit.WithoutReason.ShouldBeEmpty();
        foreach (EnvyFinding finding in audit.Findings)
        {
            ShouldBeAsChecked(result.Problem, result.Plan, finding);
        }

        tally.Note("with findings", audit.Findings.Count > 0);
    }).ShouldHave("with findings", 1.0 / 10);

    [Fact]
    public void Of_all_plans_each_in_which_a_change_of_places_would_be_better_is_found() => new RandomCases(25, Size: 200).Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(Crowds.Of(sketch));
        bool unfair = false;
        foreach ((PlacementPlan plan, PlanScore score) in BruteForce.Judged(problem, Policy).Take(40))
        {
            var audit = EnvyAudit.Of(problem, Policy, plan);
            foreach (EnvyFinding finding in audit.Findings)
            {
                ShouldBeAsChecked(problem, plan, finding);
                bool better = PlanChecker.Check(problem, Swapped(problem, plan, finding), Policy) is { KeepsEveryRule: true } swapped && swapped.Score < score;
                (finding.Reason == EnvyReason.None).ShouldBe(better, finding.ToString());
                unfair |= better;
            }
        }

        tally.Note("unfair", unfair);
    }).ShouldHave("unfair", 1.0 / 8);

    private static void ShouldBeAsChecked(MatchingProblem problem, PlacementPlan plan, EnvyFinding finding)
    {
        PlanReport swapped = PlanChecker.Check(problem, Swapped(problem, plan, finding), Policy);
        swapped.KeepsEveryRule.ShouldBe(finding.Rules.Count == 0, finding.ToString());
        if (swapped.KeepsEveryRule)
        {
            finding.Difference.ShouldBe(swapped.Score - PlanChecker.Check(problem, plan, Policy).Score, finding.ToString());
        }
    }

    private static PlacementPlan Swapped(MatchingProblem problem, PlacementPlan plan, EnvyFinding finding)
    {
        HashSet<ChildId> coming = Unit(problem, finding.Child);
        HashSet<ChildId> leaving = Unit(problem, finding.Other);
        return new PlacementPlan(problem.Referrals.Select(referral => referral.Child.Id).Select(child =>
            new PlacementOf(child, coming.Contains(child) ? finding.Home : leaving.Contains(child) ? null : plan.HomeOf(child))));
    }

    private static HashSet<ChildId> Unit(MatchingProblem problem, ChildId child) =>
        [.. new HomeBlocks(problem, Policy, problem.FindReferral(child)!).Unit.Select(member => member.Child.Id)];
}
