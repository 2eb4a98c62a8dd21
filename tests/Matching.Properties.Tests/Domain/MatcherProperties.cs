using FsCheck;
using FsCheck.Fluent;
using Matching.Compilation;
using Matching.Solver;
using Microsoft.FSharp.Core;

namespace Matching.Properties.Tests.Domain;

/// <summary>What must hold for every problem: the matcher against every plan there is, the checker and itself.</summary>
public sealed class MatcherProperties
{
    private const int Cases = 200;

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void The_plan_is_the_best_of_all_plans_and_most_cases_are_not_trivial()
    {
        int contested = 0;
        int priced = 0;
        Hold(sketch =>
        {
            MatchingProblem problem = SketchProblem.Build(sketch);
            MatchingResult result = Match(problem);
            result.Status.ShouldBe(SolutionStatus.Optimal);
            result.Score.ShouldBe(BruteForce.Best(problem, Policy)!.Value);
            contested += result.Unplaced.Count > 0 && result.Proposals.Count > 0 ? 1 : 0;
            priced += result.Score.Wishes > 0 ? 1 : 0;
        });
        contested.ShouldBeGreaterThan(Cases / 8);
        priced.ShouldBeGreaterThan(Cases / 2);
    }

    [Fact]
    public void Bounds_never_pass_the_best_plan_even_when_the_search_is_cut_short() => Hold(sketch =>
    {
        MatchingProblem problem = SketchProblem.Build(sketch);
        MatchingResult cut = Match(problem, new MatchOptions { WorkLimit = 1 });
        PlanScore best = BruteForce.Best(problem, Policy)!.Value;
        cut.Levels[0].Bound.ShouldBeLessThanOrEqualTo(best.UnplacedEmergency);
        best.ShouldBeLessThanOrEqualTo(cut.Score);
    });

    [Fact]
    public void Bounds_from_short_lists_hold_for_every_home_that_was_left_aside()
    {
        int cutShort = 0;
        Hold(sketch =>
        {
            MatchingProblem problem = SketchProblem.Build(sketch);
            AssignmentModel model = new ProblemCompiler(problem, Policy, firstBreadth: 1).Compile(threads: 1).Model;
            cutShort += model.HasUnlistedArcs.Contains(true) ? 1 : 0;
            AssignmentSolution solution = new AssignmentSolver().Solve(model);
            PlanScore best = BruteForce.Best(problem, Policy)!.Value;
            foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
            {
                solution.Levels[(int)level].Bound.ShouldBeLessThanOrEqualTo(best[level]);
                if (solution.Levels[(int)level].Value != best[level])
                {
                    // Later bounds speak of plans as good as this one so far.
                    return;
                }
            }
        });
        cutShort.ShouldBeGreaterThan(Cases / 4);
    }

    [Fact]
    public void Another_home_never_makes_the_best_plan_worse() => Hold(sketch =>
    {
        if (sketch.Homes.Count == 0 || sketch.Homes[^1].Kind == 3 || sketch.Homes[^1].Settled.Count > 0 || sketch.Children.Any(child => child.Present == sketch.Homes.Count - 1)
            || sketch.Links.Any(link => link.Kind >= 6 && link.Second == sketch.Homes.Count - 1))
        {
            // A kinship home or one that people speak of changes what the law and the wishes ask for, not only what there is.
            return;
        }

        MatchingProblem with = SketchProblem.Build(sketch);
        MatchingProblem without = SketchProblem.Build(sketch with { Homes = [.. sketch.Homes.SkipLast(1)], Children = [.. sketch.Children.Select(child => child.Present >= sketch.Homes.Count - 1 ? child with { Present = 9 } : child)] });
        Match(with).Score.ShouldBeLessThanOrEqualTo(Match(without).Score);
    });

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

    private static MatchingResult Match(MatchingProblem problem, MatchOptions? options = null) => new PlacementMatcher(Policy).Match(problem, options);

    /// <summary>The same cases every time, so that a failure is there again when one looks for it.</summary>
    private static void Hold(Action<Sketch> property) => Check.One(
        Config.QuickThrowOnFailure
            .WithMaxTest(Cases)
            .WithEndSize(Cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1), FSharpOption<int>.None))),
        Prop.ForAll(SketchGenerator.Sketches, property));
}
