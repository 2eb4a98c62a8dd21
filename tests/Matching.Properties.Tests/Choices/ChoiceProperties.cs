using System.Globalization;
using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Choices;

/// <summary>Alternatives and fronts of small problems against every plan there is.</summary>
public sealed class ChoiceProperties
{
    private static readonly RandomCases Cases = new(40, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void Each_alternative_is_the_best_of_those_that_differ_enough_and_none_is_left_out() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = Roomy(sketch);
        var options = new AlternativeOptions { Count = 4, GreatestGap = 0.4, LeastDifferences = 2 };
        PlanAlternatives found = Choices(problem).Alternatives(options);

        List<(PlacementPlan Plan, PlanScore Score)> left = [.. BruteForce.Judged(problem, Policy)];
        PlanScore best = left.Min(one => one.Score);
        found.Bound.Tenths.ShouldBe(best.Wishes);
        foreach (AlternativePlan plan in found.Plans)
        {
            plan.IsBestOfItsKind.ShouldBeTrue();
            plan.Result.Score.ShouldBe(left.Min(one => one.Score));
            plan.Result.Score.Wishes.ShouldBe(best.Wishes + plan.Extra.Tenths);
            plan.Gap.ShouldBeLessThanOrEqualTo(0.4);
            plan.Differences.ShouldAllBe(differences => differences >= 2);
            left.RemoveAll(one => ProposalChange.Between(plan.Result.Plan, one.Plan).Count < 2);
        }

        // Where it ended early, everything that is left is worse at an earlier level or too far above the best.
        if (found.Plans.Count < 4)
        {
            found.End.ShouldBe(AlternativesEnd.NoMoreExist);
            left.Any(one => one.Score with { Wishes = 0 } == best with { Wishes = 0 } && options.Allows(one.Score.Wishes, best.Wishes)).ShouldBeFalse();
        }

        tally.Note("with a choice", found.Plans.Count > 1);
        tally.Note("without another plan", found.Plans.Count < 4);
    }).ShouldHave("with a choice", 1.0 / 8).ShouldHave("without another plan", 1.0 / 8);

    [Fact]
    public void The_whole_front_has_every_point_that_no_plan_dominates_and_no_other() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingProblem problem = Roomy(sketch);
        TradeOff[][] wanted =
        [
            [TradeOff.Distance, TradeOff.Moves],
            [TradeOff.WeeklyCost, TradeOff.Distance],
            [TradeOff.SiblingSplits, TradeOff.WeeklyCost, TradeOff.Moves],
            [TradeOff.Distance, TradeOff.Moves, TradeOff.SiblingSplits, TradeOff.WeeklyCost],
        ];
        (PlacementPlan Plan, PlanScore Score)[] plans = [.. BruteForce.Judged(problem, Policy)];
        PlanScore best = plans.Min(one => one.Score) with { Wishes = 0 };
        PlanTradeOffs[] values = [.. plans.Where(one => one.Score with { Wishes = 0 } == best).Select(one => PlanTradeOffs.Of(problem, one.Plan))];
        foreach (TradeOff[] tradeOffs in wanted)
        {
            ParetoFront front = Choices(problem).Front(new ParetoOptions { TradeOffs = tradeOffs, Points = null });
            front.IsComplete.ShouldBeTrue();
            front.Points.ShouldAllBe(point => point.IsProven && point.Gap == 0);
            front.Points.Select(point => Text(tradeOffs, point.Values)).ShouldBe(Undominated(tradeOffs, values));
            front.Points.ShouldAllBe(point => point.Values == PlanTradeOffs.Of(problem, point.Result.Plan));
            tally.Note($"of several points with {tradeOffs.Length} trade-offs from {tradeOffs[0]}", front.Points.Count > 1);
        }
    }).ShouldHave("of several points with 2 trade-offs from WeeklyCost", 1.0 / 5).ShouldHave("of several points with 4 trade-offs from Distance", 1.0 / 5);

    [Fact]
    public void A_sample_has_points_of_the_front_alone_and_never_more_than_were_asked_for() => Cases.Check(SketchGenerator.Sketches, sketch =>
    {
        MatchingProblem problem = Roomy(sketch);
        TradeOff[] tradeOffs = [TradeOff.Distance, TradeOff.WeeklyCost];
        ParetoFront whole = Choices(problem).Front(new ParetoOptions { TradeOffs = tradeOffs, Points = null });
        ParetoFront sample = Choices(problem).Front(new ParetoOptions { TradeOffs = tradeOffs, Points = 4 });
        sample.IsComplete.ShouldBeFalse();
        sample.Points.Count.ShouldBeInRange(Math.Min(2, whole.Points.Count), 4);
        sample.Points.Select(point => Text(tradeOffs, point.Values)).ShouldBeSubsetOf(whole.Points.Select(point => Text(tradeOffs, point.Values)));
    });

    [Fact]
    public void The_number_of_threads_changes_no_choice() => Cases.Check(SketchGenerator.Sketches, sketch =>
    {
        MatchingProblem problem = Roomy(sketch);
        string One(int threads)
        {
            var search = new MatchOptions { WorkLimit = 2_000, Threads = threads };
            PlanAlternatives alternatives = Choices(problem).Alternatives(new AlternativeOptions { LeastDifferences = 1, GreatestGap = null, Search = search });
            ParetoFront front = Choices(problem).Front(new ParetoOptions { Search = search, Points = 5 });
            return string.Join('\n', alternatives.Plans.Select(plan => plan.Result).Concat(front.Points.Select(point => point.Result)).Select(result => $"{string.Join(',', result.Plan.Placements)} {string.Join(',', result.Levels)}"));
        }

        One(1).ShouldBe(One(2));
    });

    // Homes that are open to most children: where hardly anybody can live anywhere there is nothing to choose.
    internal static MatchingProblem Roomy(Sketch sketch) => SketchProblem.Build(sketch with
    {
        Homes = [.. sketch.Homes.Select(home => home with { Kind = home.Kind == 3 ? 0 : home.Kind, Places = 1 + (home.Places / 2), FromAge = 0, Sexes = 0, Settled = [] })],
    });

    private static PlanChoices Choices(MatchingProblem problem) => new(new PlacementMatcher(Policy), problem);

    private static string Text(TradeOff[] tradeOffs, PlanTradeOffs values) => string.Join(' ', tradeOffs.Select(one => values[one].ToString("D12", CultureInfo.InvariantCulture)));

    private static string[] Undominated(TradeOff[] tradeOffs, PlanTradeOffs[] plans)
    {
        long[][] values = [.. plans.Select(plan => tradeOffs.Select(one => plan[one]).ToArray()).DistinctBy(one => string.Join(' ', one))];
        return
        [
            .. values
                .Where(one => !values.Any(other => other != one && other.Zip(one).All(pair => pair.First <= pair.Second)))
                .Select(one => string.Join(' ', one.Select(value => value.ToString("D12", CultureInfo.InvariantCulture))))
                .Order(StringComparer.Ordinal),
        ];
    }
}
