using Matching.Solver;
using Matching.Tests.Rules;

namespace Matching.Tests.Matcher;

/// <summary>What people may rely on when they ask for a plan, one sentence each.</summary>
public sealed class PlacementMatcherTests
{
    private static readonly PlacementMatcher Matcher = new(MatchingPolicy.Wales(Given.Today));

    [Fact]
    public void A_child_is_proposed_for_the_nearest_home_that_may_take_them()
    {
        Home near = Given.FosterHome("near") with { Location = Given.Place(4), Approval = new() { Places = 1, Sexes = SexesApproved.Boys } };
        Home next = Given.FosterHome("next") with { Location = Given.Place(9) };
        Home far = Given.FosterHome("far") with { Location = Given.Place(30) };
        MatchingResult result = Matcher.Match(Given.Problem(Given.Child(), near, next, far));

        result.Status.ShouldBe(SolutionStatus.Optimal);
        result.Proposals.Single().Home.ShouldBe(next.Id);
        result.Proposals.Single().Distance.Kilometres.ShouldBe(9, 1e-6);
        result.Check.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public void Everybody_is_matched_at_once_so_that_one_child_goes_further_when_it_saves_another_more()
    {
        Child flexible = Given.Child("c-1");
        Child bound = Given.Child("c-2") with { HomeCommunity = Given.Place(-20) };
        Home between = Given.FosterHome("between", places: 1) with { Location = Given.Place(-1) };
        Home beyond = Given.FosterHome("beyond", places: 1) with { Location = Given.Place(5) };
        MatchingResult result = Matcher.Match(Given.Problem(flexible, bound, between, beyond));

        result.Plan.HomeOf(flexible.Id).ShouldBe(beyond.Id);
        result.Plan.HomeOf(bound.Id).ShouldBe(between.Id);
    }

    [Fact]
    public void A_settled_child_is_never_moved_and_keeps_the_place()
    {
        Child settled = Given.Child("c-2");
        Home home = Given.FosterHome(places: 1);
        MatchingResult result = Matcher.Match(Given.Problem(Given.Child(), home, Given.Settled(home, settled)));

        result.Proposals.ShouldBeEmpty();
        result.Unplaced.Single().RuledOut.Select(ruledOut => ruledOut.RuleId).ShouldContain("M-03");
    }

    [Fact]
    public void An_emergency_is_placed_before_any_number_of_planned_moves()
    {
        Home home = Given.FosterHome(places: 2);
        Child emergency = Given.Child("c-9") with { LivesAlone = true };
        MatchingResult result = Matcher.Match(Given.Problem(
            Given.Child("c-1"), Given.Child("c-2"), Given.Referral(emergency) with { Urgency = Urgency.Emergency }, home));

        result.Plan.HomeOf(emergency.Id).ShouldBe(home.Id);
        result.Unplaced.Count.ShouldBe(2);
        result.Score.UnplacedEmergency.ShouldBe(0);
        result.Score.UnplacedPlanned.ShouldBe(2);
    }

    [Fact]
    public void A_connected_person_comes_before_any_distance()
    {
        Child child = Given.Child();
        Home kin = Given.KinshipHome("kin", child) with { Location = Given.Place(150) };
        MatchingResult result = Matcher.Match(Given.Problem(child, kin, Given.FosterHome()));

        result.Plan.HomeOf(child.Id).ShouldBe(kin.Id);
    }

    [Fact]
    public void Siblings_who_must_be_together_share_a_home_or_are_all_unplaced()
    {
        Child one = Given.Child("c-1");
        Child two = Given.Child("c-2");
        SiblingGroup group = Given.Siblings(SiblingRelation.TogetherRequired, one, two);
        Home single = Given.FosterHome("single", places: 1);
        Home pair = Given.FosterHome("pair") with { Location = Given.Place(40) };

        Matcher.Match(Given.Problem(one, two, group, single)).Unplaced.Count.ShouldBe(2);
        Matcher.Match(Given.Problem(one, two, group, single, pair)).Proposals.ShouldAllBe(proposal => proposal.Home == pair.Id);
    }

    [Fact]
    public void Siblings_who_must_be_together_join_the_one_who_is_settled()
    {
        Child settled = Given.Child("c-1");
        Child joins = Given.Child("c-2");
        Home home = Given.FosterHome("home") with { Location = Given.Place(60) };
        MatchingResult result = Matcher.Match(Given.Problem(
            joins, home, Given.FosterHome("near"), Given.Settled(home, settled), Given.Siblings(SiblingRelation.TogetherRequired, settled, joins)));

        result.Plan.HomeOf(joins.Id).ShouldBe(home.Id);
    }

    [Fact]
    public void Four_siblings_may_fill_a_foster_home_approved_for_four_but_four_strangers_may_not()
    {
        Child[] children = [.. Enumerable.Range(1, 4).Select(number => Given.Child($"c-{number}"))];
        Home home = Given.FosterHome(places: 4);

        Matcher.Match(Given.Problem([.. children, home])).Proposals.Count.ShouldBe(3);
        Matcher.Match(Given.Problem([.. children, home, Given.Siblings(SiblingRelation.TogetherPreferred, children)])).Proposals.Count.ShouldBe(4);
    }

    [Fact]
    public void A_child_whose_settled_home_is_over_the_usual_limit_is_joined_by_nobody_but_a_sibling()
    {
        Child[] settled = [.. Enumerable.Range(1, 4).Select(number => Given.Child($"s-{number}"))];
        Child named = Given.Child("c-1");
        Home home = Given.FosterHome(places: 6) with { Exemption = new FosteringLimitExemption([named.Id], IsGranted: true) };
        object[] facts = [named, home, .. settled.Select(child => Given.Settled(home, child))];

        Matcher.Match(Given.Problem(facts)).Proposals.ShouldBeEmpty();
        Matcher.Match(Given.Problem([.. facts, Given.Siblings(SiblingRelation.TogetherPreferred, [.. settled, named])])).Proposals.Count.ShouldBe(1);
    }

    [Fact]
    public void A_rule_of_ones_own_counts_in_plan_and_check_alike()
    {
        var policy = MatchingPolicy.Wales(Given.Today).With(new NotOnTheGroundFloor(), weight: 500).With(new SameInitial(), weight: 500);
        Child one = Given.Child("a-1");
        Child two = Given.Child("a-2");
        Home near = Given.FosterHome("ground");
        Home far = Given.FosterHome("upper") with { Location = Given.Place(50) };
        MatchingResult result = new PlacementMatcher(policy).Match(Given.Problem(one, two, near, far));

        // Both in one home would cost 500 for the initial, the ground floor 500 for one of them: one each is best.
        result.Proposals.Select(proposal => proposal.Home).Distinct().Count().ShouldBe(2);
        result.Explain(result.Proposals.First(proposal => proposal.Home == near.Id).Child).Contributions[0].RuleId.ShouldBe("X-01");
    }

    [Fact]
    public void Options_out_of_range_are_refused_before_anything_is_done()
    {
        MatchingProblem problem = Given.Problem(Given.Child(), Given.FosterHome());

        Should.Throw<ArgumentOutOfRangeException>(() => Matcher.Match(problem, new MatchOptions { GapLimit = double.NaN })).ParamName.ShouldBe("GapLimit");
        Should.Throw<ArgumentOutOfRangeException>(() => Matcher.Match(problem, new MatchOptions { WorkLimit = 0 })).ParamName.ShouldBe("WorkLimit");
        Should.Throw<ArgumentOutOfRangeException>(() => Matcher.Match(problem, new MatchOptions { TimeLimit = TimeSpan.Zero })).ParamName.ShouldBe("TimeLimit");
        Should.Throw<ArgumentOutOfRangeException>(() => Matcher.Match(problem, new MatchOptions { Threads = -1 })).ParamName.ShouldBe("Threads");
    }

    [Fact]
    public void Cancelling_before_the_start_returns_a_result_and_throws_nothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        MatchingResult result = Matcher.Match(Given.Problem(Given.Child(), Given.FosterHome()), cancellationToken: source.Token);

        // So small a problem may be proven at once; either way there is an answer for every child.
        (result.StopReason == StopReason.Cancelled || result.Status == SolutionStatus.Optimal).ShouldBeTrue();
        (result.Proposals.Count + result.Unplaced.Count).ShouldBe(1);
    }

    [Fact]
    public void A_limit_that_no_plan_keeps_is_a_result_that_says_infeasible()
    {
        MatchingResult result = new PlacementMatcher(MatchingPolicy.Wales(Given.Today).With(new Impossible())).Match(Given.Problem(Given.Child(), Given.FosterHome()));

        result.Status.ShouldBe(SolutionStatus.Infeasible);
        result.Proposals.ShouldBeEmpty();
        result.Unplaced.Count.ShouldBe(1);
    }

    [Fact]
    public void An_empty_problem_has_an_empty_plan_proven_best()
    {
        MatchingResult result = Matcher.Match(Given.Problem());

        result.Status.ShouldBe(SolutionStatus.Optimal);
        result.Gap.ShouldBe(0);
        result.Proposals.ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_can_start_from_the_last_one_and_tell_what_changed()
    {
        MatchingProblem before = Given.Problem(Given.Child("c-1"), Given.FosterHome("h-1", places: 1));
        MatchingProblem after = Given.Problem(Given.Child("c-1"), Given.Child("c-2"), Given.FosterHome("h-1", places: 1), Given.FosterHome("h-2", places: 1) with { Location = Given.Place(7) });
        MatchingResult first = Matcher.Match(before);
        MatchingResult second = Matcher.Match(after, new MatchOptions { Start = first.Plan });

        second.Status.ShouldBe(SolutionStatus.Optimal);
        second.Diff(first).Changes.Count.ShouldBeInRange(1, 2);
        second.Diff(second).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Homes_and_children_are_ranked_for_people_to_look_at()
    {
        Child child = Given.Child("c-1");
        Home near = Given.FosterHome("near") with { Location = Given.Place(3) };
        Home far = Given.FosterHome("far") with { Location = Given.Place(20) };
        Home full = Given.FosterHome("full", places: 1);
        MatchingProblem problem = Given.Problem(
            child, Given.Referral(Given.Child("c-2")) with { Urgency = Urgency.Emergency }, near, far, full, Given.Settled(full, Given.Child("s-1")));

        Matcher.RankHomes(problem, child.Id).Select(ranked => ranked.Home.Value).ShouldBe(["near", "far"]);
        Matcher.RankHomes(problem, child.Id, count: 1).Count.ShouldBe(1);
        Matcher.RankChildren(problem, near.Id).Select(ranked => ranked.Child.Value).ShouldBe(["c-2", "c-1"]);
        Should.Throw<ArgumentException>(() => Matcher.RankHomes(problem, new("s-1"))).Message.ShouldStartWith("Child 's-1' is not referred in this problem");
    }

    private sealed class NotOnTheGroundFloor : PlacementRule
    {
        public override string Id => "X-01";

        public override string Title => "Not on the ground floor";

        public override RuleStrength Strength => RuleStrength.Wish;

        public override string Source => "test";

        public override string Unit => "yes or no";

        public override Finding Evaluate(in PlacementCase placement) => placement.Home.Id.Value == "ground" ? Finding.Counts(1) : Finding.Nothing;

        public override string Describe(in PlacementCase placement, Finding finding) => "It is on the ground floor.";
    }

    private sealed class SameInitial : PairRule
    {
        public override string Id => "X-02";

        public override string Title => "Different initials";

        public override RuleStrength Strength => RuleStrength.Wish;

        public override string Source => "test";

        public override string Unit => "yes or no";

        public override string ClassOf(MatchingProblem problem, Child child) => child.Id.Value[..1];

        public override Finding Evaluate(in PairCase pair) => pair.First.Id.Value[0] == pair.Second.Id.Value[0] ? Finding.Counts(2) : Finding.Nothing;

        public override string Describe(in PairCase pair, Finding finding) => "They share an initial.";
    }

    private sealed class Impossible : PlanRule
    {
        public override string Id => "X-03";

        public override string Title => "Less than nothing";

        public override string Source => "test";

        public override string Unit => "children";

        public override long Maximum => -1;

        public override long Count(in PlacementCase placement) => 1;

        public override string Describe(long sum) => $"{sum} is more than {Maximum}.";
    }
}
