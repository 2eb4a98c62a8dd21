namespace Matching.Tests.Rules.Wishes;

public class NearSchoolTests
{
    private static readonly FosterHome Home = Given.FosterHome() with { Location = Given.Place(10) };

    [Fact]
    public void NearSchool_NoSchoolRecorded_Holds() => Verify.That(new NearSchool()).Given(Given.Child(), Home).Holds();

    [Fact]
    public void NearSchool_NextToTheSchool_Holds() => Verify.That(new NearSchool()).Given(Given.Child() with { School = Given.Place(10) }, Home).Holds();

    [Fact]
    public void NearSchool_RoadToSchool_CountsKilometres() =>
        Verify.That(new NearSchool()).Given(Given.Child() with { School = Given.Place(4) }, Home)
            .Counts(6, "Home 'h-1' is 6.0 km (3.7 miles) by road from the school of child 'c-1'.");
}
