using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Explanations;

/// <summary>What is told of children without a home, against every plan there is.</summary>
public sealed class WhyUnplacedProperties
{
    private static readonly RandomCases Cases = new(60, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    private static readonly PlacementMatcher Matcher = new(Policy);

    [Fact]
    public void Every_set_of_changes_would_place_the_child_and_no_part_of_it_would() => Hold((result, explorer, tally) =>
    {
        bool several = false;
        bool any = false;
        bool unproven = false;
        foreach (UnplacedChild unplaced in result.Unplaced)
        {
            foreach (ChangeSet set in explorer.WhyUnplaced(unplaced.Child, new() { Contested = 0, ChangeSets = 4, Trials = 40 }).ChangeSets)
            {
                any = true;
                several |= set.Changes.Count > 1;
                unproven |= !set.IsSmallestProven;
                Suffices(result, unplaced.Child, [.. set.Changes]).ShouldBeTrue(set.ToString());
                for (int part = 0; set.IsSmallestProven && part < 1 << set.Changes.Count; part++)
                {
                    RequiredChange[] changes = [.. set.Changes.Where((_, index) => (part >> index & 1) == 1)];
                    Suffices(result, unplaced.Child, changes).ShouldBe(changes.Length == set.Changes.Count, $"{unplaced.Child}: {string.Join(' ', changes.AsEnumerable())}");
                }
            }
        }

        tally.Note("with changes", any);
        tally.Note("with sets of several", several);
        tally.Note("proven throughout", !unproven);
    }).ShouldHave("with changes", 1.0 / 4).ShouldHave("with sets of several", 1.0 / 20).ShouldHave("proven throughout", 0.9);

    [Fact]
    public void No_single_change_that_opens_a_home_is_missed() => Hold((result, explorer, tally) =>
    {
        foreach (UnplacedChild unplaced in result.Unplaced)
        {
            WhyUnplaced why = explorer.WhyUnplaced(unplaced.Child, new() { Contested = 0, ChangeSets = 100, Trials = 1000 });
            var told = why.ChangeSets.Where(set => set.Changes.Count == 1).Select(set => set.Changes[0].Edit.Describe()).ToHashSet(StringComparer.Ordinal);
            foreach (Home home in result.Problem.Homes)
            {
                var place = new ChangePlaces(home.Id, 1);
                bool suffices = result.Problem.FindHome(home.Id)!.Approval.Places < 60 && Blocks(result, unplaced.Child, home).All(rule => rule is PlacesAvailable)
                    && Suffices(result, unplaced.Child, [new RequiredChange(ChangeKind.MorePlaces, LiftedBy.Approver, 1, place)]);
                (told.Contains(place.Describe()) || !suffices || !Fits(result, unplaced.Child, home)).ShouldBeTrue($"{unplaced.Child}: {place.Describe()} Told: {string.Join(' ', told)}");
                tally.Note("with a place that would do", suffices);
            }
        }
    });

    [Fact]
    public void A_contested_home_costs_what_the_best_plan_with_the_child_there_costs_more() => Hold((result, explorer, tally) =>
    {
        (PlacementPlan Plan, PlanScore Score)[] judged = [.. BruteForce.Judged(result.Problem, Policy)];
        bool any = false;
        foreach (UnplacedChild unplaced in result.Unplaced)
        {
            foreach (ContestedHome home in explorer.WhyUnplaced(unplaced.Child, new() { ChangeSets = 0, Contested = 4 }).Contested)
            {
                PlanScore[] there = [.. judged.Where(plan => plan.Plan.HomeOf(unplaced.Child) == home.Home).Select(plan => plan.Score)];
                (home.WithChild is null).ShouldBe(there.Length == 0);
                if (home.WithChild is { } with)
                {
                    any = true;
                    with.IsProven.ShouldBeTrue();
                    with.Difference.ShouldBe(there.Min() - result.Score);
                    home.StoodAgainst.ShouldNotBeEmpty();
                }
            }
        }

        tally.Note("contested", any);
    }, crowded: true).ShouldHave("contested", 1.0 / 8);

    /// <summary>Whether some plan with the changes places the child, and leaves as many fewer unplaced as must be placed together.</summary>
    private static bool Suffices(MatchingResult result, ChildId child, RequiredChange[] changes)
    {
        MatchingProblem problem = changes.Length == 0 ? result.Problem : new Scenario("part", [.. changes.Select(change => change.Edit)]).Apply(result.Problem, Policy).Problem;
        IReadOnlyList<Referral> unit = new HomeBlocks(result.Problem, Policy, result.Problem.FindReferral(child)!).Unit;
        var counts = unit.GroupBy(member => member.Urgency).ToDictionary(group => group.Key, group => (long)group.Count());
        PlanScore goal = result.Score - new PlanScore(counts.GetValueOrDefault(Urgency.Emergency), counts.GetValueOrDefault(Urgency.Urgent), counts.GetValueOrDefault(Urgency.Planned), 0, 0);
        return BruteForce.Judged(problem, Policy).Any(judged => judged.Plan.HomeOf(child) is not null && Unplaced(judged.Score) <= Unplaced(goal));
    }

    private static PlanScore Unplaced(PlanScore score) => score with { Law = 0, Wishes = 0 };

    private static IEnumerable<Rule> Blocks(MatchingResult result, ChildId child, Home home) =>
        new HomeBlocks(result.Problem, Policy, result.Problem.FindReferral(child)!).Of(home).Select(block => block.Rule);

    // With one place more the child fits beside those who are proposed.
    private static bool Fits(MatchingResult result, ChildId child, Home home)
    {
        var blocks = new HomeBlocks(result.Problem, Policy, result.Problem.FindReferral(child)!);
        Child[] company = [.. result.Problem.ResidentsOf(home.Id), .. result.Proposals.Where(one => one.Home == home.Id).Select(one => result.Problem.FindChild(one.Child)!)];
        return blocks.Unit.Count == 1 && blocks.Of(home, company).All(block => block.Rule is PlacesAvailable) && company.Length + 1 <= home.Approval.Places + 1;
    }

    private static CaseTally Hold(Action<MatchingResult, PlanExplorer, CaseTally> property, bool crowded = false) => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        MatchingResult result = Matcher.Match(SketchProblem.Build(crowded ? Crowds.Of(sketch) : sketch));
        property(result, new PlanExplorer(Matcher, result), tally);
    });
}
