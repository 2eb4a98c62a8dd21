using Matching.Compilation;
using Matching.Solver;

namespace Matching.Properties.Tests.Domain;

/// <summary>What must hold for every problem: the matcher against every plan there is, the checker and itself.</summary>
public sealed class MatcherProperties
{
    private static readonly RandomCases Cases = new(200, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void The_plan_is_the_best_of_all_plans_and_most_cases_are_not_trivial() => Hold((sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        MatchingResult result = Match(problem);
        result.Status.ShouldBe(SolutionStatus.Optimal);
        result.Score.ShouldBe(BruteForce.Best(problem, Policy)!.Value);
        tally.Note("contested", result.Unplaced.Count > 0 && result.Proposals.Count > 0);
        tally.Note("priced", result.Score.Wishes > 0);
    }).ShouldHave("contested", 1.0 / 8).ShouldHave("priced", 1.0 / 2);

    [Fact]
    public void Bounds_never_pass_a_plan_as_good_at_the_levels_before_even_when_the_search_is_cut_short() => Hold((sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        PlanScore[] scores = [.. BruteForce.Scores(problem, Policy)];
        bool open = false;
        bool late = false;
        foreach (long work in new long[] { 1, 30, 300 })
        {
            MatchingResult cut = Match(problem, new MatchOptions { WorkLimit = work });
            scores.Min().ShouldBeLessThanOrEqualTo(cut.Score);
            BoundsShouldHold(cut.Levels, scores);
            open |= cut.Status == SolutionStatus.Feasible;
            late |= cut.Levels.Skip(1).Any(level => level.Bound > 0);
        }

        tally.Note("cut short before the proof", open);
        tally.Note("bounded above zero at a later level", late);
    }).ShouldHave("cut short before the proof", 1.0 / 4).ShouldHave("bounded above zero at a later level", 1.0 / 2);

    [Fact]
    public void Bounds_from_short_lists_hold_for_every_home_that_was_left_aside() => Hold((sketch, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        AssignmentModel model = new ProblemCompiler(problem, Policy, firstBreadth: 1).Compile(threads: 1).Model;
        tally.Note("cut short", model.HasUnlistedArcs.Contains(true));
        BoundsShouldHold(new AssignmentSolver().Solve(model).Levels, [.. BruteForce.Scores(problem, Policy)]);
    }).ShouldHave("cut short", 1.0 / 4);

    [Fact]
    public void Another_home_never_makes_the_best_plan_worse() => Cases.Check(SketchGenerator.SketchesAndAnotherHome, (both, tally) =>
    {
        // A kinship home or one that people speak of would change what the law and the wishes ask for, not only what there is.
        (Sketch sketch, HomeSketch another) = both;
        int added = sketch.Homes.Count;
        Sketch without = sketch with
        {
            Children = [.. sketch.Children.Select(child => child.Present == added ? child with { Present = int.MaxValue } : child)],
            Links = [.. sketch.Links.Where(link => link.Kind is < 6 or > 9 || link.Second != added)],
        };

        PlanScore before = Match(SketchProblem.Build(without)).Score;
        PlanScore after = Match(SketchProblem.Build(without with { Homes = [.. sketch.Homes, another] })).Score;

        after.ShouldBeLessThanOrEqualTo(before);
        tally.Note("better for the home", after < before);
    }).ShouldHave("better for the home", 1.0 / 4);

    [Fact]
    public void The_order_of_input_changes_nothing() => Hold(sketch =>
    {
        MatchingResult one = Match(SketchProblem.Build(sketch));
        MatchingResult other = Match(SketchProblem.Build(sketch, reversed: true));
        one.Plan.Placements.ShouldBe(other.Plan.Placements);
        one.Levels.ShouldBe(other.Levels);
    });

    [Fact]
    public void The_number_of_threads_changes_nothing() => Hold(sketch =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        MatchingResult one = Match(problem, new MatchOptions { Threads = 1, WorkLimit = 2_000 });
        MatchingResult eight = Match(problem, new MatchOptions { Threads = 8, WorkLimit = 2_000 });
        one.Plan.Placements.ShouldBe(eight.Plan.Placements);
        one.Levels.ShouldBe(eight.Levels);
        one.Work.ShouldBe(eight.Work);
    });

    [Fact]
    public void A_limit_on_moves_is_kept_and_costs_something_or_nothing() => Hold(sketch =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        MatchingPolicy limited = Policy.With(new MoveLimit(1));
        var matcher = new PlacementMatcher(limited);
        MatchingResult result = matcher.Match(problem);
        result.Score.ShouldBe(BruteForce.Best(problem, limited)!.Value);
        result.Proposals.Count(proposal => proposal.IsMove).ShouldBeLessThanOrEqualTo(1);
    });

    [Fact]
    public void What_counts_for_each_child_adds_up_to_the_score() => Hold(sketch =>
    {
        MatchingResult result = Match(SketchProblem.Build(sketch));
        long own = 0;
        var shared = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (Referral referral in result.Problem.Referrals)
        {
            foreach (Contribution one in result.Explain(referral.Child.Id).Contributions.Where(one => one.Level == ObjectiveLevel.Wishes))
            {
                if (one.With.Count == 0)
                {
                    own += one.Price;
                }
                else
                {
                    // A price that children share is named by each of them; it counts once.
                    string key = one.RuleId + string.Join(',', one.With.Append(referral.Child.Id).Select(child => child.Value).Order(StringComparer.Ordinal));
                    shared[key] = one.Price;
                }
            }
        }

        (own + shared.Values.Sum()).ShouldBe(result.Score.Wishes);
    });

    [Fact]
    public void What_each_child_bears_adds_up_to_the_score_at_every_level() => Hold((sketch, tally) =>
    {
        MatchingResult result = Match(SketchProblem.Build(sketch));
        PlacementExplanation[] explanations = [.. result.Problem.Referrals.Select(referral => result.Explain(referral.Child.Id))];
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            explanations.Sum(explanation => explanation.Share[level]).ShouldBe(result.Score[level], $"level {level}");
        }

        tally.Note("shared by some", explanations.Any(explanation => explanation.Contributions.Any(one => one.Share != one.Price)));
    }).ShouldHave("shared by some", 1.0 / 10);

    [Fact]
    public void A_wish_is_met_exactly_when_its_rule_counts_nothing_for_it() => Hold(sketch =>
    {
        MatchingResult result = Match(SketchProblem.Build(sketch));
        foreach (ProposedPlacement proposal in result.Proposals)
        {
            PlacementExplanation explanation = result.Explain(proposal.Child);
            bool Counts(string rule, ChildId? other) => explanation.Contributions.Any(one => one.RuleId == rule && (other is null || one.With.Contains(other.Value)));
            foreach (WishExplanation found in explanation.Wishes.Where(found => found.Wish is PersonWish && found.Counts))
            {
                Counts(found.RuleId, ((PersonWish)found.Wish!).Other).ShouldBe(found.Outcome == WishOutcome.NotMet, found.Reason);
            }

            explanation.Wishes.Where(found => found.RuleId == "W-17").Sum(found => found.Outcome == WishOutcome.NotMet ? (double)found.Wish!.Importance : 0)
                .ShouldBe(explanation.Contributions.Where(one => one.RuleId == "W-17").Sum(one => one.Amount));
        }
    });

    private static MatchingResult Match(MatchingProblem problem, MatchOptions? options = null) => new PlacementMatcher(Policy).Match(problem, options);

    /// <summary>No plan whose earlier levels are as good as those of the plan held is below its bound at any level.</summary>
    private static void BoundsShouldHold(IReadOnlyList<LevelValue> levels, IEnumerable<PlanScore> scores)
    {
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            LevelValue held = levels[(int)level];
            scores.ShouldAllBe(score => score[level] >= held.Bound, $"bound of level {level}");
            scores = [.. scores.Where(score => score[level] <= held.Value)];
        }
    }

    private static CaseTally Hold(Action<Sketch, CaseTally> property) => Cases.Check(SketchGenerator.Sketches, property);

    private static void Hold(Action<Sketch> property) => Cases.Check(SketchGenerator.Sketches, property);
}
