namespace Matching.Tests.Rules.Must;

public sealed class WithinApprovedSexesTests
{
    private static FosterHome For(SexesApproved sexes) => Given.FosterHome() with { Approval = new() { Places = 2, Sexes = sexes } };

    [Theory]
    [InlineData(SexesApproved.Any, Sex.Female)]
    [InlineData(SexesApproved.Any, Sex.NotRecorded)]
    [InlineData(SexesApproved.Girls, Sex.Female)]
    [InlineData(SexesApproved.Boys, Sex.Male)]
    public void Sex_Admitted_Holds(SexesApproved sexes, Sex sex) => Verify.That(new WithinApprovedSexes()).Given(Given.Child() with { Sex = sex }, For(sexes)).Holds();

    [Theory]
    [InlineData(SexesApproved.Girls, Sex.Male, "girls", "male")]
    [InlineData(SexesApproved.Boys, Sex.Female, "boys", "female")]
    [InlineData(SexesApproved.Girls, Sex.NotRecorded, "girls", "not recorded")]
    [InlineData(SexesApproved.Boys, Sex.NotRecorded, "boys", "not recorded")]
    public void Sex_NotAdmitted_IsBroken(SexesApproved sexes, Sex sex, string approved, string recorded) =>
        Verify.That(new WithinApprovedSexes()).Given(Given.Child() with { Sex = sex }, For(sexes)).IsBroken(
            $"Home 'h-1' is approved for {approved} only; the sex of child 'c-1' is {recorded}.");

    [Fact]
    public void Emergency_ThatAnOfficerAllows_Holds() =>
        Verify.That(new WithinApprovedSexes()).Given(
            Given.Referral(Given.Child()) with { Urgency = Urgency.Emergency, EmergencyOutsideApproval = true }, For(SexesApproved.Boys)).Holds();

    [Fact]
    public void Child_WhoWouldStayWithCarers_Holds() =>
        Verify.That(new WithinApprovedSexes()).Given(Given.LivingIn(For(SexesApproved.Boys), Given.Child()), For(SexesApproved.Boys)).Holds();
}
