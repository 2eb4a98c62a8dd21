namespace Matching.Properties.Tests.Domain;

/// <summary>Turns a sketch into a problem. What contradicts an earlier link is left out, so every sketch gives a valid problem.</summary>
internal static class SketchProblem
{
    public static readonly DateOnly AsOf = new(2026, 11, 1);

    private static readonly AuthorityId[] Authorities = [new("W06000015"), new("W06000022"), new("E10000013")];

    public static MatchingProblem Build(Sketch sketch, bool reversed = false)
    {
        var builder = new MatchingProblemBuilder(AsOf);
        Provider[] providers =
        [
            new() { Id = new("la"), Kind = ProviderKind.LocalAuthority, Authority = Authorities[0] },
            new() { Id = new("profit"), Kind = ProviderKind.ForProfit, RegisteredOn = new(2020, 1, 1) },
        ];
        builder.AddProviders(providers);
        Add(builder.AddHomes, sketch.Homes.Select((home, i) => Home(sketch, home, i)), reversed);
        Add(builder.AddReferrals, sketch.Children.Select((child, i) => Referral(sketch, child, i)), reversed);
        Add(builder.AddResidents, sketch.Homes.SelectMany(Settled), reversed);
        AddLinks(builder, sketch);
        return builder.Build();
    }

    public static ChildId ChildId(int index) => new($"c{index}");

    public static HomeId HomeId(int index) => new($"h{index}");

    private static void Add<T>(Func<IEnumerable<T>, MatchingProblemBuilder> add, IEnumerable<T> parts, bool reversed) => add(reversed ? parts.Reverse() : parts);

    private static GeoPoint Point(int x, int y) => new(51.5 + (y * 0.05), -3.2 + (x * 0.08));

    private static Referral Referral(Sketch sketch, ChildSketch child, int index)
    {
        bool hasHome = child.Present < sketch.Homes.Count && sketch.Homes[child.Present].Kind != 3 && FreePlaces(sketch, child.Present) > Earlier(sketch, index, child.Present);
        return new Referral
        {
            Child = Child(child, index),
            Urgency = (Urgency)child.Urgency,
            CarePlan = child.Age >= 16 ? HomeKinds.All : HomeKinds.Usual,
            PresentHome = hasHome ? HomeId(child.Present) : null,
            PresentSince = hasHome ? AsOf.AddDays(-400 * (1 + (child.Age % 2))) < AsOf.AddYears(-child.Age) ? null : AsOf.AddDays(-400 * (1 + (child.Age % 2))) : null,
            MoveReason = hasHome ? (child.Age % 2 == 0 ? MoveReason.ReviewDecision : MoveReason.ProviderNotice) : null,
        };
    }

    private static int FreePlaces(Sketch sketch, int home) => sketch.Homes[home].Places - sketch.Homes[home].Settled.Count;

    private static int Earlier(Sketch sketch, int index, int home) => sketch.Children.Take(index).Count(child => child.Present == home);

    private static Child Child(ChildSketch child, int index) => new()
    {
        Id = ChildId(index),
        DateOfBirth = AsOf.AddYears(-child.Age).AddDays(-10),
        Sex = (Sex)child.Sex,
        HomeCommunity = Point(child.X, child.Y),
        Authority = Authorities[Math.Abs(child.X) % 2],
        LivesAlone = child.Alone,
        StaffNeeded = child.Staff,
        School = child.Age is >= 5 and <= 16 ? Point(child.X, child.Y) : null,
        SchoolYear = child.Age is >= 5 and <= 16 ? child.Age - 4 : null,
        PlacementsInYear = child.Age % 4,
        Needs = child.Need switch
        {
            1 => [Need.Essential(Capability.StepFree)],
            2 => [Need.Desirable(Capability.Therapeutic)],
            3 => [Need.Essential(Capability.Autism), Need.Desirable(Capability.WelshSpeaking)],
            _ => [],
        },
    };

    private static Home Home(Sketch sketch, HomeSketch home, int index)
    {
        var approval = new Approval
        {
            Places = Math.Max(home.Places, home.Settled.Count),
            Ages = new AgeRange(home.FromAge, 17),
            Sexes = (SexesApproved)home.Sexes,
            NamedChildren = home.Kind == 3 ? [.. Enumerable.Range(0, Math.Max(1, sketch.Children.Count)).Take(2).Select(ChildId)] : [],
        };
        Dictionary<Capability, bool> answers = [];
        Capability[] asked = [Capability.StepFree, Capability.Therapeutic, Capability.Autism];
        for (int i = 0, digits = home.Answers; i < asked.Length; i++, digits /= 3)
        {
            if (digits % 3 > 0)
            {
                answers.Add(asked[i], digits % 3 == 1);
            }
        }

        ProviderId provider = new(home.X % 3 == 1 ? "profit" : "la");
        return home.Kind switch
        {
            3 => new KinshipHome { Id = HomeId(index), Provider = new("la"), Location = Point(home.X, home.Y), Authority = Area(home), Approval = approval, Capabilities = answers, WeeklyCost = home.Y == 4 ? null : 100 * (1 + ((home.X + (2 * home.Y)) % 4)) },
            4 => new ChildrensHome { Id = HomeId(index), Provider = provider, Location = Point(home.X, home.Y), Authority = Area(home), Approval = approval, Capabilities = answers, WeeklyCost = home.Y == 4 ? null : 100 * (1 + ((home.X + (2 * home.Y)) % 4)), TakesOneChild = home.TakesOne && home.Settled.Count <= 1, Staff = new Staff { OnShift = 2 } },
            _ => new FosterHome { Id = HomeId(index), Provider = provider, Location = Point(home.X, home.Y), Authority = Area(home), Approval = approval, Capabilities = answers, WeeklyCost = home.Y == 4 ? null : 100 * (1 + ((home.X + (2 * home.Y)) % 4)), Exemption = home.X == 2 ? new FosteringLimitExemption([ChildId(0)], home.Y % 2 == 0) : null },
        };
    }

    private static AuthorityId Area(HomeSketch home) => Authorities[Math.Abs(home.X + home.Y) % 3];

    private static IEnumerable<Resident> Settled(HomeSketch home, int index) => home.Kind == 3
        ? []
        : home.Settled.Select((age, i) => new Resident(
            new Child { Id = new($"s{index}-{i}"), DateOfBirth = AsOf.AddYears(-age).AddDays(-20), HomeCommunity = Point(0, 0), Authority = Authorities[0] },
            HomeId(index)));

    private static void AddLinks(MatchingProblemBuilder builder, Sketch sketch)
    {
        var accepted = new List<LinkSketch>();
        foreach (LinkSketch link in sketch.Links.Where(link => link.First < sketch.Children.Count))
        {
            if (link.Kind is <= 5 && (link.Second >= sketch.Children.Count || link.First == link.Second))
            {
                continue;
            }

            if (link.Kind is >= 6 and <= 9 && link.Second >= sketch.Homes.Count)
            {
                continue;
            }

            // One link of a sort for a pair, and one sibling link for a child: no sketch contradicts itself.
            bool sibling = link.Kind is <= 2 or 10;
            if (accepted.Any(other => sibling
                ? (other.Kind is <= 2 or 10) && new[] { other.First, other.Kind == 10 ? -1 : other.Second }.Intersect([link.First, link.Kind == 10 ? -1 : link.Second]).Any()
                : Sort(other.Kind) == Sort(link.Kind) && other.First == link.First && other.Second == link.Second))
            {
                continue;
            }

            if (Apply(builder, sketch, link))
            {
                accepted.Add(link);
            }
        }
    }

    private static int Sort(int kind) => kind switch
    {
        4 or 5 => 4,
        6 or 7 or 8 => 6,
        _ => kind,
    };

    private static bool Apply(MatchingProblemBuilder builder, Sketch sketch, LinkSketch link)
    {
        ChildId first = ChildId(link.First);
        switch (link.Kind)
        {
            case <= 2:
                builder.AddSiblingGroups(new SiblingGroup(new($"g{link.First}-{link.Second}"), [first, ChildId(link.Second)], (SiblingRelation)link.Kind));
                break;
            case 3:
                builder.AddImpactAssessments(new ImpactAssessment(first, ChildId(link.Second), link.Amount, "manager", AsOf.AddDays(-1)));
                break;
            case 4 or 5:
                builder.AddWishes(new PersonWish { Child = first, Other = ChildId(link.Second), Importance = 1 + (link.Amount % 3), Against = link.Kind == 5 });
                break;
            case 6:
                builder.AddDeclines(new Decline(first, HomeId(link.Second), AsOf.AddDays(-1)));
                break;
            case 7 or 8:
                builder.AddJudgements(new Judgement(first, HomeId(link.Second), link.Kind == 7 ? JudgementKind.Veto : JudgementKind.Recommend, "panel", AsOf.AddDays(-1)));
                break;
            case 9:
                builder.AddWishes(new HomeWish { Child = first, Home = HomeId(link.Second), Importance = 1 + (link.Amount % 3) });
                break;
            default:
                int home = sketch.Homes.ToList().FindIndex(one => one.Settled.Count > 0 && one.Kind != 3);
                if (home < 0)
                {
                    return false;
                }

                builder.AddSiblingGroups(new SiblingGroup(new($"g{link.First}-s"), [first, new($"s{home}-0")], SiblingRelation.TogetherPreferred));
                break;
        }

        return true;
    }
}
