namespace Matching.Tests.Rules.Wishes;

public class SameSchoolTests
{
    private static readonly Child Pupil = Given.Child() with { School = Given.Place(0) };

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    public void SameSchool_WithinADailyJourney_Holds(double kilometres) =>
        Verify.That(new SameSchool()).Given(Pupil, Given.FosterHome() with { Location = Given.Place(kilometres) }).Holds();

    [Fact]
    public void SameSchool_BeyondADailyJourney_CountsOneChange() =>
        Verify.That(new SameSchool()).Given(Pupil, Given.FosterHome() with { Location = Given.Place(21) }).Counts(
            1,
            "Child 'c-1' would probably change school: home 'h-1' is 21.0 km (13.0 miles) by road from it, and a daily journey is at most 20.0 km (12.4 miles).");

    [Fact]
    public void SameSchool_PresentHomeHoweverFar_Holds()
    {
        FosterHome home = Given.FosterHome() with { Location = Given.Place(90) };
        Verify.That(new SameSchool()).Given(Given.LivingIn(home, Pupil), home).Holds();
    }

    [Fact]
    public void SameSchool_NoSchool_Holds() => Verify.That(new SameSchool()).Given(Given.Child(), Given.FosterHome() with { Location = Given.Place(90) }).Holds();

    [Fact]
    public void SameSchool_OwnDailyJourney_IsUsed() =>
        Verify.That(new SameSchool(Distance.FromKilometres(5))).Given(Pupil, Given.FosterHome() with { Location = Given.Place(6) }).Counts(1);

    [Fact]
    public void SameSchool_NegativeJourney_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SameSchool(Distance.FromKilometres(-1)))
            .Message.ShouldStartWith("W-04: the daily journey must be a distance of 0 or more.");
}
