namespace Matching.Tests.Rules.Must;

public sealed class WithinApprovedAgesTests
{
    private static readonly FosterHome Home = Given.FosterHome() with { Approval = new() { Places = 2, Ages = new(5, 12) } };

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    public void Age_AtAnEndOfTheRange_Holds(int age) => Verify.That(new WithinApprovedAges()).Given(Given.Child(age: age), Home).Holds();

    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public void Age_OutsideTheRange_IsBroken(int age) =>
        Verify.That(new WithinApprovedAges()).Given(Given.Child(age: age), Home).IsBroken($"Home 'h-1' is approved for ages 5–12; child 'c-1' is {age} on 2026-11-02.");

    [Fact]
    public void Age_IsThatOfTheDayTheHomeIsNeeded()
    {
        Child child = Given.Child() with { DateOfBirth = new(2013, 11, 10) };
        Verify.That(new WithinApprovedAges()).Given(Given.Referral(child) with { From = new(2026, 11, 9) }, Home).Holds();
        Verify.That(new WithinApprovedAges()).Given(Given.Referral(child) with { From = new(2026, 11, 10) }, Home).IsBroken(
            "Home 'h-1' is approved for ages 5–12; child 'c-1' is 13 on 2026-11-10.");
    }

    [Fact]
    public void Emergency_ThatAnOfficerAllows_HoldsInAFosterHomeOnly()
    {
        Referral emergency = Given.Referral(Given.Child(age: 13)) with { Urgency = Urgency.Emergency, EmergencyOutsideApproval = true };
        Verify.That(new WithinApprovedAges()).Given(emergency, Home).Holds();
        Verify.That(new WithinApprovedAges()).Given(emergency with { EmergencyOutsideApproval = false }, Home).IsBroken();
        Verify.That(new WithinApprovedAges()).Given(emergency with { Urgency = Urgency.Urgent }, Home).IsBroken();
        Verify.That(new WithinApprovedAges()).Given(emergency, Given.ChildrensHome() with { Approval = Home.Approval }).IsBroken();
    }

    [Fact]
    public void Child_WhoWouldStay_HoldsWithCarersOnly()
    {
        Home registered = Given.ChildrensHome() with { Approval = Home.Approval };
        Verify.That(new WithinApprovedAges()).Given(Given.LivingIn(Home, Given.Child(age: 13)), Home).Holds();
        Verify.That(new WithinApprovedAges()).Given(Given.LivingIn(registered, Given.Child(age: 13)), registered).IsBroken();
    }
}
