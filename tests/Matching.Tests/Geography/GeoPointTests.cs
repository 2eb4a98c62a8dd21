namespace Matching.Tests.Geography;

public class GeoPointTests
{
    private const double HalfTheEarth = Math.PI * 6371.0088;

    private static readonly GeoPoint Cardiff = new(51.4816, -3.1791);

    /// <summary>Expected values: angle between unit vectors in space (arc tangent of cross over dot product) on the same sphere, worked out apart from the library.</summary>
    [Theory]
    [InlineData("Swansea", 51.6214, -3.9436, 55.097383318782725)]
    [InlineData("Bangor", 53.2280, -4.1290, 204.6215596109334)]
    [InlineData("Newport", 51.5842, -2.9977, 16.95868623866244)]
    [InlineData("London", 51.5074, -0.1278, 211.2423813117359)]
    public void GreatCircleTo_KnownPlace_IsTheKnownDistance(string place, double latitude, double longitude, double kilometres)
    {
        var other = new GeoPoint(latitude, longitude);

        Cardiff.GreatCircleTo(other).Kilometres.ShouldBe(kilometres, 1e-9, place);
        other.GreatCircleTo(Cardiff).Kilometres.ShouldBe(kilometres, 1e-9, place);
    }

    /// <summary>Expected values: Vincenty's inverse formula on the WGS84 ellipsoid; a sphere differs by less than 0.6 %.</summary>
    [Theory]
    [InlineData(51.6214, -3.9436, 55.26119882051383)]
    [InlineData(53.2280, -4.1290, 204.81810388680736)]
    [InlineData(51.5074, -0.1278, 211.91344578761766)]
    public void GreatCircleTo_KnownPlace_IsNearTheEllipsoid(double latitude, double longitude, double kilometres) =>
        Cardiff.GreatCircleTo(new(latitude, longitude)).Kilometres.ShouldBe(kilometres, 0.006 * kilometres);

    [Fact]
    public void GreatCircleTo_SamePoint_IsExactlyZero() => Cardiff.GreatCircleTo(Cardiff).ShouldBe(Distance.Zero);

    [Theory]
    [InlineData(0, 0, 0, 180)]
    [InlineData(90, 0, -90, 0)]
    [InlineData(51.5, -3.2, -51.5, 176.8)]
    public void GreatCircleTo_OtherSideOfTheEarth_IsHalfItsGirth(double latitude, double longitude, double otherLatitude, double otherLongitude) =>
        new GeoPoint(latitude, longitude).GreatCircleTo(new(otherLatitude, otherLongitude)).Kilometres.ShouldBe(HalfTheEarth, 1e-3);

    [Fact]
    public void GreatCircleTo_AcrossTheDateLine_IsTheShortWay() =>
        new GeoPoint(0, 179.5).GreatCircleTo(new(0, -179.5)).Kilometres.ShouldBe(HalfTheEarth / 180, 1e-9);

    [Theory]
    [InlineData(90, 180, true)]
    [InlineData(-90, -180, true)]
    [InlineData(90.0001, 0, false)]
    [InlineData(0, -180.0001, false)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.PositiveInfinity, false)]
    public void IsValid_Degrees_AreOnTheGlobe(double latitude, double longitude, bool valid) => new GeoPoint(latitude, longitude).IsValid.ShouldBe(valid);

    [Fact]
    public void ToString_Point_GivesFiveDecimals() => Cardiff.ToString().ShouldBe("51.48160,-3.17910");
}
