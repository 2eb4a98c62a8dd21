using System.Text.RegularExpressions;

namespace Matching.Tests.Scenarios;

/// <summary>Whatever a kind of edit does not speak of stays as it is, for every home and every child of a register in which nothing is left out.</summary>
public sealed partial class UntouchedFactsTests
{
    private static readonly DateOnly Later = new(2027, 9, 1);
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(FullRegister.Today);
    private static readonly Need Medicines = Need.Essential(Capability.Medication);
    private static readonly MatchingProblem Before = FullRegister.Build();

    // Each kind of edit, made for a home and a child, and all that it may change; a star stands for a name, two for all that follows.
    private static readonly (string[] MayChange, Func<HomeId, ChildId, ScenarioEdit> Edit)[] Kinds =
    [
        (["Providers/p-9/**"], (_, _) => new AddProvider(FullRegister.Providers[0] with { Id = new("p-9") })),
        (["Providers/p-2/RegisteredFor", "Providers/p-2/RegisteredAges"], (_, _) => new ChangeProviderRegistration(new("p-2"), HomeKinds.ChildrensHome | HomeKinds.Supported, new(8, 17))),
        (["Homes/h-9/**"], (home, _) => new AddHome(Before.FindHome(home)! with { Id = new("h-9") })),
        (["Homes/{home}/IsRegistered", "Homes/{home}/PlacesBeforeApril2027", "Homes/{home}/Approval/Places", "Referrals/*/MoveReason"], (home, _) => new CloseHome(home)),
        (["Homes/{home}/IsRegistered", "Homes/{home}/PlacesBeforeApril2027", "Homes/{home}/Approval/Places", "Referrals/*/MoveReason", "Residents/c-settled**", "Referrals/c-settled**"], (home, _) => new CloseHome(home, ReferSettled: true)),
        (["Homes/{home}/IsRegistered"], (home, _) => new RegisterHome(home)),
        (["Homes/{home}/Approval/Places"], (home, _) => new ChangePlaces(home, 2)),
        (["Homes/{home}/Approval/Places", "Homes/{home}/PlacesBeforeApril2027"], (home, _) => new ChangePlaces(home, -3)),
        (["Homes/{home}/AvailableFrom", "Homes/{home}/Unavailable"], (home, _) => new MakeAvailable(home)),
        (["Homes/{home}/Unavailable"], (home, _) => new MakeUnavailable(home, new(Later, Later))),
        (["Homes/{home}/Capabilities"], (home, _) => new RecordCapability(home, Capability.StepFree)),
        (["Homes/{home}/Capabilities"], (home, _) => new RecordCapability(home, Capability.PetFree, CapabilityAnswer.NotRecorded)),
        (["Homes/{home}/TakesOneChild"], (home, _) => new ChangeTakesOneChild(home, home != FullRegister.Kinship)),
        (["Homes/{home}/Staff/OnShift"], (home, _) => new ChangeStaffOnShift(home, 2.5)),
        (["Homes/{home}/Approval/Ages"], (home, _) => new ChangeApprovedAges(home, new(8, 17))),
        (["Homes/{home}/Approval/Sexes"], (home, _) => new ChangeApprovedSexes(home, SexesApproved.Any)),
        (["Homes/{home}/Approval/Kinds"], (home, _) => new ChangeApprovedKinds(home, [])),
        (["Homes/{home}/Approval/NamedChildren"], (home, child) => new ChangeNamedChildren(home, [child])),
        (["Homes/{home}/Exemption/Children"], (home, child) => new ExemptFromFosteringLimit(home, [child])),
        (["Referrals/c-9/**", "Children/c-9/**"], (_, _) => new AddReferral(FullRegister.Referral("c-9"))),
        (["Residents/c-settled/**", "Referrals/c-settled/**"], (_, _) => new ReferSettledChild(FullRegister.Settled, MoveReason.ReviewDecision)),
        (["Residents/{child}/**", "Referrals/{child}/**"], (_, child) => new WithdrawReferral(child == FullRegister.New ? FullRegister.InDanger : child)),
        ([
            "Referrals/c-new/**", "Children/c-new/**", "SiblingGroups/g-1/Children", "ImpactAssessments/c-new>*/**", "Wishes/c-new>*/**", "Judgements/c-new>*/**", "Declines/c-new>*/**",
            "SupplementaryApprovals/c-new>*/**",
        ], (_, _) => new WithdrawReferral(FullRegister.New)),
        (["Referrals/{child}/Urgency"], (_, child) => new ChangeUrgency(child, Urgency.Emergency)),
        (["Referrals/{child}/From"], (_, child) => new ChangeDateNeeded(child, Later)),
        (["Referrals/{child}/CarePlan"], (_, child) => new ChangeCarePlan(child, HomeKinds.Foster)),
        (["Referrals/{child}/EmergencyOutsideApproval"], (_, child) => new AllowOutsideApproval(child, false)),
        (["Children/{child}/ExclusionZones"], (_, child) => new ChangeExclusionZones(child, [])),
        (["Children/{child}/LivesAlone"], (_, child) => new ChangeLivesAlone(child, child != FullRegister.InDanger)),
        (["Children/{child}/Needs"], (_, child) => new RecordNeed(child, Medicines)),
        (["Children/{child}/Needs"], (_, child) => new WithdrawNeed(child, Capability.Autism)),
        (["SiblingGroups/g-9/**"], (_, child) => new AddSiblingGroup(new(new("g-9"), [child, new("c-settled-too")]))),
        (["SiblingGroups/g-1/Relation"], (_, _) => new ChangeSiblingRelation(FullRegister.Siblings, SiblingRelation.TogetherPreferred)),
        (["SiblingGroups/g-1/**"], (_, _) => new WithdrawSiblingGroup(FullRegister.Siblings)),
        (["ImpactAssessments/{child}>c-settled/**"], (_, child) => new RecordImpact(child, FullRegister.Settled, 4)),
        (["ImpactAssessments/c-new>c-settled/**"], (_, _) => new WithdrawImpact(FullRegister.New, FullRegister.Settled)),
        (["Wishes/{child}>PersonWish/**"], (_, child) => new RecordWish(new PersonWish { Child = child, Other = FullRegister.Settled, By = WishedBy.Parent })),
        (["Wishes/c-staying>PlaceWish/**"], (_, _) => new WithdrawWish(FullRegister.Wishes[1])),
        (["Judgements/{child}>{home} Pin/**"], (home, child) => new Pin(child, home)),
        (["Judgements/{child}>{home} Veto/**"], (home, child) => new Veto(child, home)),
        (["Judgements/c-staying>h-foster Pin/**"], (_, _) => new WithdrawJudgement(FullRegister.Staying, FullRegister.Foster, JudgementKind.Pin)),
        (["Declines/{child}>{home}/**"], (home, child) => new RecordDecline(child, home)),
        (["Declines/c-new>h-foster/**"], (_, _) => new WithdrawDecline(FullRegister.New, FullRegister.Foster)),
        (["SupplementaryApprovals/{child}>p-2/**"], (_, child) => new ApproveSupplementaryPlacement(child, new("p-2"))),
        ([], (_, _) => new ChangeWeight("W-02", 3)),
        ([], (_, _) => new SwitchRuleOff("W-03")),
        ([], (_, _) => new SwitchRuleOn("W-03")),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Apply_AnyEdit_LeavesWhatItDoesNotSpeakOf(int row)
    {
        int made = 0;
        foreach ((HomeId home, ChildId child) in FullRegister.Homes.SelectMany(home => FullRegister.Referred.Select(child => (home, child))))
        {
            ScenarioEdit edit = Kinds[row].Edit(home, child);
            if (Applied(edit) is not { } applied)
            {
                continue;
            }

            string[] changed = RecordedFacts.Between(Before, applied.Problem);
            made += changed.Length > 0 || edit.ChangesPolicy ? 1 : 0;
            changed.Where(path => !Array.Exists(Kinds[row].MayChange, allowed => Matches(path, allowed, home, child))).ShouldBeEmpty(edit.Describe());
            ReferenceEquals(applied.Problem.Travel, Before.Travel).ShouldBeTrue(edit.Describe());
            ReferenceEquals(applied.Problem.Authorities, Before.Authorities).ShouldBeTrue(edit.Describe());
            (edit.ChangesPolicy || applied.Policy.Equals(Policy)).ShouldBeTrue(edit.Describe());
        }

        made.ShouldBePositive(Kinds[row].Edit(FullRegister.Foster, FullRegister.New).Describe());
    }

    [Fact]
    public void EveryKindOfEdit_IsAmongThem() =>
        Kinds.Select(kind => kind.Edit(FullRegister.Foster, FullRegister.New).GetType()).ToHashSet()
            .ShouldBe([.. typeof(ScenarioEdit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScenarioEdit)))], ignoreOrder: true);

    // A property that no entity of the register has anything for could be lost without being missed.
    [Fact]
    public void TheRegister_LeavesNothingOut()
    {
        string[] nothing = ["null", "\"\"", "[]", "0", "false", ""];
        RecordedFacts.Of(Before)
            .GroupBy(fact => WithoutId().Replace(fact.Key, "$1"))
            .Where(facts => facts.All(fact => nothing.Contains(fact.Value)))
            .Select(facts => facts.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void CloseHome_ChildWhoIsInDangerThere_KeepsThatReason()
    {
        MatchingProblem after = Applied(new CloseHome(FullRegister.Foster, ReferSettled: true))!.Problem;

        after.FindReferral(FullRegister.InDanger)!.MoveReason.ShouldBe(MoveReason.RiskOfHarm);
        after.FindReferral(FullRegister.Staying)!.MoveReason.ShouldBe(MoveReason.ProviderNotice);
        after.FindReferral(FullRegister.Settled)!.MoveReason.ShouldBe(MoveReason.ProviderNotice);
        after.FindReferral(FullRegister.Leaving)!.MoveReason.ShouldBe(MoveReason.PlannedStepNearerHome);
    }

    [Fact]
    public void WithdrawAndRefer_ChildWithAPresentHome_KeepSinceWhenTheChildLivesThere()
    {
        Applied(new WithdrawReferral(FullRegister.Staying))!.Problem.FindResident(FullRegister.Staying)!.Since.ShouldBe(new DateOnly(2026, 4, 5));
        Applied(new ReferSettledChild(FullRegister.Settled, MoveReason.ReviewDecision))!.Problem.FindReferral(FullRegister.Settled)!.PresentSince.ShouldBe(new DateOnly(2026, 2, 3));
        Applied(new CloseHome(FullRegister.Foster, ReferSettled: true))!.Problem.FindReferral(FullRegister.Settled)!.PresentSince.ShouldBe(new DateOnly(2026, 2, 3));
    }

    private static AppliedScenario? Applied(ScenarioEdit edit)
    {
        try
        {
            // What is on in the policy is switched off first, so that it can be switched on.
            return new Scenario("one edit", [.. edit is SwitchRuleOn on ? [new SwitchRuleOff(on.RuleId)] : Array.Empty<ScenarioEdit>(), edit]).Apply(Before, Policy);
        }
        catch (InvalidScenarioException)
        {
            return null;
        }
    }

    private static bool Matches(string path, string allowed, HomeId home, ChildId child)
    {
        string pattern = Regex.Escape(allowed.Replace("{home}", home.Value, StringComparison.Ordinal).Replace("{child}", child.Value, StringComparison.Ordinal));
        return Regex.IsMatch(path, $"^{pattern.Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
    }

    [GeneratedRegex("^([^/]+/)[^/]+/")]
    private static partial Regex WithoutId();
}
