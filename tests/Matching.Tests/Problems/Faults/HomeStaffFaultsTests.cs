namespace Matching.Tests.Problems.Faults;

public class HomeStaffFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0234 Home 'h-2': its staff record is null. Give an empty record when nothing is recorded.", data => data.Change((Staff)null!) },
        { "M0235 Home 'h-2': staff on shift 0 is not a number above 0 and at most 100. Give null when not recorded.", data => data.Change(new Staff { OnShift = 0 }) },
        { "M0235 Home 'h-2': staff on shift NaN is not a number above 0 and at most 100. Give null when not recorded.", data => data.Change(new Staff { OnShift = double.NaN }) },
        { "M0235 Home 'h-2': staff on shift 101 is not a number above 0 and at most 100. Give null when not recorded.", data => data.Change(new Staff { OnShift = 101 }) },
        { "M0236 Home 'h-2': staff continuity 85 is not from 0 to 1. Maybe a percentage was given; give null when not recorded.", data => data.Change(new Staff { Continuity = 85 }) },
        { "M0236 Home 'h-2': staff continuity NaN is not from 0 to 1. Maybe a percentage was given; give null when not recorded.", data => data.Change(new Staff { Continuity = double.NaN }) },
        { "M0237 Home 'h-2': share of trained staff -0.1 is not from 0 to 1. Maybe a percentage was given; give null when not recorded.", data => data.Change(new Staff { Trained = -0.1 }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_SharesAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        data.Change(new Staff { OnShift = 100, Continuity = 0, Trained = 1 });

        data.Faults().ShouldBeEmpty();
    }
}
