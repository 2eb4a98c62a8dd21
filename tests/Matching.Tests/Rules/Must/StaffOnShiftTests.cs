namespace Matching.Tests.Rules.Must;

public sealed class StaffOnShiftTests
{
    private static Home With(double? onShift) => Given.ChildrensHome() with { Staff = new() { OnShift = onShift } };

    private static Child Needing(string id, double? staff) => Given.Child(id) with { StaffNeeded = staff };

    [Fact]
    public void Need_BelowTheShift_Holds() => Verify.That(new StaffOnShift()).Given(With(2), Needing("c-1", 1), Needing("c-2", 0.999)).Holds();

    [Fact]
    public void Need_AtTheShift_Holds() => Verify.That(new StaffOnShift()).Given(With(2), Needing("c-1", 1.5), Given.Settled(With(2), Needing("c-2", 0.5))).Holds();

    [Fact]
    public void Need_AboveTheShift_IsBroken() =>
        Verify.That(new StaffOnShift()).Given(With(2), Needing("c-1", 1.501), Given.Settled(With(2), Needing("c-2", 0.5))).IsBroken(
            "The children of home 'h-1' would need 2.001 members of staff at a time; 2 are on a usual shift.");

    [Fact]
    public void Tenths_AddUpExactly() => Verify.That(new StaffOnShift()).Given(With(0.3), Needing("c-1", 0.1), Needing("c-2", 0.2)).Holds();

    [Fact]
    public void Need_NotAssessed_AddsNothing() => Verify.That(new StaffOnShift()).Given(With(1), Needing("c-1", 1), Needing("c-2", null)).Holds();

    [Fact]
    public void Shift_NotRecorded_IsNoLimit() => Verify.That(new StaffOnShift()).Given(With(null), Needing("c-1", 3)).Holds();

    [Fact]
    public void HomesWithoutShifts_HaveNoLimit() => Verify.That(new StaffOnShift()).Given(Given.FosterHome(), Needing("c-1", 3)).Holds();

    [Fact]
    public void SettledChildren_WhoNeedTooMuchAlone_HoldUntilOneJoins()
    {
        object[] settled = [With(1), Given.Settled(With(1), Needing("c-1", 2))];
        Verify.That(new StaffOnShift()).Given(settled).Holds();
        Verify.That(new StaffOnShift()).Given([.. settled, Needing("c-2", null)]).IsBroken();
    }
}
