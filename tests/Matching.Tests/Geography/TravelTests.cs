namespace Matching.Tests.Geography;

public class TravelTests
{
    private static readonly GeoPoint Cardiff = new(51.4816, -3.1791);
    private static readonly GeoPoint Swansea = new(51.6214, -3.9436);
    private static readonly GeoPoint Bangor = new(53.2280, -4.1290);

    [Fact]
    public void GreatCircleTravel_Default_IsAThirdLongerThanTheLine()
    {
        var travel = new GreatCircleTravel();

        travel.LeastDetour.ShouldBe(1.35);
        travel.Between(Cardiff, Swansea).Kilometres.ShouldBe(1.35 * 55.097383318782725, 1e-9);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void GreatCircleTravel_DetourBelowOneOrNoNumber_IsRefused(double detour) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new GreatCircleTravel(detour)).Message.ShouldStartWith("The detour factor must be a number of 1 or more.");

    [Fact]
    public void FromDistances_PairGiven_IsUsedOneWayOnly()
    {
        TravelMatrix matrix = TravelMatrix.FromDistances([(Cardiff, Swansea, Distance.FromKilometres(66))], new GreatCircleTravel(1));

        matrix.Count.ShouldBe(1);
        matrix.Between(Cardiff, Swansea).Kilometres.ShouldBe(66);
        matrix.Between(Swansea, Cardiff).Kilometres.ShouldBe(55.097383318782725, 1e-9);
        matrix.Between(Cardiff, Bangor).Kilometres.ShouldBe(204.6215596109334, 1e-9);
    }

    [Fact]
    public void FromMinutes_OneHourAtSixty_IsSixtyKilometres() =>
        TravelMatrix.FromMinutes([(Cardiff, Swansea, 50)], 60).Between(Cardiff, Swansea).Kilometres.ShouldBe(50, 1e-12);

    [Fact]
    public void LeastDetour_ManyEntries_NeverExceedsAnyEntry()
    {
        (GeoPoint From, GeoPoint To, Distance Distance)[] entries =
        [
            .. Enumerable.Range(1, 200).Select(i => (Cardiff, new GeoPoint(51.4816 + (0.01 * i), -3.1791 - (0.007 * i)), Distance.FromKilometres(0.9 + (1.37 * i)))),
        ];

        foreach ((GeoPoint From, GeoPoint To, Distance Distance) entry in entries)
        {
            TravelMatrix alone = TravelMatrix.FromDistances([entry], new GreatCircleTravel(4));
            (alone.LeastDetour * entry.From.GreatCircleTo(entry.To).Kilometres).ShouldBeLessThanOrEqualTo(entry.Distance.Kilometres);
        }

        TravelMatrix.FromDistances(entries, new GreatCircleTravel(4)).LeastDetour
            .ShouldBe(entries.Min(entry => entry.Distance.Kilometres / entry.From.GreatCircleTo(entry.To).Kilometres), 1e-12);
    }

    [Fact]
    public void LeastDetour_NoEntries_IsThatOfTheFallback() => TravelMatrix.FromDistances([], new GreatCircleTravel(1.2)).LeastDetour.ShouldBe(1.2);

    [Fact]
    public void LeastDetour_SamePointAndZeroDistance_AreNoBound()
    {
        TravelMatrix.FromDistances([(Cardiff, Cardiff, Distance.FromKilometres(1))]).LeastDetour.ShouldBe(1.35);
        TravelMatrix.FromDistances([(Cardiff, Swansea, Distance.Zero)]).LeastDetour.ShouldBe(0);
    }

    [Fact]
    public void FromDistances_ImpossibleDistance_IsRefusedByName() =>
        Should.Throw<ArgumentException>(() => TravelMatrix.FromDistances([(Cardiff, Swansea, Distance.FromKilometres(-1))])).Message.ShouldBe(
            "Travel from 51.48160,-3.17910 to 51.62140,-3.94360: -1.0 km (-0.6 miles) must be a finite distance of 0 or more between valid points. (Parameter 'entries')");

    [Fact]
    public void FromDistances_PairGivenTwice_IsRefusedByName() =>
        Should.Throw<ArgumentException>(() => TravelMatrix.FromDistances([(Cardiff, Swansea, Distance.Zero), (Cardiff, Swansea, Distance.Zero)])).Message
            .ShouldBe("Travel from 51.48160,-3.17910 to 51.62140,-3.94360 is given twice; give each pair once. (Parameter 'entries')");

    [Fact]
    public void FromMinutes_NoNumber_IsRefused()
    {
        Should.Throw<ArgumentException>(() => TravelMatrix.FromMinutes([(Cardiff, Swansea, double.NaN)], 60)).ParamName.ShouldBe("entries");
        Should.Throw<ArgumentOutOfRangeException>(() => TravelMatrix.FromMinutes([], 0)).ParamName.ShouldBe("kilometresPerHour");
    }
}
