namespace Matching.Tests.Rules;

/// <summary>
/// Ready-made facts for tests of rules: a ten-year-old girl of Cardiff, a foster home next door, three providers. Change them with <c>with</c>; hand them to
/// <see cref="Verify"/> or make a <see cref="Problem"/> of them.
/// </summary>
internal static class Given
{
    /// <summary>The day as of which the facts hold, a Monday, unless another date is among them.</summary>
    public static readonly DateOnly Today = new(2026, 11, 2);

    public static readonly AuthorityId Cardiff = new("W06000015");
    public static readonly AuthorityId Newport = new("W06000022");
    public static readonly AuthorityId Powys = new("W06000023");
    public static readonly AuthorityId Gwynedd = new("W06000002");
    public static readonly AuthorityId Herefordshire = new("E06000019");
    public static readonly AuthorityId Bristol = new("E06000023");
    public static readonly AuthorityId Edinburgh = new("S12000036");

    public static readonly Provider Council = new() { Id = new("p-council"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff };
    public static readonly Provider Charity = new() { Id = new("p-charity"), Kind = ProviderKind.NotForProfit };
    public static readonly Provider Company = new() { Id = new("p-company"), Kind = ProviderKind.ForProfit };

    /// <summary>Roads on a grid whose distances are exact numbers of kilometres between places made by <see cref="Place"/>.</summary>
    public static readonly ITravel Roads = new GridRoads();

    /// <summary>A place so many kilometres of road from the child's home community, which is at 0, 0.</summary>
    /// <param name="north">Kilometres to the north; sixteenths of a kilometre stay exact.</param>
    /// <param name="east">Kilometres to the east.</param>
    public static GeoPoint Place(double north, double east = 0) => new(52 + (north / GridRoads.KilometresADegree), -3 + (east / GridRoads.KilometresADegree));

    /// <summary>A girl of Cardiff whose last birthday was <see cref="Today"/>.</summary>
    public static Child Child(string id = "c-1", int age = 10) => new()
    {
        Id = new(id),
        DateOfBirth = Today.AddYears(-age),
        HomeCommunity = Place(0),
        Authority = Cardiff,
        Sex = Sex.Female,
    };

    public static Referral Referral(Child child) => new() { Child = child };

    /// <summary>A referral of a child who lives in a home that stays open, and may be moved nearer home.</summary>
    public static Referral LivingIn(Home home, Child child, MoveReason reason = MoveReason.PlannedStepNearerHome) =>
        new() { Child = child, PresentHome = home.Id, PresentSince = Today.AddYears(-1), MoveReason = reason };

    public static Resident Settled(Home home, Child child) => new(child, home.Id);

    public static FosterHome FosterHome(string id = "h-1", int places = 2) =>
        new() { Id = new(id), Provider = Council.Id, Location = Place(0), Authority = Cardiff, Approval = new() { Places = places } };

    /// <summary>A connected person's home for the named children, fully approved a year ago.</summary>
    public static KinshipHome KinshipHome(string id, params Child[] named) => new()
    {
        Id = new(id),
        Provider = Council.Id,
        Location = Place(0),
        Authority = Cardiff,
        AssessedOn = Today.AddYears(-1),
        Approval = new() { Places = Math.Max(1, named.Length), NamedChildren = [.. named.Select(child => child.Id)] },
    };

    public static ChildrensHome ChildrensHome(string id = "h-1", int places = 4) =>
        new() { Id = new(id), Provider = Charity.Id, Location = Place(0), Authority = Cardiff, Approval = new() { Places = places } };

    public static SecureHome SecureHome(string id = "h-1", int places = 4) =>
        new() { Id = new(id), Provider = Council.Id, Location = Place(0), Authority = Cardiff, Approval = new() { Places = places } };

    public static SupportedAccommodation Supported(string id = "h-1", int places = 4) =>
        new() { Id = new(id), Provider = Charity.Id, Location = Place(0), Authority = Cardiff, Approval = new() { Places = places } };

    public static SiblingGroup Siblings(SiblingRelation relation, params Child[] children) =>
        new(new($"s-{string.Join('+', children.Select(child => child.Id))}"), [.. children.Select(child => child.Id)], relation);

    public static ImpactAssessment Impact(Child child, Child on, int severity) => new(child.Id, on.Id, severity, "registered manager", Today.AddDays(-7));

    public static Judgement Judged(JudgementKind kind, Child child, Home home) => new(child.Id, home.Id, kind, "social worker", Today.AddDays(-7));

    /// <summary>
    /// A problem of facts in any order. A child alone is referred; a date is the problem's date; the three providers are always there, and the roads are
    /// <see cref="Roads"/> unless travel or a map is among the facts.
    /// </summary>
    public static MatchingProblem Problem(params object[] facts)
    {
        MatchingProblemBuilder builder = new MatchingProblemBuilder(facts.OfType<DateOnly>().Append(Today).First())
            .UseTravel(Roads)
            .AddProviders(new[] { Council, Charity, Company }.Where(usual => !facts.OfType<Provider>().Contains(usual)));
        foreach (object fact in facts)
        {
            Add(builder, fact);
        }

        return builder.Build();
    }

    private static void Add(MatchingProblemBuilder builder, object fact) => _ = fact switch
    {
        DateOnly => builder,
        ITravel travel => builder.UseTravel(travel),
        AuthorityMap map => builder.UseAuthorities(map),
        Provider provider => builder.AddProviders(provider),
        Home home => builder.AddHomes(home),
        Child child => builder.AddReferrals(Referral(child)),
        Referral referral => builder.AddReferrals(referral),
        Resident resident => builder.AddResidents(resident),
        SiblingGroup group => builder.AddSiblingGroups(group),
        ImpactAssessment impact => builder.AddImpactAssessments(impact),
        Wish wish => builder.AddWishes(wish),
        Judgement judgement => builder.AddJudgements(judgement),
        Decline decline => builder.AddDeclines(decline),
        SupplementaryApproval approval => builder.AddSupplementaryApprovals(approval),
        _ => throw new ArgumentException($"A problem has no place for a {fact.GetType().Name}.", nameof(fact)),
    };

    private sealed class GridRoads : ITravel
    {
        /// <summary>A power of two, so that places whole kilometres apart have exact coordinates; more than the 111.3 km of a degree, so no road is shorter than the great circle.</summary>
        public const double KilometresADegree = 128;

        public double LeastDetour => 1;

        public Distance Between(GeoPoint origin, GeoPoint destination) => Distance.FromKilometres(
            KilometresADegree * (Math.Abs(origin.Latitude - destination.Latitude) + Math.Abs(origin.Longitude - destination.Longitude)));
    }
}
