using Matching.Properties.Tests.Domain;
using Matching.Solver;

namespace Matching.Properties.Tests.Choices;

/// <summary>What is told of choices where the plan that they start from is not proven best, and may not be: all of it must hold among all plans there are.</summary>
public sealed class UnprovenChoiceProperties
{
    private static readonly RandomCases Cases = new(25, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void What_is_told_of_alternatives_holds() => Hold((problem, plans, turn, solver, note) =>
    {
        // One after the other, so that each is tried from plans of every kind.
        (double? gap, KilometreEquivalent? extra) = new (double?, KilometreEquivalent?)[] { (0.4, null), (null, new(200)), (null, new(800)) }[turn / 3 % 3];
        HoldOfAlternatives(problem, plans, solver, new AlternativeOptions { Count = 4, GreatestGap = gap, GreatestExtra = extra, LeastDifferences = 2 }, note);
    }).ShouldHave("from a plan that is not the best", 1.0 / 4).ShouldHave("proven that no more exist", 1.0 / 8).ShouldHave("not known whether more exist", 1.0 / 8).ShouldHave("with a plan better than the first", 1.0 / 20);

    private static void HoldOfAlternatives(
        MatchingProblem problem, (PlacementPlan Plan, PlanScore Score)[] plans, IAssignmentSolver solver, AlternativeOptions options, Action<string, bool> note)
    {
        PlanAlternatives found = new PlanChoices(new PlacementMatcher(Policy, solver), problem).Alternatives(options);
        if (found.Plans.Count == 0)
        {
            return;
        }

        PlanScore start = found.Plans[0].Result.Score;
        PlanScore before = start with { Wishes = 0 };
        plans.Where(one => one.Score with { Wishes = 0 } == before).ShouldAllBe(one => one.Score.Wishes >= found.Bound.Tenths);
        List<(PlacementPlan Plan, PlanScore Score)> left = [.. plans];
        foreach (AlternativePlan plan in found.Plans)
        {
            ShouldEnclose(plan.Result, plans);
            (plan.Result.Score with { Wishes = 0 } <= before).ShouldBeTrue();
            options.Allows(plan.Result.Score.Wishes, found.Bound.Tenths).ShouldBeTrue();
            plan.Extra.Tenths.ShouldBe(plan.Result.Score.Wishes - found.Bound.Tenths);
            plan.Differences.ShouldBe(found.Plans.TakeWhile(other => other != plan).Select(other => ProposalChange.Between(other.Result.Plan, plan.Result.Plan).Count));
            plan.Differences.ShouldAllBe(differences => differences >= 2);
            (plan.IsBestOfItsKind && left.Any(one => one.Score < plan.Result.Score)).ShouldBeFalse();
            left.RemoveAll(one => ProposalChange.Between(plan.Result.Plan, one.Plan).Count < 2);
        }

        // "No more exist" is a proof: among all that differ enough none is as good before and near enough.
        bool another = left.Any(one => one.Score with { Wishes = 0 } <= before && options.Allows(one.Score.Wishes, found.Bound.Tenths));
        (found.End == AlternativesEnd.NoMoreExist && another).ShouldBeFalse();
        note("from a plan that is not the best", plans.Min(one => one.Score) < start);
        note("proven that no more exist", found.End == AlternativesEnd.NoMoreExist);
        note("not known whether more exist", found.End == AlternativesEnd.NoMoreFound);
        note("with a plan better than the first", found.Plans.Any(plan => plan.Result.Score < start));
    }

    [Fact]
    public void What_is_told_of_floors_holds() => Hold((problem, plans, turn, solver, note) =>
    {
        var matcher = new PlacementMatcher(Policy, solver);

        // Where every search ends before its proof, floors that are easily kept: that they cannot be must not be told.
        GroupFloor[] floors = turn % 2 == 1 ? [new(FloorGroup.Find(problem, "urgent"), GreatestBurden: new(2_000))] :
        [
            new(FloorGroup.Find(problem, "urgent"), LeastPlaced: 0.6),
            new(FloorGroup.Find(problem, "age-10-15"), GreatestBurden: new(300), LeastPlaced: 0.5),
            new(FloorGroup.Find(problem, "age-5-9"), GreatestBurden: new(250)),
        ];
        FloorsResult told = new PlanChoices(matcher, problem).WithFloors(floors);
        var keeping = plans.Where(one => floors.All(floor => FairnessProperties.IsKept(problem, one.Plan, floor))).ToList();
        if (told.Result is { } result)
        {
            told.IsKnown.ShouldBeTrue();
            FairnessProperties.IsKept(problem, result.Plan, floors[0]).ShouldBeTrue();
            keeping.ShouldContain(one => one.Score == result.Score);
            keeping.Where(one => one.Score with { Wishes = 0 } == result.Score with { Wishes = 0 }).ShouldAllBe(one => one.Score.Wishes >= told.Bound!.Value.Tenths);
            ShouldEnclose(result, plans);
            told.InTheWay.ShouldBeEmpty();
        }
        else if (told.IsKnown)
        {
            // Whatever the plan that it started from was, none as good as the best of all keeps them.
            PlanScore best = plans.Min(one => one.Score) with { Wishes = 0 };
            keeping.Exists(one => one.Score with { Wishes = 0 } <= best).ShouldBeFalse();
            told.InTheWay.ShouldNotBeEmpty();
            Array.Exists(plans, one => one.Score with { Wishes = 0 } <= best && told.InTheWay.All(floor => FairnessProperties.IsKept(problem, one.Plan, floor))).ShouldBeFalse();
        }
        else
        {
            told.InTheWay.ShouldBeEmpty();
        }

        note("kept", told.Result is not null);
        note("proven that they cannot be kept", told is { Result: null, IsKnown: true });
        note("not known", !told.IsKnown);
    }).ShouldHave("kept", 1.0 / 8).ShouldHave("proven that they cannot be kept", 1.0 / 20).ShouldHave("not known", 1.0 / 40);

    // A bound of a level speaks of plans whose earlier levels are as good as those of the plan held.
    private static void ShouldEnclose(MatchingResult result, (PlacementPlan Plan, PlanScore Score)[] plans)
    {
        (PlacementPlan Plan, PlanScore Score)[] asGood = plans;
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            LevelValue told = result.Levels[(int)level];
            told.Value.ShouldBe(result.Score[level]);
            asGood.ShouldAllBe(one => one.Score[level] >= told.Bound);
            asGood = [.. asGood.Where(one => one.Score[level] == told.Value)];
        }

        (result.Status == SolutionStatus.Optimal && plans.Min(one => one.Score) < result.Score).ShouldBeFalse();
    }

    private static CaseTally Hold(Action<MatchingProblem, (PlacementPlan Plan, PlanScore Score)[], int, IAssignmentSolver, Action<string, bool>> property) => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = ChoiceProperties.Roomy(sketch);
        (PlacementPlan Plan, PlanScore Score)[] plans = [.. BruteForce.Judged(problem, Policy)];
        var noted = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        for (int turn = 0; turn < 9; turn++)
        {
            property(problem, plans, turn, new DoubtfulSolver(turn, always: turn % 2 == 1), (kind, applies) => noted[kind] = noted.GetValueOrDefault(kind) || applies);
        }

        foreach ((string kind, bool applies) in noted)
        {
            tally.Note(kind, applies);
        }
    });
}
