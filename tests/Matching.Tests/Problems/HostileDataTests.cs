namespace Matching.Tests.Problems;

/// <summary>Data that no export should ever hold, and some does.</summary>
public class HostileDataTests
{
    private const int Rows = 5_000;

    [Fact]
    public void FindFaults_EverythingNullOrDefault_ReportsItAll()
    {
        MatchingProblemBuilder builder = new MatchingProblemBuilder(default)
            .AddProviders(null!, new Provider { Id = default, Kind = default })
            .AddHomes(
                null!,
                new FosterHome { Id = default, Provider = default, Location = default, Authority = default, Approval = null!, Exemption = new(null!, false) },
                new SecureHome { Id = default, Provider = default, Location = default, Authority = default, Approval = new() { Places = 0, Kinds = null! }, Staff = null! })
            .AddReferrals(null!, new Referral { Child = null! }, new Referral { Child = Empty(), PresentHome = default(HomeId) })
            .AddResidents(null!, new Resident(null!, default), new Resident(Empty(), default))
            .AddSiblingGroups(null!, new SiblingGroup(default, null!), new SiblingGroup(default, [default, default]))
            .AddImpactAssessments(null!, new ImpactAssessment(default, default, 0, null!, default))
            .AddWishes(
                null!,
                new HomeWish { Child = default, Home = default },
                new PlaceWish { Child = default, Place = default, Within = default },
                new PersonWish { Child = default, Other = default },
                new FeatureWish { Child = default, Feature = default })
            .AddJudgements(null!, new Judgement(default, default, default, null!, default, null!))
            .AddDeclines(null!, new Decline(default, default, default))
            .AddSupplementaryApprovals(null!, new SupplementaryApproval(default, default, default));

        IReadOnlyList<DataFault> faults = builder.FindFaults();

        faults.Select(fault => fault.Code).Distinct().ShouldBe(
        [
            "M0001", "M0101", "M0103", "M0105", "M0106", "M0120", "M0124", "M0125", "M0126", "M0128", "M0130", "M0201", "M0202", "M0205",
            "M0206", "M0208", "M0210", "M0228", "M0234", "M0301", "M0302", "M0306", "M0401", "M0402", "M0412", "M0413", "M0501", "M0502",
            "M0505", "M0601", "M0602", "M0606", "M0607", "M0609", "M0701", "M0702", "M0703", "M0707", "M0708", "M0801", "M0802", "M0805",
            "M0806", "M0809", "M0810", "M0901", "M0902", "M0903", "M0905", "M0907", "M0908", "M0921", "M0922", "M0923", "M0925", "M0931",
            "M0932", "M0933", "M0935",
        ]);
        faults.ShouldAllBe(fault => fault.Subject.Length > 0 && fault.Problem.EndsWith('.') && fault.Advice.EndsWith('.'));
        Should.Throw<InvalidProblemException>(builder.Build).Faults.ShouldBe(faults);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    public void FindFaults_ImpossibleNumberEverywhere_ReportsEachPlace(double number)
    {
        var data = new ProblemData();
        var point = new GeoPoint(number, number);
        var distance = Distance.FromKilometres(number);
        data.Change((Child child) => child with
        {
            HomeCommunity = point,
            School = point,
            StaffNeeded = number,
            FamilyTime = [new(point, number)],
            ExclusionZones = [new(point, distance)],
        });
        data.Change((FosterHome home) => home with { Location = point });
        data.Change(new Staff { OnShift = number, Continuity = number, Trained = number });
        data.Wishes.Add(new PlaceWish { Child = ProblemData.First, Place = point, Within = distance });

        data.Builder().FindFaults().Select(fault => fault.Code).ShouldBe(
            ["M0105", "M0109", "M0111", "M0124", "M0125", "M0126", "M0127", "M0206", "M0235", "M0236", "M0237", "M0806", "M0807"]);
    }

    [Fact]
    public void FindFaults_ThousandsOfDuplicates_SaysEachThingOnce()
    {
        var data = new ProblemData();
        data.Providers.AddRange(Enumerable.Repeat(data.Providers[1], Rows));
        data.Homes.AddRange(Enumerable.Repeat(data.Homes[0], Rows));
        data.Referrals.AddRange(Enumerable.Repeat(data.Referrals[0], Rows));
        data.Residents.AddRange(Enumerable.Repeat(data.Residents[0], Rows));
        data.SiblingGroups.AddRange(Enumerable.Repeat(data.SiblingGroups[0], Rows));
        data.ImpactAssessments.AddRange(Enumerable.Repeat(data.ImpactAssessments[0], Rows));
        data.Wishes.AddRange(Enumerable.Repeat(data.Wishes[0], Rows));
        data.Judgements.AddRange(Enumerable.Repeat(data.Judgements[0], Rows));
        data.Declines.AddRange(Enumerable.Repeat(data.Declines[0], Rows));
        data.SupplementaryApprovals.AddRange(Enumerable.Repeat(data.SupplementaryApprovals[0], Rows));

        data.Builder().FindFaults().Select(fault => $"{fault.Code} {fault.Problem}").ShouldBe(
        [
            "M0204 the id is given 5001 times.",
            "M0304 the id is given 5001 times.",
            "M0403 the child is referred 5001 times.",
            "M0503 the child is given 5001 times in home 'h-1'.",
            "M0604 the id is given 5001 times.",
            "M0705 it is given 5001 times, with severity 2.",
            "M0811 the wish by Child is given 5001 times.",
            "M0909 Recommend on 2026-10-01 is given 5001 times by the same role.",
            "M0926 it is given 5001 times for 2026-10-02.",
            "M0936 it is given 5001 times for 2026-10-03.",
        ]);
    }

    [Fact]
    public void FindFaults_OneGroupOfThousands_WorksThroughItOnce()
    {
        var data = new ProblemData();
        ChildId[] crowd = [.. Enumerable.Range(10, Rows).Select(i => new ChildId($"c-{i}"))];
        data.Referrals.AddRange(crowd.Select(id => new Referral { Child = ProblemData.Child(id.Value) }));
        data.SiblingGroups.Add(new(new("g-2"), crowd, SiblingRelation.TogetherRequired));
        data.SiblingGroups.AddRange(Enumerable.Range(0, 20).Select(i => new SiblingGroup(new($"a-{i}"), crowd, SiblingRelation.ApartRequired)));

        data.Builder().FindFaults().Count(fault => fault.Code == "M0613").ShouldBe(20);
    }

    [Fact]
    public void Add_NullSequence_NamesTheArgument() =>
        Should.Throw<ArgumentNullException>(() => new MatchingProblemBuilder(default).AddHomes((IEnumerable<Home>)null!)).ParamName.ShouldBe("homes");

    private static Child Empty() => new()
    {
        Id = default,
        DateOfBirth = default,
        HomeCommunity = default,
        Authority = default,
        Needs = null!,
        FamilyTime = [default],
        ExclusionZones = [default],
        UnsafePeople = [default],
        Interests = [null!],
    };
}
