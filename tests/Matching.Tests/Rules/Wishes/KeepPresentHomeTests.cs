namespace Matching.Tests.Rules.Wishes;

public class KeepPresentHomeTests
{
    private static readonly FosterHome Present = Given.FosterHome("h-9");
    private static readonly FosterHome Other = Given.FosterHome("h-1");

    private static Referral Since(int days, MoveReason reason = MoveReason.ReviewDecision) =>
        Given.LivingIn(Present, Given.Child(), reason) with { PresentSince = Given.Today.AddDays(-days) };

    [Theory]
    [InlineData(1461, 4)]
    [InlineData(1826, 1826 / 365.25)]
    [InlineData(1827, 5)]
    [InlineData(3000, 5)]
    public void KeepPresentHome_AnotherHome_CountsYearsUpToTheMost(int days, double amount) =>
        Verify.That(new KeepPresentHome()).Given(Since(days), Other, Present).Counts(amount);

    [Fact]
    public void KeepPresentHome_AnotherHome_SaysAllYears() =>
        Verify.That(new KeepPresentHome()).Given(Since(2922), Other, Present).Counts(5, "Child 'c-1' would leave home 'h-9' after 8 years.");

    [Fact]
    public void KeepPresentHome_PlannedStep_CountsAlso() =>
        Verify.That(new KeepPresentHome()).Given(Since(1461, MoveReason.PlannedStepNearerHome), Other, Present).Counts(4);

    [Theory]
    [InlineData(MoveReason.RiskOfHarm)]
    [InlineData(MoveReason.ProviderNotice)]
    public void KeepPresentHome_ClosedPresentHome_Holds(MoveReason reason) => Verify.That(new KeepPresentHome()).Given(Since(1461, reason), Other, Present).Holds();

    [Fact]
    public void KeepPresentHome_StayingThere_Holds() => Verify.That(new KeepPresentHome()).Given(Since(1461), Present).Holds();

    [Fact]
    public void KeepPresentHome_SinceNotRecorded_Holds() => Verify.That(new KeepPresentHome()).Given(Since(1) with { PresentSince = null }, Other, Present).Holds();

    [Fact]
    public void KeepPresentHome_MoveLater_CountsYearsUpToTheMove() =>
        Verify.That(new KeepPresentHome()).Given(Since(1461) with { From = Given.Today.AddDays(-731 + 1461) }, Other, Present).Counts(5);

    [Fact]
    public void KeepPresentHome_OwnMost_IsUsed() => Verify.That(new KeepPresentHome(2)).Given(Since(1461), Other, Present).Counts(2);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void KeepPresentHome_MostBelowZero_IsRefused(double years) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KeepPresentHome(years)).Message.ShouldStartWith("W-08: the most years must be a number of 0 or more.");
}
