namespace Matching.Tests.Rules.Wishes;

public class StaffContinuityTests
{
    [Fact]
    public void StaffContinuity_Whole_Holds() => Verify.That(new StaffContinuity()).Given(Given.Child(), Home(1)).Holds();

    [Fact]
    public void StaffContinuity_Part_CountsTheRest() =>
        Verify.That(new StaffContinuity()).Given(Given.Child(), Home(0.75)).Counts(0.25, "In home 'h-1' 25 % of staff were not there a year ago.");

    [Fact]
    public void StaffContinuity_None_CountsOne() => Verify.That(new StaffContinuity()).Given(Given.Child(), Home(0)).Counts(1, "In home 'h-1' 100 % of staff were not there a year ago.");

    [Fact]
    public void StaffContinuity_NotRecorded_Holds() => Verify.That(new StaffContinuity()).Given(Given.Child(), Home(null)).Holds();

    [Fact]
    public void StaffContinuity_HomeWithoutStaff_Holds() => Verify.That(new StaffContinuity()).Given(Given.Child(), Given.FosterHome()).Holds();

    private static ChildrensHome Home(double? share) => Given.ChildrensHome() with { Staff = new() { Continuity = share } };
}
