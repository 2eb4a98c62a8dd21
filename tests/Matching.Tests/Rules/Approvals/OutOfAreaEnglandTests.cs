namespace Matching.Tests.Rules.Approvals;

public class OutOfAreaEnglandTests
{
    private static readonly Child Child = Given.Child() with { Authority = Given.Herefordshire };

    [Fact]
    public void OutOfAreaEngland_OwnArea_Holds() => Verify.That(new OutOfAreaEngland()).Given(Child, In(Given.Herefordshire)).Holds();

    [Fact]
    public void OutOfAreaEngland_AdjoiningArea_IsForTheNominatedOfficer()
    {
        Verify.That(new OutOfAreaEngland()).Given(Child, In(Given.Powys)).NeedsApproval(
            "Home 'h-1' in authority 'W06000023' is in a bordering Welsh authority, seen from authority 'E06000019' of child 'c-1'.");
        new OutOfAreaEngland().Task(Verify.Case(Child, In(Given.Powys))).ShouldBe(
            "The nominated officer of authority 'E06000019' approves the placement of child 'c-1' out of area in home 'h-1' before it is made; authority 'W06000023' is notified first.");
    }

    [Fact]
    public void OutOfAreaEngland_AtADistance_IsForTheDirector()
    {
        Verify.That(new OutOfAreaEngland()).Given(Child, In(Given.Bristol)).NeedsApproval(
            "Home 'h-1' in authority 'E06000023' is in another English authority, seen from authority 'E06000019' of child 'c-1'.");
        new OutOfAreaEngland().Task(Verify.Case(Child, In(Given.Bristol))).ShouldBe(
            "The director of children's services of authority 'E06000019' approves the placement of child 'c-1' out of area in home 'h-1' before it is made; authority 'E06000023' is consulted and has the care plan first.");
    }

    [Fact]
    public void OutOfAreaEngland_PresentHome_Holds()
    {
        FosterHome home = In(Given.Bristol);
        Verify.That(new OutOfAreaEngland()).Given(Given.LivingIn(home, Child), home).Holds();
    }

    private static FosterHome In(AuthorityId authority) => Given.FosterHome() with { Authority = authority };
}
