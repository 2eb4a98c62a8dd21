namespace Matching.Files.Tests.Postcodes;

public sealed class PostcodePointsTests : IDisposable
{
    private readonly TemporaryRegister folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Unproject_WorkedExampleOfOrdnanceSurvey_GivesItsLatitudeAndLongitude()
    {
        // A guide to coordinate systems in Great Britain, annex C: E 651409.903, N 313177.270 is 52° 39' 27.2531" N, 1° 43' 4.5177" E on the Airy ellipsoid.
        (double latitude, double longitude) = NationalGrid.Unproject(651_409.903, 313_177.270);

        double.RadiansToDegrees(latitude).ShouldBe(52 + (39 / 60.0) + (27.2531 / 3600), 1e-7);
        double.RadiansToDegrees(longitude).ShouldBe(1 + (43 / 60.0) + (4.5177 / 3600), 1e-7);
    }

    [Fact]
    public void ToPoint_WaterTowerOfTheWorkedExample_IsWithinTenMetresOfItsKnownPlace()
    {
        // The same tower on ETRS89, as the guide gives it: 52° 39' 28.8282" N, 1° 42' 57.8663" E.
        var known = new GeoPoint(52 + (39 / 60.0) + (28.8282 / 3600), 1 + (42 / 60.0) + (57.8663 / 3600));

        NationalGrid.ToPoint(651_409.903, 313_177.270).GreatCircleTo(known).Kilometres.ShouldBeLessThan(0.01);
    }

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,oseast1m,osnrth1m,lat,long\nCF101AA,CF10 1AA,CF10 1AA,198001,318283,176424,51.480500,-3.178000\nXX11XX,,XX1 1XX,,,,99.999999,0.000000")]
    [InlineData("Postcode,Positional_quality_indicator,Eastings,Northings\nCF10 1AA,10,318283,176424\nXX1 1XX,90,0,0")]
    [InlineData("\"CF101AA\",10,318283,176424,\"W92000004\",\"\",\"\",\"\",\"W06000015\",\"W05001272\"\n\"XX11XX\",90,0,0,\"\",\"\",\"\",\"\",\"\",\"\"")]
    public void Read_EitherProduct_FindsPointsAndNoneWhereNoneIsKnown(string content)
    {
        File.WriteAllText(folder["points.csv"], content);

        PostcodePoints points = PostcodePoints.Read(folder["points.csv"]);

        points.Count.ShouldBe(1);
        points.Find("cf10 1aa")!.Value.GreatCircleTo(new(51.4805, -3.178)).Kilometres.ShouldBeLessThan(0.2);
        points.Find("XX1 1XX").ShouldBeNull();
        points.Find("CF10").ShouldBeNull();
        points.Find("not a postcode").ShouldBeNull();
        PostcodePoints.Read(folder.Path).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3", "points.csv is neither the ONS Postcode Directory nor Code-Point Open: a postcode with lat and long, or with easting and northing, is missing in its first row.")]
    [InlineData("", "points.csv holds no postcodes with points. Give the CSV file of the ONS Postcode Directory, or the folder of Code-Point Open.")]
    [InlineData("pcds,lat,long\nXX1 1XX,99.999999,0", "points.csv holds no postcodes with points. Give the CSV file of the ONS Postcode Directory, or the folder of Code-Point Open.")]
    public void Read_OtherFile_IsRefused(string content, string message)
    {
        File.WriteAllText(folder["points.csv"], content);

        Should.Throw<InvalidDataException>(() => PostcodePoints.Read(folder["points.csv"])).Message.ShouldBe(message);
    }

    [Fact]
    public void Register_WithPostcodes_HasPointsAndNoPostcode()
    {
        File.WriteAllText(folder["points.txt"], "pcds,lat,long\nCF10 1AA,51.4805,-3.178\nCF5 1AA,51.49,-3.22");
        folder.WithSmall();
        folder.Write("children.csv", "id,date_of_birth,authority,Postcode,latitude,longitude,School postcode", "c-1,2015-03-02,W06000015,cf101aa,,,CF5 1AA", "c-2,2017-09-14,W06000015,,51.48,-3.25,", "c-3,2011-01-20,W06000015,CF10 1AA,51.4,-3.3,");
        folder.Write("homes.csv", "id,kind,provider,authority,cod post,places", "h-1,foster,council,W06000015,CF5 1AA,2", "h-2,foster,council,W06000015,CF10 1AA,1");

        RegisterReading reading = folder.Read(new RegisterReadOptions { Postcodes = PostcodePoints.Read(folder["points.txt"]) });

        reading.Errors.ShouldBeEmpty();
        reading.Problem!.FindChild(new("c-1"))!.HomeCommunity.ShouldBe(new GeoPoint(51.4805, -3.178));
        reading.Problem.FindChild(new("c-1"))!.School.ShouldBe(new GeoPoint(51.49, -3.22));
        reading.Problem.FindChild(new("c-3"))!.HomeCommunity.ShouldBe(new GeoPoint(51.4, -3.3));
        reading.Problem.FindHome(new("h-1"))!.Location.ShouldBe(new GeoPoint(51.49, -3.22));
    }

    [Fact]
    public void Register_WithAnUnknownPostcode_TellsTheRowAndNotThePostcode()
    {
        File.WriteAllText(folder["points.txt"], "pcds,lat,long\nCF10 1AA,51.4805,-3.178");
        folder.WithSmall();
        folder.Write("homes.csv", "id,kind,provider,authority,postcode,places", "h-1,foster,council,W06000015,CF99 9ZZ,2", "h-2,foster,council,W06000015,CF10 1AA,1");

        folder.Read(new RegisterReadOptions { Postcodes = PostcodePoints.Read(folder["points.txt"]) }).Errors.Select(error => error.ToString())
            .ShouldBe(["homes.csv row 2, column postcode: the postcode is not among the given ones, or has no point. Correct it, or give latitude and longitude."]);
        folder.Read().Errors[0].ToString().ShouldBe("homes.csv row 1: column 'postcode' looks like personal data, which has no place here. Delete the column, or ask for such columns to be dropped.");
    }
}
