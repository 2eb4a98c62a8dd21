using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

public sealed class MainMeasuresTests
{
    private static readonly Child Ann = Given.Child("c-ann");
    private static readonly FosterHome Near = Given.FosterHome("h-near");
    private static readonly FosterHome Far = Given.FosterHome("h-far") with { Location = Given.Place(30) };

    [Fact]
    public void Placed_SettledProposedAndUnplaced_CountsHomesBeforeAndAfter()
    {
        object[] facts = [Given.LivingIn(Near, Ann), Given.Child("c-bea"), Given.Settled(Near, Given.Child("c-cai")), Near, Far];

        (Measured.Before(facts).Everybody is { Children: 3, Placed: 2, Unplaced: 1 }).ShouldBeTrue();
        (Measured.After("c-ann>h-far c-bea>h-near", facts).Everybody is { Children: 3, Placed: 3, Unplaced: 0 }).ShouldBeTrue();
        (Measured.After("c-bea>h-near", facts).Everybody is { Children: 3, Placed: 2, Unplaced: 1 }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "c-ann>h-far", 0)]
    [InlineData(2, "c-ann>h-far", 1)]
    [InlineData(2, "c-ann>h-near", 0)]
    [InlineData(3, "c-ann>h-near", 1)]
    [InlineData(3, "", 0)]
    public void ThreeOrMorePlacements_ProposedMove_AddsOne(int soFar, string plan, int counted)
    {
        Measured.After(plan, Given.LivingIn(Near, Ann with { PlacementsInYear = soFar }), Near, Far).Everybody.ThreeOrMorePlacements.ShouldBe(counted);
    }

    [Fact]
    public void ThreeOrMorePlacements_Before_CountsThoseBegun()
    {
        Measured.Before(
            Given.LivingIn(Near, Ann with { PlacementsInYear = 3 }),
            Given.Settled(Near, Given.Child("c-bea") with { PlacementsInYear = 4 }),
            Given.Settled(Near, Given.Child("c-cai") with { PlacementsInYear = 2 }),
            Near).Everybody.ThreeOrMorePlacements.ShouldBe(2);
    }

    [Theory]
    [InlineData(20, 0, 0)]
    [InlineData(20.0625, 0, 1)]
    [InlineData(20.0625, 20.0625, 0)]
    [InlineData(20, 20.0625, 0)]
    public void SchoolChanges_AtTwentyKilometres_DependOnNewAndPresentHome(double newHome, double presentHome, int counted)
    {
        Child pupil = Ann with { School = Given.Place(0) };
        FosterHome from = Given.FosterHome("h-from") with { Location = Given.Place(-presentHome) };
        FosterHome to = Given.FosterHome("h-to") with { Location = Given.Place(newHome) };

        Measured.After("c-ann>h-to", Given.LivingIn(from, pupil), from, to).Everybody.SchoolChanges.ShouldBe(counted);
    }

    [Theory]
    [InlineData("c-ann>h-far", 1)]
    [InlineData("c-ann>h-near", 0)]
    [InlineData("", 0)]
    public void SchoolChanges_NoPresentHome_DependOnTheNewHome(string plan, int counted)
    {
        Measured.After(plan, Ann with { School = Given.Place(0) }, Near, Far).Everybody.SchoolChanges.ShouldBe(counted);
    }

    [Fact]
    public void SchoolChanges_NoSchoolOrNoMove_AreNone()
    {
        Child pupil = Given.Child("c-bea") with { School = Given.Place(0) };
        object[] facts = [Ann, Given.LivingIn(Far, pupil), Near, Far];

        Measured.After("c-ann>h-far c-bea>h-far", facts).Everybody.SchoolChanges.ShouldBe(0);
        Measured.Before(facts).Everybody.SchoolChanges.ShouldBe(0);
    }

    [Fact]
    public void NotWithFamily_KinshipHome_DoesNotCount()
    {
        KinshipHome aunt = Given.KinshipHome("h-aunt", Ann);

        Measured.After("c-ann>h-aunt c-bea>h-near", Ann, Given.Child("c-bea"), Given.Child("c-cai"), aunt, Near).Everybody.NotWithFamily.ShouldBe(1);
    }

    [Theory]
    [InlineData("W06000015", 0, 0)]
    [InlineData("W06000022", 1, 0)]
    [InlineData("W06000002", 1, 0)]
    [InlineData("E06000019", 0, 1)]
    [InlineData("S12000036", 0, 1)]
    public void Area_OfTheHome_CountsInWalesOrOutside(string authority, int outOfArea, int outsideWales)
    {
        MainMeasures measures = Measured.After("c-ann>h-1", Ann, Given.FosterHome() with { Authority = new(authority) }).Everybody;

        measures.OutOfAreaInWales.ShouldBe(outOfArea);
        measures.OutsideWales.ShouldBe(outsideWales);
    }

    [Theory]
    [InlineData("c-ann>h-far", 1)]
    [InlineData("c-ann>h-near", 0)]
    [InlineData("", 0)]
    [InlineData("c-bea>h-far", 0)]
    public void Moves_OnlyFromAPresentHome_Count(string plan, int moves)
    {
        Measured.After(plan, Given.LivingIn(Near, Ann), Given.Child("c-bea"), Near, Far).Everybody.Moves.ShouldBe(moves);
    }

    [Theory]
    [InlineData(32.125, 0)]
    [InlineData(32.1875, 1)]
    public void OverTwentyMiles_AboutTwentyMiles_CountsBeyond(double kilometres, int counted)
    {
        Measured.After("c-ann>h-1", Ann, Given.FosterHome() with { Location = Given.Place(kilometres) }).Everybody.OverTwentyMiles.ShouldBe(counted);
    }

    [Fact]
    public void FromHomeCommunity_SettledAndProposed_CountsWhereTheyWouldLive()
    {
        DistanceMeasures distances = Measured.After("c-ann>h-far", [Ann, Far, .. Measured.SettledInARow(3)]).Everybody.FromHomeCommunity;

        distances.Median.ShouldBe(Distance.FromKilometres(2));
        distances.Mean.ShouldBe(Distance.FromKilometres(9));
        distances.Worst.ShouldBe(Distance.FromKilometres(30));
    }
}
