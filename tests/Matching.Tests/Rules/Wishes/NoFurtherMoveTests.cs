namespace Matching.Tests.Rules.Wishes;

public class NoFurtherMoveTests
{
    private static readonly FosterHome Present = Given.FosterHome("h-9");
    private static readonly FosterHome Other = Given.FosterHome("h-1");

    [Fact]
    public void NoFurtherMove_NoPresentHome_Holds() => Verify.That(new NoFurtherMove()).Given(Given.Child() with { PlacementsInYear = 3 }, Other).Holds();

    [Fact]
    public void NoFurtherMove_PresentHome_Holds() => Verify.That(new NoFurtherMove()).Given(Given.LivingIn(Present, Given.Child()), Present).Holds();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void NoFurtherMove_AnotherHome_CountsThisMoveAndEarlierPlacements(int placementsInYear, double amount) =>
        Verify.That(new NoFurtherMove()).Given(Given.LivingIn(Present, Given.Child() with { PlacementsInYear = placementsInYear }), Other, Present).Counts(amount);

    [Fact]
    public void Describe_Move_NamesBothHomes() =>
        Verify.That(new NoFurtherMove()).Given(Given.LivingIn(Present, Given.Child() with { PlacementsInYear = 2 }), Other, Present)
            .Counts(2, "Child 'c-1' would move from home 'h-9' to home 'h-1', after 1 earlier placement in the year.");

    [Fact]
    public void NoFurtherMove_ClosedPresentHome_CountsStill() =>
        Verify.That(new NoFurtherMove()).Given(Given.LivingIn(Present, Given.Child(), MoveReason.ProviderNotice), Other, Present)
            .Counts(1, "Child 'c-1' would move from home 'h-9' to home 'h-1', after 0 earlier placements in the year.");
}
