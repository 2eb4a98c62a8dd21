using Matching.Properties.Tests.Domain;
using Matching.Solver;

namespace Matching.Properties.Tests.Exploring;

/// <summary>What the explorer finds under other assumptions, against every plan there is.</summary>
public sealed class VariationProperties
{
    private static readonly RandomCases Cases = new(150, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void The_best_plan_with_a_child_in_a_home_is_the_best_of_all_such_plans() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch));
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(explorer.Result.Problem, Policy)];
        foreach (ChildAtHome pin in Pairs(explorer.Result.Problem))
        {
            VariationResult found = explorer.Resolve(new Variation { Pins = [pin] });
            Compare(found, all, plan => plan.HomeOf(pin.Child) == pin.Home);
            (found.RuledOutBy.Count > 0).ShouldBe(!found.HasPlan);
            tally.Note("dearer for somebody", found.Score > explorer.Result.Score && found.Changes.Count > 1);
        }
    }).ShouldHave("dearer for somebody", 1.0 / 8);

    [Fact]
    public void The_best_plan_without_a_home_for_a_child_is_the_best_of_all_such_plans() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch));
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(explorer.Result.Problem, Policy)];
        foreach (ProposedPlacement proposal in explorer.Result.Proposals)
        {
            VariationResult found = explorer.Resolve(new Variation { Vetoes = [new ChildAtHome(proposal.Child, proposal.Home)] });
            Compare(found, all, plan => plan.HomeOf(proposal.Child) != proposal.Home);
            tally.Note("has another home", found.Plan?.HomeOf(proposal.Child) is not null);
        }
    }).ShouldHave("has another home", 1.0 / 8);

    [Fact]
    public void The_best_plan_with_two_children_pinned_is_the_best_of_all_such_plans() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch));
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(explorer.Result.Problem, Policy)];
        ChildAtHome[] pairs = [.. Pairs(explorer.Result.Problem)];
        foreach ((ChildAtHome one, ChildAtHome two) in pairs.Zip(pairs.Reverse()).Where(both => both.First.Child != both.Second.Child))
        {
            VariationResult found = explorer.Resolve(new Variation { Pins = [one, two] });
            Compare(found, all, plan => plan.HomeOf(one.Child) == one.Home && plan.HomeOf(two.Child) == two.Home);
            tally.Note("possible", found.HasPlan);
            tally.Note("ruled out", found.RuledOutBy.Count > 0);
        }
    }).ShouldHave("possible", 1.0 / 8).ShouldHave("ruled out", 1.0 / 8);

    [Fact]
    public void Of_a_plan_for_the_worst_off_first_nothing_is_told_as_proven_that_a_plan_by_the_sum_disproves() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        var matcher = new PlacementMatcher(Policy.WithWishOrder(WishOrder.WorstOffFirst));
        MatchingProblem problem = Choices.ChoiceProperties.Roomy(sketch);
        var explorer = new PlanExplorer(matcher, matcher.Match(problem));
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(problem, Policy)];
        bool isDearer = explorer.Result.Score > all.Min(one => one.Score);
        foreach (ChildAtHome pin in Pairs(problem))
        {
            VariationResult found = explorer.Resolve(new Variation { Pins = [pin] });
            Compare(found, all, plan => plan.HomeOf(pin.Child) == pin.Home);
            if (explorer.Contrast(pin.Child, pin.Home).Cost is { } cost && isDearer)
            {
                cost.IsExact.ShouldBeFalse();
                PlanScore least = all.Where(one => one.Plan.HomeOf(pin.Child) == pin.Home).Min(one => one.Score);
                cost.Levels[^1].After.Bound.ShouldBeLessThanOrEqualTo(least.Wishes);
            }
        }

        tally.Note("dearer than by the sum", isDearer);
    }).ShouldHave("dearer than by the sum", 1.0 / 50);

    private static void Compare(VariationResult found, (PlacementPlan Plan, PlanScore Score)[] all, Func<PlacementPlan, bool> suits)
    {
        PlanScore[] scores = [.. all.Where(one => suits(one.Plan)).Select(one => one.Score)];
        found.IsExact.ShouldBeTrue();
        found.HasPlan.ShouldBe(scores.Length > 0);
        if (found.HasPlan)
        {
            suits(found.Plan!).ShouldBeTrue();
            found.Score.ShouldBe(scores.Min());
            found.Levels.ShouldAllBe(level => level.IsClosed);
        }
        else
        {
            found.Status.ShouldBe(SolutionStatus.Infeasible);
        }
    }

    private static PlanExplorer Explorer(MatchingProblem problem)
    {
        var matcher = new PlacementMatcher(Policy);
        return new PlanExplorer(matcher, matcher.Match(problem));
    }

    private static IEnumerable<ChildAtHome> Pairs(MatchingProblem problem) =>
        problem.Referrals.SelectMany(referral => problem.Homes.Select(home => new ChildAtHome(referral.Child.Id, home.Id)));
}
