using Matching.Solver;
using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

/// <summary>Which sets of changes are told of a child without a home, and which never are.</summary>
public sealed class ChangeSearchTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);

    // With a place more in the first home, one of the two in the second home moves there and makes room: that the first home takes the child's age too is not needed.
    private static readonly object[] WithMoreThanIsNeeded =
    [
        Given.FosterHome("h-1", places: 1) with { Approval = new() { Places = 1, Ages = new(0, 9) }, Location = Given.Place(1) },
        Given.FosterHome("h-2", places: 1) with { Location = Given.Place(3) },
        Given.Referral(Given.Child("c-1", age: 5)) with { Urgency = Urgency.Urgent },
        Given.Referral(Given.Child("c-2", age: 6)) with { Urgency = Urgency.Urgent },
        Given.Child("c-3", age: 15),
    ];

    [Fact]
    public void Find_PartOfASetSuffices_TellsNoneThatHoldsIt()
    {
        WhyUnplaced why = Why(Given.Problem(WithMoreThanIsNeeded), "c-3");

        why.ChangeSets.Select(Told).ShouldBe(["Home 'h-2' has 1 place(s) more."]);
        why.ChangeSets[0].IsSmallestProven.ShouldBeTrue();
        why.ChangesCut.ShouldBeFalse();
    }

    [Fact]
    public void Find_SetIsNeededAsAWhole_IsToldAndProvenSmallest()
    {
        Home home = Given.FosterHome("h-1", places: 1) with { Approval = new() { Places = 1, Ages = new(0, 9) } };

        WhyUnplaced why = Why(Given.Problem(home, Given.Referral(Given.Child("c-1", age: 5)) with { Urgency = Urgency.Urgent }, Given.Child("c-2", age: 15)), "c-2");

        why.ChangeSets.Select(Told).ShouldBe(["Home 'h-1' is approved for ages 0–15. Home 'h-1' has 1 place(s) more."]);
        why.ChangeSets[0].IsSmallestProven.ShouldBeTrue();
    }

    [Fact]
    public void Find_NoWorkIsLeftToTryTheParts_DoesNotSayThatAllIsNeeded()
    {
        Home home = Given.FosterHome("h-1", places: 1) with { Approval = new() { Places = 1, Ages = new(0, 9) } };
        MatchingProblem problem = Given.Problem(home, Given.Referral(Given.Child("c-1", age: 5)) with { Urgency = Urgency.Urgent }, Given.Child("c-2", age: 15));

        WhyUnplaced why = Why(problem, "c-2", new() { Trials = 2 });

        why.ChangeSets.ShouldHaveSingleItem().IsSmallestProven.ShouldBeFalse();
    }

    [Fact]
    public void Find_PresentPlanIsNotProvenToLeaveTheFewestWithoutAHome_DoesNotSayThatAllIsNeeded()
    {
        Home home = Given.FosterHome("h-1", places: 1);
        MatchingProblem problem = Given.Problem(home, Given.Referral(Given.Child("c-1")) with { Urgency = Urgency.Urgent }, Given.Child("c-2"));
        var matcher = new PlacementMatcher(Policy, new Unproven(new AssignmentSolver()));

        WhyUnplaced why = new PlanExplorer(matcher, matcher.Match(problem)).WhyUnplaced(new("c-2"));

        why.ChangeSets.ShouldHaveSingleItem().IsSmallestProven.ShouldBeFalse();
    }

    [Fact]
    public void Find_OnlySecureAccommodationForAChildWithoutAnOrder_OffersNothing()
    {
        Home secure = Given.SecureHome("h-secure");
        Referral allowing = Given.Referral(Given.Child("c-1")) with { CarePlan = HomeKinds.All };

        foreach (Referral referral in new[] { allowing, allowing with { CarePlan = HomeKinds.Usual }, allowing with { Urgency = Urgency.Emergency } })
        {
            WhyUnplaced why = Why(Given.Problem(secure, referral), "c-1");

            why.BlockedHomes.ShouldHaveSingleItem().Rules.ShouldContain(rule => rule.RuleId == "M-21" && rule.By == LiftedBy.Nobody);
            why.ChangeSets.ShouldBeEmpty();
            why.ToString().ShouldContain("No change that people could make would have a home proposed for this child.");
        }
    }

    [Fact]
    public void Find_CarePlanDoesNotAllowSecureAccommodation_NeverOffersToChangeIt()
    {
        Child withOrder = Given.Child("c-1") with { SecureAuthorisation = new(Given.Today.AddDays(-1), Given.Today.AddDays(60), MinistersApproved: true) };

        WhyUnplaced why = Why(Given.Problem(Given.SecureHome("h-secure"), Given.Referral(withOrder) with { CarePlan = HomeKinds.Foster }), "c-1");

        why.ChangeSets.ShouldBeEmpty();
    }

    [Fact]
    public void Find_SetWouldHaveAnotherChildLeaveItsHome_ComesLastWhateverItAsks()
    {
        WhyUnplaced why = Why(AtAnothersCost(), "c-2");

        why.ChangeSets.Select(Told).ShouldBe(["Home 'h-3' is approved for ages 0–15.", "Home 'h-1' has 1 place(s) more.", "Home 'h-2' is available on 2026-11-02."]);
        why.ChangeSets.Select(set => set.HarmsNobody).ShouldBe([true, true, false]);
        why.ChangeSets[2].MovedOut.ShouldBe([new ChildId("c-1")]);
        why.ChangeSets[2].LeftWithout.ShouldBeEmpty();
    }

    [Fact]
    public void Find_EnoughSetsHarmNobody_LeavesOutTheOneThatDoes()
    {
        WhyUnplaced why = Why(AtAnothersCost(), "c-2", new() { ChangeSets = 2, Trials = 100 });

        why.ChangeSets.Select(Told).ShouldBe(["Home 'h-3' is approved for ages 0–15.", "Home 'h-1' has 1 place(s) more."]);
        why.ChangesCut.ShouldBeTrue();
    }

    [Fact]
    public void ToString_SetsAtAnothersCost_SaysSoFirstAndWhoThatWouldBe() =>
        Why(AtAnothersCost(), "c-2").ToString().ShouldMatchGolden("tests/Matching.Tests/Explanations/Golden/another-childs-cost.txt");

    [Fact]
    public void ToString_SetThatLeavesAnotherWithoutAHome_NamesThem()
    {
        ChangeSet set = Why(AtAnothersCost(), "c-2").ChangeSets[2] with { MovedOut = [], OthersMoved = [new(new("c-1"), new HomeId("h-1"), null), new(new("c-5"), new HomeId("h-1"), null)] };

        set.HarmsNobody.ShouldBeFalse();
        ExplanationText.Of(set).ShouldBe(
            "At another child's cost: Home 'h-2' is available on 2026-11-02. (up to the home) Then home 'h-1' would be proposed, because somebody else would go to home 'h-2'; 2 other children would live elsewhere than "
            + $"proposed. Then children 'c-1', 'c-5' would have no home. For everybody together: {Told(set.Difference)}.");
    }

    // One child lives in the home of the other, and would go nearer her own home were that home available; two other homes would harm nobody.
    private static MatchingProblem AtAnothersCost()
    {
        Home present = Given.FosterHome("h-1", places: 1);
        Home nearHerOwn = Given.FosterHome("h-2", places: 1) with { Location = Given.Place(60), AvailableFrom = Given.Today.AddDays(9) };
        Home other = Given.FosterHome("h-3", places: 1) with { Approval = new() { Places = 1, Ages = new(0, 9) }, Location = Given.Place(2) };
        Child living = Given.Child("c-1", age: 5) with { HomeCommunity = Given.Place(61) };
        return Given.Problem(present, nearHerOwn, other, Given.LivingIn(present, living) with { Urgency = Urgency.Urgent }, Given.Child("c-2", age: 15), new Decline(living.Id, other.Id, Given.Today));
    }

    private static string Told(PlanScore difference) => ExplanationText.Of(difference);

    private static WhyUnplaced Why(MatchingProblem problem, string child, WhyUnplacedOptions? options = null)
    {
        var matcher = new PlacementMatcher(Policy);
        return new PlanExplorer(matcher, matcher.Match(problem)).WhyUnplaced(new(child), options ?? new() { ChangeSets = 100, Trials = 100 });
    }

    private static string Told(ChangeSet set) => string.Join(' ', set.Changes);

    /// <summary>Finds the best plan and says nothing of what is proven.</summary>
    private sealed class Unproven(IAssignmentSolver solver) : IAssignmentSolver
    {
        public AssignmentSolution Solve(AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
        {
            AssignmentSolution solution = solver.Solve(model, options, progress, cancellationToken);
            return new(SolutionStatus.Feasible, StopReason.WorkLimit, solution.BinOfItem, [.. solution.Levels.Select(level => level with { Bound = level.Value - 1 })], solution.Work, null, solution.Statistics);
        }
    }
}
