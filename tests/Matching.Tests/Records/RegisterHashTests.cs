namespace Matching.Tests.Records;

public sealed class RegisterHashTests
{
    private static readonly AuthorityId Cardiff = new("W06000015");

    private static readonly Child Child = new() { Id = new("c-1"), DateOfBirth = new(2014, 5, 6), HomeCommunity = new(51.48, -3.2), Authority = Cardiff };

    private static readonly FosterHome Home = new() { Id = new("h-1"), Provider = new("p-1"), Location = new(51.5, -3.2), Authority = Cardiff, Approval = new() { Places = 2 } };

    private static readonly Referral Referral = new() { Child = Child };

    [Fact]
    public void Of_SameContentInAnotherOrder_IsTheSame()
    {
        Home other = Home with { Id = new("h-2") };

        RegisterHash.Of(Builder(Referral, Home).AddHomes(other).Build()).ShouldBe(RegisterHash.Of(Builder(Referral, other).AddHomes(Home).Build()));
        RegisterHash.Of(Problem(Referral, Home)).Length.ShouldBe(64);
    }

    [Fact]
    public void Of_AnyFieldChanged_IsAnother()
    {
        MatchingProblem[] problems =
        [
            Problem(Referral, Home),
            .. Children().Select(child => Problem(Referral with { Child = child }, Home)),
            .. Referrals().Select(referral => Problem(referral, Home)),
            .. Homes().Select(home => Problem(Referral, home)),
            Builder(Referral, Home).UseTravel(new GreatCircleTravel(1.2)).Build(),
            Builder(Referral, Home).UseTravel(Matrix(Home.Location, 3)).Build(),
            Builder(Referral, Home).UseTravel(Matrix(Home.Location, 4)).Build(),
            Builder(Referral, Home).UseTravel(Matrix(new(51.6, -3.2), 4)).Build(),
            Builder(Referral, Home).AddWishes(new HomeWish { Child = Child.Id, Home = Home.Id }).Build(),
            Builder(Referral, Home).AddWishes(new HomeWish { Child = Child.Id, Home = Home.Id, Importance = 3 }).Build(),
            Builder(Referral, Home).AddWishes(new PlaceWish { Child = Child.Id, Place = Home.Location, Within = Distance.FromKilometres(3) }).Build(),
            Builder(Referral, Home).AddDeclines(new Decline(Child.Id, Home.Id, new(2026, 10, 1))).Build(),
            Builder(Referral, Home).AddJudgements(new Judgement(Child.Id, Home.Id, JudgementKind.Veto, "panel", new(2026, 10, 1))).Build(),
            Builder(Referral, Home).AddJudgements(new Judgement(Child.Id, Home.Id, JudgementKind.Veto, "panel", new(2026, 10, 2))).Build(),
            Builder(Referral, Home).AddJudgements(new Judgement(Child.Id, Home.Id, JudgementKind.Veto, "other", new(2026, 10, 1))).Build(),
            Builder(Referral, Home).AddDeclines(new Decline(Child.Id, Home.Id, new(2026, 10, 2))).Build(),
        ];

        string[] hashes = [.. problems.Select(RegisterHash.Of)];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
    }

    [Theory]
    [InlineData(typeof(Child), 19)]
    [InlineData(typeof(Referral), 9)]
    [InlineData(typeof(Home), 16)]
    [InlineData(typeof(Approval), 5)]
    [InlineData(typeof(Staff), 3)]
    [InlineData(typeof(Provider), 7)]
    [InlineData(typeof(Wish), 4)]
    public void Of_DomainType_HasAsManyFieldsAsAreHashed(Type type, int fields) =>
        type.GetProperties().Count(property => property.Name != "EqualityContract").ShouldBe(fields, $"{type.Name} has changed: hash the new field in RegisterHash, then change this number.");

    private static IEnumerable<Child> Children() =>
    [
        Child with { Id = new("c-2") },
        Child with { DateOfBirth = new(2014, 5, 7) },
        Child with { HomeCommunity = new(51.48, -3.21) },
        Child with { Authority = new("W06000014") },
        Child with { Sex = Sex.Female },
        Child with { Needs = [Need.Desirable(Capability.Autism)] },
        Child with { Needs = [Need.Essential(Capability.Autism)] },
        Child with { School = new(51.5, -3.1) },
        Child with { School = new(51.5, -3.1), SchoolYear = 7 },
        Child with { FamilyTime = [new(new(51.5, -3.1), 2)] },
        Child with { ExclusionZones = [new(new(51.5, -3.1), Distance.FromKilometres(2))] },
        Child with { UnsafePeople = [new("x")] },
        Child with { LivesAlone = true },
        Child with { StaffNeeded = 0.5 },
        Child with { PlacementsInYear = 1 },
        Child with { Interests = ["football"] },
        Child with { IsDisabled = true },
        Child with { SpeaksWelsh = true },
        Child with { IsUnaccompanied = true },
    ];

    private static IEnumerable<Referral> Referrals() =>
    [
        Referral with { From = new(2026, 12, 1) },
        Referral with { Urgency = Urgency.Emergency },
        Referral with { Kind = PlacementKind.ShortTerm },
        Referral with { CarePlan = HomeKinds.Foster },
        Referral with { EmergencyOutsideApproval = true, Urgency = Urgency.Emergency },
    ];

    private static IEnumerable<Home> Homes() =>
    [
        Home with { Location = new(51.51, -3.2) },
        Home with { Approval = new() { Places = 3 } },
        Home with { Approval = new() { Places = 2, Ages = new(1, 9) } },
        Home with { Approval = new() { Places = 2, Kinds = [PlacementKind.LongTerm] } },
        Home with { Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = true } },
        Home with { Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = false } },
        Home with { IsRegistered = false },
        Home with { ApprovedOn = new(2020, 1, 1) },
        Home with { AvailableFrom = new(2026, 12, 1) },
        Home with { Unavailable = [new(new(2026, 12, 1), new(2026, 12, 9))] },
        Home with { TakesOneChild = true },
        Home with { WeeklyCost = 400 },
        Home with { Household = [new("x")] },
        Home with { Interests = ["football"] },
        Home with { Exemption = new([Child.Id], true) },
        Home with { Exemption = new([Child.Id], false) },
    ];

    private static TravelMatrix Matrix(GeoPoint to, double kilometres) => TravelMatrix.FromDistances([(Child.HomeCommunity, to, Distance.FromKilometres(kilometres))]);

    private static MatchingProblem Problem(Referral referral, Home home) => Builder(referral, home).Build();

    private static MatchingProblemBuilder Builder(Referral referral, Home home) => new MatchingProblemBuilder(new(2026, 11, 1))
        .AddProviders(new Provider { Id = new("p-1"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff })
        .AddHomes(home)
        .AddReferrals(referral);
}
