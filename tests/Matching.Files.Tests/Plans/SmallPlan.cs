using Matching.Testing;

namespace Matching.Files.Tests.Plans;

/// <summary>Small plans that tests share: one authority of the synthetic register, and five children with everything that a plan can tell.</summary>
internal static class SmallPlan
{
    public static readonly DateOnly AsOf = new(2026, 11, 1);

    private static readonly AuthorityId Cardiff = new("W06000015");
    private static readonly GeoPoint Community = new(51.48, -3.25);

    /// <summary>Three children are proposed for homes, two of them siblings; one has a home that is full for others, one has none.</summary>
    public static MatchingProblem Problem { get; } = new MatchingProblemBuilder(AsOf)
        .AddProviders(
            new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff },
            new Provider { Id = new("company"), Kind = ProviderKind.ForProfit })
        .AddHomes(
            Foster("h-1", 51.52, -3.21, Cardiff, places: 2) with { WeeklyCost = 450, Interests = ["football"] },
            Foster("h-2", 51.48, -3.24, Cardiff, places: 1) with { Provider = new("company"), WeeklyCost = 900 },
            Foster("h-3", 51.62, -3.95, new("W06000011"), places: 1) with { Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = true } },
            new ChildrensHome { Id = new("h-4"), Provider = new("company"), Location = new(52.7, -2.75), Authority = new("E06000051"), Approval = new() { Places = 1, Ages = new(12, 17) } })
        .AddReferrals(
            Referred("c-1", new(2015, 3, 2)) with { Urgency = Urgency.Urgent },
            Referred("c-2", new(2017, 9, 14)),
            Referred("c-3", new(2011, 1, 20)) with { PresentHome = new("h-3"), MoveReason = MoveReason.PlannedStepNearerHome },
            Referred("c-4", new(2012, 6, 6)) with { Urgency = Urgency.Emergency },
            Referred("c-5", new(2013, 6, 6)),
            Referred("=c-6", new(2025, 6, 6)))
        .AddSiblings(new("c-1"), new("c-2"))
        .AddWishes(
            new FeatureWish { Child = new("c-1"), Feature = Capability.PetFree },
            new HomeWish { Child = new("c-3"), Home = new("h-1"), By = WishedBy.Parent, Importance = 3 },
            new PlaceWish { Child = new("c-3"), Place = Community, Within = Distance.FromKilometres(8) },
            new PersonWish { Child = new("c-5"), Other = new("c-1"), Against = true })
        .Build();

    public static MatchOptions Options { get; } = new() { WorkLimit = 2_000_000, Threads = 2 };

    public static PlacementMatcher Matcher { get; } = new(MatchingPolicy.Wales(AsOf));

    public static MatchingResult Result { get; } = Matcher.Match(Problem, Options);

    public static PlanDocument Document { get; } = PlanDocument.From(Result, Options).WithWays(Result, Matcher);

    /// <summary>One place for three children: an emergency takes it, and two are left without a home.</summary>
    public static MatchingProblem Short { get; } = new MatchingProblemBuilder(AsOf)
        .AddProviders(new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff })
        .AddHomes(Foster("h-1", 51.52, -3.21, Cardiff, places: 1), Foster("h-2", 51.6, -3.3, Cardiff, places: 1) with { Approval = new() { Places = 1, Ages = new(0, 4) } })
        .AddReferrals(
            Referred("c-1", new(2015, 3, 2)) with { Urgency = Urgency.Emergency },
            Referred("c-2", new(2016, 9, 14)),
            Referred("c-3", new(2011, 1, 20)) with { Urgency = Urgency.Urgent })
        .Build();

    public static MatchingResult ShortResult { get; } = Matcher.Match(Short, Options);

    /// <summary>The plan of <see cref="Short"/>, with the ways of one child only.</summary>
    public static PlanDocument ShortDocument { get; } = PlanDocument.From(ShortResult, Options).WithWays(ShortResult, Matcher, new() { Children = 1 });

    /// <summary>One authority of the synthetic register, everybody placed anew.</summary>
    public static (MatchingProblem Problem, PlanDocument Document) OfAuthority(long seed, string authority)
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Seed = seed, Kind = RegisterKind.Today, Authority = new(authority) }).Build();
        var options = new MatchOptions { WorkLimit = 300_000, Seed = 1, Threads = 2 };
        return (problem, PlanDocument.From(new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf)).Match(problem, options), options));
    }

    private static FosterHome Foster(string id, double latitude, double longitude, AuthorityId authority, int places) => new()
    {
        Id = new(id),
        Provider = new("council"),
        Location = new(latitude, longitude),
        Authority = authority,
        Approval = new() { Places = places, Ages = new(2, 17) },
    };

    private static Referral Referred(string id, DateOnly born) =>
        new() { Child = new() { Id = new(id), DateOfBirth = born, HomeCommunity = Community, Authority = Cardiff, SpeaksWelsh = id == "c-1" } };
}
