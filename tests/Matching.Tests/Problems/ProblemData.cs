namespace Matching.Tests.Problems;

/// <summary>
/// A small, whole and faultless problem whose parts a test may change: two referred children (the second with a present home), two settled ones, a foster
/// home, a children's home and a connected person's home, and one of everything that people say about them.
/// </summary>
internal sealed class ProblemData
{
    public static readonly AuthorityId Cardiff = new("W06000015");
    public static readonly GeoPoint Community = new(51.48, -3.18);
    public static readonly ChildId First = new("c-1");
    public static readonly ChildId Second = new("c-2");
    public static readonly ChildId Third = new("c-3");
    public static readonly ChildId Fourth = new("c-4");

    public DateOnly AsOf { get; set; } = new(2026, 11, 1);

    public List<Provider> Providers { get; } =
    [
        new() { Id = new("p-1"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff },
        new() { Id = new("p-2"), Kind = ProviderKind.ForProfit, RegisteredOn = new(2015, 4, 1) },
    ];

    public List<Home> Homes { get; } =
    [
        Foster("h-1"),
        new ChildrensHome { Id = new("h-2"), Provider = new("p-2"), Location = new(51.6, -3.0), Authority = new("W06000022"), Approval = new() { Places = 4 } },
        new KinshipHome
        {
            Id = new("h-3"),
            Provider = new("p-1"),
            Location = Community,
            Authority = Cardiff,
            Approval = new() { Places = 1, NamedChildren = [First] },
        },
    ];

    public List<Referral> Referrals { get; } =
    [
        new() { Child = Child("c-1") },
        new() { Child = Child("c-2"), PresentHome = new("h-2"), PresentSince = new(2025, 1, 31), MoveReason = MoveReason.ReviewDecision },
    ];

    public List<Resident> Residents { get; } = [new(Child("c-3"), new("h-1"), new(2024, 2, 29)), new(Child("c-4"), new("h-1"))];

    public List<SiblingGroup> SiblingGroups { get; } = [new(new("g-1"), [First, Second])];

    public List<ImpactAssessment> ImpactAssessments { get; } = [new(First, Third, 2, "registered manager", new(2026, 10, 1))];

    public List<Wish> Wishes { get; } = [new HomeWish { Child = First, Home = new("h-3") }];

    public List<Judgement> Judgements { get; } = [new(First, new("h-3"), JudgementKind.Recommend, "social worker", new(2026, 10, 1), "the grandmother asks")];

    public List<Decline> Declines { get; } = [new(Second, new("h-1"), new(2026, 10, 2))];

    public List<SupplementaryApproval> SupplementaryApprovals { get; } = [new(First, new("p-2"), new(2026, 10, 3))];

    public static Child Child(string id) => new() { Id = new(id), DateOfBirth = new(2014, 6, 15), HomeCommunity = Community, Authority = Cardiff };

    public static FosterHome Foster(string id, int places = 2) =>
        new() { Id = new(id), Provider = new("p-1"), Location = Community, Authority = Cardiff, Approval = new() { Places = places } };

    /// <summary>Changes the first child.</summary>
    public void Change(Func<Child, Child> change) => Referrals[0] = Referrals[0] with { Child = change(Referrals[0].Child) };

    /// <summary>Changes the first referral, which has no present home.</summary>
    public void Change(Func<Referral, Referral> change) => Referrals[0] = change(Referrals[0]);

    /// <summary>Changes the second referral, which has one.</summary>
    public void ChangeMove(Func<Referral, Referral> change) => Referrals[1] = change(Referrals[1]);

    /// <summary>Changes the foster home.</summary>
    public void Change(Func<FosterHome, FosterHome> change) => Homes[0] = change((FosterHome)Homes[0]);

    /// <summary>Changes the foster home's terms of approval.</summary>
    public void Change(Func<Approval, Approval> change) => Homes[0] = Homes[0] with { Approval = change(Homes[0].Approval) };

    /// <summary>Changes what is recorded about the children's home's staff.</summary>
    public void Change(Staff staff) => Homes[1] = (ChildrensHome)Homes[1] with { Staff = staff };

    /// <summary>Changes the connected person's home.</summary>
    public void Change(Func<KinshipHome, KinshipHome> change) => Homes[2] = change((KinshipHome)Homes[2]);

    /// <summary>Changes the local authority.</summary>
    public void Change(Func<Provider, Provider> change) => Providers[0] = change(Providers[0]);

    public MatchingProblemBuilder Builder() => new MatchingProblemBuilder(AsOf)
        .AddProviders(Providers)
        .AddHomes(Homes)
        .AddReferrals(Referrals)
        .AddResidents(Residents)
        .AddSiblingGroups(SiblingGroups)
        .AddImpactAssessments(ImpactAssessments)
        .AddWishes(Wishes)
        .AddJudgements(Judgements)
        .AddDeclines(Declines)
        .AddSupplementaryApprovals(SupplementaryApprovals);

    public MatchingProblem Build() => Builder().Build();

    /// <summary>The faults, one line each.</summary>
    public string[] Faults() => [.. Builder().FindFaults().Select(fault => fault.ToString())];

    /// <summary>Turns every list around.</summary>
    public ProblemData Reversed()
    {
        Providers.Reverse();
        Homes.Reverse();
        Referrals.Reverse();
        Residents.Reverse();
        SiblingGroups.Reverse();
        ImpactAssessments.Reverse();
        Wishes.Reverse();
        Judgements.Reverse();
        Declines.Reverse();
        SupplementaryApprovals.Reverse();
        return this;
    }
}
