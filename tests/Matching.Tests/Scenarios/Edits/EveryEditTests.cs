using Matching.Tests.Problems;

namespace Matching.Tests.Scenarios;

/// <summary>Every kind of edit gives the problem, or the policy, that one would build by hand.</summary>
public sealed class EveryEditTests
{
    private const string Asked = ScenarioEdit.Role;
    private static readonly HomeId Foster = new("h-1");
    private static readonly HomeId Staffed = new("h-2");
    private static readonly HomeId Kinship = new("h-3");
    private static readonly ChildId First = ProblemData.First;
    private static readonly ChildId Second = ProblemData.Second;
    private static readonly ChildId Third = ProblemData.Third;
    private static readonly ChildId Fourth = ProblemData.Fourth;
    private static readonly ProviderId ForProfit = new("p-2");
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly DateOnly Later = new(2026, 12, 1);
    private static readonly Provider Another = new() { Id = new("p-9"), Kind = ProviderKind.NotForProfit };
    private static readonly SiblingGroup Younger = new(new("g-9"), [First, Third], SiblingRelation.ApartRequired);
    private static readonly PersonWish Company = new() { Child = First, Other = Second, Importance = 3 };
    private static readonly ExclusionZone Zone = new(new(51.5, -3.2), Distance.FromKilometres(2));

    private static readonly (ScenarioEdit Edit, Action<ProblemData> ByHand)[] OfProblem =
    [
        (new AddProvider(Another), data => data.Providers.Add(Another)),
        (new ChangeProviderRegistration(ForProfit, HomeKinds.ChildrensHome, new(10, 17)), data => data.Providers[1] = data.Providers[1] with { RegisteredFor = HomeKinds.ChildrensHome, RegisteredAges = new(10, 17) }),
        (new AddHome(ProblemData.Foster("h-9")), data => data.Homes.Add(ProblemData.Foster("h-9"))),
        (new CloseHome(Foster, ReferSettled: true, Urgency.Urgent), CloseFosterHome),
        (new CloseHome(Staffed), CloseStaffedHome),
        (new ChangePlaces(Foster, 2), data => data.Change((Approval approval) => approval with { Places = 4 })),
        (new ChangePlaces(Staffed, -1), data => data.Homes[1] = data.Homes[1] with { Approval = data.Homes[1].Approval with { Places = 3 } }),
        (new MakeUnavailable(Foster, new(Day, Later)), data => data.Change((FosterHome home) => home with { Unavailable = [new(Day, Later)] })),
        (new RecordCapability(Foster, Capability.StepFree), data => data.Change((FosterHome home) => home with { Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = true } })),
        (new ChangeTakesOneChild(Staffed, true), data => data.Homes[1] = data.Homes[1] with { TakesOneChild = true }),
        (new ChangeStaffOnShift(Staffed, 2.5), data => data.Change(new Staff { OnShift = 2.5 })),
        (new ChangeApprovedAges(Foster, new(8, 15)), data => data.Change((Approval approval) => approval with { Ages = new(8, 15) })),
        (new ChangeApprovedSexes(Foster, SexesApproved.Girls), data => data.Change((Approval approval) => approval with { Sexes = SexesApproved.Girls })),
        (new ChangeApprovedKinds(Foster, [PlacementKind.ShortTerm]), data => data.Change((Approval approval) => approval with { Kinds = [PlacementKind.ShortTerm] })),
        (new ChangeNamedChildren(Kinship, [Second]), data => data.Homes[2] = data.Homes[2] with { Approval = data.Homes[2].Approval with { NamedChildren = [Second] } }),
        (new ExemptFromFosteringLimit(Foster, [Second, First]), data => data.Change((FosterHome home) => home with { Exemption = new([First, Second], IsGranted: true) })),
        (new AddReferral(new() { Child = ProblemData.Child("c-9") }), data => data.Referrals.Add(new() { Child = ProblemData.Child("c-9") })),
        (new ReferSettledChild(Third, MoveReason.ReviewDecision, Urgency.Urgent), data => Refer(data, Third, MoveReason.ReviewDecision, Urgency.Urgent)),
        (new WithdrawReferral(Second), Settle),
        (new WithdrawReferral(First), Forget),
        (new ChangeUrgency(First, Urgency.Emergency), data => data.Change((Referral referral) => referral with { Urgency = Urgency.Emergency })),
        (new ChangeDateNeeded(First, Later), data => data.Change((Referral referral) => referral with { From = Later })),
        (new ChangeCarePlan(First, HomeKinds.Foster), data => data.Change((Referral referral) => referral with { CarePlan = HomeKinds.Foster })),
        (new AllowOutsideApproval(First), data => data.Change((Referral referral) => referral with { EmergencyOutsideApproval = true })),
        (new ChangeExclusionZones(First, [Zone]), data => data.Change((Child child) => child with { ExclusionZones = [Zone] })),
        (new ChangeLivesAlone(First, true), data => data.Change((Child child) => child with { LivesAlone = true })),
        (new RecordNeed(First, Need.Essential(Capability.StepFree)), data => data.Change((Child child) => child with { Needs = [Need.Essential(Capability.StepFree)] })),
        (new AddSiblingGroup(Younger), data => data.SiblingGroups.Add(Younger)),
        (new ChangeSiblingRelation(new("g-1"), SiblingRelation.TogetherRequired), data => data.SiblingGroups[0] = data.SiblingGroups[0] with { Relation = SiblingRelation.TogetherRequired }),
        (new WithdrawSiblingGroup(new("g-1")), data => data.SiblingGroups.Clear()),
        (new RecordImpact(First, Third, 4), data => data.ImpactAssessments[0] = new(First, Third, 4, Asked, Day)),
        (new RecordImpact(Second, Fourth, 1), data => data.ImpactAssessments.Add(new(Second, Fourth, 1, Asked, Day))),
        (new WithdrawImpact(First, Third), data => data.ImpactAssessments.Clear()),
        (new RecordWish(Company), data => data.Wishes.Add(Company)),
        (new RecordWish(new HomeWish { Child = First, Home = Kinship, Against = true }), data => data.Wishes[0] = new HomeWish { Child = First, Home = Kinship, Against = true }),
        (new WithdrawWish(new HomeWish { Child = First, Home = Kinship }), data => data.Wishes.Clear()),
        (new Pin(Second, Staffed), data => data.Judgements.Add(new(Second, Staffed, JudgementKind.Pin, Asked, Day))),
        (new Veto(Second, Foster), data => data.Judgements.Add(new(Second, Foster, JudgementKind.Veto, Asked, Day))),
        (new WithdrawJudgement(First, Kinship, JudgementKind.Recommend), data => data.Judgements.Clear()),
        (new RecordDecline(First, Foster), data => data.Declines.Add(new(First, Foster, Day))),
        (new WithdrawDecline(Second, Foster), data => data.Declines.Clear()),
        (new ApproveSupplementaryPlacement(Second, ForProfit), data => data.SupplementaryApprovals.Add(new(Second, ForProfit, Day))),
    ];

    private static readonly (ScenarioEdit[] Edits, MatchingPolicy ByHand)[] OfPolicy =
    [
        ([new ChangeWeight("W-02", 3)], Edited.Policy.WithWeight("W-02", 3)),
        ([new SwitchRuleOff("W-03")], Edited.Policy.Without("W-03")),
        ([new SwitchRuleOff("W-03"), new SwitchRuleOn("W-03", 2)], Edited.Policy.WithWeight("W-03", 2)),
    ];

    // These edits need something to undo, which another one records first.
    private static readonly ScenarioEdit[][] Undoing =
    [
        [new RecordNeed(First, Need.Desirable(Capability.StepFree)), new WithdrawNeed(First, Capability.StepFree)],
        [new RecordCapability(Foster, Capability.StepFree), new RecordCapability(Foster, Capability.StepFree, CapabilityAnswer.NotRecorded)],
        [new MakeUnavailable(Foster, new(Day, Later)), new MakeAvailable(Foster)],
        [new Veto(Second, Foster), new WithdrawJudgement(Second, Foster, JudgementKind.Veto)],
        [new CloseHome(Kinship), new RegisterHome(Kinship), new ChangePlaces(Kinship, 1)],
        [new AddSiblingGroup(Younger), new WithdrawSiblingGroup(Younger.Id)],
        [new RecordWish(Company), new WithdrawWish(Company)],
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, OfProblem.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Apply_OneEdit_GivesTheProblemBuiltByHand(int row) => Edited.ShouldBe(OfProblem[row].Edit, OfProblem[row].ByHand);

    [Fact]
    public void Apply_EditsOfThePolicy_GiveThePolicyMadeByHandAndTheSameProblem()
    {
        foreach ((ScenarioEdit[] edits, MatchingPolicy byHand) in OfPolicy)
        {
            AppliedScenario applied = Edited.By(edits);

            applied.Policy.ShouldBe(byHand);
            Edited.Text(applied.Problem).ShouldBe(Edited.Text(new ProblemData().Build()));
        }
    }

    [Fact]
    public void Apply_AnEditAndItsOpposite_GiveTheProblemAsItWas()
    {
        foreach (ScenarioEdit[] edits in Undoing)
        {
            Edited.Text(Edited.By(edits).Problem).ShouldBe(Edited.Text(new ProblemData().Build()));
        }
    }

    [Fact]
    public void EveryKindOfEdit_IsHeldAgainstOneMadeByHand() =>
        OfProblem.Select(row => row.Edit).Concat(OfPolicy.SelectMany(row => row.Edits)).Concat(Undoing.SelectMany(edits => edits)).Select(edit => edit.GetType()).ToHashSet()
            .ShouldBe([.. typeof(ScenarioEdit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScenarioEdit)))], ignoreOrder: true);

    private static void Refer(ProblemData data, ChildId child, MoveReason reason, Urgency urgency)
    {
        Resident settled = data.Residents.Single(resident => resident.Child.Id == child);
        data.Residents.Remove(settled);
        data.Referrals.Add(new() { Child = settled.Child, PresentHome = settled.Home, PresentSince = settled.Since, MoveReason = reason, Urgency = urgency });
    }

    private static void CloseFosterHome(ProblemData data)
    {
        Refer(data, Third, MoveReason.ProviderNotice, Urgency.Urgent);
        Refer(data, Fourth, MoveReason.ProviderNotice, Urgency.Urgent);
        data.Homes[0] = data.Homes[0] with { IsRegistered = false, Approval = data.Homes[0].Approval with { Places = 0 } };
    }

    private static void CloseStaffedHome(ProblemData data)
    {
        data.ChangeMove(referral => referral with { MoveReason = MoveReason.ProviderNotice });
        data.Homes[1] = data.Homes[1] with { IsRegistered = false, Approval = data.Homes[1].Approval with { Places = 0 } };
    }

    private static void Settle(ProblemData data)
    {
        data.Residents.Add(new(data.Referrals[1].Child, Staffed, data.Referrals[1].PresentSince));
        data.Referrals.RemoveAt(1);
    }

    // Everything that is recorded of the first child, who has no present home to settle in, goes too.
    private static void Forget(ProblemData data)
    {
        data.Referrals.RemoveAt(0);
        data.SiblingGroups.Clear();
        data.ImpactAssessments.Clear();
        data.Wishes.Clear();
        data.Judgements.Clear();
        data.SupplementaryApprovals.Clear();
    }
}
