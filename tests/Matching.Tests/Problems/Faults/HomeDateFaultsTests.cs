namespace Matching.Tests.Problems.Faults;

public class HomeDateFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0223 Home 'h-1': approval 2026-11-02 is after the as-of date 2026-11-01. Leave it null until it is done; say from when the home is open in AvailableFrom.", data => data.Change((FosterHome home) => home with { ApprovedOn = new(2026, 11, 2) }) },
        { "M0223 Home 'h-3': assessment 2026-11-02 is after the as-of date 2026-11-01. Leave it null until it is done; say from when the home is open in AvailableFrom.", data => data.Change((KinshipHome home) => home with { AssessedOn = new(2026, 11, 2) }) },
        { "M0224 Home 'h-1': approval 0001-01-01 is before 1900-01-01. Give null when the date is not recorded.", data => data.Change((FosterHome home) => home with { ApprovedOn = default(DateOnly) }) },
        { "M0224 Home 'h-3': assessment 1899-12-31 is before 1900-01-01. Give null when the date is not recorded.", data => data.Change((KinshipHome home) => home with { AssessedOn = new(1899, 12, 31) }) },
        { "M0224 Home 'h-1': first day available 0001-01-01 is before 1900-01-01. Give null when the date is not recorded.", data => data.Change((FosterHome home) => home with { AvailableFrom = default(DateOnly) }) },
        { "M0224 Home 'h-1': first day not available 0001-01-01 is before 1900-01-01. Give null when the date is not recorded.", data => data.Change((FosterHome home) => home with { Unavailable = [default] }) },
        { "M0226 Home 'h-1': it is not available from 2026-12-24 to 2026-12-23, which ends before it begins. Maybe the two dates were swapped.", data => data.Change((FosterHome home) => home with { Unavailable = [new(new(2026, 12, 24), new(2026, 12, 23))] }) },
        { "M0228 Home 'h-1': the list of days not available is null. Give an empty list when there is nothing in it.", data => data.Change((FosterHome home) => home with { Unavailable = null! }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_DatesAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((FosterHome home) => home with
        {
            ApprovedOn = data.AsOf,
            AvailableFrom = new(2031, 1, 1),
            Unavailable = [new(new(2026, 12, 24), new(2026, 12, 24)), new(new(2027, 1, 1), DateOnly.MaxValue)],
        });
        data.Change((KinshipHome home) => home with { AssessedOn = new(1900, 1, 1) });

        data.Faults().ShouldBeEmpty();
    }
}
