using Matching.Properties.Tests.Domain;
using Matching.Solver;

namespace Matching.Properties.Tests.Scenarios;

/// <summary>The ranges of weights, against every plan there is at every step.</summary>
public sealed class SensitivityProperties
{
    private static readonly RandomCases Cases = new(60, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void A_range_ends_where_every_plan_weighed_at_every_step_says() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        var matcher = new PlacementMatcher(Policy);
        MatchingResult result = matcher.Match(problem, new MatchOptions { Threads = 1 });
        SensitivityReport report = Sensitivity.Of(matcher, result, new SensitivityOptions { WorkLimit = null, Threads = 1 });
        report.PlanIsProven.ShouldBeTrue();
        report.Ranges.Select(range => range.RuleId).ShouldBe(Policy.Rules.Where(rule => rule.Rule.Strength != RuleStrength.Must).Select(rule => rule.Rule.Id));

        PlacementPlan[] plans = [.. BruteForce.Judged(problem, Policy).Select(judged => judged.Plan)];
        foreach (WeightRange range in report.Ranges.Where(range => range.Counts))
        {
            WeightedRule varied = Policy.Find(range.RuleId)!;
            var present = new WeighedPlan(problem, result.Plan, Policy, varied);
            WeighedPlan[] all = [.. plans.Select(plan => new WeighedPlan(problem, plan, Policy, varied))];
            foreach ((WeightEnd end, int sign) in new[] { (range.Below!, -1), (range.Above!, 1) })
            {
                end.IsExact.ShouldBeTrue();
                Lead(end.Weight).ShouldBeGreaterThanOrEqualTo(0);
                if (end.FlipsAt is { } flips)
                {
                    flips.ShouldBe(end.Weight + (sign * range.Step), 1e-9);
                    Lead(flips).ShouldBeLessThan(0);
                    end.Next.ShouldNotBeEmpty();
                    tally.Note("flips", true);
                }

                // Between the ends the plan is best, or rounding alone makes it worse.
                for (int part = 1; part < 8; part++)
                {
                    double weight = Math.Round((range.Weight + ((end.Weight - range.Weight) * part / 8)) / range.Step) * range.Step;
                    Lead(weight).ShouldBeGreaterThanOrEqualTo(-range.Slack, $"{range.RuleId} at {weight}");
                }
            }

            long Lead(double weight)
            {
                PlanScore own = present.At(weight);
                PlanScore best = all.Min(plan => plan.At(weight));
                return best < own ? Math.Min(-1, range.Level == ObjectiveLevel.Law ? best.Law - own.Law : best.Wishes - own.Wishes) : 0;
            }
        }
    }).ShouldHave("flips", 1.0 / 8);

    [Fact]
    public void A_rule_that_never_counts_changes_nothing_at_any_weight() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        var matcher = new PlacementMatcher(Policy);
        MatchingResult result = matcher.Match(problem, new MatchOptions { Threads = 1 });
        foreach (WeightRange range in Sensitivity.Of(matcher, result, new SensitivityOptions { WorkLimit = 1, Threads = 1 }).Ranges.Where(range => !range.Counts))
        {
            PlanScore heavy = new WeighedPlan(problem, result.Plan, Policy, Policy.Find(range.RuleId)!).At(1000);
            heavy.ShouldBe(result.Score, range.RuleId);
            tally.Note("never counts", true);
        }
    }).ShouldHave("never counts", 1.0 / 2);

    [Fact]
    public void Where_the_work_ends_nothing_is_claimed_beyond_what_was_proven() => Cases.Check(SketchGenerator.Sketches, sketch =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        var matcher = new PlacementMatcher(Policy);
        MatchingResult result = matcher.Match(problem, new MatchOptions { Threads = 1 });
        if (result.Status != SolutionStatus.Optimal)
        {
            return;
        }

        SensitivityReport whole = Sensitivity.Of(matcher, result, new SensitivityOptions { WorkLimit = null, Threads = 1 });
        SensitivityReport cut = Sensitivity.Of(matcher, result, new SensitivityOptions { WorkLimit = 300, Threads = 1 });
        SensitivityReport again = Sensitivity.Of(matcher, result, new SensitivityOptions { WorkLimit = 300, Threads = 2 });
        foreach ((WeightRange known, WeightRange claimed) in whole.Ranges.Zip(cut.Ranges).Where(pair => pair.First.Counts))
        {
            claimed.Above!.Weight.ShouldBeLessThanOrEqualTo(known.Above!.Weight);
            claimed.Below!.Weight.ShouldBeGreaterThanOrEqualTo(known.Below!.Weight);
        }

        again.Ranges.Select(range => (range.RuleId, range.Below?.Weight, range.Above?.Weight, range.Above?.FlipsAt)).ShouldBe(
            cut.Ranges.Select(range => (range.RuleId, range.Below?.Weight, range.Above?.Weight, range.Above?.FlipsAt)));
    });
}
