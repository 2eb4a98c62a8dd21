using FsCheck;
using FsCheck.Fluent;

namespace Matching.Files.Tests;

/// <summary>A register in which every field is filled, with ids and words that formats have trouble with.</summary>
internal static class HostileRegister
{
    private static readonly string[] Parts =
        ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ";", ",", "sep=;", "<b>", "&amp;", "]]>", "_x000D_", "_x0041_", "\\", "/", "#", "# ", "ŵ", "日本", "😀", "\u200B", "\u0001", "\uFEFF", " ", "  ", "a", "b", "1", "TRUE", "1e5", "2026-11-01", "null", "{", "}", "[", "%0A", "\u2028", "\uFFFF"];

    /// <summary>Twelve words a case.</summary>
    public static Arbitrary<string[]> Arbitrary { get; } = Gen.Elements(Parts).ArrayOf().Select(string.Concat).ArrayOf(12).ToArbitrary();

    /// <summary>Makes the register of twelve words.</summary>
    public static MatchingProblem Of(string[] words)
    {
        var asOf = new DateOnly(2026, 11, 1);
        var authority = new AuthorityId("W06000015");
        string Id(int index) => IdOf(words[index], index);
        ChildId first = new(Id(0)), second = new(Id(1)), third = new(Id(2));
        HomeId foster = new(Id(3)), kinship = new(Id(4)), staffed = new(Id(5));
        ProviderId provider = new(Id(6));
        var point = new GeoPoint(51.48123456789012, -3.1812345678901234);
        var child = new Child
        {
            Id = first,
            DateOfBirth = new(2013, 2, 28),
            Authority = authority,
            HomeCommunity = point,
            Sex = Sex.Female,
            Needs = [Need.Desirable(Capability.PetFree), Need.Essential(Capability.Faith("islam"))],
            School = new(51.5, -3.2),
            SchoolYear = 8,
            FamilyTime = [new(new(51.6, -3.0), 4), new(new(51.7, -3.3), 0.5)],
            ExclusionZones = [new(new(52.1, -4.1), Distance.FromKilometres(1.25))],
            UnsafePeople = [new(Id(7))],
            LivesAlone = false,
            StaffNeeded = 0.25,
            PlacementsInYear = 3,
            SecureAuthorisation = new(new(2026, 10, 1), new(2026, 12, 31), true),
            Interests = Words(words[8], words[9]),
            IsDisabled = true,
            SpeaksWelsh = true,
            IsUnaccompanied = true,
        };
        Child Plain(ChildId id) => new() { Id = id, DateOfBirth = new(2014, 5, 6), Authority = authority, HomeCommunity = point };
        return new MatchingProblemBuilder(asOf)
            .AddProviders(new Provider { Id = provider, Kind = ProviderKind.LocalAuthority, Authority = authority, Country = Country.Wales, RegisteredFor = HomeKinds.All, RegisteredAges = new(0, 21), RegisteredOn = new(2019, 4, 1) })
            .AddHomes(
                new FosterHome
                {
                    Id = foster,
                    Provider = provider,
                    Authority = authority,
                    Location = point,
                    Approval = new() { Places = 3, Ages = new(0, 18), Sexes = SexesApproved.Girls, Kinds = [PlacementKind.LongTerm, PlacementKind.ShortBreak], NamedChildren = [first] },
                    Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = true, [Capability.StepFree] = false },
                    IsRegistered = true,
                    ApprovedOn = new(2020, 2, 29),
                    PlacesBeforeApril2027 = 2,
                    AvailableFrom = new(2026, 11, 15),
                    Unavailable = [new(new(2026, 12, 1), new(2026, 12, 8)), new(new(2027, 1, 1), new(2027, 1, 1))],
                    TakesOneChild = true,
                    WeeklyCost = 640.55m,
                    Household = [new(Id(10))],
                    Interests = Words(words[11], words[8]),
                    Exemption = new([first], false),
                },
                new KinshipHome { Id = kinship, Provider = provider, Authority = authority, Location = point, Approval = new() { Places = 1, NamedChildren = [second] }, AssessedOn = new(2026, 1, 2) },
                new ChildrensHome { Id = staffed, Provider = provider, Authority = authority, Location = point, Approval = new() { Places = 4 }, Staff = new() { OnShift = 2.5, Continuity = 0.1, Trained = 1 } })
            .AddReferrals(
                new Referral { Child = child, From = new(2026, 11, 20), Urgency = Urgency.Urgent, Kind = PlacementKind.ShortTerm, CarePlan = HomeKinds.Foster | HomeKinds.Secure, PresentHome = staffed, PresentSince = new(2025, 1, 1), MoveReason = MoveReason.ReviewDecision, EmergencyOutsideApproval = true },
                new Referral { Child = Plain(second) })
            .AddResidents(new Resident(Plain(third), staffed, new(2024, 2, 3)))
            .AddSiblingGroups(new SiblingGroup(new(Id(9)), [first, third], SiblingRelation.TogetherRequired))
            .AddImpactAssessments(new ImpactAssessment(first, third, 2, RoleOf(words[2]), new(2026, 10, 1)))
            .AddWishes(
                new HomeWish { Child = first, Home = foster, By = WishedBy.Parent, Importance = 3, Against = true },
                new PlaceWish { Child = second, Place = new(51.9, -3.9), Within = Distance.FromKilometres(12.5) },
                new PersonWish { Child = second, Other = third },
                new FeatureWish { Child = second, Feature = Capability.Language("somali") })
            .AddJudgements(new Judgement(second, foster, JudgementKind.AdviseAgainst, RoleOf(words[3]), new(2026, 9, 9), string.IsNullOrWhiteSpace(words[0]) ? "" : words[0]))
            .AddDeclines(new Decline(second, foster, new(2026, 8, 8)))
            .AddSupplementaryApprovals(new SupplementaryApproval(first, provider, new(2026, 7, 7)))
            .UseTravel(TravelMatrix.FromDistances([(point, new(51.9, -3.9), Distance.FromKilometres(33.125)), (new(51.9, -3.9), point, Distance.FromKilometres(0))]))
            .Build();
    }

    // Ids may hold anything but blanks at their ends and what cannot be printed; the number keeps them apart.
    private static string IdOf(string word, int index) =>
        new string([.. word.Where(letter => !char.IsControl(letter) && letter is not '\u2028' and not '\uFEFF')]).Trim() + FormattableString.Invariant($"x{index}");

    private static string RoleOf(string word) => $"{word} role".Trim();

    private static string[] Words(params string[] words) => [.. words.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct(StringComparer.Ordinal)];
}
