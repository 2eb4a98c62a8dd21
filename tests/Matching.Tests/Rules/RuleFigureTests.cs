namespace Matching.Tests.Rules;

/// <summary>Figures of rules at the ends of their ranges, which are allowed; beyond them is tested with each rule.</summary>
public sealed class RuleFigureTests
{
    [Fact]
    public void Figures_AtTheEndsOfTheirRanges_AreTaken()
    {
        new KeyStage4Move(0).DisruptedBeyond.ShouldBe(Distance.FromKilometres(0));
        new WeeklyBudget(1, 0).WhenNotRecorded.ShouldBe(0);
        new WeeklyBudget(1, 1_000_000).WhenNotRecorded.ShouldBe(1_000_000);
        new SupportedFromSixteen(0).MinimumAge.ShouldBe(0);
        new SupportedFromSixteen(18).MinimumAge.ShouldBe(18);
        new KeepPresentHome(0).MostYears.ShouldBe(0);
        new SharedInterests(0).Most.ShouldBe(0);
        new SmallHome(0).SmallPlaces.ShouldBe(0);
        new NearHomeCommunity(Distance.FromKilometres(10), Distance.FromKilometres(10), 1, 1).VeryFarFactor.ShouldBe(1);
    }

    /// <summary>The way to the home may be longer than the way back.</summary>
    [Fact]
    public void Roads_AreMeasuredFromTheCommunityAndToTheSchool()
    {
        var uphill = new Uphill();
        Child child = Given.Child() with { School = Given.Place(0) };
        FosterHome home = Given.FosterHome() with { Location = Given.Place(10) };

        Verify.That(new NearHomeCommunity()).Given(uphill, child, home).Counts(20);
        Verify.That(new NearSchool()).Given(uphill, child, home).Counts(10);
    }

    [Fact]
    public void Arguments_ThatAreNull_AreNamed()
    {
        MatchingProblem problem = Given.Problem(Given.Child(), Given.FosterHome());
        Referral referral = problem.Referrals[0];
        Home home = problem.Homes[0];
        Names("problem", () => new PlacementCase(null!, referral, home));
        Names("referral", () => new PlacementCase(problem, null!, home));
        Names("home", () => new PlacementCase(problem, referral, null!));
        Names("problem", () => new NoSevereImpact().ListedPairs(null!)!.Count());
        Names("problem", () => new SiblingsApart().ListedPairs(null!)!.Count());
        Names("problem", () => new UnwishedCompany().ListedPairs(null!)!.Count());
        Names("problem", () => new ImpactOnOthers().ListedPairs(null!)!.Count());
        Names("problem", () => PlanChecker.Check(null!, new PlacementPlan([])));
        Names("plan", () => PlanChecker.Check(problem, null!));
        foreach (TogetherRule rule in new TogetherRule[] { new SiblingsTogetherRequired(), new SiblingsTogether(), new WishedCompany() })
        {
            Names("problem", () => rule.Sets(null!).Count());
        }

        foreach (PlacementRule rule in new PlacementRule[] { new KeepPresentHome(), new KinshipFirst(), new NoFurtherMove() })
        {
            Names("referral", () => rule.LeastElsewhere(problem, null!));
        }

        foreach (FactRule rule in new FactRule[] { new NearFamilyTime(), new NearSchool(), new SameSchool() })
        {
            Names("referral", () => rule.PlaceCount(problem, null!));
            Names("referral", () => rule.PlaceAt(problem, null!, 0));
        }
    }

    private static void Names(string argument, Func<object?> call) => Should.Throw<ArgumentNullException>(call).ParamName.ShouldBe(argument);

    private sealed class Uphill : ITravel
    {
        public double LeastDetour => 1;

        public Distance Between(GeoPoint origin, GeoPoint destination) =>
            Distance.FromKilometres(Given.Roads.Between(origin, destination).Kilometres * (destination.Latitude > origin.Latitude ? 2 : 1));
    }
}
