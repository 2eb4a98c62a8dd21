namespace Matching.Tests.Records.Drafts;

/// <summary>A small case with everything that a paper tells: three children of Cardiff, homes of every kind of provider near and far, on a day when ss.81A and 81B count.</summary>
internal static class PanelCase
{
    public static readonly DateOnly AsOf = new(2030, 11, 1);

    private static readonly AuthorityId Cardiff = new("W06000015");
    private static readonly AuthorityId Newport = new("W06000022");
    private static readonly AuthorityId Swansea = new("W06000011");

    public static MatchingProblem Problem { get; } = ProblemOf(Urgency.Urgent);

    public static MatchingPolicy Policy { get; } = MatchingPolicy.Wales(AsOf);

    /// <summary>Engine, work and bounds stand as they might, so that the papers stay the same when the engine finds its way faster.</summary>
    public static MatchingRecord Record { get; } = Recorded(Problem);

    private static Dictionary<Capability, bool> StepFree => new() { [Capability.StepFree] = true };

    public static DraftCase Of(string child) => new(Problem, Policy, Record, new(child));

    /// <summary>The same, with the first child's referral an emergency.</summary>
    public static DraftCase InAnEmergency()
    {
        MatchingProblem problem = ProblemOf(Urgency.Emergency);
        return new(problem, Policy, Recorded(problem), new("c-1"));
    }

    private static MatchingRecord Recorded(MatchingProblem problem)
    {
        MatchOptions options = new() { WorkLimit = 1_000_000 };
        return MatchingRecord.Of(new PlacementMatcher(Policy).Match(problem, options), options) with { Engine = "Matching 0.0.0", Work = 1_000 };
    }

    private static MatchingProblem ProblemOf(Urgency urgency) => new MatchingProblemBuilder(AsOf)
        .AddProviders(
            new Provider { Id = new("cardiff"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff },
            new Provider { Id = new("newport"), Kind = ProviderKind.LocalAuthority, Authority = Newport },
            new Provider { Id = new("charity"), Kind = ProviderKind.NotForProfit },
            new Provider { Id = new("company"), Kind = ProviderKind.ForProfit, RegisteredOn = new(2015, 4, 1) })
        .AddHomes(
            Foster("h-1", "cardiff", 51.50, -3.20, Cardiff) with { Approval = new() { Places = 1, Ages = new(0, 9) } },
            Foster("h-2", "cardiff", 51.49, -3.17, Cardiff),
            Foster("h-3", "charity", 51.52, -3.22, Cardiff) with { Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = false } },
            Foster("h-4", "newport", 51.59, -3.00, Newport) with { Capabilities = StepFree, WeeklyCost = 560, Approval = new() { Places = 2 } },
            Foster("h-5", "charity", 51.62, -3.94, Swansea) with { Capabilities = StepFree },
            new ChildrensHome
            {
                Id = new("h-6"),
                Provider = new("company"),
                Location = new(51.55, -3.10),
                Authority = Newport,
                Capabilities = StepFree,
                WeeklyCost = 6_200,
                ApprovedOn = new(2016, 1, 1),
                Approval = new() { Places = 3, Ages = new(8, 17) },
            })
        .AddResidents(new Resident(Child("c-9", 2019) with { Interests = ["chess"] }, new("h-4"), new(2028, 5, 1)))
        .AddReferrals(
            new Referral
            {
                Child = Child("c-1", 2018) with { Needs = [Need.Essential(Capability.StepFree)], School = new(51.50, -3.19), SchoolYear = 7, PlacementsInYear = 1 },
                Urgency = urgency,
            },
            new Referral { Child = Child("c-2", 2017) with { Needs = [Need.Essential(Capability.StepFree)] }, Urgency = Urgency.Emergency },
            new Referral { Child = Child("c-3", 2020) })
        .AddSiblings(new("c-1"), new("c-9"))
        .AddWishes(
            new HomeWish { Child = new("c-1"), Home = new("h-2"), Importance = 3 },
            new PersonWish { Child = new("c-1"), Other = new("c-9"), Importance = 3 })
        .Build();

    private static FosterHome Foster(string id, string provider, double latitude, double longitude, AuthorityId authority) => new()
    {
        Id = new(id),
        Provider = new(provider),
        Location = new(latitude, longitude),
        Authority = authority,
        Approval = new() { Places = 1 },
    };

    private static Child Child(string id, int born) => new() { Id = new(id), DateOfBirth = new(born, 6, 15), HomeCommunity = new(51.48, -3.18), Authority = Cardiff };
}
