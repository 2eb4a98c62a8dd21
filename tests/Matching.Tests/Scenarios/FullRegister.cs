namespace Matching.Tests.Scenarios;

/// <summary>A faultless problem in which nothing that can be recorded is left out, so that whatever an edit loses is missed.</summary>
internal static class FullRegister
{
    public static readonly DateOnly Today = new(2027, 5, 1);
    public static readonly ChildId New = new("c-new");
    public static readonly ChildId Staying = new("c-staying");
    public static readonly ChildId Leaving = new("c-leaving");
    public static readonly ChildId InDanger = new("c-in-danger");
    public static readonly ChildId Settled = new("c-settled");
    public static readonly HomeId Foster = new("h-foster");
    public static readonly HomeId Kinship = new("h-kinship");
    public static readonly HomeId Childrens = new("h-childrens");
    public static readonly HomeId Secure = new("h-secure");
    public static readonly HomeId Supported = new("h-supported");
    public static readonly SiblingGroupId Siblings = new("g-1");

    private static readonly AuthorityId Cardiff = new("W06000015");
    private static readonly AuthorityId Powys = new("W06000023");
    private static readonly GeoPoint Community = new(51.48, -3.18);

    public static readonly Wish[] Wishes =
    [
        new HomeWish { Child = New, Home = Kinship, By = WishedBy.Parent, Importance = 3, Against = true },
        new PlaceWish { Child = Staying, Place = Community, Within = Distance.FromKilometres(4), By = WishedBy.Parent, Importance = 1, Against = true },
        new PersonWish { Child = Leaving, Other = Settled, By = WishedBy.Parent, Importance = 3, Against = true },
        new FeatureWish { Child = InDanger, Feature = Capability.PetFree, By = WishedBy.Parent, Importance = 1, Against = true },
    ];

    public static ChildId[] Referred => [New, Staying, Leaving, InDanger];

    public static HomeId[] Homes => [Foster, Kinship, Childrens, Secure, Supported];

    /// <summary>The providers: one that is not for profit for most homes, one that is for profit, and one that no home names.</summary>
    public static Provider[] Providers => [Provider("p-1"), Provider("p-2") with { Kind = ProviderKind.ForProfit }, Provider("p-3") with { Kind = ProviderKind.LocalAuthority, Authority = Cardiff, Country = Country.Wales }];

    public static MatchingProblem Build() => new MatchingProblemBuilder(Today)
        .AddProviders(Providers)
        .AddHomes(new Home[]
        {
            new FosterHome { Id = Foster, Provider = new("p-1"), Location = Community, Authority = Cardiff, Approval = Terms, Exemption = new([Settled], IsGranted: true) },
            new KinshipHome { Id = Kinship, Provider = new("p-1"), Location = Community, Authority = Cardiff, Approval = Terms with { NamedChildren = [New, Settled] }, AssessedOn = new(2027, 3, 2) },
            new ChildrensHome { Id = Childrens, Provider = new("p-2"), Location = Community, Authority = Powys, Approval = Terms, Staff = Staffed },
            new SecureHome { Id = Secure, Provider = new("p-1"), Location = Community, Authority = Cardiff, Approval = Terms, Staff = Staffed },
            new SupportedAccommodation { Id = Supported, Provider = new("p-2"), Location = Community, Authority = Powys, Approval = Terms, Staff = Staffed },
        }.Select(Filled))
        .AddReferrals(
        [
            Referral("c-new") with { PresentHome = null, PresentSince = null, MoveReason = null },
            Referral("c-staying"),
            Referral("c-leaving") with { PresentHome = Childrens, MoveReason = MoveReason.PlannedStepNearerHome },
            Referral("c-in-danger") with { MoveReason = MoveReason.RiskOfHarm },
        ])
        .AddResidents([new(Child("c-settled"), Foster, new(2026, 2, 3)), new(Child("c-settled-too"), Childrens, new(2026, 3, 4))])
        .AddSiblingGroups([new(Siblings, [New, Settled, Staying], SiblingRelation.TogetherRequired), new(new("g-2"), [Leaving, InDanger], SiblingRelation.ApartRequired)])
        .AddImpactAssessments([new(New, Settled, 2, "registered manager", new(2027, 4, 1)), new(Staying, Leaving, 3, "registered manager", new(2027, 4, 2))])
        .AddWishes(Wishes)
        .AddJudgements(
        [
            new(New, Kinship, JudgementKind.Recommend, "social worker", new(2027, 4, 3), "the grandmother asks"),
            new(Staying, Foster, JudgementKind.Pin, "team manager", new(2027, 4, 4), "near the school"),
            new(Leaving, Secure, JudgementKind.Veto, "team manager", new(2027, 4, 5), "too far"),
        ])
        .AddDeclines([new(New, Foster, new(2027, 4, 6)), new(Leaving, Supported, new(2027, 4, 7))])
        .AddSupplementaryApprovals([new(New, new("p-2"), new(2027, 4, 8)), new(Leaving, new("p-2"), new(2027, 4, 9))])
        .Build();

    public static Home Filled(Home home) => home with
    {
        Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = true, [Capability.Autism] = false },
        IsRegistered = home.Id != Secure,
        ApprovedOn = new(2018, 4, 5),
        PlacesBeforeApril2027 = 3,
        AvailableFrom = new(2027, 6, 1),
        Unavailable = [new(new(2027, 7, 1), new(2027, 7, 9)), new(new(2027, 8, 1), new(2027, 8, 9))],
        TakesOneChild = home.Id == Kinship,
        WeeklyCost = 1234.5m,
        Household = [new("x-2")],
        Interests = ["horses"],
    };

    public static Referral Referral(string id) => new()
    {
        Child = Child(id),
        From = new(2027, 5, 9),
        Urgency = Urgency.Urgent,
        Kind = PlacementKind.ShortTerm,
        CarePlan = HomeKinds.Foster | HomeKinds.Secure,
        PresentHome = Foster,
        PresentSince = new(2026, 4, 5),
        MoveReason = MoveReason.ReviewDecision,
        EmergencyOutsideApproval = true,
    };

    private static Approval Terms => new() { Places = 5, Ages = new(9, 16), Sexes = SexesApproved.Girls, Kinds = [PlacementKind.ShortTerm] };

    private static Staff Staffed => new() { OnShift = 4, Continuity = 0.75, Trained = 0.5 };

    private static Provider Provider(string id) => new()
    {
        Id = new(id),
        Kind = ProviderKind.NotForProfit,
        Country = Country.England,
        RegisteredFor = HomeKinds.All & ~HomeKinds.Kinship,
        RegisteredAges = new(5, 17),
        RegisteredOn = new(2015, 4, 1),
    };

    private static Child Child(string id) => new()
    {
        Id = new(id),
        DateOfBirth = new(2013, 6, 15),
        HomeCommunity = Community,
        Authority = Cardiff,
        Sex = Sex.Female,
        Needs = [Need.Essential(Capability.Autism), Need.Desirable(Capability.PetFree)],
        School = new(51.49, -3.19),
        SchoolYear = 8,
        FamilyTime = [new(new(51.47, -3.17), 2.5)],
        ExclusionZones = [new(new(52.1, -3.9), Distance.FromKilometres(3))],
        UnsafePeople = [new("x-1")],
        LivesAlone = id == "c-in-danger",
        StaffNeeded = 0.5,
        PlacementsInYear = 2,
        SecureAuthorisation = id == "c-leaving" ? new(new(2027, 4, 1), new(2027, 6, 1), MinistersApproved: true) : null,
        Interests = ["football"],
        IsDisabled = true,
        SpeaksWelsh = true,
        IsUnaccompanied = true,
    };
}
