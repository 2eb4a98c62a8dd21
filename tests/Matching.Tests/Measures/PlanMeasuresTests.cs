using Matching.Tests.Checking;
using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

public sealed class PlanMeasuresTests
{
    private static readonly Child A = Given.Child("c-a");
    private static readonly Child B = Given.Child("c-b");

    [Fact]
    public void Rows_EmptyProblem_AreAllThere()
    {
        Measured.Before().Rows().Where(row => row.Value.Number is not 0).Select(row => row.Key).ShouldBe(
        [
            "from-home-median-kilometres", "from-home-median-miles", "from-home-mean-kilometres", "from-home-mean-miles", "from-home-90th-percentile-kilometres",
            "from-home-90th-percentile-miles", "from-home-worst-kilometres", "from-home-worst-miles", "worst-off",
        ]);
    }

    [Fact]
    public void Rows_Keys_AreUnique() => Measured.Before().Rows().Select(row => row.Key).ShouldBeUnique();

    [Fact]
    public void Unplaced_ByUrgency_CountsReferredChildrenWithoutAHome()
    {
        object[] facts = [Given.Referral(A) with { Urgency = Urgency.Emergency }, Given.Referral(B) with { Urgency = Urgency.Urgent }, Given.Child("c-c"), Given.FosterHome()];

        Measured.Before(facts).Unplaced.ShouldBe(new UnplacedMeasures(1, 1, 1));
        Measured.After("c-a>h-1", facts).Unplaced.ShouldBe(new UnplacedMeasures(0, 1, 1));
    }

    [Fact]
    public void Needs_YesNoAndNotRecorded_AreCountedApart()
    {
        Child child = A with
        {
            Needs = [Need.Essential(Capability.StepFree), Need.Essential(Capability.Autism), Need.Desirable(Capability.PetFree), Need.Desirable(Capability.WelshSpeaking)],
        };
        FosterHome home = Given.FosterHome() with
        {
            Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = true, [Capability.PetFree] = false, [Capability.WelshSpeaking] = true },
        };

        PlanMeasures measures = Measured.After("c-a>h-1", child, home);

        measures.EssentialNeeds.ShouldBe(new NeedMeasures(1, 1, 0));
        measures.DesirableNeeds.ShouldBe(new NeedMeasures(1, 0, 1));
        Measured.Before(child, home).EssentialNeeds.ShouldBe(new NeedMeasures(0, 0, 0));
    }

    [Fact]
    public void ProvidersAndCost_OverChildrenWithAHome_AreSummed()
    {
        FosterHome council = Given.FosterHome("h-1") with { WeeklyCost = 500.5m };
        FosterHome company = Given.FosterHome("h-2") with { Provider = Given.Company.Id };

        PlanMeasures measures = Measured.After("c-a>h-1 c-b>h-2", A, B, Given.Settled(council, Given.Child("c-c")), Given.Child("c-d"), council, company, Given.ChildrensHome("h-3"));

        measures.Providers.ShouldBe(new ProviderMeasures(2, 0, 1));
        measures.Cost.ShouldBe(new CostMeasures(1001m, 1));
        measures.Row("weekly-cost-known").ShouldBe(MeasureValue.Of(1001));
    }

    [Fact]
    public void Approvals_ByKind_ListEveryRuleThatCanAsk()
    {
        MatchingPolicy policy = Checks.Policy(
            new TinyPlacementRule("A-91", RuleStrength.Approval, _ => Finding.NeedsApproval()),
            new TinyPlacementRule("A-90", RuleStrength.Approval, _ => Finding.Nothing));

        PlanReport report = PlanChecker.Check(Given.Problem(A, B, Given.FosterHome()), Checks.Plan("c-a>h-1", "c-b>h-1"), policy);

        report.After.Approvals.ShouldBe([new("A-90", "Tiny placement rule", 0), new("A-91", "Tiny placement rule", 2)]);
        report.Before.Approvals.ShouldAllBe(approval => approval.Count == 0);
    }

    [Fact]
    public void WorstOff_Wishes_AreSummedForTheChildWithTheMost()
    {
        FosterHome one = Given.FosterHome("h-1");
        FosterHome two = Given.FosterHome("h-2") with { Location = Given.Place(12.5) };
        MatchingPolicy policy = Checks.Policy(
            new TinyPlacementRule("W-90", RuleStrength.Wish, placement => Finding.Counts(placement.FromHomeCommunity.Kilometres)),
            new TinyPlacementRule("W-91", RuleStrength.Wish, _ => Finding.Counts(2)),
            new TinyPlacementRule("W-92", RuleStrength.Wish, _ => Finding.Counts(1), ObjectiveLevel.Law),
            new TinyPlacementRule("A-90", RuleStrength.Approval, _ => Finding.NeedsApproval(50)));

        PlanReport report = PlanChecker.Check(Given.Problem(Given.LivingIn(one, A), B, one, two), Checks.Plan("c-a>h-2", "c-b>h-2"), policy);

        report.Before.WorstOff.ShouldBe(new ChildBurden(A.Id, new(20)));
        report.After.WorstOff.ShouldBe(new ChildBurden(A.Id, new(145)));
        report.After.Row("worst-off").ShouldBe(MeasureValue.Of(14.5));
        PlanChecker.Check(Given.Problem(B, one), Checks.Plan(), policy).After.WorstOff.ShouldBeNull();
    }
}
