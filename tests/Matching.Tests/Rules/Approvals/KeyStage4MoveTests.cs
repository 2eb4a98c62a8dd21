namespace Matching.Tests.Rules.Approvals;

public sealed class KeyStage4MoveTests
{
    private static readonly FosterHome Present = Given.FosterHome("h-2");

    private static Home At(double kilometres) => Given.FosterHome("h-1") with { Location = Given.Place(kilometres) };

    private static Referral Pupil(int? year = 10, double? school = 0, MoveReason reason = MoveReason.ReviewDecision) => Given.LivingIn(
        Present, Given.Child(age: 15) with { SchoolYear = year, School = school is { } north ? Given.Place(north) : null }, reason);

    [Fact]
    public void School_AtTheThreshold_NeedsNothing() => Verify.That(new KeyStage4Move()).Given(Pupil(), At(20), Present).Holds();

    [Fact]
    public void School_BeyondTheThreshold_NeedsTheNominatedOfficer() =>
        Verify.That(new KeyStage4Move()).Given(Pupil(), At(20.0625), Present).NeedsApproval(
            "Home 'h-1' is 20.1 km (12.5 miles) of road from the school of child 'c-1', who is in year 10.",
            "The nominated officer of authority 'W06000015' approves the move of child 'c-1', who is in key stage 4, to home 'h-1' before it is made, after the designated person at the school, "
                + "the education co-ordinator for looked-after children and the independent reviewing officer have been consulted.");

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(null, false)]
    public void Years_TenAndEleven_AreKeyStage4(int? year, bool needed) =>
        (Verify.That(new KeyStage4Move()).Given(Pupil(year), At(60), Present).Finding.Kind == FindingKind.NeedsApproval).ShouldBe(needed);

    [Fact]
    public void School_NotRecorded_NeedsNothing() => Verify.That(new KeyStage4Move()).Given(Pupil(school: null), At(60), Present).Holds();

    [Theory]
    [InlineData(60, 59, false)]
    [InlineData(60, 60, false)]
    [InlineData(60, 61, true)]
    public void Home_NoFartherFromSchoolThanThePresentOne_DisruptsNothing(double present, double proposed, bool needed)
    {
        Verdict verdict = Verify.That(new KeyStage4Move()).Given(Pupil(), At(proposed), Present with { Location = Given.Place(present) });
        (verdict.Finding.Kind == FindingKind.NeedsApproval).ShouldBe(needed);
    }

    [Fact]
    public void Child_WhoEntersCare_IsNoChangeOfPlacement() => Verify.That(new KeyStage4Move()).Given(Pupil().Child, At(60)).Holds();

    [Fact]
    public void Child_WhoWouldStay_NeedsNothing() =>
        Verify.That(new KeyStage4Move()).Given(Pupil(school: 60), Present).Holds();

    [Fact]
    public void Emergency_NeedsNothing() => Verify.That(new KeyStage4Move()).Given(Pupil() with { Urgency = Urgency.Emergency }, At(60), Present).Holds();

    [Fact]
    public void RiskOfHarm_NeedsNothing_ButNoticeDoes()
    {
        Verify.That(new KeyStage4Move()).Given(Pupil(reason: MoveReason.RiskOfHarm), At(60), Present).Holds();
        Verify.That(new KeyStage4Move()).Given(Pupil(reason: MoveReason.ProviderNotice), At(60), Present).NeedsApproval();
    }

    [Fact]
    public void Threshold_OfOnesOwn_IsKept()
    {
        Verify.That(new KeyStage4Move(disruptedBeyondKilometres: 5)).Given(Pupil(), At(5), Present).Holds();
        Verify.That(new KeyStage4Move(disruptedBeyondKilometres: 5)).Given(Pupil(), At(6), Present).NeedsApproval();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Threshold_OutOfRange_Throws(double kilometres) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KeyStage4Move(kilometres)).Message.ShouldStartWith(
            "The road to school must be a number of kilometres of 0 or more.");
}
