namespace Matching.Properties.Tests.Problems;

/// <summary>
/// Data of a small problem in which each value may have been replaced by a bad one: missing, out of range, another's, not a number, null. Without
/// replacements the data have no fault.
/// </summary>
/// <param name="seed">All choices follow from it.</param>
/// <param name="share">The share of values that are replaced, 0 to 1.</param>
internal sealed class CorruptedProblem(int seed, double share)
{
    private static readonly DateOnly AsOf = new(2026, 11, 1);
    private static readonly string?[] BadIds = [null, "", " ", "c-0", "c-1", "h-0", "p-0", "g-0", "x\n", " x"];
    private static readonly string?[] BadTexts = [null, "", "  ", "Mixed Case", "a:b:c"];
    private static readonly double[] BadNumbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 0, 1e300, -0.0];
    private static readonly int[] BadIntegers = [int.MinValue, int.MaxValue, -1, 0, 99];
    private static readonly DateOnly[] BadDates = [DateOnly.MinValue, DateOnly.MaxValue, new(1989, 12, 31), AsOf.AddDays(1), AsOf.AddYears(3)];

    private readonly Random chance = new(seed);

    public MatchingProblemBuilder Builder()
    {
        int homes = chance.Next(2, 5);
        return new MatchingProblemBuilder(Or(AsOf, BadDates))
            .AddProviders(Entries(2, Provider))
            .AddHomes(Entries(homes, i => Home(i)))
            .AddReferrals(Entries(4, Referral))
            .AddResidents(Entries(2, i => new Resident(Child(i + 4)!, new(Id("h", i)!), OrNull(AsOf.AddMonths(-3)))))
            .AddSiblingGroups(Entries(2, Group))
            .AddImpactAssessments(Entries(2, i => new ImpactAssessment(new(Id("c", i)!), new(Id("c", i + 2)!), Int(3), Text("manager")!, Past())))
            .AddWishes(Entries(4, Wish))
            .AddJudgements(Entries(2, i => new Judgement(new(Id("c", i)!), new(Id("h", i)!), Kind(JudgementKind.Recommend), Text("worker")!, Past(), Text("why")!)))
            .AddDeclines(Entries(1, i => new Decline(new(Id("c", i)!), new(Id("h", 1)!), Past())))
            .AddSupplementaryApprovals(Entries(1, i => new SupplementaryApproval(new(Id("c", i)!), new(Id("p", 1)!), Past())));
    }

    private Provider Provider(int i) => new()
    {
        Id = new(Id("p", i)!),
        Kind = Kind(i == 0 ? ProviderKind.LocalAuthority : ProviderKind.ForProfit),
        Authority = Bad() ? null : i == 0 ? Authority() : null,
        Country = Kind(Country.Wales),
        RegisteredFor = Kind(HomeKinds.All),
        RegisteredAges = Ages(),
        RegisteredOn = OrNull(new DateOnly(2015, 4, 1)),
    };

    private Home Home(int i)
    {
        Approval? approval = Bad() ? null : new()
        {
            Places = Int(3),
            Ages = Ages(),
            Sexes = Kind(SexesApproved.Any),
            Kinds = List(Kind(PlacementKind.LongTerm)),
            NamedChildren = i == 2 ? List(new ChildId(Id("c", 0)!)) : [],
        };
        Home home = (i % 4) switch
        {
            0 => new FosterHome { Id = default, Provider = default, Location = default, Authority = default, Approval = approval!, Exemption = new(List(new ChildId(Id("c", 0)!)), true) },
            1 => new ChildrensHome { Id = default, Provider = default, Location = default, Authority = default, Approval = approval!, Staff = Staff()! },
            2 => new KinshipHome { Id = default, Provider = default, Location = default, Authority = default, Approval = approval!, AssessedOn = OrNull(Past()) },
            _ => new SupportedAccommodation { Id = default, Provider = default, Location = default, Authority = default, Approval = approval!, Staff = Staff()! },
        };
        return home with
        {
            Id = new(Id("h", i)!),
            Provider = new(Id("p", i % 2)!),
            Location = Point(),
            Authority = Authority(),
            Capabilities = Bad() ? null! : new Dictionary<Capability, bool> { [new(Text("step-free")!)] = true },
            ApprovedOn = OrNull(Past()),
            PlacesBeforeApril2027 = Bad() ? Int(1) : null,
            AvailableFrom = OrNull(AsOf),
            Unavailable = List(new DateSpan(Or(new DateOnly(2027, 1, 1), BadDates), Or(new DateOnly(2027, 1, 9), BadDates))),
            WeeklyCost = Bad() ? decimal.MaxValue : 500,
            Household = List(new PersonId(Id("a", i)!)),
            Interests = List(Text("football")!),
        };
    }

    private Staff? Staff() => Bad() ? null : new() { OnShift = Number(2), Continuity = Number(0.8), Trained = Number(0.5) };

    private Child? Child(int i) => Bad() ? null : new()
    {
        Id = new(Id("c", i)!),
        DateOfBirth = Or(new DateOnly(2012 + i, 3, 1), BadDates),
        HomeCommunity = Point(),
        Authority = Authority(),
        Sex = Kind(Sex.Female),
        Needs = List(new Need(new(Text("step-free")!), Kind(NeedStrength.Desirable))),
        School = Point(),
        SchoolYear = Int(5),
        FamilyTime = List(new FamilyTime(Point(), Number(2))),
        ExclusionZones = List(new ExclusionZone(Point(), Distance.FromKilometres(Number(0.5)))),
        UnsafePeople = List(new PersonId(Id("u", i)!)),
        StaffNeeded = Number(0.5),
        PlacementsInYear = Int(1),
        SecureAuthorisation = Bad() ? new(Or(AsOf, BadDates), Or(AsOf, BadDates), false) : null,
        Interests = List(Text("horses")!),
    };

    private Referral Referral(int i) => new()
    {
        Child = Child(i)!,
        From = OrNull(AsOf.AddDays(7)),
        Urgency = Kind(Urgency.Planned),
        Kind = Kind(PlacementKind.LongTerm),
        CarePlan = Kind(HomeKinds.Usual),
        PresentHome = i == 3 || Bad() ? new HomeId(Id("h", 1)!) : null,
        PresentSince = i == 3 || Bad() ? Or(AsOf.AddMonths(-9), BadDates) : null,
        MoveReason = i == 3 || Bad() ? Kind(MoveReason.ProviderNotice) : null,
        EmergencyOutsideApproval = Bad(),
    };

    private SiblingGroup Group(int i) =>
        new(new(Id("g", i)!), List(new ChildId(Id("c", 2 * i)!), new ChildId(Id("c", (2 * i) + 1)!)), Kind(i == 0 ? SiblingRelation.TogetherPreferred : SiblingRelation.ApartRequired));

    private Wish Wish(int i)
    {
        Wish wish = i switch
        {
            0 => new HomeWish { Child = default, Home = new(Id("h", 0)!) },
            1 => new PlaceWish { Child = default, Place = Point(), Within = Distance.FromKilometres(Number(5)) },
            2 => new PersonWish { Child = default, Other = new(Id("c", 3)!) },
            _ => new FeatureWish { Child = default, Feature = new(Text("pet-free")!) },
        };
        return wish with { Child = new(Id("c", i)!), By = Kind(WishedBy.Child), Importance = Int(2), Against = Bad() };
    }

    private bool Bad() => chance.NextDouble() < share;

    private T Or<T>(T sound, IReadOnlyList<T> bad) => Bad() ? bad[chance.Next(bad.Count)] : sound;

    private DateOnly? OrNull(DateOnly sound) => chance.Next(2) == 0 ? null : Or(sound, BadDates);

    private string? Id(string prefix, int i) => Or($"{prefix}-{i}", BadIds);

    private string? Text(string sound) => Or(sound, BadTexts);

    private double Number(double sound) => Or(sound, BadNumbers);

    private int Int(int sound) => Or(sound, BadIntegers);

    private DateOnly Past() => Or(new DateOnly(2026, 10, 1), BadDates);

    private AgeRange Ages() => Bad() ? new(Int(0), Int(17)) : AgeRange.AllChildren;

    private AuthorityId Authority() => new(Or("W06000015", ["W06000017", "S12000036", "cardiff", "", null!])!);

    private GeoPoint Point() => Bad() ? new(Number(51.5), Number(-3.2)) : new(51.5 + (0.01 * chance.Next(20)), -3.2);

    private T Kind<T>(T sound)
        where T : struct, Enum => Bad() ? (T)Enum.ToObject(typeof(T), Int(1)) : sound;

    private T[] List<T>(params T[] sound) => !Bad() ? sound : chance.Next(4) switch
    {
        0 => null!,
        1 => [],
        2 => [.. sound, default!],
        _ => [.. sound, .. sound],
    };

    private T[] Entries<T>(int count, Func<int, T> make)
    {
        T[] sound = [.. Enumerable.Range(0, count).Select(i => Bad() ? default! : make(i))];
        return Bad() && sound.Length > 0 ? [.. sound, sound[chance.Next(sound.Length)]] : sound;
    }
}
