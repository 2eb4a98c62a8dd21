using Matching.Properties.Tests.Domain;
using Matching.Solver;

namespace Matching.Properties.Tests.Choices;

/// <summary>The worst-off first, and floors, against every plan there is.</summary>
public sealed class FairnessProperties
{
    private static readonly RandomCases Cases = new(40, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void The_plan_for_the_worst_off_first_is_the_first_of_all_plans_in_that_order() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = ChoiceProperties.Roomy(sketch);
        MatchingResult fair = new PlacementMatcher(Policy.WithWishOrder(WishOrder.WorstOffFirst)).Match(problem);
        (PlacementPlan Plan, PlanScore Score)[] plans = Best(problem);
        long[][] orders = [.. plans.Select(one => (long[])[.. Burdens(problem, one.Plan), one.Score.Wishes])];
        long[] first = orders.Aggregate((left, right) => left.AsSpan().SequenceCompareTo(right) <= 0 ? left : right);

        fair.Status.ShouldBe(SolutionStatus.Optimal);
        fair.Fairness!.IsComplete.ShouldBeTrue();
        ((long[])[.. Burdens(problem, fair.Plan), fair.Score.Wishes]).ShouldBe(first);
        fair.Fairness.Steps.Select(step => (step.Burden.Tenths, step.Children)).ShouldBe(
            first.SkipLast(1).Where(burden => burden > 0).Distinct().Select(burden => (burden, first.SkipLast(1).Count(one => one >= burden))));
        fair.Fairness.Price.Extra.Tenths.ShouldBe(fair.Score.Wishes - plans.Min(one => one.Score.Wishes));
        tally.Note("of another plan than by the sum", fair.Fairness.Price.Extra.Tenths > 0);
        tally.Note("of several burdens", fair.Fairness.Steps.Count > 1);
    }).ShouldHave("of another plan than by the sum", 1.0 / 20).ShouldHave("of several burdens", 1.0 / 4);

    [Fact]
    public void What_is_told_of_the_worst_off_holds_even_when_the_search_is_cut_short() => Cases.Check(SketchGenerator.Sketches, sketch =>
    {
        MatchingProblem problem = ChoiceProperties.Roomy(sketch);
        long[][] all = [.. Best(problem).Select(one => Burdens(problem, one.Plan))];
        foreach (long work in new long[] { 1, 300, 3000 })
        {
            string? before = null;
            foreach (int threads in new[] { 1, 2 })
            {
                MatchingResult fair = new PlacementMatcher(Policy.WithWishOrder(WishOrder.WorstOffFirst)).Match(problem, new MatchOptions { WorkLimit = work, Threads = threads });
                long[][] orders = all;
                int above = 0;
                foreach (BurdenStep step in fair.Fairness!.Steps)
                {
                    orders = [.. orders.Where(order => order.Count(one => one > step.Burden.Tenths) <= above)];
                    orders.Min(order => order.Count(one => one >= step.Burden.Tenths)).ShouldBe(step.Children);
                    orders = [.. orders.Where(order => order.Count(one => one >= step.Burden.Tenths) == step.Children)];
                    above = step.Children;
                }

                string now = $"{string.Join(',', fair.Plan.Placements)} {string.Join(',', fair.Levels)} {fair.Work} {fair.Status}";
                now.ShouldBe(before ?? now);
                before = now;
            }
        }
    });

    [Fact]
    public void Floors_are_kept_by_the_best_plan_that_can_or_it_is_told_which_stand_in_the_way() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = ChoiceProperties.Roomy(sketch);
        (PlacementPlan Plan, PlanScore Score)[] plans = Best(problem);
        ChildBurden? worst = new PlacementMatcher(Policy).Match(problem).After.WorstOff;
        GroupFloor[] floors =
        [
            .. worst is null || worst.Burden.Tenths == 0 ? [] : new[] { new GroupFloor(GroupOf(problem, worst.Child), GreatestBurden: new(worst.Burden.Tenths - 1)) },
            new(FloorGroup.Find(problem, "urgent"), LeastPlaced: 0.6),
            new(FloorGroup.Find(problem, "age-10-15"), GreatestBurden: new(900), LeastPlaced: 0.5),
        ];
        FloorsResult result = new PlanChoices(new PlacementMatcher(Policy), problem).WithFloors(floors);
        bool Keeps(PlacementPlan plan, IEnumerable<GroupFloor> kept) => kept.All(floor => IsKept(problem, plan, floor));
        PlanScore[] keeping = [.. plans.Where(one => Keeps(one.Plan, floors)).Select(one => one.Score)];
        result.IsKnown.ShouldBeTrue();
        tally.Note("without a plan", keeping.Length == 0);
        tally.Note("dearer for the floors", keeping.Length > 0 && keeping.Min().Wishes > plans.Min(one => one.Score.Wishes));
        if (keeping.Length > 0)
        {
            result.Result!.Score.ShouldBe(keeping.Min());
            result.Bound!.Value.Tenths.ShouldBe(keeping.Min().Wishes);
            Keeps(result.Result.Plan, floors).ShouldBeTrue();
            result.InTheWay.ShouldBeEmpty();
            return;
        }

        result.Result.ShouldBeNull();
        plans.Any(one => Keeps(one.Plan, result.InTheWay)).ShouldBeFalse();
        foreach (GroupFloor needed in result.InTheWay)
        {
            plans.Any(one => Keeps(one.Plan, result.InTheWay.Where(floor => floor != needed))).ShouldBeTrue();
        }
    }).ShouldHave("without a plan", 1.0 / 10).ShouldHave("dearer for the floors", 1.0 / 30);

    private static FloorGroup GroupOf(MatchingProblem problem, ChildId child) => FloorGroup.All(problem).First(group => group.Includes(problem, problem.FindReferral(child)!));

    internal static bool IsKept(MatchingProblem problem, PlacementPlan plan, GroupFloor floor)
    {
        Referral[] members = [.. problem.Referrals.Where(referral => floor.Group.Includes(problem, referral))];
        Dictionary<ChildId, KilometreEquivalent> burdens = GroupBurden.Burdens(problem, Policy, plan);
        return members.All(member => floor.GreatestBurden is not { } greatest || !burdens.TryGetValue(member.Child.Id, out KilometreEquivalent burden) || burden <= greatest)
            && (floor.LeastPlaced is not { } share || members.Count(member => burdens.ContainsKey(member.Child.Id)) >= share * members.Length);
    }

    private static (PlacementPlan Plan, PlanScore Score)[] Best(MatchingProblem problem)
    {
        (PlacementPlan Plan, PlanScore Score)[] plans = [.. BruteForce.Judged(problem, Policy)];
        PlanScore best = plans.Min(one => one.Score) with { Wishes = 0 };
        return [.. plans.Where(one => one.Score with { Wishes = 0 } == best)];
    }

    private static long[] Burdens(MatchingProblem problem, PlacementPlan plan) => [.. GroupBurden.Burdens(problem, Policy, plan).Values.Select(one => one.Tenths).OrderDescending()];
}
