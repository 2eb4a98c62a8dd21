namespace Matching.Tests.Rules.Must;

public sealed class AwayFromUnsafePeopleTests
{
    private static readonly Child Child = Given.Child() with { UnsafePeople = [new("p-3"), new("p-1"), new("p-9")] };

    [Fact]
    public void Household_WithUnsafePeople_IsBroken() =>
        Verify.That(new AwayFromUnsafePeople()).Given(Child, Given.FosterHome() with { Household = [new("p-1"), new("p-2"), new("p-3")] }).IsBroken(
            "The household of home 'h-1' includes 'p-3', 'p-1', with whom child 'c-1' must not live.");

    [Fact]
    public void Household_WithOthersOnly_Holds() => Verify.That(new AwayFromUnsafePeople()).Given(Child, Given.FosterHome() with { Household = [new("p-2")] }).Holds();

    [Fact]
    public void Household_NotRecorded_Holds() => Verify.That(new AwayFromUnsafePeople()).Given(Child, Given.FosterHome()).Holds();

    [Fact]
    public void Child_WithoutUnsafePeople_Holds() => Verify.That(new AwayFromUnsafePeople()).Given(Given.Child(), Given.FosterHome() with { Household = [new("p-1")] }).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell()
    {
        Home home = Given.FosterHome() with { Household = [new("p-9")] };
        Verify.That(new AwayFromUnsafePeople()).Given(Given.LivingIn(home, Child), home).IsBroken();
    }
}
