using FsCheck;
using FsCheck.Fluent;
using Matching.Compilation;
using Matching.Solver;
using Matching.Testing;

namespace Matching.Properties.Tests.Compilation;

/// <summary>Lists of homes that end early leave nothing out that could be better, and say truly what they leave out.</summary>
public sealed class ListProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    /// <summary>With few rules that must hold, so that there are homes to choose from.</summary>
    private static readonly MatchingPolicy Policy = new(
        "Few musts",
        VariedProblem.AsOf,
        MatchingPolicy.Wales(VariedProblem.AsOf).Rules.Where(weighted =>
            weighted.Rule is not PlacementRule { Strength: RuleStrength.Must } or NotDeclined or NotVetoed or AwayFromUnsafePeople or WithinApprovedSexes));

    [Fact]
    public void A_shortlist_is_that_of_all_homes_looked_at_one_by_one() => new RandomCases(250).Check(Seeds, (seed, tally) =>
    {
        MatchingProblem? problem = VariedProblem.Of(seed);
        bool cut = false;
        foreach (Referral referral in problem?.Referrals ?? [])
        {
            cut |= Same(problem!, Policy, referral, 2);
        }

        tally.Note("cut short", cut);
    }).ShouldHave("cut short", 1.0 / 8);

    [Fact]
    public void A_shortlist_of_a_whole_register_is_that_of_all_homes()
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Today, Authority = new AuthorityId("W06000022"), Seed = 5 }).Build();
        MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
        var matcher = new PlacementMatcher(policy);
        foreach (Referral referral in problem.Referrals.Take(15))
        {
            Homes(matcher.RankHomes(problem, referral.Child.Id)).ShouldBe(Homes(Brute(problem, policy, referral, 20)));
        }
    }

    [Fact]
    public void A_homes_shortlist_is_that_of_all_children_looked_at_one_by_one() => new RandomCases(250).Check(Seeds, (seed, tally) =>
    {
        MatchingProblem? problem = VariedProblem.Of(seed);
        bool cut = false;
        foreach (Home home in problem?.Homes ?? [])
        {
            IReadOnlyList<RankedPlacement> brute = Ranking.Best(problem!, Policy, problem!.Referrals.Select(referral => (referral, home)), int.MaxValue);
            IReadOnlyList<RankedPlacement> list = new PlacementMatcher(Policy).RankChildren(problem, home.Id, 2);
            Children(list).ShouldBe(Children(brute).Take(2));
            cut |= brute.Count > 2;
        }

        tally.Note("cut short", cut);
    }).ShouldHave("cut short", 1.0 / 8);

    [Fact]
    public void A_homes_shortlist_of_a_whole_register_is_that_of_all_children()
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh, Authority = new AuthorityId("W06000022"), Seed = 5 }).Build();
        MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
        var matcher = new PlacementMatcher(policy);
        foreach (Home home in problem.Homes.Take(40))
        {
            Children(matcher.RankChildren(problem, home.Id)).ShouldBe(Children(Ranking.Best(problem, policy, problem.Referrals.Select(referral => (referral, home)), 20)));
        }
    }

    [Fact]
    public void Every_home_left_out_costs_at_least_its_floor_and_those_listed_what_they_cost() => new RandomCases(250).Check(Seeds, (seed, tally) =>
    {
        bool cut = false;
        bool widened = false;
        if (VariedProblem.Of(seed) is { } problem)
        {
            AssignmentModel full = new ProblemCompiler(problem, Policy, firstBreadth: int.MaxValue).Compile(threads: 1).Model;
            var compiler = new ProblemCompiler(problem, Policy, firstBreadth: 1);
            AssignmentModel model = compiler.Compile(threads: 2).Model;
            cut = Holds(model, full);
            compiler.Lists.Widen([.. Enumerable.Repeat(1.0, model.ItemCount)], [.. Enumerable.Repeat(40L, model.ItemCount)]);
            AssignmentModel wider = compiler.Compile(threads: 2).Model;
            widened = wider.ArcCount > model.ArcCount;
            Holds(wider, full);
        }

        tally.Note("cut short", cut);
        tally.Note("widened", widened);
    }).ShouldHave("cut short", 1.0 / 8).ShouldHave("widened", 1.0 / 8);

    private static bool Holds(AssignmentModel cut, AssignmentModel full)
    {
        bool any = false;
        for (int item = 0; item < full.ItemCount; item++)
        {
            for (int arc = full.ArcStart[item]; arc < full.ArcStart[item + 1]; arc++)
            {
                int listed = cut.ArcBin[cut.ArcStart[item]..cut.ArcStart[item + 1]].IndexOf(full.ArcBin[arc]);
                if (listed >= 0)
                {
                    cut.ArcCost(cut.ArcStart[item] + listed).SequenceEqual(full.ArcCost(arc)).ShouldBeTrue();
                    continue;
                }

                any = true;
                cut.HasUnlistedArcs[item].ShouldBeTrue();
                for (int level = 0; level < full.LevelCount; level++)
                {
                    full.ArcCost(arc)[level].ShouldBeGreaterThanOrEqualTo(cut.UnlistedFloor(item)[level]);
                }
            }
        }

        return any;
    }

    private static bool Same(MatchingProblem problem, MatchingPolicy policy, Referral referral, int count)
    {
        IReadOnlyList<RankedPlacement> brute = Brute(problem, policy, referral, int.MaxValue);
        Homes(new PlacementMatcher(policy).RankHomes(problem, referral.Child.Id, count)).ShouldBe(Homes(brute).Take(count));
        return brute.Count > count;
    }

    private static IReadOnlyList<RankedPlacement> Brute(MatchingProblem problem, MatchingPolicy policy, Referral referral, int count) =>
        Ranking.Best(problem, policy, problem.Homes.Select(home => (referral, home)), count);

    private static IEnumerable<(HomeId Home, long Law, long Wishes)> Homes(IEnumerable<RankedPlacement> ranked) =>
        ranked.Select(one => (one.Home, one.Law, one.Wishes.Tenths));

    private static IEnumerable<(ChildId Child, long Law, long Wishes)> Children(IEnumerable<RankedPlacement> ranked) =>
        ranked.Select(one => (one.Child, one.Law, one.Wishes.Tenths));
}
