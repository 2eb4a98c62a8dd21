namespace Matching.Files.Tests.Reports;

public sealed class MapProjectionTests
{
    private static readonly MapProjection Paper = new([new(51, -4), new(52, -3)]);

    [Fact]
    public void Of_Places_AreOnThePaperAndNorthIsUp()
    {
        (int west, int south) = Paper.Of(new(51, -4));
        (int east, int north) = Paper.Of(new(52, -3));

        west.ShouldBeLessThan(east);
        north.ShouldBeLessThan(south);
        Paper.Shows(new(51.5, -3.5)).ShouldBeTrue();
        Paper.Shows(new(57, -3.5)).ShouldBeFalse();
        // A degree of latitude is 1.6 times as long as one of longitude at 51.5 degrees north.
        ((double)(south - north) / (east - west)).ShouldBe(1 / Math.Cos(double.DegreesToRadians(51.5)), 0.001);
    }

    [Fact]
    public void Of_OnePlace_HasLandAroundIt() => new MapProjection([new(51, -4)]).Of(new(51, -4)).X.ShouldBe(MapProjection.Width / 2);

    [Fact]
    public void Rings_RingAroundThePaper_IsCutToItsEdges() =>
        // Which corner comes first is no matter.
        Paper.Rings([[new(40, -20), new(60, -20), new(60, 10), new(40, 10)]]).Split(['M', 'L', 'z'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(numbers => numbers.Split(' ').Chunk(2)).Select(point => (int.Parse(point[0]), int.Parse(point[1])))
            .ShouldBe([(-20, -20), (MapProjection.Width + 20, -20), (MapProjection.Width + 20, Paper.Height + 20), (-20, Paper.Height + 20)], ignoreOrder: true);

    [Fact]
    public void Rings_RingBesideThePaper_IsLeftOut() => Paper.Rings([[new(60, 10), new(61, 10), new(61, 11)]]).ShouldBe("");

    [Fact]
    public void Rings_RingAcrossAnEdge_EndsThere()
    {
        string path = Paper.Rings([[new(51.4, -3.5), new(51.6, -3.5), new(51.5, 5)]]);

        path.Split('M', 'L', ' ', 'z').Where(number => number.Length > 0).Select(int.Parse).Max().ShouldBe(Math.Max(MapProjection.Width + 20, Paper.Of(new(51.4, -3.5)).Y));
    }
}
