namespace Matching.Tests.Rules.Must;

public sealed class OutsideExclusionZonesTests
{
    private static readonly Home Home = Given.FosterHome() with { Location = Given.Place(16) };

    // Great-circle kilometres, as the rule measures them; the road is longer.
    private static readonly double Away = Given.Place(0).GreatCircleTo(Home.Location).Kilometres;

    private static Child Excluded(double radius) => Given.Child() with
    {
        ExclusionZones = [new(Given.Place(120), Distance.FromKilometres(1)), new(Given.Place(0), Distance.FromKilometres(radius))],
    };

    [Fact]
    public void Home_BeyondTheRadius_Holds() => Verify.That(new OutsideExclusionZones()).Given(Excluded(Away - 0.001), Home).Holds();

    [Fact]
    public void Home_AtTheRadius_IsBroken() => Verify.That(new OutsideExclusionZones()).Given(Excluded(Away), Home).IsBroken();

    [Fact]
    public void Home_WithinTheRadius_IsBroken() =>
        Verify.That(new OutsideExclusionZones()).Given(Excluded(20), Home).IsBroken(
            "Home 'h-1' is 13.9 km (8.6 miles) from the middle of exclusion zone 2 of child 'c-1', whose radius is 20.0 km (12.4 miles).");

    [Fact]
    public void Child_WithoutZones_Holds() => Verify.That(new OutsideExclusionZones()).Given(Given.Child(), Home).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() => Verify.That(new OutsideExclusionZones()).Given(Given.LivingIn(Home, Excluded(20)), Home).IsBroken();
}
