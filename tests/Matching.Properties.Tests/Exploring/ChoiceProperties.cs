using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Exploring;

/// <summary>What contrasts and rankings tell, against plans made from the beginning.</summary>
public sealed class ChoiceProperties
{
    private static readonly RandomCases Cases = new(120, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void A_contrast_tells_what_the_best_plan_with_the_home_costs() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch), Policy);
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(explorer.Result.Problem, Policy)];
        foreach ((ChildId child, HomeId home) in Pairs(explorer.Result.Problem))
        {
            HomeContrast contrast = explorer.Contrast(child, home);
            PlanScore[] with = [.. all.Where(one => one.Plan.HomeOf(child) == home).Select(one => one.Score)];
            contrast.Outcome.ShouldBe(with.Length > 0 ? ChoiceOutcome.Possible : ChoiceOutcome.RuledOut);
            contrast.RuledOutBy.Count.ShouldBe(with.Length > 0 ? 0 : Math.Max(1, contrast.RuledOutBy.Count));
            contrast.ToString().ShouldContain("People decide.");
            if (contrast.Cost is { } cost)
            {
                cost.IsExact.ShouldBeTrue();
                cost.Levels.Select(level => level.After.Value).ShouldBe(Enum.GetValues<ObjectiveLevel>().Select(level => with.Min()[level]));
                cost.Levels.Select(level => level.Change).ShouldBe(Enum.GetValues<ObjectiveLevel>().Select(cost.AtLeast));
                PlanChecker.Check(explorer.Result.Problem, cost.Plan, Policy).KeepsEveryRule.ShouldBeTrue();
                cost.Others.Select(other => other.Child).ShouldNotContain(child);
                tally.Note("somebody else is concerned", cost.Others.Count > 0);
                tally.Note("rules differ", contrast.Rules.Any(rule => rule.PriceDifference != 0));
            }
        }
    }).ShouldHave("somebody else is concerned", 1.0 / 8).ShouldHave("rules differ", 1.0 / 4);

    [Fact]
    public void Where_limits_tie_everybody_together_a_contrast_is_the_best_of_all_plans_too() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingPolicy limited = Policy.With(new MoveLimit(1));
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch), limited);
        (PlacementPlan Plan, PlanScore Score)[] all = [.. BruteForce.Judged(explorer.Result.Problem, limited)];
        foreach ((ChildId child, HomeId home) in Pairs(explorer.Result.Problem))
        {
            HomeContrast contrast = explorer.Contrast(child, home);
            PlanScore[] with = [.. all.Where(one => one.Plan.HomeOf(child) == home).Select(one => one.Score)];
            (contrast.Outcome == ChoiceOutcome.Possible).ShouldBe(with.Length > 0);
            contrast.Cost?.Levels.Select(level => level.After.Value).ShouldBe(Enum.GetValues<ObjectiveLevel>().Select(level => with.Min()[level]));
            tally.Note("no plan keeps the limit", contrast.Outcome == ChoiceOutcome.NoPlan);
            tally.Note("possible", contrast.Outcome == ChoiceOutcome.Possible);
        }
    }).ShouldHave("possible", 1.0 / 4);

    [Fact]
    public void Rankings_tell_the_cost_of_each_choice_as_its_contrast_does_on_one_thread_and_on_two() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        PlanExplorer explorer = Explorer(SketchProblem.Build(sketch), Policy);
        PlanExplorer other = Explorer(explorer.Result.Problem, Policy);
        foreach (Referral referral in explorer.Result.Problem.Referrals)
        {
            RankedChoice[] ranked = [.. explorer.RankHomes(referral.Child.Id, 3, new ExploreOptions { Threads = 1 })];
            Told(ranked).ShouldBe(Told(other.RankHomes(referral.Child.Id, 3, new ExploreOptions { Threads = 2 })));
            foreach (RankedChoice choice in ranked)
            {
                HomeContrast contrast = explorer.Contrast(choice.Alone.Child, choice.Alone.Home);
                choice.Outcome.ShouldBe(contrast.Outcome);
                choice.Cost?.Levels.ShouldBe(contrast.Cost!.Levels);
                tally.Note("proposed", choice.IsProposed);
            }
        }

        foreach (Home home in explorer.Result.Problem.Homes)
        {
            explorer.RankChildren(home.Id, 3).Select(choice => choice.Alone.Child).ShouldBe(
                new PlacementMatcher(Policy).RankChildren(explorer.Result.Problem, home.Id, 3).Select(one => one.Child));
        }
    }).ShouldHave("proposed", 1.0 / 4);

    private static IEnumerable<string> Told(IEnumerable<RankedChoice> choices) =>
        choices.Select(choice => choice + string.Join(',', choice.Cost?.Plan.Placements ?? []) + string.Join(',', choice.Cost?.Levels ?? []));

    private static PlanExplorer Explorer(MatchingProblem problem, MatchingPolicy policy)
    {
        var matcher = new PlacementMatcher(policy);
        return new PlanExplorer(matcher, matcher.Match(problem));
    }

    private static IEnumerable<(ChildId Child, HomeId Home)> Pairs(MatchingProblem problem) =>
        problem.Referrals.SelectMany(referral => problem.Homes.Select(home => (referral.Child.Id, home.Id)));
}
