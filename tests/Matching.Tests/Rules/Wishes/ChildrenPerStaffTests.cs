namespace Matching.Tests.Rules.Wishes;

public class ChildrenPerStaffTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void ChildrenPerStaff_UpToTheUsual_Holds(double staff) => Verify.That(new ChildrenPerStaff()).Given(Given.Child(), Home(staff)).Holds();

    [Fact]
    public void ChildrenPerStaff_Beyond_CountsChildrenForEach() =>
        Verify.That(new ChildrenPerStaff()).Given(Given.Child(), Home(1.6)).Counts(
            0.5, "Home 'h-1' has 4 places and 1.6 staff on a usual shift, which is 0.5 children for each beyond the usual 2.");

    [Fact]
    public void ChildrenPerStaff_OneBeyond_SaysChild() =>
        Verify.That(new ChildrenPerStaff(3)).Given(Given.Child(), Home(1)).Counts(
            1, "Home 'h-1' has 4 places and 1 staff on a usual shift, which is 1 child for each beyond the usual 3.");

    [Fact]
    public void ChildrenPerStaff_NotRecorded_Holds() => Verify.That(new ChildrenPerStaff()).Given(Given.Child(), Home(null)).Holds();

    [Fact]
    public void ChildrenPerStaff_HomeWithoutStaff_Holds() => Verify.That(new ChildrenPerStaff(0)).Given(Given.Child(), Given.FosterHome()).Holds();

    [Theory]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void ChildrenPerStaff_UsualBelowZero_IsRefused(double usual) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ChildrenPerStaff(usual))
            .Message.ShouldStartWith("W-23: the usual number of children for each member of staff must be 0 or more.");

    private static ChildrensHome Home(double? staff) => Given.ChildrensHome(places: 4) with { Staff = new() { OnShift = staff } };
}
