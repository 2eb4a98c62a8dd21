namespace Matching.Tests.Rules.Wishes;

public class StaffTrainingTests
{
    [Fact]
    public void StaffTraining_Whole_Holds() => Verify.That(new StaffTraining()).Given(Given.Child(), Home(1)).Holds();

    [Fact]
    public void StaffTraining_Part_CountsTheRest() =>
        Verify.That(new StaffTraining()).Given(Given.Child(), Home(0.75)).Counts(0.25, "In home 'h-1' 25 % of staff have not had the training that its statement of purpose asks for.");

    [Fact]
    public void StaffTraining_None_CountsOne() => Verify.That(new StaffTraining()).Given(Given.Child(), Home(0)).Counts(1, "In home 'h-1' 100 % of staff have not had the training that its statement of purpose asks for.");

    [Fact]
    public void StaffTraining_NotRecorded_Holds() => Verify.That(new StaffTraining()).Given(Given.Child(), Home(null)).Holds();

    [Fact]
    public void StaffTraining_HomeWithoutStaff_Holds() => Verify.That(new StaffTraining()).Given(Given.Child(), Given.FosterHome()).Holds();

    private static ChildrensHome Home(double? share) => Given.ChildrensHome() with { Staff = new() { Trained = share } };
}
