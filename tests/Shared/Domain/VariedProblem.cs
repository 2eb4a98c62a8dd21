namespace Matching;

/// <summary>Small problems in which every field that a rule about one child in one home reads takes several values.</summary>
internal static class VariedProblem
{
    public static readonly DateOnly AsOf = new(2031, 11, 1);

    private static readonly Capability[] Capabilities =
    [
        Capability.StepFree, Capability.Autism, Capability.WelshSpeaking, Capability.WelshMedium, Capability.Faith("islam"), Capability.Culture("somali"),
        Capability.Language("polish"), Capability.PetFree,
    ];

    private static readonly AuthorityId[] Authorities = [new("W06000015"), new("W06000022"), new("W06000001"), new("E10000013"), new("E06000050"), new("S12000005")];

    private static readonly string[] Interests = ["football", "Horses", "music"];

    private static readonly PersonId[] People = [new("p-1"), new("p-2"), new("p-3")];

    /// <summary>The problem of a seed; some are faulty, and give null.</summary>
    /// <param name="seed">What to draw from.</param>
    /// <param name="travel">Roads; null for the usual ones.</param>
    public static MatchingProblem? Of(int seed, ITravel? travel = null)
    {
        var random = new Random(seed);
        Provider[] providers = [.. Enumerable.Range(0, 4).Select(index => Provider(random, index))];
        ChildId[] children = [.. Enumerable.Range(0, 6).Select(index => new ChildId($"c{index}"))];
        Home[] homes = [.. Enumerable.Range(0, 9).Select(index => Home(random, index, providers, children))];
        Referral[] referrals = [.. children.Select((child, index) => Referral(random, child, index, homes))];
        Resident[] residents =
        [
            .. Enumerable.Range(0, random.Next(3)).Select(index => new Resident(
                new Child { Id = new($"s{index}"), DateOfBirth = AsOf.AddYears(-9), HomeCommunity = Place(random), Authority = Authorities[0] }, homes[index].Id)),
        ];
        ChildId[] others = [.. children, .. residents.Select(resident => resident.Child.Id)];
        var builder = new MatchingProblemBuilder(AsOf);
        _ = travel is null ? builder : builder.UseTravel(travel);
        builder.AddProviders(providers).AddHomes(homes).AddReferrals(referrals).AddResidents(residents);
        foreach (ChildId child in children)
        {
            AddLinks(random, builder, child, homes, providers, [.. others.Where(other => other != child)]);
        }

        return builder.FindFaults().Count == 0 ? builder.Build() : null;
    }

    private static void AddLinks(Random random, MatchingProblemBuilder builder, ChildId child, Home[] homes, Provider[] providers, ChildId[] others)
    {
        Home home = Pick(random, homes);
        WishedBy by = Pick(random, Enum.GetValues<WishedBy>());
        Wish[] wishes =
        [
            new HomeWish { Child = child, Home = home.Id, By = by, Against = Happens(random, 2) },
            new PlaceWish { Child = child, Place = Place(random), Within = Distance.FromKilometres(random.Next(30)), By = Pick(random, Enum.GetValues<WishedBy>()), Against = Happens(random, 3) },
            new FeatureWish { Child = child, Feature = Pick(random, Capabilities), By = Pick(random, Enum.GetValues<WishedBy>()), Importance = 1, Against = Happens(random, 3) },
            new PersonWish { Child = child, Other = Pick(random, others), By = by, Against = Happens(random, 2), Importance = 3 },
        ];
        builder.AddWishes(wishes.Where(_ => Happens(random, 3)));
        if (Happens(random, 3))
        {
            builder.AddJudgements(new Judgement(child, home.Id, Pick(random, Enum.GetValues<JudgementKind>()), "panel", AsOf.AddDays(-1)));
        }

        if (Happens(random, 3))
        {
            builder.AddDeclines(new Decline(child, Pick(random, homes).Id, AsOf.AddDays(-1)));
        }

        if (Happens(random, 4))
        {
            builder.AddSupplementaryApprovals(new SupplementaryApproval(child, Pick(random, providers).Id, AsOf.AddDays(-1)));
        }

        if (Happens(random, 4))
        {
            builder.AddSiblingGroups(new SiblingGroup(new($"g-{child}"), [child, Pick(random, others)], SiblingRelation.TogetherPreferred));
        }
    }

    private static Provider Provider(Random random, int index)
    {
        ProviderKind kind = Pick(random, Enum.GetValues<ProviderKind>());
        return new Provider
        {
            Id = new($"provider-{index}"),
            Kind = kind,
            Authority = kind == ProviderKind.LocalAuthority ? Authorities[0] : null,
            Country = kind == ProviderKind.LocalAuthority ? Country.Wales : Pick(random, [Country.Wales, Country.England]),
            RegisteredFor = Happens(random, 3) ? HomeKinds.Foster | HomeKinds.Supported : HomeKinds.All,
            RegisteredAges = Happens(random, 3) ? new AgeRange(8, 17) : AgeRange.AllChildren,
            RegisteredOn = Happens(random, 3) ? new DateOnly(2026, 5, 1) : null,
        };
    }

    private static Home Home(Random random, int index, Provider[] providers, ChildId[] children)
    {
        Home home = random.Next(6) switch
        {
            0 => new KinshipHome { Id = new($"h{index}"), Provider = providers[0].Id, Location = Place(random), Authority = Pick(random, Authorities), Approval = Approval(random, children), AssessedOn = Happens(random, 2) ? AsOf.AddDays(-9) : null },
            1 => new ChildrensHome { Id = new($"h{index}"), Provider = Pick(random, providers).Id, Location = Place(random), Authority = Pick(random, Authorities), Approval = Approval(random, children), Staff = Staff(random) },
            2 => new SecureHome { Id = new($"h{index}"), Provider = Pick(random, providers).Id, Location = Place(random), Authority = Pick(random, Authorities), Approval = Approval(random, children), Staff = Staff(random) },
            3 => new SupportedAccommodation { Id = new($"h{index}"), Provider = Pick(random, providers).Id, Location = Place(random), Authority = Pick(random, Authorities), Approval = Approval(random, children), Staff = Staff(random) },
            _ => new FosterHome
            {
                Id = new($"h{index}"),
                Provider = Pick(random, providers).Id,
                Location = Place(random),
                Authority = Pick(random, Authorities),
                Approval = Approval(random, children),
                Exemption = Happens(random, 3) ? new FosteringLimitExemption([Pick(random, children)], Happens(random, 2)) : null,
            },
        };
        return home with
        {
            IsRegistered = !Happens(random, 6),
            ApprovedOn = Happens(random, 3) ? AsOf.AddDays(-30) : null,
            AvailableFrom = Happens(random, 3) ? AsOf.AddDays(random.Next(-5, 5)) : null,
            Unavailable = Happens(random, 3) ? [new DateSpan(AsOf.AddDays(-2), AsOf.AddDays(random.Next(4)))] : [],
            WeeklyCost = Happens(random, 2) ? random.Next(400, 6000) : null,
            Household = [.. People.Where(_ => Happens(random, 4))],
            Interests = [.. Interests.Where(_ => Happens(random, 2))],
            Capabilities = Capabilities.Where(_ => Happens(random, 2)).ToDictionary(capability => capability, _ => Happens(random, 2)),
        };
    }

    private static Approval Approval(Random random, ChildId[] children) => new()
    {
        Places = random.Next(2, 7),
        Ages = Happens(random, 2) ? new AgeRange(random.Next(9), random.Next(10, 18)) : AgeRange.AllChildren,
        Sexes = Pick(random, Enum.GetValues<SexesApproved>()),
        Kinds = [.. Enum.GetValues<PlacementKind>().Where(_ => Happens(random, 4))],
        NamedChildren = Happens(random, 3) ? [Pick(random, children)] : [],
    };

    private static Staff Staff(Random random) => new()
    {
        OnShift = Happens(random, 2) ? random.Next(1, 4) : null,
        Continuity = Happens(random, 2) ? random.NextDouble() : null,
        Trained = Happens(random, 2) ? random.NextDouble() : null,
    };

    private static Referral Referral(Random random, ChildId id, int index, Home[] homes)
    {
        int age = random.Next(18);
        HomeId? present = Happens(random, 3) ? homes[index].Id : null;
        return new Referral
        {
            Child = new Child
            {
                Id = id,
                DateOfBirth = AsOf.AddYears(-age).AddDays(-random.Next(300)),
                HomeCommunity = Place(random),
                Authority = Pick(random, Authorities),
                Sex = Pick(random, Enum.GetValues<Sex>()),
                Needs = [.. Capabilities.Where(_ => Happens(random, 4)).Select(capability => new Need(capability, Pick(random, Enum.GetValues<NeedStrength>())))],
                School = Happens(random, 2) ? Place(random) : null,
                SchoolYear = Happens(random, 2) ? random.Next(8, 12) : null,
                FamilyTime = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new FamilyTime(Place(random), random.Next(1, 9)))],
                ExclusionZones = Happens(random, 4) ? [new ExclusionZone(Place(random), Distance.FromKilometres(random.Next(1, 9)))] : [],
                UnsafePeople = [.. People.Where(_ => Happens(random, 4))],
                PlacementsInYear = random.Next(4),
                SecureAuthorisation = Happens(random, 2) ? new SecureAuthorisation(AsOf.AddDays(-3), AsOf.AddDays(random.Next(9)), Happens(random, 2)) : null,
                Interests = [.. Interests.Where(_ => Happens(random, 2))],
            },
            From = Happens(random, 2) ? AsOf.AddDays(random.Next(4)) : null,
            Urgency = Pick(random, Enum.GetValues<Urgency>()),
            Kind = Pick(random, Enum.GetValues<PlacementKind>()),
            CarePlan = Pick(random, [HomeKinds.Usual, HomeKinds.All, HomeKinds.Secure, HomeKinds.Foster | HomeKinds.Supported]),
            PresentHome = present,
            PresentSince = present is not null && Happens(random, 2) ? AsOf.AddDays(-random.Next(1 + (300 * age))) : null,
            MoveReason = present is null ? null : Pick(random, Enum.GetValues<MoveReason>()),
            EmergencyOutsideApproval = Happens(random, 2),
        };
    }

    // A few points, so that children and homes share them.
    private static GeoPoint Place(Random random) => new(51.5 + (random.Next(4) * 0.09), -3.2 + (random.Next(4) * 0.13));

    private static T Pick<T>(Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static bool Happens(Random random, int oneIn) => random.Next(oneIn) == 0;
}
