namespace Matching.Benchmarks.Quality;

/// <summary>What is read off the curve of a run, and that a report comes back from its file.</summary>
public sealed class QualityReportTests
{
    [Fact]
    public void SecondsTo_GapOfAnEarlierLevel_DoesNotCount()
    {
        QualityReport report = Report(
            0.002,
            new QualityPoint(1, "search", 3, "unplaced", 3, 3, 0.001),
            new QualityPoint(2, "search", 0, "wishes", 100, 96, 0.04),
            new QualityPoint(3, "search", 0, "wishes", 1000, 998, 0.002));
        report.SecondsTo(0.05).ShouldBe(2);
        report.SecondsTo(0.002).ShouldBe(3);
        report.SecondsTo(0.001).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(double.PositiveInfinity)]
    public void Write_AnyGap_IsReadBack(double gap)
    {
        QualityReport report = Report(gap, new QualityPoint(1, "search", 0, "wishes", 100, 96, gap));
        string file = Path.GetTempFileName();
        try
        {
            report.Write(new FileInfo(file));
            QualityReport read = QualityReport.Read(file);
            read.Gap.ShouldBe(gap);
            read.Curve.ShouldBe(report.Curve);
            read.Levels.ShouldBe(report.Levels);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static QualityReport Report(double gap, params QualityPoint[] curve) => new()
    {
        Scenario = "a scenario",
        Machine = "a machine",
        Status = "Feasible",
        StopReason = "TimeLimit",
        Levels = [new QualityLevel("unplaced", 0, 0, 0), new QualityLevel("wishes", 1000, 998, 0.002)],
        Gap = gap,
        Children = 1,
        Referrals = 1,
        Homes = 1,
        Proposals = 1,
        Unplaced = 0,
        Moves = 0,
        BrokenRules = 0,
        Work = 1,
        Seconds = new Dictionary<string, double>(),
        Statistics = new Dictionary<string, long>(),
        PeakMemoryMb = 1,
        AllocatedMb = 1,
        Curve = curve,
    };
}
